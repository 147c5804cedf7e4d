/** « compte des besoins » is `les besoins`; what follows `en compte` has its article already. */
export function withArticle(rest: string, account: string): string {
  return /^compte d/iu.test(rest) ? withoutLinks(rest.replace(/^compte\s+/iu, '')) : account
}

/** What follows a preposition that contracts: « du cadre et de la charte » is `le cadre et la charte`. */
export function withoutLinks(text: string): string {
  return text
    .replace(/(^|\s(?:et|ou|,)\s|,\s)(?:du|au)\s/giu, '$1le ')
    .replace(/(^|\s(?:et|ou|ainsi que)\s|,\s)(?:des|aux)\s/giu, '$1les ')
    .replace(/(^|\s(?:et|ou)\s|,\s)(?:de|à)\s(?=la\s|l['’]|sa\s|son\s|ses\s|leurs?\s|ces?\s|cette\s)/giu, '$1')
    .replace(/^avec\s+/iu, '')
}
