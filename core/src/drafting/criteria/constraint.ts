import type { Clause } from '../../french/statement.ts'
import { withoutLinks } from '../sentences/links.ts'
import { nounPhrase } from '../sentences/noun-phrase.ts'
import { passive as passiveWith } from '../sentences/verb.ts'
import type { Judgement } from './judgement.ts'
import type { Subject } from './subject.ts'

const RESPECT = /^(?:dans le respect|en respectant|en conformité avec|conformément (?:à|aux?))\s*/iu

/** « dans le respect du cadre légal »: the frame is respected, or the work is done within it. */
export function constraintOf(clause: Clause, { action, does, object, passiveBefore: passive }: Subject): Judgement {
  const done = does === null || action.object === '' ? [] : [`le candidat ${does} ${action.object} ${clause.text}`]
  const respected = RESPECT.exec(clause.text)
  const frame = respected === null ? null : nounPhrase(withoutLinks(clause.text.slice(respected[0].length)))
  const found = [
    ...(frame === null || frame.isAnaphoric
      ? []
      : [`${frame.text} ${passiveWith('respecter', frame) ?? 'est respecté'}`]),
    ...(object === null || passive === null ? [] : [`${object.text} ${passive} ${clause.text}`]),
  ]
  return { aspect: 'contrainte', from: { start: clause.start, end: clause.end }, found, done, indicators: [] }
}
