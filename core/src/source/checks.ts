import type { Localised } from '../language.ts'
import type { RuleDocumentation, Severity, SeverityByProfile } from '../rules/rule.ts'

/** How one kind of problem of the text is documented: like a rule, though it judges the YAML and not the référentiel. */
export interface SyntaxCheck {
  readonly id: string
  readonly title: Localised
  readonly severity: SeverityByProfile
  readonly documentation: { readonly fr: RuleDocumentation; readonly en: RuleDocumentation }
}

/** The same for all: what is read and what is meant are no longer the same. */
const WHY = {
  fr: 'À cet endroit, YAML lit autre chose que ce qui est voulu, ou rien. Équerre lit le reste du fichier au mieux ; un autre outil le refuserait, ou se tromperait sans le dire.',
  en: 'There, YAML reads something else than what is meant, or nothing. Équerre reads the rest of the file as well as it can; another tool would refuse it, or go wrong without a word.',
}

function syntax(id: string, severity: Severity, title: Localised, what: Localised, how: Localised): SyntaxCheck {
  return {
    id,
    title,
    severity: { sur_demande: severity, de_droit: severity, rs: severity },
    documentation: {
      fr: { what: what.fr, why: WHY.fr, how: how.fr },
      en: { what: what.en, why: WHY.en, how: how.en },
    },
  }
}

/** Every kind of problem that reading a text gives, by its code. */
export const SYNTAX_CHECKS: readonly SyntaxCheck[] = [
  syntax(
    'caractere-illisible',
    'warning',
    { fr: 'Caractère illisible', en: 'Unreadable character' },
    {
      fr: 'Un caractère a été perdu à l’enregistrement : le fichier est dans un autre encodage que UTF-8.',
      en: 'A character was lost when the file was saved: it is in an encoding other than UTF-8.',
    },
    {
      fr: 'Récrivez le caractère, et enregistrez le fichier en UTF-8.',
      en: 'Type the character again, and save the file as UTF-8.',
    },
  ),
  syntax(
    'caractere-interdit',
    'error',
    { fr: 'Caractère invisible interdit', en: 'Forbidden invisible character' },
    {
      fr: 'Un caractère invisible, souvent collé depuis un PDF ou Word, se trouve dans le fichier.',
      en: 'An invisible character, often pasted from a PDF or Word, stands in the file.',
    },
    { fr: 'Supprimez-le.', en: 'Delete it.' },
  ),
  syntax(
    'caractere-reserve',
    'error',
    { fr: 'Signe réservé au début d’un texte', en: 'Reserved sign at the start of a text' },
    {
      fr: 'Un texte commence par un signe que YAML garde pour lui : `*`, `&`, `!`, `%`, `@`, un tiret, un crochet.',
      en: 'A text starts with a sign YAML keeps for itself: `*`, `&`, `!`, `%`, `@`, a dash, a bracket.',
    },
    {
      fr: 'Mettez tout le texte entre guillemets droits (`"…"`).',
      en: 'Put the whole text between straight quotes (`"…"`).',
    },
  ),
  syntax(
    'cle-complexe',
    'error',
    { fr: 'Clé qui n’est pas un mot', en: 'Key that is no word' },
    {
      fr: 'Une liste ou un groupe de clés tient lieu de clé, avant les deux-points.',
      en: 'A list or a group of keys stands for a key, before the colon.',
    },
    {
      fr: 'Récrivez la clé comme un simple mot, ou mettez la ligne entre guillemets.',
      en: 'Write the key as a plain word, or put the line between quotes.',
    },
  ),
  syntax(
    'cle-en-double',
    'error',
    { fr: 'Clé écrite deux fois', en: 'Key written twice' },
    {
      fr: 'La même clé est écrite deux fois au même endroit : seule la première est lue.',
      en: 'The same key is written twice in the same place: only the first one is read.',
    },
    {
      fr: 'Réunissez les deux valeurs sous une seule clé, ou supprimez l’une des deux. Si un élément de liste commence là, ajoutez son tiret.',
      en: 'Merge the two values under one key, or delete one of them. If an item of a list starts there, add its dash.',
    },
  ),
  syntax(
    'conflit-git',
    'error',
    { fr: 'Conflit Git non résolu', en: 'Unresolved Git conflict' },
    {
      fr: 'Deux versions d’un passage sont restées dans le fichier, entre les marques de Git.',
      en: 'Two versions of a passage are left in the file, between the marks of Git.',
    },
    {
      fr: 'Gardez la bonne version et supprimez les marques (`<<<<<<<`, `=======`, `>>>>>>>`).',
      en: 'Keep the right version and delete the marks (`<<<<<<<`, `=======`, `>>>>>>>`).',
    },
  ),
  syntax(
    'crochet-non-ferme',
    'error',
    { fr: 'Crochet ou accolade non fermé', en: 'Bracket or brace not closed' },
    {
      fr: 'Une liste entre crochets, ou un groupe entre accolades, n’est pas fermé, ou l’est par l’autre signe.',
      en: 'A list in brackets, or a group in braces, is not closed, or is closed by the other sign.',
    },
    { fr: 'Ajoutez `]` ou `}` après le dernier élément.', en: 'Add `]` or `}` after the last item.' },
  ),
  syntax(
    'deux-points-dans-le-texte',
    'error',
    { fr: 'Deux-points dans un texte sans guillemets', en: 'Colon in a text without quotes' },
    {
      fr: 'Un texte sans guillemets contient des deux-points suivis d’une espace : YAML croit y lire une clé.',
      en: 'A text without quotes holds a colon followed by a space: YAML thinks it is a key.',
    },
    {
      fr: 'Mettez tout le texte entre guillemets droits (`"…"`), ou écrivez `>-` après la clé et le texte à la ligne suivante.',
      en: 'Put the whole text between straight quotes (`"…"`), or write `>-` after the key and the text on the next line.',
    },
  ),
  syntax(
    'deux-points-manquants',
    'error',
    { fr: 'Deux-points manquants après une clé', en: 'Colon missing after a key' },
    { fr: 'Une clé n’est pas suivie de deux-points.', en: 'A key is not followed by a colon.' },
    {
      fr: 'Écrivez la clé, les deux-points, une espace, puis la valeur.',
      en: 'Write the key, the colon, a space, then the value.',
    },
  ),
  syntax(
    'directive-invalide',
    'error',
    { fr: 'Consigne YAML non comprise', en: 'YAML instruction not understood' },
    {
      fr: 'Une ligne en tête du fichier commence par `%` : c’est une consigne pour YAML, et celle-ci n’existe pas ou n’est pas suivie de `---`.',
      en: 'A line at the top of the file starts with `%`: it is an instruction for YAML, and this one does not exist or is not followed by `---`.',
    },
    { fr: 'Supprimez la ligne : un référentiel n’en a pas besoin.', en: 'Delete the line: a référentiel needs none.' },
  ),
  syntax(
    'echappement-inconnu',
    'error',
    { fr: 'Barre oblique inversée mal employée', en: 'Misused backslash' },
    {
      fr: 'Entre guillemets droits, une barre oblique inversée annonce un caractère spécial qui n’existe pas.',
      en: 'Between straight quotes, a backslash announces a special character that does not exist.',
    },
    {
      fr: 'Doublez la barre (`\\\\`), ou entourez le texte d’apostrophes.',
      en: 'Double the backslash (`\\\\`), or put the text between apostrophes.',
    },
  ),
  syntax(
    'espace-insecable',
    'error',
    { fr: 'Espace insécable à la place d’une espace', en: 'Non-breaking space for an ordinary one' },
    {
      fr: 'Une espace insécable se trouve là où YAML ne comprend que l’espace ordinaire : au début d’une ligne, autour d’une clé.',
      en: 'A non-breaking space stands where YAML only understands an ordinary one: at the start of a line, around a key.',
    },
    { fr: 'Remplacez-la par une espace ordinaire.', en: 'Replace it with an ordinary space.' },
  ),
  syntax(
    'espace-manquante',
    'error',
    { fr: 'Espace manquante', en: 'Missing space' },
    {
      fr: 'Il manque une espace après les deux-points d’une clé, après un tiret de liste ou avant un commentaire.',
      en: 'A space is missing after the colon of a key, after the dash of a list or before a comment.',
    },
    { fr: 'Ajoutez l’espace.', en: 'Add the space.' },
  ),
  syntax(
    'etiquette-inadaptee',
    'warning',
    { fr: 'Étiquette qui ne convient pas à la valeur', en: 'Tag that does not fit the value' },
    {
      fr: 'Une étiquette (`!!int`…) annonce une valeur d’une autre sorte que celle qui est écrite.',
      en: 'A tag (`!!int`…) announces another kind of value than the one written.',
    },
    { fr: 'Supprimez l’étiquette ou corrigez la valeur.', en: 'Delete the tag or correct the value.' },
  ),
  syntax(
    'etiquette-inconnue',
    'warning',
    { fr: 'Étiquette inconnue', en: 'Unknown tag' },
    {
      fr: 'Une valeur commence par un point d’exclamation, que YAML prend pour une étiquette : elle est ignorée.',
      en: 'A value starts with an exclamation mark, which YAML takes for a tag: it is ignored.',
    },
    {
      fr: 'Supprimez l’étiquette ; si c’est un texte, mettez-le entre guillemets.',
      en: 'Delete the tag; if it is a text, put it between quotes.',
    },
  ),
  syntax(
    'fichier-trop-gros',
    'error',
    { fr: 'Fichier trop gros', en: 'File too large' },
    {
      fr: 'Le fichier dépasse ce que contient un référentiel : il n’est pas lu, ou pas au-delà d’une erreur.',
      en: 'The file is larger than a référentiel can be: it is not read, or not past a mistake.',
    },
    { fr: 'Gardez un référentiel par fichier.', en: 'Keep one référentiel a file.' },
  ),
  syntax(
    'fusion-invalide',
    'error',
    { fr: 'Fusion de clés impossible', en: 'Keys that cannot be merged' },
    {
      fr: '`<<` recopie les clés d’un autre groupe, et ce qui suit n’est pas un groupe de clés.',
      en: '`<<` copies the keys of another group, and what follows is no group of keys.',
    },
    { fr: 'Renvoyez au groupe par son ancre : `<<: *base`.', en: 'Refer to the group by its anchor: `<<: *base`.' },
  ),
  syntax(
    'guillemet-non-ferme',
    'error',
    { fr: 'Guillemet non fermé', en: 'Quote not closed' },
    {
      fr: 'Un texte commence par un guillemet ou une apostrophe, et rien ne le ferme.',
      en: 'A text starts with a quote or an apostrophe, and nothing closes it.',
    },
    {
      fr: 'Ajoutez le signe à la fin du texte, ou supprimez celui du début.',
      en: 'Add the sign at the end of the text, or delete the one at the start.',
    },
  ),
  syntax(
    'guillemets-dans-le-texte',
    'error',
    { fr: 'Guillemets à l’intérieur d’un texte entre guillemets', en: 'Quotes inside a quoted text' },
    {
      fr: 'Un texte entre guillemets en contient d’autres, qui le terminent trop tôt.',
      en: 'A quoted text holds other quotes, which end it too early.',
    },
    {
      fr: 'À l’intérieur, employez les guillemets français ou l’apostrophe typographique.',
      en: 'Inside, use typographic quotes or the typographic apostrophe.',
    },
  ),
  syntax(
    'imbrication-trop-profonde',
    'error',
    { fr: 'Trop de niveaux emboîtés', en: 'Too many nested levels' },
    {
      fr: 'Le fichier emboîte trop de niveaux les uns dans les autres : la suite n’est pas lue.',
      en: 'The file nests too many levels inside one another: the rest is not read.',
    },
    {
      fr: 'Vérifiez les crochets, les tirets et l’indentation.',
      en: 'Check the brackets, the dashes and the indentation.',
    },
  ),
  syntax(
    'indentation',
    'error',
    { fr: 'Indentation qui ne suit pas les lignes voisines', en: 'Indentation out of line' },
    {
      fr: 'Les espaces au début d’une ligne ne la rattachent à aucune de celles du dessus.',
      en: 'The spaces at the start of a line tie it to none of those above.',
    },
    {
      fr: 'Alignez la ligne sur celles de même niveau ; un texte qui continue commence plus à droite que sa clé.',
      en: 'Align the line with those of its level; a text that goes on starts to the right of its key.',
    },
  ),
  syntax(
    'liste-sur-la-ligne',
    'error',
    { fr: 'Liste commencée sur la ligne de sa clé', en: 'List started on the line of its key' },
    {
      fr: 'Une liste à tirets commence sur la ligne de sa clé.',
      en: 'A list with dashes starts on the line of its key.',
    },
    {
      fr: 'Allez à la ligne après les deux-points, puis écrivez un tiret par élément.',
      en: 'Go to a new line after the colon, then write one dash for each item.',
    },
  ),
  syntax(
    'pas-un-texte',
    'error',
    { fr: 'Fichier qui n’est pas un texte', en: 'File that is no text' },
    {
      fr: 'Le fichier n’est pas un texte en UTF-8 : c’est peut-être un document Word, ou un autre encodage.',
      en: 'The file is no UTF-8 text: it may be a Word document, or another encoding.',
    },
    {
      fr: 'Enregistrez-le comme texte UTF-8, ou importez-le : `equerre import`.',
      en: 'Save it as UTF-8 text, or import it: `equerre import`.',
    },
  ),
  syntax(
    'plusieurs-documents',
    'error',
    { fr: 'Plusieurs documents dans un fichier', en: 'Several documents in one file' },
    {
      fr: 'Une ligne `---` ou `...` coupe le fichier en deux documents : seul le premier est lu.',
      en: 'A line `---` or `...` cuts the file into two documents: only the first one is read.',
    },
    {
      fr: 'Supprimez cette ligne, ou mettez la suite dans un autre fichier.',
      en: 'Delete this line, or move the rest to another file.',
    },
  ),
  syntax(
    'renvoi-circulaire',
    'error',
    { fr: 'Renvoi circulaire', en: 'Circular alias' },
    {
      fr: 'Un renvoi (`*nom`) désigne la partie du fichier qui le contient.',
      en: 'An alias (`*name`) names the part of the file that contains it.',
    },
    { fr: 'Supprimez ce renvoi.', en: 'Delete this alias.' },
  ),
  syntax(
    'renvoi-inconnu',
    'error',
    { fr: 'Renvoi à une ancre inconnue', en: 'Alias of an unknown anchor' },
    {
      fr: 'Un renvoi (`*nom`) désigne une ancre (`&nom`) qui n’existe pas plus haut dans le fichier.',
      en: 'An alias (`*name`) names an anchor (`&name`) that does not exist above it in the file.',
    },
    {
      fr: 'Corrigez le nom ; si c’est un texte qui commence par un astérisque, mettez-le entre guillemets.',
      en: 'Correct the name; if it is a text that starts with an asterisk, put it between quotes.',
    },
  ),
  syntax(
    'renvois-trop-nombreux',
    'error',
    { fr: 'Renvois qui se multiplient', en: 'Aliases that multiply' },
    {
      fr: 'Les renvois du fichier se multiplient les uns les autres : à partir d’un certain nombre, ils ne sont plus suivis.',
      en: 'The aliases of the file multiply one another: beyond a number they are not followed.',
    },
    { fr: 'Recopiez le texte au lieu d’y renvoyer.', en: 'Copy the text instead of referring to it.' },
  ),
  syntax(
    'signe-en-trop',
    'error',
    { fr: 'Signe en trop', en: 'Stray sign' },
    {
      fr: 'Un signe tapé par erreur (crochet, guillemet, virgule…) se trouve devant une clé ou après elle.',
      en: 'A sign typed by mistake (bracket, quote, comma…) stands before a key or after it.',
    },
    { fr: 'Supprimez-le.', en: 'Delete it.' },
  ),
  syntax(
    'tabulation',
    'error',
    { fr: 'Tabulation dans l’indentation', en: 'Tab in the indentation' },
    {
      fr: 'Une tabulation décale le début d’une ligne : YAML ne compte que les espaces.',
      en: 'A tab indents a line: YAML only counts spaces.',
    },
    { fr: 'Remplacez chaque tabulation par deux espaces.', en: 'Replace each tab with two spaces.' },
  ),
  syntax(
    'texte-hors-cle',
    'error',
    { fr: 'Texte sans clé', en: 'Text without a key' },
    { fr: 'Une ligne de texte n’est rattachée à aucune clé.', en: 'A line of text belongs to no key.' },
    {
      fr: 'Écrivez avant elle le nom de sa rubrique suivi de deux-points, ou décalez-la pour qu’elle continue le texte du dessus.',
      en: 'Write the name of its field and a colon before it, or move it to the right so that it continues the text above.',
    },
  ),
  syntax(
    'tiret-dans-le-texte',
    'warning',
    { fr: 'Tiret lu comme la suite d’un texte', en: 'Dash read as the rest of a text' },
    {
      fr: 'Une ligne commence par un tiret, mais YAML la lit comme la suite de la ligne du dessus.',
      en: 'A line starts with a dash, but YAML reads it as the rest of the line above.',
    },
    {
      fr: 'Alignez le tiret sur les autres de la liste ; si c’est un texte, écrivez-le sous `>-`.',
      en: 'Align the dash with the others of the list; if it is a text, write it under `>-`.',
    },
  ),
  syntax(
    'tiret-manquant',
    'error',
    { fr: 'Tiret manquant', en: 'Missing dash' },
    {
      fr: 'La première clé d’un élément de liste n’a pas le tiret qu’ont les précédents.',
      en: 'The first key of an item of a list lacks the dash of those above.',
    },
    { fr: 'Ajoutez le tiret.', en: 'Add the dash.' },
  ),
  syntax(
    'virgule-dans-le-texte',
    'error',
    { fr: 'Virgule dans un texte entre accolades', en: 'Comma in a text between braces' },
    {
      fr: 'Entre accolades, un texte sans guillemets contient une virgule : YAML y coupe le texte et croit lire une autre clé.',
      en: 'Between braces, a text without quotes holds a comma: YAML cuts the text there and thinks it reads another key.',
    },
    {
      fr: 'Mettez tout le texte entre guillemets droits (`"…"`), ou écrivez une clé par ligne.',
      en: 'Put the whole text between straight quotes (`"…"`), or write one key a line.',
    },
  ),
  syntax(
    'virgule-en-trop',
    'error',
    { fr: 'Virgule en trop', en: 'Extra comma' },
    {
      fr: 'Deux virgules se suivent entre crochets ou entre accolades.',
      en: 'Two commas follow each other in brackets or braces.',
    },
    {
      fr: 'Supprimez l’une des deux, ou ajoutez l’élément qui manque.',
      en: 'Delete one of them, or add the item that is missing.',
    },
  ),
  syntax(
    'virgule-manquante',
    'error',
    { fr: 'Virgule manquante', en: 'Missing comma' },
    {
      fr: 'Deux éléments se suivent sans virgule entre crochets ou entre accolades.',
      en: 'Two items follow each other without a comma in brackets or braces.',
    },
    { fr: 'Ajoutez la virgule.', en: 'Add the comma.' },
  ),
  syntax(
    'yaml-illisible',
    'error',
    { fr: 'Passage illisible', en: 'Unreadable passage' },
    {
      fr: 'Une ligne ne peut pas être lue, et rien ne dit plus précisément pourquoi : elle est laissée de côté.',
      en: 'A line cannot be read, and nothing tells more precisely why: it is left out.',
    },
    {
      fr: 'Vérifiez son indentation, ses guillemets et ses deux-points.',
      en: 'Check its indentation, its quotes and its colons.',
    },
  ),
]
