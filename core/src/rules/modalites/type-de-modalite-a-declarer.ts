import { named, placeOf } from '../../model/naming.ts'
import type { Assessment } from '../../model/referential.ts'
import type { SourceDocument } from '../../source/document.ts'
import type { Fix } from '../rule.ts'
import { defineRule } from '../rule.ts'
import { assessmentsOf } from './shared/assessments.ts'
import { kindsDeclared, kindsSaid } from './shared/kinds.ts'
import { INFO, READ, withAssessment } from './shared/source.ts'

export const rule = defineRule({
  id: 'type-de-modalite-a-declarer',
  title: { fr: 'Type d’épreuve à déclarer', en: 'Kind of assessment to declare' },
  source: {
    catalogue: 'R-MOD-TYPE',
    reference: 'France compétences, Préconisations d’octobre 2021, 2.1 (modalités d’évaluation)',
    read: READ,
  },
  severity: INFO,
  documentation: {
    fr: {
      what: 'Le texte de l’épreuve dit ce qu’elle est, mais `type` manque ou vaut `autre`.',
      why: 'Les vues de couverture, les exports et plusieurs contrôles lisent `type` : l’épreuve y est absente.',
      how: 'Acceptez la proposition si elle est juste, ou écrivez le type voulu.',
    },
    en: {
      what: 'The text of the assessment says what it is, but `type` is missing or is `autre`.',
      why: 'Coverage views, exports and several checks read `type`: the assessment is absent from them.',
      how: 'Accept the proposal if it is right, or write the kind you mean.',
    },
  },
  examples: {
    valid: [
      { yaml: withAssessment('- id: E1\n  type: etude_de_cas\n  enonce: Étude de cas individuelle.') },
      { yaml: withAssessment('- id: E1\n  enonce: Le candidat établit le planning.') },
    ],
    invalid: [
      { yaml: withAssessment('- id: E1\n  enonce: Étude de cas individuelle, durée 3 heures.'), at: ['E1'] },
      {
        yaml: withAssessment('- type: autre\n  intitule: Dossier professionnel et soutenance devant un jury'),
        at: ['autre'],
      },
    ],
  },
  scope: 'element',
  *check({ referential, source }) {
    for (const assessment of assessmentsOf(referential)) {
      const kinds = kindsDeclared(assessment).length > 0 ? [] : kindsSaid(assessment)
      if (kinds.length === 0) continue
      const { fr, en } = named(assessment)
      const value = kinds.length === 1 ? kinds.join() : `[${kinds.join(', ')}]`
      yield {
        at: assessment.types[0]?.node.range ?? placeOf(source, assessment),
        message: {
          fr: `${fr} se lit comme « ${value} », mais « type » ne le dit pas : les vues de couverture l’ignorent.`,
          en: `${en} reads as “${value}”, but “type” does not say so: coverage views ignore it.`,
        },
        fixes: fixesFor(source, assessment, value),
      }
    }
  },
})

/** In place of the value written, else on a line of its own, after the code and the title. */
function fixesFor(source: SourceDocument, { node }: Assessment, value: string): readonly Fix[] {
  const title = { fr: `Écrire « type: ${value} »`, en: `Write “type: ${value}”` }
  const written = node.entries.find(({ key }) => key.text === 'type')?.value.range
  if (written !== undefined) {
    return written.end > written.start ? [{ title, safety: 'proposal', edits: [{ range: written, text: value }] }] : []
  }
  const next = node.entries.find(({ key }) => key.text !== 'id' && key.text !== 'intitule') ?? node.entries[0]
  if (next === undefined || source.text.charAt(node.range.start) === '{') return []
  const { start } = next.key.range
  const lineStart = source.text.lastIndexOf('\n', start - 1) + 1
  const indentation = source.text.slice(lineStart, start).replace(/[^\t]/g, ' ')
  const text = `type: ${value}\n${indentation}`
  return [{ title, safety: 'proposal', edits: [{ range: { start, end: start }, text }] }]
}
