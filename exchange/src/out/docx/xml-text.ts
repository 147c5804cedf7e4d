/** What no XML file may hold is left out: control characters, halves of a pair. */
export const xmlText = (text: string): string => text.toWellFormed().replace(FORBIDDEN, '')

const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu
