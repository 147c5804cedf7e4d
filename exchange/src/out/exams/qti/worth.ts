import type { PaperQuestion } from '../paper.ts'

/** What a question can give by itself: a question that prepares (« hors barème ») is still right or wrong. */
export const worthOf = ({ points }: PaperQuestion): number =>
  points === null || !Number.isFinite(points) || points <= 0 ? 1 : points

/** Whether it counts in the mark. What is said of no points counts for one. */
export const isCounted = ({ points }: PaperQuestion): boolean => points === null || points > 0
