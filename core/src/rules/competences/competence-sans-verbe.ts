import { defineRule } from '../rule.ts'
import { headPlace, named, statedCompetencies } from './shared/competencies.ts'

export const rule = defineRule({
  id: 'competence-sans-verbe',
  title: {
    fr: 'Compétence sans verbe d’action à l’infinitif',
    en: 'Competency without an action verb in the infinitive',
  },
  source: {
    catalogue: 'R-COMP-INF',
    reference: 'France compétences, FAQ « Y a-t-il une norme à respecter en termes d’écriture en compétence ? »',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'error', de_droit: 'info', rs: 'error' },
  documentation: {
    fr: {
      what: 'L’énoncé de la compétence n’a pas d’infinitif en tête, ni après une proposition d’ouverture (« En s’appuyant sur…, »).',
      why: 'France compétences propose d’écrire une compétence ainsi : un verbe d’action à l’infinitif, ce sur quoi il porte, pour quoi, et s’il y a lieu comment. Un nom ou un savoir ne dit pas ce que fait la personne.',
      how: 'Commencez par l’action : « Établir le diagnostic… », plutôt que « Établissement du diagnostic… » ou « Connaissance du diagnostic… ».',
    },
    en: {
      what: 'The statement of the competency has no infinitive at its head, nor after an opening clause (“En s’appuyant sur…,”).',
      why: 'France compétences suggests writing a competency as an action verb in the infinitive, what it bears on, what for and, where useful, how. A noun or a piece of knowledge does not say what the person does.',
      how: 'Begin with the action: “Établir le diagnostic…” rather than “Établissement du diagnostic…” or “Connaissance du diagnostic…”.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Établir le diagnostic d’une installation frigorifique }
      - { id: C2, enonce: "En s’appuyant sur le carnet d’entretien, planifier les visites de contrôle" }
      - { id: C3, enonce: S’assurer de l’étanchéité du circuit }
      - { id: C4, enonce: Rapidement identifier une fuite }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Dossier de suivi du chantier }
      - { id: C2, enonce: Communication avec les équipes }`,
        at: ['Dossier de suivi', 'Communication avec les'],
      },
    ],
  },
  scope: 'element',
  *check({ source, referential }) {
    for (const stated of statedCompetencies(source, referential)) {
      if (stated.analysis.head !== null) continue
      const { fr, en } = named(stated.competency)
      yield {
        at: headPlace(stated),
        message: {
          fr: `${fr} ne commence pas par un verbe d’action à l’infinitif : dites ce que fait la personne (« Établir… », « Contrôler… »), c’est ce que l’on évaluera.`,
          en: `${en} does not begin with an action verb in the infinitive: say what the person does (“Établir…”, “Contrôler…”), for that is what will be assessed.`,
        },
      }
    }
  },
})
