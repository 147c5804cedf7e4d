import type { Place } from '../../in/document.ts'
import type { Doubt } from '../drafts.ts'

/** Tells a defect: its slug, what is wrong in both languages, where. */
export type Report = (code: string, message: Doubt, place: Place) => void
