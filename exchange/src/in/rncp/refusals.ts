import { Refusal } from '../refusal.ts'

/** Why an export of the national register cannot be read. */

export const NOT_REGISTER = new Refusal({
  fr: 'Ce fichier XML n’est pas un export du répertoire national (une balise FICHES y contient les fiches). Prenez «\u00a0export-fiches-rncp-v4-1-…\u00a0» ou «\u00a0export-fiches-rs-v4-1-…\u00a0» sur data.gouv.fr.',
  en: 'This XML file is no export of the national register (an element FICHES holds the fiches). Take “export-fiches-rncp-v4-1-…” or “export-fiches-rs-v4-1-…” on data.gouv.fr.',
})

export const WITH_DOCTYPE = new Refusal({
  fr: 'Cet export du répertoire national déclare un type de document (DOCTYPE), qui permet des entités XML\u00a0: les exports de France compétences n’en ont pas, et des entités peuvent saturer la mémoire. Par prudence, il n’a pas été lu. Téléchargez l’export sur data.gouv.fr, ou retirez cette déclaration du fichier, puis importez-le.',
  en: 'This export of the national register declares a document type (DOCTYPE), which allows XML entities: the exports of France compétences have none, and entities can fill the memory. To be safe, it was not read. Download the export from data.gouv.fr, or take that declaration out of the file, then import it.',
})

export const CUT = new Refusal({
  fr: 'Cet export du répertoire national est abîmé ou incomplet. Téléchargez-le de nouveau sur data.gouv.fr.',
  en: 'This export of the national register is damaged or incomplete. Download it again from data.gouv.fr.',
})

export const NO_FICHE = new Refusal({
  fr: 'Cet export du répertoire national ne contient aucune fiche.',
  en: 'This export of the national register holds no fiche.',
})

export const SEVERAL_FICHES = new Refusal({
  fr: 'Cet export du répertoire national contient plusieurs fiches\u00a0: dites laquelle par son numéro (--fiche RNCP12345), ou prenez-les toutes (--all).',
  en: 'This export of the national register holds several fiches: say which one by its number (--fiche RNCP12345), or take them all (--all).',
})

export const NO_XML = new Refusal({
  fr: 'Cette archive ZIP ne contient aucun fichier XML\u00a0: ce n’est pas un export du répertoire national. Prenez «\u00a0export-fiches-rncp-v4-1-…\u00a0» ou «\u00a0export-fiches-rs-v4-1-…\u00a0» sur data.gouv.fr.',
  en: 'This ZIP archive holds no XML file: it is no export of the national register. Take “export-fiches-rncp-v4-1-…” or “export-fiches-rs-v4-1-…” on data.gouv.fr.',
})

export const ONLY_TABLES = new Refusal({
  fr: 'L’export CSV du répertoire national ne dit ni les compétences ni les modalités d’évaluation\u00a0: rien ne s’en importe. Prenez «\u00a0export-fiches-rncp-v4-1-…\u00a0» ou «\u00a0export-fiches-rs-v4-1-…\u00a0» sur data.gouv.fr.',
  en: 'The CSV export of the national register tells neither the competencies nor how they are assessed: nothing is imported from it. Take “export-fiches-rncp-v4-1-…” or “export-fiches-rs-v4-1-…” on data.gouv.fr.',
})

export const SEVERAL_FILES = new Refusal({
  fr: 'Cette archive ZIP contient plusieurs fichiers XML. Décompressez-la, puis importez celui qu’il vous faut.',
  en: 'This ZIP archive holds several XML files. Unpack it, then import the one you need.',
})
