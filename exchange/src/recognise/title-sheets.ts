/** The sheets of a titre professionnel (REAC), whatever the words around them: their titles, and the table that sums them up. */

const NUMBER = '(?:n\\s?[°ºo]\\.?\\s*)?\\d{1,2}'
const COMPETENCY = new RegExp(`^fiche\\s+comp[ée]tences?(?:\\s+professionnelles?)?(?:\\s*${NUMBER})?$`, 'iu')
const ACTIVITY = new RegExp(`^fiche\\s+activit[ée]s?(?:[\\s-]+types?)?\\s*${NUMBER}$`, 'iu')
const SUMMARY =
  /^(?:vue synth[ée]tique de l['’]emploi[\s-]type|liste des comp[ée]tences professionnelles de l['’]activit[ée][\s-]type|n\s?[°º]\s*fiche\s+(?:AT|CP)(?![\p{L}])|n\s?[°º]\s*fiche$)/iu

/** « FICHE COMPÉTENCE PROFESSIONNELLE N° 3 »: the competency comes next. */
export const isCompetencySheet = (text: string): boolean => COMPETENCY.test(text)

/** « FICHE ACTIVITÉ TYPE N° 1 »: the name of the activity comes next. */
export const isActivitySheet = (text: string): boolean => ACTIVITY.test(text)

/** The head of the table that sums up activities and competencies, or of the list of those of an activity. */
export const isSheetSummary = (text: string): boolean => SUMMARY.test(text)

/** A title that stands on a line of its own. */
export const isSheetTitle = (text: string): boolean => isCompetencySheet(text) || isActivitySheet(text)
