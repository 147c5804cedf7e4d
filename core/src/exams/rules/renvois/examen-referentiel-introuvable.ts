import { defineExamRule, type MissingReferential } from '../rule.ts'

export const rule = defineExamRule({
  id: 'examen-referentiel-introuvable',
  title: { fr: 'Référentiel de l’examen introuvable', en: 'Référentiel of the exam not found' },
  source: {
    catalogue: null,
    reference: 'Table de spécification : une question porte le code de la compétence qu’elle mesure',
    read: '2026-11-21',
  },
  severity: { sur_demande: 'error', de_droit: 'error', rs: 'error' },
  documentation: {
    fr: {
      what: 'Le fichier que nomme `referentiel` n’existe pas, ne se lit pas, se trouve hors des dossiers permis ou n’a encore aucune compétence.',
      why: 'Sans lui, les codes, les critères, la durée et les points de l’examen ne peuvent pas être vérifiés.',
      how: 'Corrigez le chemin : il part du dossier de l’examen, comme `./fleuriste.referentiel.yaml`.',
    },
    en: {
      what: 'The file that `referentiel` names does not exist, cannot be read, stands outside the folders allowed or has no competency yet.',
      why: 'Without it the codes, criteria, duration and points of the exam cannot be checked.',
      how: 'Correct the path: it starts from the folder of the exam, like `./fleuriste.referentiel.yaml`.',
    },
  },
  examples: {
    valid: [
      { yaml: 'examen: 1\nreferentiel: ./atelier.referentiel.yaml\n' },
      { yaml: 'examen: 1\n', referential: { why: 'unnamed' } },
      { yaml: 'examen: 1\nreferentiel: ./atelier.referentiel.yaml\n', referential: { why: 'unsought' } },
    ],
    invalid: [
      {
        yaml: 'examen: 1\nreferentiel: ./ateliers.referentiel.yaml\n',
        referential: { why: 'absent' },
        at: ['./ateliers.referentiel.yaml'],
      },
      {
        yaml: 'examen: 1\nreferentiel: ../../ailleurs/atelier.referentiel.yaml\n',
        referential: { why: 'outside' },
        at: ['../../ailleurs/atelier.referentiel.yaml'],
      },
      {
        yaml: 'examen: 1\nreferentiel: ./debut.referentiel.yaml\nbloc: BC1\n',
        referential: 'referentiel: 1\n',
        at: ['./debut.referentiel.yaml'],
      },
    ],
  },
  *check({ exam: { referential }, missing }) {
    if (missing === null || referential === null) return
    const words = REASONS[missing.why]
    if (words !== null) yield { at: referential.node.range, message: words }
  },
})

const REASONS: Readonly<Record<MissingReferential['why'], { readonly fr: string; readonly en: string } | null>> = {
  unnamed: null,
  unsought: null,
  absent: {
    fr: 'Aucun fichier de ce nom : rien de l’examen ne peut être vérifié sur le référentiel. Le chemin part du dossier de l’examen.',
    en: 'No file of that name: nothing of the exam can be checked against the référentiel. The path starts from the folder of the exam.',
  },
  outside: {
    fr: 'Ce référentiel est hors des dossiers qui peuvent être lus : rapprochez-le de l’examen.',
    en: 'This référentiel stands outside the folders that may be read: bring it nearer to the exam.',
  },
  empty: {
    fr: 'Ce référentiel n’a encore aucune compétence : rien de l’examen ne peut être vérifié sur lui.',
    en: 'This référentiel has no competency yet: nothing of the exam can be checked against it.',
  },
  unreadable: {
    fr: 'Ce fichier n’est pas un référentiel qui se lise (`*.referentiel.yaml`, en UTF-8) : rien de l’examen ne peut être vérifié sur lui.',
    en: 'This file is no readable référentiel (`*.referentiel.yaml`, in UTF-8): nothing of the exam can be checked against it.',
  },
}
