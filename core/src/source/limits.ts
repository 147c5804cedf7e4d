/** Bounds of one reading. They are far above any référentiel: they stop what would never end, or would break whoever walks the tree. */

/** A larger text is not read. Ten megabytes are a hundred times the largest référentiel seen. */
export const LARGEST_TEXT = 16 * 1024 * 1024

/** Of a larger text that no repair makes readable, only what comes before the mistake is read: the tolerant reader is ten times slower. */
export const LARGEST_BROKEN_TEXT = 2 * 1024 * 1024

/** Collections inside collections, aliases followed. Whoever walks the tree may do it by plain recursion. */
export const DEEPEST_NESTING = 100

/** Nodes met through aliases and merge keys, each counted as often as a walk of the tree meets it. */
export const MOST_NODES_THROUGH_ALIASES = 100_000

/** Beyond this many problems of one kind, the reader stops repeating itself. */
export const MOST_PROBLEMS = 100
