import { dossierOf } from '../../../core/src/dossier/dossier.ts'
import { dossierJson } from '../../../core/src/dossier/json.ts'
import { referentialUri } from '../resources/uris.ts'
import { escaped } from '../views/markdown/escaped.ts'
import { wholeAttachment } from './attachments.ts'
import { definePrompt, type Subject } from './prompt.ts'

export const relireAvantDepot = definePrompt({
  name: 'relire_avant_depot',
  title: { fr: 'Relire le référentiel avant dépôt', en: 'Review the référentiel before filing' },
  description: {
    fr: 'Relit un référentiel entier avant son dépôt\u00a0: constats, couverture, critères d’enregistrement un à un.',
    en: 'Reviews a whole référentiel before it is filed: findings, coverage, registration criteria one by one.',
  },
  wants: null,
  content: (subject) => ({
    text: {
      fr: `Relisez ce référentiel avant son dépôt. La première ressource jointe donne les constats des règles et le plan du document\u00a0; la seconde, les critères d’enregistrement un à un, avec ce que le fichier montre et ce qui lui manque.

Donnez d’abord ce qui ferait refuser le dépôt, puis ce qui l’affaiblirait, puis le reste, chaque fois avec le code de l’élément et ce qu’il faut faire. get_referentiel donne le détail d’un bloc ou d’une compétence, get_coverage qui évalue quoi. Dites aussi ce qui ne peut pas se lire dans le fichier et reste à vérifier. Ne préjugez pas de la décision.`,
      en: `Review this référentiel before it is filed. The first attached resource gives the findings of the rules and the outline of the document; the second, the registration criteria one by one, with what the file shows and what it lacks.

Give first what would have the filing refused, then what would weaken it, then the rest, each time with the code of the element and what to do. get_referentiel gives the detail of a bloc or a competency, get_coverage who assesses what. Say too what cannot be read in the file and remains to be verified. Do not foresee the decision.`,
    }[subject.language],
    attached: [
      wholeAttachment(subject),
      { uri: `${referentialUri(subject.name)}#dossier`, markdown: dossierMarkdown(subject) },
    ],
  }),
})

function dossierMarkdown({ result, language }: Subject): string {
  const { article, notes, criteria } = dossierJson(dossierOf(result), language)
  const parts = criteria.map(({ number, title, shows, lacks, ifAny, outside, findings }) =>
    [
      `## ${number === null ? '' : `${number}. `}${title}`,
      ...[...shows, ...lacks, ...ifAny, ...outside].map((sentence) => `- ${escaped(sentence)}`),
      ...findings.map(({ rule, severity, count }) => `- ${rule} (${severity}) × ${count}`),
    ].join('\n'),
  )
  return [`# ${article}`, ...notes, ...parts].join('\n\n')
}
