import type { Localised } from '../language.ts'
import type { InvalidExample, RuleDocumentation, Severity, SeverityByProfile } from '../rules/rule.ts'
import type { StructureCode } from './finding.ts'

/** How one kind of structure finding is documented: like a rule, though it judges the file and not the référentiel. */
export interface StructureCheck {
  readonly id: StructureCode
  readonly title: Localised
  readonly severity: SeverityByProfile
  readonly documentation: { readonly fr: RuleDocumentation; readonly en: RuleDocumentation }
  readonly examples: { readonly invalid: readonly InvalidExample[] }
}

const everywhere = (severity: Severity): SeverityByProfile => ({
  sur_demande: severity,
  de_droit: severity,
  rs: severity,
})

/** Every kind of finding that `checkStructure` gives. */
export const STRUCTURE_CHECKS: readonly StructureCheck[] = [
  {
    id: 'structure-pas-un-referentiel',
    title: { fr: 'Fichier qui n’est pas un référentiel', en: 'File that is no référentiel' },
    severity: everywhere('error'),
    documentation: {
      fr: {
        what: 'Le fichier est vide, ou ne contient aucune des clés d’un référentiel.',
        why: 'Il n’y a rien à lire : c’est sans doute le mauvais fichier, ou un fichier à peine commencé.',
        how: 'Commencez par `referentiel: 1`, puis `certification` et `blocs` ; `equerre init` écrit un squelette à compléter.',
      },
      en: {
        what: 'The file is empty, or has none of the keys of a référentiel.',
        why: 'There is nothing to read: it is probably the wrong file, or one hardly begun.',
        how: 'Start with `referentiel: 1`, then `certification` and `blocs`; `equerre init` writes a skeleton to complete.',
      },
    },
    examples: { invalid: [{ yaml: 'recette: pain\nfarine: 500 g\n', at: ['recette'] }] },
  },
  {
    id: 'structure-pas-un-examen',
    title: { fr: 'Fichier qui n’est pas un examen blanc', en: 'File that is no mock exam' },
    severity: everywhere('error'),
    documentation: {
      fr: {
        what: 'Un fichier `*.examen.yaml` est vide, ou ne contient aucune des clés d’un examen blanc.',
        why: 'Il n’y a rien à lire : c’est sans doute le mauvais fichier, ou un fichier à peine commencé.',
        how: 'Commencez par `examen: 1`, puis `referentiel` et `questions`.',
      },
      en: {
        what: 'A `*.examen.yaml` file is empty, or has none of the keys of a mock exam.',
        why: 'There is nothing to read: it is probably the wrong file, or one hardly begun.',
        how: 'Start with `examen: 1`, then `referentiel` and `questions`.',
      },
    },
    examples: { invalid: [{ yaml: 'recette: pain\nfarine: 500 g\n', at: ['recette'] }] },
  },
  {
    id: 'structure-version-du-format',
    title: { fr: 'Version du format absente ou inconnue', en: 'Format version missing or unknown' },
    severity: everywhere('error'),
    documentation: {
      fr: {
        what: 'La clé `referentiel` (d’un examen blanc : `examen`), qui donne la version du format, manque ou ne vaut pas `1`.',
        why: 'Elle dit à Équerre, aux éditeurs et aux lecteurs comment lire le reste, aujourd’hui et plus tard.',
        how: 'Écrivez `referentiel: 1` (ou `examen: 1`) au début du fichier. Si le fichier vient d’une version plus récente, mettez Équerre à jour.',
      },
      en: {
        what: 'The key `referentiel` (of a mock exam: `examen`), which gives the version of the format, is missing or is not `1`.',
        why: 'It tells Équerre, editors and readers how to read the rest, today and later.',
        how: 'Write `referentiel: 1` (or `examen: 1`) at the top of the file. If the file comes from a later version, update Équerre.',
      },
    },
    examples: {
      invalid: [
        { yaml: 'certification:\n  intitule: Fleuriste\n', at: ['certification'] },
        { yaml: 'referentiel: 3\n', at: ['3'] },
      ],
    },
  },
  {
    id: 'structure-cle-inconnue',
    title: { fr: 'Clé inconnue', en: 'Unknown key' },
    severity: everywhere('error'),
    documentation: {
      fr: {
        what: 'Une clé n’existe pas dans le format : le plus souvent une faute de frappe, un accent ou un synonyme.',
        why: 'Ce qui est écrit sous une clé inconnue n’est ni lu ni vérifié, alors que son auteur le croit.',
        how: 'Corrigez la clé (Équerre propose la plus proche). Pour une note à vous, commencez la clé par `x-` : elle est alors acceptée partout.',
      },
      en: {
        what: 'A key is not part of the format: most often a typing error, an accent or a synonym.',
        why: 'What is written under an unknown key is neither read nor checked, although its author believes so.',
        how: 'Correct the key (Équerre offers the nearest one). For a note of your own, start the key with `x-`: it is then accepted everywhere.',
      },
    },
    examples: { invalid: [{ yaml: 'referentiel: 1\ncompetencies: []\n', at: ['competencies'] }] },
  },
  {
    id: 'structure-cle-mal-placee',
    title: { fr: 'Clé mal placée', en: 'Misplaced key' },
    severity: everywhere('error'),
    documentation: {
      fr: {
        what: 'Une clé du format est écrite dans une partie qui ne l’a pas : trop haut, trop bas, ou chez la voisine.',
        why: 'Elle n’est pas lue à cet endroit. Un décalage de l’indentation suffit.',
        how: 'Déplacez-la, avec ce qu’elle contient, dans la partie que le message indique.',
      },
      en: {
        what: 'A key of the format is written in a part that does not have it: too high, too low, or next door.',
        why: 'It is not read there. A slip of the indentation is enough.',
        how: 'Move it, with what it holds, to the part that the message names.',
      },
    },
    examples: {
      invalid: [{ yaml: 'referentiel: 1\nblocs:\n  - id: BC1\n    niveau: 5\n', at: ['niveau'] }],
    },
  },
  {
    id: 'structure-cle-manquante',
    title: { fr: 'Clé indispensable absente', en: 'Indispensable key missing' },
    severity: everywhere('error'),
    documentation: {
      fr: {
        what: 'Une compétence n’a pas d’énoncé, ou son énoncé est vide ; d’un examen blanc, c’est une question sans énoncé ou une réponse proposée sans texte.',
        why: 'Sans énoncé, il n’y a rien à relier ni à évaluer.',
        how: 'Ajoutez la clé que le message nomme, ou retirez l’élément.',
      },
      en: {
        what: 'A competency has no statement, or an empty one; in a mock exam, a question has no statement or an option no text.',
        why: 'Without a statement there is nothing to link or to evaluate.',
        how: 'Add the key that the message names, or remove the element.',
      },
    },
    examples: { invalid: [{ yaml: 'referentiel: 1\ncompetences:\n  - id: C1\n', at: ['id'] }] },
  },
  {
    id: 'structure-type-inattendu',
    title: { fr: 'Forme inattendue', en: 'Unexpected shape' },
    severity: everywhere('error'),
    documentation: {
      fr: {
        what: 'Une valeur n’a pas la forme attendue : un texte au lieu d’une liste, une liste au lieu d’un texte, un tiret oublié.',
        why: 'Équerre ne peut pas lire cette partie comme vous l’entendez.',
        how: 'Donnez-lui la forme que le message indique ; une correction est souvent proposée.',
      },
      en: {
        what: 'A value does not have the expected shape: a text instead of a list, a list instead of a text, a forgotten dash.',
        why: 'Équerre cannot read this part as you mean it.',
        how: 'Give it the shape that the message names; a fix is often offered.',
      },
    },
    examples: { invalid: [{ yaml: 'referentiel: 1\ncertification:\n  codes_rome: D1503\n', at: ['D1503'] }] },
  },
  {
    id: 'structure-valeur-inattendue',
    title: { fr: 'Valeur inattendue', en: 'Unexpected value' },
    severity: everywhere('warning'),
    documentation: {
      fr: {
        what: 'Une valeur n’est pas de celles que la clé admet, ou n’est pas écrite comme il faut (durée, numéro de fiche) ; ou l’élément d’une liste est vide.',
        why: 'Les vérifications, la couverture et les exports s’appuient sur ces valeurs.',
        how: 'Choisissez une valeur admise ; Équerre propose la plus proche.',
      },
      en: {
        what: 'A value is not one that the key admits, or is not written as it should be (duration, record number); or an item of a list is empty.',
        why: 'The checks, the coverage and the exports rest on these values.',
        how: 'Choose an admitted value; Équerre offers the nearest one.',
      },
    },
    examples: {
      invalid: [
        { yaml: 'referentiel: 1\nmodalites:\n  - cadre: réel\n    duree: 3 heures\n', at: ['réel', '3 heures'] },
      ],
    },
  },
  {
    id: 'structure-code-mal-forme',
    title: { fr: 'Code mal formé', en: 'Malformed code' },
    severity: everywhere('error'),
    documentation: {
      fr: {
        what: 'Un code contient `/`, `*` ou une virgule.',
        why: 'Ces caractères servent à écrire les renvois (`BC2/C1`, `C2.1*`, `C1, C2`) : rien ne pourrait désigner cet élément.',
        how: 'Choisissez un code sans eux, par exemple `C1.2`, et corrigez les renvois qui le nomment.',
      },
      en: {
        what: 'A code contains `/`, `*` or a comma.',
        why: 'These characters serve to write references (`BC2/C1`, `C2.1*`, `C1, C2`): nothing could designate this element.',
        how: 'Choose a code without them, such as `C1.2`, and correct the references that name it.',
      },
    },
    examples: {
      invalid: [
        { yaml: 'referentiel: 1\ncompetences:\n  - id: C1/2\n    enonce: Tailler les rosiers\n', at: ['C1/2'] },
      ],
    },
  },
]
