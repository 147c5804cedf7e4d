import type { CutText } from './brace-texts.ts'
import type { SyntaxProblem } from './document.ts'
import { problem } from './problems.ts'
import { quoted } from './quoting.ts'
import type { Range } from './tree.ts'

/** A second key of the same name in one mapping. */
export function duplicateKey(key: string, at: Range, first: Range): SyntaxProblem {
  return problem(
    'cle-en-double',
    at,
    {
      fr: `La clé « ${key} » est écrite deux fois au même endroit : seule la première est lue. Réunissez les deux, ou supprimez celle-ci.`,
      en: `The key “${key}” is written twice in the same place: only the first one is read. Merge the two, or delete this one.`,
    },
    {
      related: [{ at: first, message: { fr: `Première clé « ${key} »`, en: `First “${key}” key` } }],
    },
  )
}

export function complexKey(at: Range): SyntaxProblem {
  return problem('cle-complexe', at, {
    fr: 'Une clé (le mot avant les deux-points) doit être un simple mot, pas une liste ni un groupe de clés : récrivez-la, ou mettez la ligne entre guillemets.',
    en: 'A key (the word before the colon) must be a plain word, not a list or a group of keys: rewrite it, or put the line between quotes.',
  })
}

export function unknownAlias(name: string, at: Range): SyntaxProblem {
  return problem('renvoi-inconnu', at, {
    fr: `« *${name} » est un renvoi à une ancre « &${name} » qui n’existe pas plus haut dans le fichier. Si c’est un texte qui commence par un astérisque, mettez-le entre guillemets.`,
    en: `“*${name}” is an alias of an anchor “&${name}” that does not exist above it in the file. If it is a text that starts with an asterisk, put it between quotes.`,
  })
}

export function circularAlias(name: string, at: Range): SyntaxProblem {
  return problem('renvoi-circulaire', at, {
    fr: `« *${name} » renvoie à la partie du fichier qui le contient : elle ne finirait jamais. Supprimez ce renvoi.`,
    en: `“*${name}” refers to the part of the file that contains it: it would never end. Delete this alias.`,
  })
}

/** @param aliases those that are not followed, in the order of the text */
export function tooManyAliases(aliases: readonly Range[]): SyntaxProblem {
  const [at = { start: 0, end: 0 }, ...others] = aliases
  return problem(
    'renvois-trop-nombreux',
    at,
    {
      fr: 'Les renvois (« *nom ») de ce fichier se multiplient les uns les autres : à partir d’ici, ils ne sont plus suivis. Recopiez le texte au lieu d’y renvoyer.',
      en: 'The aliases (“*name”) of this file multiply one another: from here on they are not followed. Copy the text instead of referring to it.',
    },
    others.length === 0
      ? {}
      : {
          related: others.map((other) => ({ at: other, message: { fr: 'Celui-ci non plus', en: 'Nor is this one' } })),
        },
  )
}

export function tooDeep(at: Range): SyntaxProblem {
  return problem('imbrication-trop-profonde', at, {
    fr: 'Ce fichier emboîte trop de niveaux les uns dans les autres : ce qui suit ici n’est pas lu. Vérifiez les crochets, les tirets et l’indentation (les espaces au début des lignes).',
    en: 'This file nests too many levels inside one another: what follows here is not read. Check the brackets, the dashes and the indentation (the spaces at the start of lines).',
  })
}

export function mergeNeedsMapping(at: Range): SyntaxProblem {
  return problem('fusion-invalide', at, {
    fr: '« << » recopie les clés d’un autre groupe : renvoyez à ce groupe par son ancre, par exemple « <<: *base ».',
    en: '“<<” copies the keys of another group: refer to it by its anchor, for example “<<: *base”.',
  })
}

export function unknownTag(tag: string, at: Range): SyntaxProblem {
  return problem(
    'etiquette-inconnue',
    at,
    {
      fr: `L’étiquette « ${tag} » n’est pas connue : elle est ignorée et la valeur est lue telle quelle. Si c’est un texte qui commence par un point d’exclamation, mettez-le entre guillemets.`,
      en: `The tag “${tag}” is not known: it is ignored and the value is read as it stands. If it is a text that starts with an exclamation mark, put it between quotes.`,
    },
    { severity: 'warning' },
  )
}

export function tagDoesNotFit(tag: string, at: Range): SyntaxProblem {
  return problem(
    'etiquette-inadaptee',
    at,
    {
      fr: `La valeur ne correspond pas à l’étiquette « ${tag} » : elle est lue telle quelle. Supprimez l’étiquette ou corrigez la valeur.`,
      en: `The value does not fit the tag “${tag}”: it is read as it stands. Delete the tag or correct the value.`,
    },
    { severity: 'warning' },
  )
}

/** @param sign what stands there: `---` opens a document, `...` ends one */
export function secondDocument(sign: string, at: Range): SyntaxProblem {
  const ends = sign === '...'
  return problem('plusieurs-documents', at, {
    fr: `${ends ? 'Cette ligne (« ... ») finit le document, et un second suit' : 'Un second document commence ici (« --- »)'} : un fichier ne contient qu’un référentiel, seul le premier est lu. Supprimez cette ligne, ou mettez la suite dans un autre fichier.`,
    en: `${ends ? 'This line (“...”) ends the document, and a second one follows' : 'A second document starts here (“---”)'}: a file holds one référentiel, only the first one is read. Delete this line, or move the rest to another file.`,
  })
}

export function tooLarge(length: number, largest: number): SyntaxProblem {
  const megabytes = (count: number) => Math.ceil(count / (1024 * 1024))
  return problem(
    'fichier-trop-gros',
    { start: 0, end: 0 },
    {
      fr: `Ce fichier est trop gros pour un référentiel (${megabytes(length)} millions de caractères, ${megabytes(largest)} au plus) : il n’est pas lu. Gardez un référentiel par fichier.`,
      en: `This file is too large for a référentiel (${megabytes(length)} million characters, ${megabytes(largest)} at most): it is not read. Keep one référentiel a file.`,
    },
  )
}

/** A mistake in a text too large to be read past it. */
export function tooLargeToMend(at: Range): SyntaxProblem {
  return problem('fichier-trop-gros', at, {
    fr: 'Ce fichier est trop gros pour être lu au-delà de cette erreur : corrigez la ligne, et la suite sera lue.',
    en: 'This file is too large to be read past this mistake: correct the line, and the rest will be read.',
  })
}

/** A text between braces that its own commas or colons cut. */
export function cutInBraces(text: string, { range, commas, colons }: CutText): SyntaxProblem {
  const firstLine = /^[^\r\n]*/.exec(text.slice(range.start, range.end))?.[0].trimEnd().length ?? 0
  const signs =
    colons.length === 0
      ? { fr: 'la virgule sépare les clés : ici, elle coupe', en: 'a comma separates the keys: here it cuts' }
      : commas.length === 0
        ? { fr: 'les deux-points annoncent une clé : ici, ils coupent', en: 'a colon announces a key: here it cuts' }
        : {
            fr: 'la virgule sépare les clés et les deux-points en annoncent une : ici, ils coupent',
            en: 'a comma separates the keys and a colon announces one: here they cut',
          }
  return problem(
    colons.length === 0 ? 'virgule-dans-le-texte' : 'deux-points-dans-le-texte',
    { start: range.start, end: range.start + firstLine },
    {
      fr: `Entre accolades, ${signs.fr} ce texte. Mettez-le tout entier entre guillemets droits ("…").`,
      en: `Between braces, ${signs.en} this text. Put the whole of it between straight quotes ("…").`,
    },
    { fixes: quoted(text, range) },
  )
}

/** A sign that a slip of the keyboard left. */
export function extraSign(sign: string, at: Range): SyntaxProblem {
  return problem('signe-en-trop', at, {
    fr: `Le signe « ${sign} » est de trop ici : supprimez-le.`,
    en: `The sign “${sign}” does not belong here: delete it.`,
  })
}

/** A key glued to its value. */
export function spaceAfterColon(key: string, at: Range): SyntaxProblem {
  return problem('espace-manquante', at, {
    fr: `Il manque une espace après les deux-points : écrivez « ${key}: » suivi d’une espace, puis la valeur.`,
    en: `A space is missing after the colon: write “${key}:”, a space, then the value.`,
  })
}

/** The first key of an item of a list, without the dash that opens the item. */
export function missingDashBefore(key: string, at: Range): SyntaxProblem {
  return problem('tiret-manquant', at, {
    fr: `Il manque sans doute un tiret devant « ${key} » : chaque élément d’une liste commence par « - », comme les précédents. Ajoutez-le.`,
    en: `A dash is probably missing before “${key}”: each item of a list starts with “-”, like those above. Add it.`,
  })
}

/** A line that starts with a dash, in the middle of a text. */
export function dashInText(at: Range): SyntaxProblem {
  return problem(
    'tiret-dans-le-texte',
    at,
    {
      fr: 'Ce tiret ne commence pas un nouvel élément : il est lu comme la suite du texte de la ligne du dessus. Alignez-le sur les autres tirets de la liste ; si c’est bien un texte, écrivez-le sous « >- ».',
      en: 'This dash starts no new item: it is read as the rest of the text of the line above. Align it with the other dashes of the list; if it is a text after all, write it under “>-”.',
    },
    { severity: 'warning' },
  )
}

export function notAText(): SyntaxProblem {
  return problem(
    'pas-un-texte',
    { start: 0, end: 0 },
    {
      fr: 'Ce fichier n’est pas un texte enregistré en UTF-8 : c’est peut-être un document Word, ou un autre encodage. Enregistrez-le comme texte UTF-8.',
      en: 'This file is not a text saved as UTF-8: it may be a Word document, or another encoding. Save it as UTF-8 text.',
    },
  )
}

export function unreadableCharacter(at: Range): SyntaxProblem {
  return problem(
    'caractere-illisible',
    at,
    {
      fr: 'Un caractère n’a pas pu être lu ici : le fichier a sans doute été enregistré dans un autre encodage que UTF-8. Récrivez-le, et enregistrez en UTF-8.',
      en: 'A character could not be read here: the file was probably saved in an encoding other than UTF-8. Type it again, and save as UTF-8.',
    },
    { severity: 'warning' },
  )
}

export function forbiddenCharacter(code: number, at: Range): SyntaxProblem {
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  return problem('caractere-interdit', at, {
    fr: `Un caractère invisible (${name}) se trouve ici, souvent collé depuis un PDF ou Word : YAML le refuse. Supprimez-le.`,
    en: `There is an invisible character (${name}) here, often pasted from a PDF or Word: YAML refuses it. Delete it.`,
  })
}

export function nonBreakingSpace(at: Range): SyntaxProblem {
  return problem('espace-insecable', at, {
    fr: 'Ici se trouve une espace insécable (souvent collée depuis Word) : à cet endroit, YAML ne comprend que l’espace ordinaire. Remplacez-la.',
    en: 'There is a non-breaking space here (often pasted from Word): in this place YAML only understands an ordinary space. Replace it.',
  })
}

export function conflict(first: Range, others: readonly Range[]): SyntaxProblem {
  return problem(
    'conflit-git',
    first,
    {
      fr: 'Deux versions de ce passage sont restées dans le fichier, entre les marques que Git laisse (« <<<<<<< », « ======= », « >>>>>>> ») : la première est lue. Gardez la bonne version et supprimez les marques.',
      en: 'Two versions of this passage are left in the file, between the marks Git leaves (“<<<<<<<”, “=======”, “>>>>>>>”): the first one is read. Keep the right version and delete the marks.',
    },
    { related: others.map((at) => ({ at, message: { fr: 'Autre marque de Git', en: 'Another Git mark' } })) },
  )
}
