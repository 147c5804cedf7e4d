import type { Entry, SourceNode } from '../source/tree.ts'
import { choiceAt, isNothing, mappingsAt, nodeUnder, numberAt, textAt, textOf, textsAt } from './access.ts'
import { readJury } from './jury.ts'
import type { ReferenceBinder } from './references.ts'
import type { Certification, GlossaryEntry, Scale, Theme, ThemeDeclaration } from './referential.ts'

export const THEMES: readonly Theme[] = ['handicap', 'transition_ecologique', 'transition_numerique', 'sante_securite']

/** @param node what stands under `certification`, or `null` */
export function readCertification(node: SourceNode | null, binder: ReferenceBinder): Certification {
  return {
    node: node?.kind === 'mapping' ? node : null,
    title: textAt(node, 'intitule'),
    register: choiceAt(node, 'registre', ['RNCP', 'RS']),
    registration: choiceAt(node, 'enregistrement', ['sur_demande', 'de_droit']),
    number: textAt(node, 'numero'),
    state: choiceAt(node, 'etat', ['brouillon', 'relu', 'valide']),
    objectives: textAt(node, 'objectifs_contexte'),
    level: numberAt(node, 'niveau'),
    levelText: textAt(node, 'niveau'),
    nsfCodes: textsAt(node, 'codes_nsf'),
    romeCodes: textsAt(node, 'codes_rome'),
    formacodes: textsAt(node, 'formacodes'),
    certifiers: mappingsAt(node, 'certificateurs').map((item) => ({
      node: item,
      name: textAt(item, 'nom'),
      siret: textAt(item, 'siret'),
    })),
    targetJobs: textsAt(node, 'emplois_vises'),
    accessRoutes: textsAt(node, 'voies_acces'),
    juries: mappingsAt(node, 'jurys').map(readJury),
    regulation: textAt(node, 'reglementation'),
    correspondences: mappingsAt(node, 'correspondances').map((item) => ({
      node: item,
      block: textAt(item, 'bloc'),
      target: textAt(item, 'avec'),
    })),
    scale: readScale(nodeUnder(node, 'echelle')),
    glossary: readGlossary(nodeUnder(node, 'glossaire')),
    accessibility: textAt(node, 'accessibilite'),
    awardRules: textAt(node, 'regles_obtention'),
    themes: readThemes(nodeUnder(node, 'themes_transverses'), binder),
  }
}

function readScale(node: SourceNode | null): Scale | null {
  if (node === null || isNothing(node)) return null
  return { node, results: textsAt(node, 'resultats'), mark: nodeUnder(node, 'note') }
}

const entriesOf = (node: SourceNode | null): readonly Entry[] => (node?.kind === 'mapping' ? node.entries : [])

function readGlossary(node: SourceNode | null): readonly GlossaryEntry[] {
  return entriesOf(node).flatMap(({ key, value }) => {
    const term = textOf(key)
    return term === null ? [] : [{ term, definition: textOf(value) }]
  })
}

function readThemes(node: SourceNode | null, binder: ReferenceBinder): readonly ThemeDeclaration[] {
  return entriesOf(node).flatMap(({ key, value }) => {
    const theme = THEMES.find((name) => name === key.text)
    if (theme === undefined || isNothing(value)) return []
    return [
      {
        theme,
        node: value,
        competencies: binder.read(nodeUnder(value, 'competences'), 'competency', null),
        notApplicable: textAt(value, 'non_applicable'),
        explanation: textOf(value),
      },
    ]
  })
}
