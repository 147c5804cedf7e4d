import { contentStems } from '../../french/index.ts'
import { opening } from '../../model/naming.ts'
import { defineRule } from '../rule.ts'
import { type Compared, comparedTexts } from './shared/repeated.ts'

/** Below this number of content words, a short task that begins like a longer one is an accident. */
const FEWEST_WORDS = 3

export const rule = defineRule({
  id: 'activite-englobee',
  title: { fr: 'Activité ou tâche comprise dans une autre', en: 'Activity or task contained in another' },
  source: { catalogue: null, reference: 'Usage de la rédaction des référentiels', read: '2026-11-20' },
  severity: { sur_demande: 'info', de_droit: 'info', rs: 'info' },
  documentation: {
    fr: {
      what: 'Une tâche, ou une activité, est mot pour mot le début d’une autre du même bloc : « Adapter l’accueil du public », puis « Adapter l’accueil du public étranger ».',
      why: 'La seconde contient la première ; on ne sait pas si l’auteur voulait deux tâches.',
      how: 'Gardez la plus précise, ou dites ce que chacune a de propre.',
    },
    en: {
      what: 'A task, or an activity, is word for word the beginning of another of the same bloc: “Adapter l’accueil du public”, then “Adapter l’accueil du public étranger”.',
      why: 'The second contains the first; one cannot tell whether the author meant two tasks.',
      how: 'Keep the more precise one, or say what is proper to each.',
    },
  },
  examples: {
    valid: [
      {
        yaml: `referentiel: 1
blocs:
  - activites: [{ taches: [Rédiger un rapport, Rédiger un rapport d’audit, Tenir le registre] }]`,
      },
    ],
    invalid: [
      {
        yaml: `referentiel: 1
blocs:
  - activites:
      - taches:
          - Adapter l’accueil du public
          - Tenir le registre
          - Adapter l’accueil du public étranger`,
        at: ['Adapter l’accueil du public'],
      },
    ],
  },
  scope: 'block',
  *check({ source, referential }) {
    for (const { noun, texts } of referential.blocks.flatMap(comparedTexts)) {
      for (const { inner, outer } of containedPairs(texts)) {
        yield {
          at: opening(source, inner.text),
          message: {
            fr: `« ${inner.text.value.trim()} » est le début d’une autre ${noun.fr} du bloc, plus précise : gardez l’une des deux, ou dites ce que chacune a de propre.`,
            en: `“${inner.text.value.trim()}” is the beginning of another ${noun.en} of the bloc, more precise: keep one of the two, or say what is proper to each.`,
          },
          related: [
            {
              at: opening(source, outer.text),
              message: { fr: 'Celle qui la contient.', en: 'The one that contains it.' },
            },
          ],
        }
      }
    }
  },
})

/** Sorted, what begins like a text follows it at once: no pair is missed and none compared in vain. */
function* containedPairs(texts: readonly Compared[]): Iterable<{ readonly inner: Compared; readonly outer: Compared }> {
  const sorted = [...texts].sort((a, b) => (a.words < b.words ? -1 : a.words > b.words ? 1 : 0))
  for (const [index, inner] of sorted.entries()) {
    const outer = sorted.slice(index + 1, index + 3).find(({ words }) => words !== inner.words)
    if (outer === undefined || !outer.words.startsWith(`${inner.words} `)) continue
    if (contentStems(inner.text.value).size >= FEWEST_WORDS) yield { inner, outer }
  }
}
