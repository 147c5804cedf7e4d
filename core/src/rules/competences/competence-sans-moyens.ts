import { defineRule } from '../rule.ts'
import { headPlace, named, type Stated, statedCompetencies } from './shared/competencies.ts'

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
      - { id: C2, enonce: Régler un four dans le respect des consignes du constructeur }
      - { id: C3, enonce: Noter les mouvements de bétail sur le registre d’élevage }
      - { id: C4, enonce: Utiliser une nacelle élévatrice }
      - { id: C5, enonce: Tailler une pierre d’après le tracé }
      - { id: C6, enonce: Percer une cloison avec une scie cloche }`,
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
      {
        yaml: `referentiel: 1
blocs:
  - competences:
      - { id: C1, enonce: Préparer la visite avec le client }`,
        at: ['Préparer'],
      },
    ],
  },
  scope: 'element',
  *check({ source, referential }) {
    for (const stated of statedCompetencies(source, referential)) {
      const { head, means, constraints } = stated.analysis
      if (head === null || means.length + constraints.length > 0 || tellsMeans(stated)) continue
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

/** Their object is the means: « Utiliser un tour à bois ». */
const VERBS_OF_MEANS =
  /^(?:utiliser|exploiter|mobiliser|employer|manier|manipuler|appliquer|mettre en œuvre|conduire|piloter|se servir|recourir|actionner|paramétrer)$/

/** Means that the analysis of the statement does not count as a clause: a source, a form, a support, a tool. */
const MEANS =
  /(?<!\p{L})(?:d['’]après|par écrit|à l['’](?:écrit|oral)|sur (?:le|la|l['’]|les|un|une|son|sa|ses|des) ?(?:registres?|livrets?|carnets?|cahiers?|fichiers?|logiciels?|tableurs?|formulaires?|bordereaux?|fiches?|bons?|supports?|plans?|postes?|machines?|gabarits?|écrans?|tablettes?|systèmes?|plateformes?))(?!\p{L})/iu
const WITH = /(?<!\p{L})avec (?:un|une|le|la|l['’]|des|son|sa|ses) ?(\p{L}+)/giu
const WHO =
  /^(?:client|partenaire|équipe|interlocuteur|collaborateur|fournisseur|prestataire|famille|usager|patient|direction|service|responsable|collègue|public|professionnel|acteur|personne|parent|enfant|élève|maître|entreprise|partie|chef|autre|membre|salarié|candidat|tiers|institution|réseau)s?$/i

function tellsMeans({ statement: { text }, analysis: { head } }: Stated): boolean {
  if (head !== null && VERBS_OF_MEANS.test(head.lemma)) return true
  return MEANS.test(text) || [...text.matchAll(WITH)].some(([, noun = '']) => !WHO.test(noun))
}
