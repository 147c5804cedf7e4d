import type { Localised } from '../language.ts'
import type { RuleDocumentation, SeverityByProfile } from '../rules/rule.ts'
import { SYNTAX_CHECKS } from '../source/checks.ts'
import { STRUCTURE_CHECKS } from '../structure/checks.ts'
import { everyRule } from './every-rule.ts'

/** A check that is no rule over the model: reading, structure, suppressions, the engine itself. Documented like a rule. */
export interface EngineCheck {
  readonly id: string
  readonly title: Localised
  readonly severity: SeverityByProfile
  readonly documentation: { readonly fr: RuleDocumentation; readonly en: RuleDocumentation }
}

export const INTERNAL_ERROR = 'erreur-interne'
/** A value that begins with `…`. */
export const UNWRITTEN = 'texte-a-completer'

const everywhere = (severity: 'error' | 'warning' | 'info'): SeverityByProfile => ({
  sur_demande: severity,
  de_droit: severity,
  rs: severity,
})

const OWN_CHECKS: readonly EngineCheck[] = [
  {
    id: 'brouillon-a-completer',
    title: { fr: 'Brouillon à compléter', en: 'Draft to complete' },
    severity: everywhere('info'),
    documentation: {
      fr: {
        what: 'Le référentiel est déclaré `etat: brouillon` et des éléments attendus n’y sont pas encore.',
        why: 'Dans un brouillon, ce qui manque n’est pas une faute : un seul rappel suffit.',
        how: 'Complétez les éléments cités, puis passez à `etat: relu` pour les voir un à un.',
      },
      en: {
        what: 'The référentiel is declared `etat: brouillon` and expected parts are not there yet.',
        why: 'In a draft, what is missing is no mistake: one reminder is enough.',
        how: 'Complete the parts named, then write `etat: relu` to see them one by one.',
      },
    },
  },
  {
    id: UNWRITTEN,
    title: { fr: 'Texte à compléter', en: 'Text to be written' },
    severity: everywhere('warning'),
    documentation: {
      fr: {
        what: 'Une valeur commence par « … », ou une phrase contient une place comme `[… la finalité]` : une réparation ou un squelette l’a laissée, avec ce qu’on y attend.',
        why: 'Rien n’y est encore écrit ; les autres règles n’en disent rien tant que c’est le cas. Dans un brouillon, ces places comptent parmi ce qui reste à compléter.',
        how: 'Remplacez la place, « … » et crochets compris, par votre texte. Pour les trouver, cherchez « … » dans le fichier.',
      },
      en: {
        what: 'A value begins with “…”, or a sentence holds a place like `[… la finalité]`: a repair or a skeleton left it, with what is expected there.',
        why: 'Nothing is written there yet; the other rules say nothing of it as long as that is so. In a draft these places count among what remains to be completed.',
        how: 'Replace the place, “…” and brackets included, by your text. To find them, search the file for “…”.',
      },
    },
  },
  {
    id: 'suppression-inconnue',
    title: { fr: 'Mise en silence d’une règle inconnue', en: 'Suppression of an unknown rule' },
    severity: everywhere('warning'),
    documentation: {
      fr: {
        what: 'Un commentaire `equerre-disable-…` nomme une règle qui n’existe pas, ou n’en nomme aucune.',
        why: 'Il ne fait rien taire, alors que son auteur le croit.',
        how: 'Corrigez l’identifiant (la liste : `equerre rules`) ou retirez le commentaire.',
      },
      en: {
        what: 'An `equerre-disable-…` comment names a rule that does not exist, or names none.',
        why: 'It silences nothing although its author believes so.',
        how: 'Correct the id (the list: `equerre rules`) or remove the comment.',
      },
    },
  },
  {
    id: 'suppression-inutile',
    title: { fr: 'Mise en silence devenue inutile', en: 'Unused suppression' },
    severity: everywhere('info'),
    documentation: {
      fr: {
        what: 'Un commentaire `equerre-disable-…` fait taire une règle qui ne signale plus rien à cet endroit.',
        why: 'Le défaut est réparé : laissé là, le commentaire cacherait le prochain.',
        how: 'Retirez le commentaire.',
      },
      en: {
        what: 'An `equerre-disable-…` comment silences a rule that no longer reports anything there.',
        why: 'The defect is mended: left there, the comment would hide the next one.',
        how: 'Remove the comment.',
      },
    },
  },
  {
    id: 'suppression-sans-motif',
    title: { fr: 'Mise en silence sans motif', en: 'Suppression without a reason' },
    severity: everywhere('info'),
    documentation: {
      fr: {
        what: 'Un commentaire `equerre-disable-…` ne dit pas pourquoi la règle est écartée.',
        why: 'Un relecteur doit pouvoir juger si l’exception tient encore.',
        how: 'Ajoutez `-- ` et la raison à la fin du commentaire.',
      },
      en: {
        what: 'An `equerre-disable-…` comment does not say why the rule is set aside.',
        why: 'A reviewer must be able to judge whether the exception still holds.',
        how: 'Add `-- ` and the reason at the end of the comment.',
      },
    },
  },
  {
    id: INTERNAL_ERROR,
    title: { fr: 'Erreur interne d’une règle', en: 'Internal error of a rule' },
    severity: everywhere('error'),
    documentation: {
      fr: {
        what: 'Une règle s’est arrêtée sur une erreur d’Équerre.',
        why: 'Ses constats manquent : le résultat n’est pas complet.',
        how: 'Signalez l’erreur avec le fichier ; la règle peut être désactivée en attendant.',
      },
      en: {
        what: 'A rule stopped on an error of Équerre itself.',
        why: 'Its findings are missing: the result is not complete.',
        how: 'Report the error with the file; the rule can be turned off meanwhile.',
      },
    },
  },
]

export const ENGINE_CHECKS: readonly EngineCheck[] = [...SYNTAX_CHECKS, ...STRUCTURE_CHECKS, ...OWN_CHECKS]

/** Every id a configuration or a suppression may name. */
export function knownCheckIds(): readonly string[] {
  return [...everyRule.map((rule) => rule.id), ...ENGINE_CHECKS.map((check) => check.id)]
}
