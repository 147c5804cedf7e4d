import { defineRule } from '../rule.ts'
import { balanceOf } from './shared/brackets.ts'
import { placeOf } from './shared/occurrence.ts'
import { passagesOf } from './shared/prose.ts'
import { TYPOGRAPHY, withStatement } from './shared/source.ts'

export const rule = defineRule({
  id: 'parenthese-ou-guillemet-non-ferme',
  title: { fr: 'Parenthèse ou guillemet non fermé', en: 'Unclosed bracket or quotation mark' },
  source: TYPOGRAPHY,
  severity: { sur_demande: 'warning', de_droit: 'info', rs: 'warning' },
  documentation: {
    fr: {
      what: 'Une parenthèse, un crochet ou un guillemet est ouvert sans être fermé, ou fermé sans avoir été ouvert. L’énoncé, ses précisions et sa suite se lisent comme une seule phrase.',
      why: 'Le lecteur ne sait plus où finit l’incise ; souvent, un passage s’est perdu à la copie (Lexique de l’Imprimerie nationale).',
      how: 'Fermez le signe, retirez-le, ou rétablissez le passage perdu.',
    },
    en: {
      what: 'A parenthesis, a square bracket or a quotation mark is opened and never closed, or closed and never opened. A statement, its details and what follows read as one sentence.',
      why: 'The reader no longer knows where the aside ends; often, a passage was lost in copying (Lexique of the Imprimerie nationale).',
      how: 'Close the sign, remove it, or restore the lost passage.',
    },
  },
  examples: {
    valid: [
      { yaml: withStatement('Recueillir les besoins (à l’oral ou par écrit) du ou des client(s) [...].') },
      { yaml: withStatement('"Préparer a) le plan, b) le budget (voir https://exemple.fr/a_(b)) et 1) le bilan."') },
      {
        yaml: `referentiel: 1
competences:
  - id: C1
    enonce: Préparer le dossier (qui comprend
    precisions: [le plan, le budget]
    suite: et leurs annexes) afin de le remettre au client.
`,
      },
    ],
    invalid: [
      {
        yaml: withStatement(
          '>-\n      Décrire les moyens (humains, matériels\n      et financiers à l’aide d’un tableau.',
        ),
        at: ['('],
      },
      { yaml: withStatement('Rédiger un « dossier professionnel pour le jury.'), at: ['«'] },
      { yaml: withStatement('Décrire les moyens humains, matériels) du projet.'), at: [')'] },
    ],
  },
  scope: 'element',
  *check({ referential, source }) {
    for (const passage of passagesOf(referential)) {
      const { open, stray } = balanceOf(passage)
      for (const [marks, words] of [
        [open, OPEN],
        [stray, STRAY],
      ] as const) {
        for (const { prose, index, sign } of marks) {
          const at = placeOf(source, { text: prose.text, start: index, end: index + 1, found: sign })
          yield { at, message: { fr: words.fr(sign), en: words.en(sign) } }
        }
      }
    }
  },
})

const OPEN = {
  fr: (sign: string) =>
    `Le signe « ${sign} » ouvert ici n’est jamais fermé : on ne sait pas où finit l’incise, et un passage manque peut-être. Fermez-le ou retirez-le.`,
  en: (sign: string) =>
    `The sign “${sign}” opened here is never closed: one cannot tell where the aside ends, and a passage may be missing. Close it or remove it.`,
}

const STRAY = {
  fr: (sign: string) =>
    `Le signe « ${sign} » ferme ce qui n’a pas été ouvert : un passage manque peut-être avant lui. Ouvrez-le ou retirez-le.`,
  en: (sign: string) =>
    `The sign “${sign}” closes what was never opened: a passage may be missing before it. Open it or remove it.`,
}
