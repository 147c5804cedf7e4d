import type { Language, Localised } from '../../language.ts'
import { codeOf } from '../../model/codes.ts'
import type { Reference, Target } from '../../model/referential.ts'
import { codeText } from '../markdown.ts'
import { type Around, describeElement, targetName } from './element.ts'
import { bullets, firstOf, inEachLanguage, paragraphs } from './words.ts'

const MOST_TARGETS = 8

/** What a reference designates; for one that designates nothing, or several things, what may have been meant. */
export function describeReference(reference: Reference, result: Around): Localised {
  const [only, ...others] = reference.targets
  if (only !== undefined && others.length === 0) return describeElement(only, result)
  return inEachLanguage((language) =>
    reference.status === 'resolved'
      ? paragraphs([count(reference, language), list(reference.targets, language, (target) => targetName(target, 90))])
      : missed(reference, language),
  )
}

function count({ code, targets, wants }: Reference, language: Language): string {
  const words = KINDS[wants][language]
  return `${codeText(code)} · **${targets.length}\u00a0${words}**`
}

const KINDS: Readonly<Record<Target['kind'], Localised>> = {
  activity: { fr: 'activités', en: 'activities' },
  competency: { fr: 'compétences', en: 'competencies' },
  assessment: { fr: 'épreuves', en: 'assessments' },
}

function missed({ code, status, candidates, near }: Reference, language: Language): string {
  const shown = codeText(code)
  if (status === 'ambiguous') {
    const lead = {
      fr: `${shown} désigne plusieurs éléments dans d’autres blocs. Écrivez celui du bloc voulu\u00a0:`,
      en: `${shown} names several elements of other blocks. Write that of the block you mean:`,
    }
    return paragraphs([lead[language], list(candidates, language, qualified)])
  }
  const nothing = { fr: `${shown} n’existe pas dans ce fichier.`, en: `${shown} does not exist in this file.` }
  if (near.length === 0) return nothing[language]
  const close = { fr: 'Codes proches\u00a0:', en: 'Near codes:' }
  return `${nothing[language]} ${close[language]} ${near.map(codeText).join(', ')}.`
}

function qualified(target: Target): string {
  const block = codeOf(target.block)
  const name = targetName(target, 90)
  const code = codeOf(target)
  if (block === null || code === null) return name
  return name.replace(codeText(code), () => codeText(`${block}/${code}`))
}

const list = (targets: readonly Target[], language: Language, show: (target: Target) => string): string => {
  const shown = targets.slice(0, MOST_TARGETS).map(show)
  const rest = Array.from({ length: targets.length - shown.length }, () => '')
  return bullets(firstOf([...shown, ...rest], MOST_TARGETS, language))
}
