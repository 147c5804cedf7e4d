import type { Localised } from '@equerre/core'
import type { Kind } from './kinds.ts'

/**
 * What to do with a file that nothing here reads: what it is, why it is not read, what to bring instead. `null` for a file that some
 * format reads, or that may be a text of one.
 */
export const adviceForKind = (kind: Kind): Localised | null => ADVICE[kind] ?? null

export const WHAT_COMES_BACK: Localised = {
  fr: 'Importez le document d’origine\u00a0; d’un référentiel d’Équerre, les formes qui reviennent sont le Word (docx), la page web (html), le classeur (xlsx), le CSV des tableaux (csv) et le CASE (case).',
  en: 'Import the document it comes from; of an Équerre référentiel, the forms that come back are the Word document (docx), the web page (html), the workbook (xlsx), the CSV of the tables (csv) and CASE (case).',
}

const ADVICE: Partial<Record<Kind, Localised>> = {
  locked: {
    fr: 'Ce document est protégé par un mot de passe\u00a0: son contenu est chiffré, et ne se lit pas. Ouvrez-le dans Word ou Excel avec son mot de passe, retirez celui-ci (Fichier > Informations > Protéger > Chiffrer avec mot de passe, laissez vide), enregistrez, puis importez-le.',
    en: 'This document is protected by a password: what it holds is encrypted and cannot be read. Open it in Word or Excel with its password, take the password off (File > Info > Protect > Encrypt with Password, leave it empty), save, then import it.',
  },
  old_word: {
    fr: 'C’est un document Word d’avant 2007 (.doc), quel que soit son nom\u00a0: il ne se lit pas directement. Ouvrez-le dans Word ou LibreOffice, enregistrez-le sous le format .docx, puis importez-le.',
    en: 'This is a Word document from before 2007 (.doc), whatever its name: it is not read directly. Open it in Word or LibreOffice, save it as .docx, then import it.',
  },
  old_excel: {
    fr: 'C’est un classeur Excel d’avant 2007 (.xls), quel que soit son nom\u00a0: il ne se lit pas directement. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le sous le format .xlsx, puis importez-le.',
    en: 'This is an Excel workbook from before 2007 (.xls), whatever its name: it is not read directly. Open it in Excel or LibreOffice, save it as .xlsx, then import it.',
  },
  old_slides: slides(),
  slides: slides(),
  old_office: {
    fr: 'C’est un document d’Office d’avant 2007, abîmé ou d’une sorte inconnue\u00a0: il ne se lit pas directement. Ouvrez-le dans l’application qui l’a fait, enregistrez-le sous le format .docx, puis importez-le.',
    en: 'This is an Office document from before 2007, damaged or of an unknown kind: it is not read directly. Open it in the application that made it, save it as .docx, then import it.',
  },
  opendocument: {
    fr: 'C’est un document OpenDocument (.odt, .ods…)\u00a0: il ne se lit pas directement. Ouvrez-le dans LibreOffice ou Word, enregistrez un texte sous le format .docx ou un tableau sous le format .xlsx, puis importez-le.',
    en: 'This is an OpenDocument file (.odt, .ods…): it is not read directly. Open it in LibreOffice or Word, save a text as .docx or a spreadsheet as .xlsx, then import it.',
  },
  apple: {
    fr: 'C’est un document Pages ou Numbers\u00a0: il ne se lit pas directement. Ouvrez-le sur un Mac ou sur iCloud.com, exportez-le (Fichier > Exporter vers > Word ou Excel), puis importez le fichier obtenu.',
    en: 'This is a Pages or Numbers document: it is not read directly. Open it on a Mac or on iCloud.com, export it (File > Export To > Word or Excel), then import the file you get.',
  },
  rtf: {
    fr: 'C’est un document RTF, quel que soit son nom\u00a0: il ne se lit pas directement. Ouvrez-le dans Word ou LibreOffice, enregistrez-le sous le format .docx, puis importez-le.',
    en: 'This is an RTF document, whatever its name: it is not read directly. Open it in Word or LibreOffice, save it as .docx, then import it.',
  },
  book: {
    fr: 'C’est un livre électronique (EPUB)\u00a0: il ne se lit pas ici. Importez le document dont il a été fait (.docx, .html).',
    en: 'This is an electronic book (EPUB): it is not read here. Import the document it was made of (.docx, .html).',
  },
  archive: {
    fr: 'C’est une archive (ZIP, 7z, RAR…) ou un document abîmé\u00a0: son contenu ne se reconnaît pas. Si c’est une archive, décompressez-la, puis importez le document qu’elle contient\u00a0; si c’est un document, enregistrez-le de nouveau.',
    en: 'This is an archive (ZIP, 7z, RAR…) or a damaged document: what it holds is not recognised. If it is an archive, unpack it, then import the document in it; if it is a document, save it again.',
  },
  cut_archive: {
    fr: 'Ce fichier est abîmé ou incomplet\u00a0: la fin manque, et rien de ce qu’il contient ne se retrouve. Téléchargez-le ou enregistrez-le de nouveau, puis importez-le.',
    en: 'This file is damaged or incomplete: its end is missing, and nothing it holds can be found. Download or save it again, then import it.',
  },
  word_xml: {
    fr: 'C’est un document Word enregistré en XML\u00a0: il ne se lit pas directement. Ouvrez-le dans Word ou LibreOffice, enregistrez-le sous le format .docx, puis importez-le.',
    en: 'This is a Word document saved as XML: it is not read directly. Open it in Word or LibreOffice, save it as .docx, then import it.',
  },
  picture: {
    fr: 'C’est une image, quel que soit son nom\u00a0: elle ne contient pas de texte. Demandez le document d’origine, ou faites-en reconnaître le texte (OCR) par un logiciel qui donne un .docx, puis importez celui-ci.',
    en: 'This is a picture, whatever its name: there is no text in it. Ask for the document it comes from, or have its text recognised (OCR) by a program that gives a .docx, then import that.',
  },
  shortcut: {
    fr: 'C’est un raccourci vers un document en ligne, et non le document. Ouvrez-le\u00a0; dans Google Docs, choisissez Fichier > Télécharger > Microsoft Word (.docx), puis importez le fichier obtenu.',
    en: 'This is a shortcut to a document on line, not the document. Open it; in Google Docs, choose File > Download > Microsoft Word (.docx), then import the file you get.',
  },
  mail: {
    fr: 'C’est un message électronique, et non un document. Ouvrez-le dans votre messagerie, enregistrez la pièce jointe, puis importez celle-ci.',
    en: 'This is an e-mail, not a document. Open it in your mail program, save the attached file, then import that.',
  },
  web_archive: {
    fr: 'C’est une page Web enregistrée en un seul fichier (.mht)\u00a0: elle ne se lit pas directement. Ouvrez-la dans Word ou dans un navigateur, enregistrez-la au format .docx ou .html, puis importez-la.',
    en: 'This is a Web page saved as a single file (.mht): it is not read directly. Open it in Word or in a browser, save it as .docx or .html, then import it.',
  },
  empty: {
    fr: 'Ce fichier est vide (0 octet)\u00a0: sa copie ou son téléchargement n’a rien donné. Reprenez-le à sa source, puis importez-le.',
    en: 'This file is empty (0 bytes): copying or downloading it gave nothing. Take it again from where it came, then import it.',
  },
  zeros: {
    fr: 'Ce fichier ne contient que des zéros\u00a0: sa copie ou son téléchargement a échoué. Reprenez-le à sa source, puis importez-le.',
    en: 'This file holds nothing but zeros: copying or downloading it failed. Take it again from where it came, then import it.',
  },
  own_referential: {
    fr: 'C’est déjà un référentiel d’Équerre (YAML)\u00a0: il n’y a rien à importer. Ouvrez-le tel quel dans votre éditeur, ou vérifiez-le avec «\u00a0equerre check\u00a0»\u00a0; son nom doit finir par .referentiel.yaml.',
    en: 'This is an Équerre référentiel already (YAML): there is nothing to import. Open it as it is in your editor, or check it with “equerre check”; its name must end with .referentiel.yaml.',
  },
  own_exam: {
    fr: 'C’est un examen blanc d’Équerre (YAML), et non un référentiel\u00a0: il n’y a rien à importer. Ouvrez-le tel quel dans votre éditeur, ou vérifiez-le avec «\u00a0equerre check\u00a0»\u00a0; son nom doit finir par .examen.yaml.',
    en: 'This is an Équerre mock exam (YAML), not a référentiel: there is nothing to import. Open it as it is in your editor, or check it with “equerre check”; its name must end with .examen.yaml.',
  },
  own_paper: {
    fr: `C’est le sujet du candidat ou le dossier du jury d’un examen blanc d’Équerre (Word), et non un référentiel\u00a0: il ne s’importe pas. Un examen se corrige dans son fichier .examen.yaml, et s’exporte de nouveau. Pour un référentiel\u00a0: ${uncapitalised(WHAT_COMES_BACK.fr)}`,
    en: `This is the candidate’s paper or the jury’s file of an Équerre mock exam (Word), not a référentiel: it cannot be imported. An exam is corrected in its .examen.yaml file, then exported again. For a référentiel: ${uncapitalised(WHAT_COMES_BACK.en)}`,
  },
  coverage_table: {
    fr: `C’est un tableau de couverture d’Équerre\u00a0: il compte les critères sans les dire, et le référentiel ne s’en refait pas. ${WHAT_COMES_BACK.fr}`,
    en: `This is a coverage table of Équerre: it counts the criteria without saying them, and the référentiel cannot be made again of it. ${WHAT_COMES_BACK.en}`,
  },
  moodle_framework: {
    fr: `C’est un référentiel de compétences pour Moodle (CSV)\u00a0: les critères et les épreuves n’y sont que du texte mis en page, et le référentiel ne s’en refait pas. ${WHAT_COMES_BACK.fr}`,
    en: `This is a competency framework for Moodle (CSV): criteria and modalities are only formatted text in it, and the référentiel cannot be made again of it. ${WHAT_COMES_BACK.en}`,
  },
  binary: {
    fr: 'Ce fichier n’est ni un texte ni un document d’une sorte connue. S’il vient d’un logiciel, exportez-le de ce logiciel au format .docx, .html ou texte, puis importez-le.',
    en: 'This file is neither a text nor a document of a known kind. If it comes from a program, export it from that program as .docx, .html or text, then import it.',
  },
}

function uncapitalised(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}

function slides(): Localised {
  return {
    fr: 'C’est une présentation (PowerPoint), et non un document\u00a0: elle ne se lit pas ici. Copiez-en le texte dans un document Word (.docx), puis importez celui-ci.',
    en: 'This is a presentation (PowerPoint), not a document: it is not read here. Copy its text into a Word document (.docx), then import that.',
  }
}
