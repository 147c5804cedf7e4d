import type { Localised } from '../../language.ts'
import { codeOf } from '../../model/codes.ts'
import { mention, type NamedElement } from '../../model/naming.ts'
import type { Reference } from '../../model/referential.ts'
import type { SourceDocument } from '../../source/document.ts'

/** Why a code is not renamed, as a colleague would say it. */

export const unreadable: Localised = {
  fr: 'Une erreur de syntaxe empêche de lire tout le fichier\u00a0: corrigez-la avant de renommer un code.',
  en: 'A syntax error keeps part of the file from being read: correct it before renaming a code.',
}

export const noCode: Localised = {
  fr: 'Il n’y a pas de code à renommer ici\u00a0: placez le curseur sur un code, à sa clé «\u00a0id\u00a0» ou dans un renvoi.',
  en: 'There is no code to rename here: put the cursor on a code, at its “id” key or in a reference.',
}

export const several = (code: string): Localised => ({
  fr: `«\u00a0${code}\u00a0» désigne plusieurs éléments à la fois\u00a0: renommez le code de l’un d’eux.`,
  en: `“${code}” designates several elements at once: rename the code of one of them.`,
})

export const ambiguous = (code: string): Localised => ({
  fr: `«\u00a0${code}\u00a0» est le code d’éléments de plusieurs blocs\u00a0: écrivez ce renvoi avec son bloc, ou renommez le code là où il est déclaré.`,
  en: `“${code}” is the code of elements in several blocs: write this reference with its bloc, or rename the code where it is declared.`,
})

export const unknown = (code: string): Localised => ({
  fr: `Aucun élément du fichier n’a le code «\u00a0${code}\u00a0»\u00a0: corrigez d’abord ce renvoi.`,
  en: `No element of the file has the code “${code}”: correct this reference first.`,
})

export const emptyCode: Localised = {
  fr: 'Écrivez un code\u00a0: C1.1, A2, E1…',
  en: 'Write a code: C1.1, A2, E1…',
}

export const forbiddenCharacter = (character: string): Localised => ({
  fr: `Un code ne contient pas «\u00a0${character}\u00a0», qui sert à écrire les renvois\u00a0: choisissez un code court, comme C1.1.`,
  en: `A code does not hold “${character}”, which references are written with: choose a short code, such as C1.1.`,
})

export const notACode = (code: string): Localised => ({
  fr: `«\u00a0${code}\u00a0» se lirait dans un renvoi comme autre chose qu’un seul code\u00a0: choisissez un code court, comme C1.1.`,
  en: `“${code}” would read in a reference as something other than one code: choose a short code, such as C1.1.`,
})

export const tooLong = (most: number): Localised => ({
  fr: `Un code tient en ${most}\u00a0caractères\u00a0: choisissez-en un plus court, comme C1.1.`,
  en: `A code fits in ${most} characters: choose a shorter one, such as C1.1.`,
})

export function taken(by: NamedElement): Localised {
  const { fr, en } = mention(by)
  return {
    fr: `Le code «\u00a0${codeOf(by) ?? ''}\u00a0» est déjà pris par ${fr}${whereIs(by).fr}\u00a0: choisissez-en un autre.`,
    en: `The code “${codeOf(by) ?? ''}” is already that of ${en}${whereIs(by).en}: choose another one.`,
  }
}

function whereIs(element: NamedElement): Localised {
  if (element.kind === 'block' || element.block.implicit || codeOf(element.block) === null) return { fr: '', en: '' }
  const { fr, en } = mention(element.block)
  return { fr: `, dans ${fr}`, en: `, in ${en}` }
}

export const wouldNotRead: Localised = {
  fr: 'Avec ce code, le fichier ne se lirait plus de la même façon\u00a0: choisissez un code plus simple, comme C1.1.',
  en: 'With this code the file would no longer read the same way: choose a simpler code, such as C1.1.',
}

export function otherMeaning(source: SourceDocument, { code, range }: Reference): Localised {
  const line = source.positionAt(range.start).line + 1
  return {
    fr: `Avec ce code, le renvoi «\u00a0${code}\u00a0» de la ligne\u00a0${line} ne désignerait plus la même chose\u00a0: choisissez un autre code, ou modifiez d’abord ce renvoi.`,
    en: `With this code, the reference “${code}” on line ${line} would no longer designate the same thing: choose another code, or change this reference first.`,
  }
}
