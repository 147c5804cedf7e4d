import type { Language } from '../language.ts'

/** Where the page of a rule stands in the documentation. */
export function rulePagePath(rule: string, language: Language): string {
  return `docs/${language === 'fr' ? 'regles' : 'rules'}/${rule}.md`
}
