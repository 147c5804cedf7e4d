import type { ImportedCertification } from '../../referentiel.ts'
import { elementAt, elementsOf, isElement, type XmlElement } from '../xml/tree.ts'
import { fieldParagraphs } from './field-text.ts'

const ROUTES = {
  SI_JURY_FI: 'formation_initiale',
  SI_JURY_CA: 'apprentissage',
  SI_JURY_FC: 'formation_continue',
  SI_JURY_CQ: 'contrat_professionnalisation',
  SI_JURY_CL: 'candidature_individuelle',
  SI_JURY_VAE: 'vae',
} as const
const ROUTE_NAMES: readonly (keyof typeof ROUTES)[] = [
  'SI_JURY_FI',
  'SI_JURY_CA',
  'SI_JURY_FC',
  'SI_JURY_CQ',
  'SI_JURY_CL',
  'SI_JURY_VAE',
]

/** What a fiche of the register says in fields. Elements are read by name: their order changes from one flow to another. */
export function factsOf(fiche: XmlElement): ImportedCertification {
  const number = numberOf(fiche)
  const level = /^\s*(?:NIV(?:EAU)?\s?)?([2-8])\s*$/i.exec(fieldOf(fiche, 'NOMENCLATURE_EUROPE', 'NIVEAU'))?.[1]
  const byRight = /de droit/i.test(fieldOf(fiche, 'TYPE_ENREGISTREMENT'))
  const routes = ROUTE_NAMES.filter((name) => isOpen(fiche, name))
  return present({
    intitule: line(fieldOf(fiche, 'INTITULE')),
    registre: number.startsWith('RS') ? ('RS' as const) : ('RNCP' as const),
    enregistrement: byRight ? ('de_droit' as const) : undefined,
    numero: /^(?:RNCP|RS)\d{1,6}$/.test(number) ? number : undefined,
    objectifs_contexte: textOf(fiche, 'OBJECTIFS_CONTEXTE'),
    niveau: level === undefined ? undefined : Number(level),
    codes_nsf: codes(fiche, 'CODES_NSF', 'NSF'),
    codes_rome: codes(fiche, 'CODES_ROME', 'ROME'),
    formacodes: codes(fiche, 'FORMACODES', 'FORMACODE'),
    certificateurs: certifiers(fiche),
    emplois_vises: linesOf(fiche, 'TYPE_EMPLOI_ACCESSIBLES'),
    prerequis: linesOf(fiche, 'PREREQUIS_ENTREE_FORMATION'),
    voies_acces: several(routes.map((name) => ROUTES[name])),
    jurys: several(
      routes.flatMap((name) => {
        const composition = textOf(elementAt(fiche, name), 'COMPOSITION') ?? textOf(fiche, name.replace('SI_', ''))
        return composition === undefined ? [] : [{ voies: [ROUTES[name]], composition }]
      }),
    ),
    reglementation: textOf(fiche, 'REGLEMENTATIONS_ACTIVITES'),
  })
}

/** Flows before V4 say `<SI_JURY_FI>Oui</SI_JURY_FI>` and, in an element beside it, `<JURY_FI>…`; those since put both inside one. */
function isOpen(fiche: XmlElement, name: string): boolean {
  return isYes(fieldOf(fiche, name, 'ACTIF')) || isYes(fieldOf(fiche, name))
}

/** The number of a fiche without spaces, as written otherwise. */
export const numberOf = (fiche: XmlElement): string => fieldOf(fiche, 'NUMERO_FICHE').replace(/\s/g, '')

function certifiers(fiche: XmlElement): ImportedCertification['certificateurs'] {
  const found = elementsOf(elementAt(fiche, 'CERTIFICATEURS') ?? NONE, 'CERTIFICATEUR')
    .filter((one) => !/inactif/i.test(fieldOf(one, 'ETAT_CERTIFICATEUR')))
    .map((one) => {
      const siret = fieldOf(one, 'SIRET_CERTIFICATEUR').replace(/\D/g, '')
      const name = elementsOf(one).length === 0 ? markupIn(one) : fieldOf(one, 'NOM_CERTIFICATEUR')
      return { nom: line(name), ...(siret === '' ? {} : { siret }) }
    })
    .filter(({ nom }) => nom !== '')
  return several(found)
}

/** The codes of a list; what is unknown there is written « - » or « Non renseigné ». */
function codes(fiche: XmlElement, list: string, name: string): string[] | undefined {
  const found = elementsOf(elementAt(fiche, list) ?? NONE, name).map((one) => line(fieldOf(one, 'CODE')))
  return several(found.map((code) => /^[0-9A-Z]+/i.exec(code)?.[0] ?? '').filter((code) => /\d/.test(code)))
}

const NONE: XmlElement = { name: '', attributes: {}, children: [] }

/** The text of a field as written, markup included; empty when it is not there. */
export function fieldOf(element: XmlElement | undefined, ...names: readonly string[]): string {
  const field = elementAt(element, ...names)
  return field === undefined ? '' : markupIn(field)
}

/** Some flows put the HTML of a text in the XML as it is, neither escaped nor in a section of its own. */
function markupIn(element: XmlElement): string {
  return element.children
    .map((node) => {
      if (!isElement(node)) return node
      const name = node.name.toLowerCase()
      return name === 'br' ? '<br>' : `<${name}>${markupIn(node)}</${name}>`
    })
    .join('')
}

const line = (text: string): string => fieldParagraphs(text).join(' ')

function linesOf(fiche: XmlElement, name: string): string[] | undefined {
  return several(
    fieldParagraphs(fieldOf(fiche, name))
      .map((one) => one.replace(/^(?:[-–•*·]|\d+[.)])\s*|\s*;$/gu, '').trim())
      .filter((one) => /\p{L}{2}/u.test(one)),
  )
}

function textOf(element: XmlElement | undefined, name: string): string | undefined {
  const text = fieldParagraphs(fieldOf(element, name)).join(' ')
  return /\p{L}{2}/u.test(text) ? text : undefined
}

const several = <Item>(items: Item[]): Item[] | undefined => (items.length === 0 ? undefined : items)
const isYes = (text: string): boolean => /^\s*(?:oui|true|1)\s*$/i.test(text)

/** The facts that the fiche states. */
function present(
  facts: { readonly [Key in keyof ImportedCertification]: ImportedCertification[Key] | undefined },
): ImportedCertification {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''))
}
