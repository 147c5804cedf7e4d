/** A file that is derived from others: written by `npm run generate`, compared by `npm run drift`. */
export interface GeneratedFile {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string
  readonly content: string
}
