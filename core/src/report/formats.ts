/** What `equerre check` can be read in, and who reads each. */
export const FORMATS = ['pretty', 'json', 'sarif', 'github', 'gitlab', 'junit', 'rdjson', 'markdown'] as const

export type Format = (typeof FORMATS)[number]
