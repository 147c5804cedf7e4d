import { defineRule } from '../rule.ts'
import { headPlace, named, statedCompetencies } from './shared/competencies.ts'

export const rule = defineRule({
  id: 'competence-sans-moyens',
  title: { fr: 'Compétence sans moyen ni contexte', en: 'Competency with neither means nor context' },
  source: {
    catalogue: 'R-COMP-CTX',
    reference: 'France compétences, FAQ sur l’écriture en compétence (« éventuellement comment »)',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'L’énoncé ne dit ni comment, ni avec quoi, ni dans quel cadre l’action est faite.',
      why: 'Le « comment » est facultatif pour France compétences ; il aide le jury à choisir la mise en situation et à juger le niveau.',
      how: 'Ajoutez si cela précise la compétence : « en s’appuyant sur… », « à l’aide de… », « dans le respect de… ».',
    },
    en: {
      what: 'The statement says neither how, nor with what, nor in what frame the action is done.',
      why: 'The “how” is optional for France compétences; it helps the jury choose the situation and judge the level.',
      how: 'Add it if it makes the competency more precise: “en s’appuyant sur…”, “à l’aide de…”, “dans le respect de…”.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Contrôler un circuit à l’aide d’un détecteur afin de prévenir les fuites }
      - { id: C2, enonce: Régler un four dans le respect des consignes du constructeur }`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Contrôler un circuit afin de prévenir les fuites }`,
        at: ['Contrôler'],
      },
    ],
  },
  *check({ source, referential }) {
    for (const stated of statedCompetencies(source, referential)) {
      const { head, means, constraints } = stated.analysis
      if (head === null || means.length + constraints.length > 0) continue
      const { fr, en } = named(stated.competency)
      yield {
        at: headPlace(stated),
        message: {
          fr: `${fr} ne dit pas comment l’action est faite. C’est facultatif ; une précision (« en s’appuyant sur… », « à l’aide de… ») aiderait à choisir l’épreuve.`,
          en: `${en} does not say how the action is done. This is optional; a word on it (“en s’appuyant sur…”, “à l’aide de…”) would help to choose the assessment.`,
        },
      }
    }
  },
})
