import { Refusal } from '../refusal.ts'

/** Why an archive cannot be read: first what a document is kept in, then the export of the register, which comes by download. */

export const TOO_LARGE = new Refusal({
  fr: 'Une fois décompressé, ce fichier dépasse 128\u00a0Mo de texte\u00a0: ce n’est pas un référentiel. Il n’a pas été lu. Si c’est un document que vous avez écrit, enregistrez-le de nouveau, puis importez-le.',
  en: 'Once unpacked, this file holds more than 128 MB of text: it is no référentiel. It was not read. If it is a document of yours, save it again, then import it.',
})

export const DAMAGED = new Refusal({
  fr: 'Ce fichier est abîmé\u00a0: son contenu ne se décompresse pas. Rouvrez-le dans l’application qui l’a fait, enregistrez-le de nouveau, puis importez-le.',
  en: 'This file is damaged: what it holds cannot be unpacked. Open it in the application that made it, save it again, then import it.',
})

export const WITH_PASSWORD = new Refusal({
  fr: 'Ce fichier est une archive protégée par un mot de passe\u00a0: son contenu est chiffré. Décompressez-la avec son mot de passe, puis importez le document qu’elle contient.',
  en: 'This file is an archive protected by a password: what it holds is encrypted. Unpack it with its password, then import the document in it.',
})

export const CUT = new Refusal({
  fr: 'Cette archive ZIP est abîmée ou incomplète\u00a0: le téléchargement s’est peut-être arrêté. Téléchargez-la de nouveau.',
  en: 'This ZIP archive is damaged or incomplete: the download may have stopped. Download it again.',
})

export const BOMB = new Refusal({
  fr: 'Une fois décompressée, cette archive dépasse de loin la taille du répertoire national\u00a0: par prudence, sa lecture s’est arrêtée. Téléchargez-la de nouveau sur data.gouv.fr.',
  en: 'Once unpacked, this archive is far larger than the national register: to be safe, the reading stopped. Download it again from data.gouv.fr.',
})

export const EXPORT_WITH_PASSWORD = new Refusal({
  fr: 'Cette archive ZIP est protégée par un mot de passe. Décompressez-la vous-même, puis importez le fichier qu’elle contient.',
  en: 'This ZIP archive is protected by a password. Unpack it yourself, then import the file it holds.',
})

export const UNKNOWN_PACKING = new Refusal({
  fr: 'Cette archive ZIP est comprimée d’une façon qui ne se lit pas ici. Décompressez-la vous-même, puis importez le fichier qu’elle contient.',
  en: 'This ZIP archive is packed in a way that is not read here. Unpack it yourself, then import the file it holds.',
})
