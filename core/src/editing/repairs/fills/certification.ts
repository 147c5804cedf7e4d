import { entryOf, mappingsAt, nodeUnder } from '../../../model/access.ts'
import { codeOf } from '../../../model/codes.ts'
import type { Theme } from '../../../model/referential.ts'
import type { Fix } from '../../../rules/rule.ts'
import { blank } from '../../../source/blank.ts'
import { addKeys, addMember } from '../../../source/writing/add.ts'
import type { Written, WrittenKeys } from '../../../source/writing/written.ts'
import { keyOrder } from '../../../structure/key-order.ts'
import { adding, type Fill, type Found, holding, proposal } from './fill.ts'

/** What the certification lacks, to be filled. */

const FIELDS: readonly (readonly [string, Written])[] = [
  ['objectifs_contexte', blank('le besoin du métier, le public et le contexte')],
  ['certificateurs', [{ nom: blank('le nom du certificateur'), siret: blank('les quatorze chiffres') }]],
  ['emplois_vises', [blank('un métier ou un emploi visé')]],
  ['voies_acces', [blank('formation_continue ou vae ou une autre voie')]],
  ['regles_obtention', blank('comment les blocs donnent la certification')],
]

const IDENTITY: WrittenKeys = {
  intitule: blank('l’intitulé complet, tel qu’il figurera sur la fiche'),
  registre: blank('RNCP ou RS'),
  niveau: blank('de 3 à 8'),
  certificateurs: [{ nom: blank('le nom du certificateur'), siret: blank('les quatorze chiffres') }],
}

const BOARD = {
  membres: blank('combien'),
  externes: blank('combien d’extérieurs'),
  composition: blank('la qualité des membres et la part d’extérieurs'),
}

/** Keys of `certification`; the certification with them when the file has none. */
function inCertification(found: Found, keys: WrittenKeys): readonly Fix[] {
  const { certification, root } = found.analysis.referential
  if (certification.node !== null) return adding(found, certification.node, 'certification', keys)
  if (root === null || entryOf(root, 'certification') !== null) return []
  return adding(found, root, 'racine', { certification: keys })
}

const key =
  (name: string, expected: string): Fill =>
  (found) =>
    inCertification(found, { [name]: blank(expected) })

/** One proposal says which competencies carry the theme, another why it does not apply. */
const theme =
  (name: Theme): Fill =>
  (found) => {
    const { source, referential } = found.analysis
    const themes = nodeUnder(referential.certification.node, 'themes_transverses')
    const declared = nodeUnder(themes, name)
    const written = (declaration: WrittenKeys) => {
      if (declared !== null) return withDeclaration(found, declaration)
      if (themes?.kind === 'mapping')
        return addKeys(source, themes, { [name]: declaration }, keyOrder('themesTransverses'))
      const keys = { themes_transverses: { [name]: declaration } }
      return inCertification(found, keys)[0]?.edits ?? null
    }
    const withDeclaration = ({ analysis }: Found, declaration: WrittenKeys) =>
      declared?.kind === 'mapping' ? addKeys(analysis.source, declared, declaration, keyOrder('declaration')) : null
    return [
      ...proposal(
        `Dire dans «\u00a0${name}\u00a0» quelles compétences en traitent`,
        `Say in \`${name}\` which competencies deal with it`,
        written({ competences: [blank('le code d’une compétence')] }),
      ),
      ...proposal(
        `Déclarer «\u00a0${name}\u00a0» sans objet, avec la raison`,
        `Declare \`${name}\` not applicable, with the reason`,
        written({ non_applicable: blank('la raison') }),
      ),
    ]
  }

const boardForLostRoutes: Fill = ({ analysis: { source, referential } }) => {
  const { certification } = referential
  const { juries, accessRoutes, node } = certification
  const served = new Set(juries.flatMap((jury) => jury.routes.map(({ value }) => value)))
  const routes = accessRoutes.map(({ value }) => value).filter((route) => !served.has(route))
  if (node === null || routes.length === 0 || !routes.every((route) => /^[a-z_]+$/.test(route))) return []
  const edit = addMember(source, node, 'jurys', { voies: routes, ...BOARD }, keyOrder('certification'))
  return proposal('Ajouter un jury pour ces voies, à compléter', 'Add a board for these routes, to be filled in', edit)
}

const boardComposition: Fill = (found) => {
  const boards = found.analysis.referential.certification.juries.map(({ node }) => node)
  return adding(found, holding(boards, found.range), 'juryCertification', { composition: BOARD.composition })
}

const siret: Fill = (found) => {
  const bodies = found.analysis.referential.certification.certifiers.map(({ node }) => node)
  return adding(found, holding(bodies, found.range), 'certificateur', { siret: blank('les quatorze chiffres') })
}

const scale: Fill = (found) => {
  const scales = [
    ['acquis', 'non_acquis'],
    ['acquis', 'partiellement_acquis', 'non_acquis'],
  ]
  return scales.flatMap((resultats) =>
    inCertification(found, { echelle: { resultats } }).map((fix) => ({
      ...fix,
      title: {
        fr: `Ajouter l’échelle ${resultats.join(' / ').replaceAll('_', ' ')}`,
        en: `Add the scale ${resultats.join(' / ')}`,
      },
    })),
  )
}

const record: Fill = (found) => {
  const { node, register } = found.analysis.referential.certification
  const lacking = FIELDS.filter(
    ([name]) => entryOf(node, name) === null && (register !== 'RS' || !/^(?:emplois|regles)_/.test(name)),
  )
  return lacking.length === 0 ? [] : inCertification(found, Object.fromEntries(lacking))
}

const threshold: Fill = (found) => {
  const { certification, blocks } = found.analysis.referential
  const parts = [
    certification.node,
    ...blocks.flatMap((block) => [block.node, ...block.assessments.map(({ node }) => node)]),
  ]
  const marks = parts.flatMap((part) => mappingsAt(nodeUnder(part, 'echelle'), 'note'))
  const mark = marks.find(({ range }) => range.start >= found.range.start)
  return adding(found, mark, 'note', { seuil: blank('la note à partir de laquelle c’est acquis') })
}

const correspondence: Fill = ({ analysis: { source, referential }, spot }) => {
  const { node } = referential.certification
  const code = spot === null ? null : codeOf(spot.block)
  if (node === null || code === null) return []
  const member = { bloc: code, avec: blank('le code du bloc de l’autre certification') }
  return proposal(
    `Ajouter la correspondance de ${code}, à compléter`,
    `Add the correspondence of ${code}, to be filled in`,
    addMember(source, node, 'correspondances', member, keyOrder('certification')),
  )
}

/** The acronym, with its meaning to be written, at the end of the glossary. */
const acronym: Fill = (found) => {
  const { source, referential } = found.analysis
  const { node } = referential.certification
  const term = source.text.slice(found.range.start, found.range.end)
  if (node === null || !/^[\p{L}\p{N}][\p{L}\p{N}&-]*$/u.test(term)) return []
  const glossary = nodeUnder(node, 'glossaire')
  const meaning = { [term]: blank('ce que veut dire le sigle') }
  const edits =
    glossary?.kind === 'mapping'
      ? addKeys(source, glossary, meaning, [...glossary.entries.map((entry) => entry.key.text), term])
      : addKeys(source, node, { glossaire: meaning }, keyOrder('certification'))
  return proposal(
    `Ajouter «\u00a0${term}\u00a0» au glossaire, à compléter`,
    `Add “${term}” to the glossary, to be filled in`,
    edits,
  )
}

export const certificationFills: Readonly<Record<string, Fill>> = {
  'intitule-absent': key('intitule', 'l’intitulé complet, tel qu’il figurera sur la fiche'),
  'niveau-absent': key('niveau', 'de 3 à 8'),
  'certification-absente': (found) => inCertification(found, IDENTITY),
  'fiche-incomplete': record,
  'echelle-absente': scale,
  'jury-absent': boardForLostRoutes,
  'jury-sans-composition': boardComposition,
  'siret-absent': siret,
  'note-sans-seuil': threshold,
  'amenagement-handicap-absent': key('accessibilite', 'les aménagements pour les candidats en situation de handicap'),
  'activite-reglementee-non-declaree': key('reglementation', 'le texte et ses obligations'),
  'transversales-non-declarees': (found) =>
    inCertification(found, { transversales: { non_applicable: blank('pourquoi il n’y en a pas') } }),
  'bloc-commun-sans-correspondance': correspondence,
  'sigle-non-defini': acronym,
  'handicap-absent': theme('handicap'),
  'transition-ecologique-absente': theme('transition_ecologique'),
  'transition-numerique-absente': theme('transition_numerique'),
  'sante-securite-absente': theme('sante_securite'),
  'rs-sans-contexte': (found) =>
    adding(found, found.analysis.referential.root, 'racine', {
      contexte: blank('qui exerce ces compétences, où et à quelle occasion'),
    }),
}
