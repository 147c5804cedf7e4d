import { defineRule } from '../rule.ts'
import { type Occurrence, occurrencesOf, remarks } from './shared/occurrence.ts'
import { INFO, TYPOGRAPHY, withStatement } from './shared/source.ts'

/** Neither seconds, nor an angle, nor a size (« 16’ x 9’ »). */
const MINUTES = /(?<![\d°.,'’‘′/-]|[x×][ \u00a0]?)\d{1,3}[ \u00a0]?['’′](?![\dA-Za-zÀ-ÿŒœ'’′"″”]|[ \u00a0]?[x×])/g
const HINT = /\d[ \u00a0]?['’′]/

export const rule = defineRule({
  id: 'minutes-notees-par-une-apostrophe',
  title: { fr: 'Minutes notées par une apostrophe', en: 'Minutes written with an apostrophe' },
  source: TYPOGRAPHY,
  severity: INFO,
  documentation: {
    fr: {
      what: 'Une durée est notée par une apostrophe : « 30’ ».',
      why: 'L’apostrophe n’est pas le symbole de la minute (« min ») ; on la lit aussi comme un guillemet, une minute d’angle ou un pied.',
      how: 'Écrivez « 30 min » ou « 30 minutes ».',
    },
    en: {
      what: 'A duration is written with an apostrophe: “30’”.',
      why: 'The apostrophe is not the symbol of the minute (“min”); it also reads as a quotation mark, a minute of arc or a foot.',
      how: 'Write “30 min” or “30 minutes”.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatement('Tenir une réunion de 30 min dans l’ordre du jour d’1 h 30.') },
      { yaml: withStatement('"Repérer un point à 45° 30’ nord, style ‘années 30’, en 9’’ et 5’30, sur 16’ x 9’."') },
    ],
    invalid: [
      { yaml: withStatement('Présenter un bilan (20’) puis répondre pendant 10’.'), at: ['20’', '10’'] },
      { yaml: withStatement('"Animer une réunion de 45\' au plus."'), at: ["45'"] },
      { yaml: withStatement('Animer une réunion de 1h30’ au plus.'), at: ['30’'] },
    ],
  },
  *check({ referential, source }) {
    const places = occurrencesOf(referential, MINUTES, HINT).filter((place) => !isQuoted(place) && !isAngle(place))
    yield* remarks(source, places, {
      message: (place) => ({
        fr: `« ${place.found} » note des minutes par une apostrophe : écrivez « ${inMinutes(place)} ».`,
        en: `“${place.found}” writes minutes with an apostrophe: write “${inMinutes(place)}”.`,
      }),
      replacement: inMinutes,
      fix: (place) => ({
        title: { fr: `Écrire « ${inMinutes(place)} »`, en: `Write “${inMinutes(place)}”` },
        safety: 'proposal',
      }),
    })
  },
})

/** « 30 min »; after hours, « 1 h 30 » says it. */
function inMinutes({ found, text, start }: Occurrence): string {
  const minutes = /\d+/.exec(found)?.[0] ?? ''
  const isAfterHours = /\d[ \u00a0]?h[ \u00a0]?$/.test(text.value.slice(Math.max(0, start - 4), start))
  return isAfterHours ? minutes : `${minutes}\u00a0min`
}

/** The apostrophe closes a quotation: « ‘années 30’ ». */
const isQuoted = ({ text, start }: Occurrence): boolean =>
  /(?:^|[\s(«])['‘][^'’]*$/.test(text.value.slice(Math.max(0, start - 60), start))

const isAngle = ({ text, start }: Occurrence): boolean =>
  /°[ \u00a0]?$/.test(text.value.slice(Math.max(0, start - 3), start))
