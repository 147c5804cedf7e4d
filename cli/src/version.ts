/** Written by the build from `cli/package.json`. */
declare const EQUERRE_VERSION: string

export const VERSION = EQUERRE_VERSION
