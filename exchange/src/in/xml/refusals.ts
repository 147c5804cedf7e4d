import { Refusal } from '../refusal.ts'

/** Why a part of an office file cannot be read. */

export const NOT_WELL_FORMED = new Refusal({
  fr: 'Ce fichier est abîmé\u00a0: le XML qu’il contient est incomplet ou mal formé. Rouvrez-le dans l’application qui l’a fait, enregistrez-le de nouveau, puis importez-le.',
  en: 'This file is damaged: the XML in it is incomplete or not well formed. Open it in the application that made it, save it again, then import it.',
})

export const TOO_LARGE = new Refusal({
  fr: 'Ce document est trop grand pour un référentiel (plus de mille pages)\u00a0: il n’a pas été lu. Gardez-en les pages du référentiel, enregistrez-les à part, puis importez-les.',
  en: 'This document is too large for a référentiel (more than a thousand pages): it was not read. Keep its pages on the référentiel, save them apart, then import them.',
})

export const TOO_DEEP = new Refusal({
  fr: 'Ce fichier emboîte plus de 500 éléments les uns dans les autres (des tableaux dans des tableaux, par exemple)\u00a0: aucun document ordinaire n’en a autant, il n’a pas été lu. Copiez son texte dans un document neuf, enregistrez-le, puis importez-le.',
  en: 'This file nests more than 500 elements (tables in tables, for instance): no usual document has so many, it was not read. Copy its text into a new document, save it, then import it.',
})

export const WITH_DOCTYPE = new Refusal({
  fr: 'Ce fichier déclare des entités XML, ce qu’aucun document de bureau ne fait\u00a0: par prudence, il n’a pas été lu.',
  en: 'This file declares XML entities, which no office document does: to be safe, it was not read.',
})
