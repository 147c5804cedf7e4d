import { firstKeyOf } from '../../../model/naming.ts'
import { isSaidByStructure } from '../../../structure/said.ts'
import { defineExamRule } from '../rule.ts'

export const rule = defineExamRule({
  id: 'examen-sans-referentiel',
  title: { fr: 'Examen sans référentiel', en: 'Exam without a référentiel' },
  source: {
    catalogue: null,
    reference: 'Table de spécification d’un examen : contenu × niveau, décidée avant d’écrire les questions',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'warning', de_droit: 'warning', rs: 'warning' },
  documentation: {
    fr: {
      what: 'L’examen ne dit pas de quel référentiel il est tiré.',
      why: 'Ses codes, ses critères, sa durée et ses points ne peuvent pas être vérifiés.',
      how: 'Ajoutez `referentiel`, le chemin du fichier depuis le dossier de l’examen.',
    },
    en: {
      what: 'The exam does not say which référentiel it is drawn from.',
      why: 'Its codes, criteria, duration and points cannot be checked.',
      how: 'Add `referentiel`, the path of the file from the folder of the exam.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `examen: 1
referentiel: ./atelier.referentiel.yaml
`,
      },
    ],
    invalid: [
      {
        yaml: `examen: 1
intitule: Examen blanc du bloc 1
`,
        referential: { why: 'unnamed' },
        at: ['examen'],
      },
    ],
  },
  *check({ source, exam: { root, referential }, missing }) {
    if (missing?.why !== 'unnamed' || referential !== null || root === null) return
    // A misspelt key is said by the structure check.
    if (isSaidByStructure('exam', root, 'referentiel')) return
    yield {
      at: firstKeyOf(source, root),
      message: {
        fr: 'L’examen ne nomme pas son référentiel : rien n’y est vérifié. Ajoutez `referentiel`, le chemin du fichier depuis ce dossier.',
        en: 'The exam does not name its référentiel: nothing is checked against it. Add `referentiel`, the path of the file from this folder.',
      },
      missing: true,
    }
  },
})
