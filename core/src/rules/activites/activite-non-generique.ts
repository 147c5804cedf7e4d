import { withSubActivities } from '../../model/build.ts'
import type { Referential } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'

const OWN_COMPANY =
  /(?<!\p{L})(?:notre|nos|votre|vos) (?:entreprise|société|groupe|structure|établissement|association|organisme|clients?|magasins?|agences?|produits?|services?|équipes?|collaborateurs?)(?!\p{L})/iu
const LEARNER = /(?<!\p{L})(?:l[’'])?(?:apprenante?s?|apprenant·e·?s?|stagiaires?)(?!\p{L})/iu
/** In these trades learners are the public of the work. */
const TEACHING_TRADE =
  /formateur|formatrice|enseign|pédagog|tuteur|tutrice|tutorat|(?:conception|ingénierie|organisme|centre|action|dispositif|parcours)s? de formation|apprentissage|moniteur|animateur|recrut|ressources humaines/iu

export const rule = defineRule({
  id: 'activite-non-generique',
  title: { fr: 'Activité propre à une entreprise ou à une formation', en: 'Activity proper to one company or course' },
  source: {
    catalogue: 'R-ACT-GENERIC',
    reference: 'France compétences, FAQ sur l’écriture en compétence ; usage des certificateurs',
    read: '2026-11-20',
  },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Une activité parle de « notre entreprise », ou d’un apprenant ou d’un stagiaire hors des métiers de la formation.',
      why: 'Une activité vaut dans toute entreprise du métier, et décrit un professionnel au travail : un référentiel n’est ni une fiche de poste ni un programme.',
      how: 'Écrivez « l’entreprise », « le client » ; remplacez l’apprenant par le professionnel, ou retirez-le.',
    },
    en: {
      what: 'An activity speaks of “notre entreprise”, or of a learner or trainee outside the training trades.',
      why: 'An activity holds in any company of the trade, and describes a professional at work: a référentiel is neither a job description nor a programme.',
      how: 'Write “l’entreprise”, “le client”; put the professional in place of the learner, or leave them out.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
certification: { intitule: Formateur en menuiserie }
blocs: [{ activites: [{ intitule: Accueil des stagiaires }] }]`,
      },
      {
        yaml: 'referentiel: 1\nblocs: [{ activites: [{ intitule: Présentation de l’entreprise et de ses produits }] }]',
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - activites:
      - { intitule: Présentation de notre entreprise }
      - { intitule: Découpe des pièces, taches: [L’apprenant trace la pièce] }`,
        at: ['notre entreprise', 'L’apprenant'],
      },
    ],
  },
  *check({ source, referential }) {
    const aboutTeaching = isTeachingTrade(referential)
    for (const { title, description, tasks } of withSubActivities(
      referential.blocks.flatMap((block) => block.activities),
    )) {
      for (const text of [title, description, ...tasks]) {
        if (text === null) continue
        const match = OWN_COMPANY.exec(text.value) ?? (aboutTeaching ? null : LEARNER.exec(text.value))
        if (match === null) continue
        yield {
          at: source.rangeIn(text.node, match.index, match.index + match[0].length),
          message: {
            fr: `« ${match[0]} » rattache l’activité à une entreprise ou à une formation : une activité vaut dans toute entreprise du métier.`,
            en: `“${match[0]}” ties the activity to one company or course: an activity holds in any company of the trade.`,
          },
        }
      }
    }
  },
})

function isTeachingTrade({ certification, blocks }: Referential): boolean {
  const titles = [certification.title, ...certification.targetJobs, ...blocks.map((block) => block.title)]
  return titles.some((title) => title !== null && TEACHING_TRADE.test(title.value))
}
