import { Refusal } from '../refusal.ts'

/** Why a CASE package cannot be read. */

export const NO_PACKAGE = new Refusal({
  fr: 'Ce fichier JSON n’est pas un cadre de compétences CASE\u00a0: il n’a pas de «\u00a0CFDocument\u00a0». Dans l’outil d’origine, choisissez l’export «\u00a0CASE\u00a0» ou «\u00a0CFPackage\u00a0», puis importez le fichier obtenu.',
  en: 'This JSON file is no CASE competency framework: it has no “CFDocument”. In its tool, choose the export “CASE” or “CFPackage”, then import the file you get.',
})

export const OWN_JSON = new Refusal({
  fr: 'Ce fichier JSON est la forme que «\u00a0equerre export --to json\u00a0» donne aux outils qui comparent\u00a0: elle ne se relit pas. Ouvrez le fichier .referentiel.yaml dont il vient, ou exportez-le avec «\u00a0--to case\u00a0».',
  en: 'This JSON file is the form that “equerre export --to json” gives to tools that compare: it is not read back. Open the .referentiel.yaml file it comes from, or export that with “--to case”.',
})

/** @param line of the file, where reading stops */
export const notJson = (line: number): Refusal =>
  new Refusal({
    fr: `Ce fichier n’est pas du JSON bien formé\u00a0: la lecture s’arrête à la ligne ${line}. Il a sans doute été coupé ou modifié à la main\u00a0; téléchargez-le de nouveau depuis l’outil qui l’a fait.`,
    en: `This file is no well-formed JSON: reading stops at line ${line}. It was probably cut or changed by hand; download it again from the tool that made it.`,
  })

/** @param most levels that are read */
export const tooDeep = (most: number): Refusal =>
  new Refusal({
    fr: `Ce fichier JSON emboîte plus de ${most} niveaux\u00a0: ce n’est pas un cadre de compétences. Vérifiez que vous avez choisi le bon fichier.`,
    en: `This JSON file nests more than ${most} levels: it is no competency framework. Check that you chose the right file.`,
  })
