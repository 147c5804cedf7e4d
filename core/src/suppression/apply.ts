import type { Finding } from '../engine/finding.ts'
import { distance } from '../model/codes.ts'
import type { Report } from '../rules/rule.ts'
import type { SourceDocument } from '../source/document.ts'
import type { Range } from '../source/tree.ts'
import { type Directive, readDirectives } from './directives.ts'

export interface SuppressionReport extends Report {
  readonly rule: 'suppression-inconnue' | 'suppression-inutile' | 'suppression-sans-motif'
}

/**
 * Removes the findings that comments silence, and says which comments name an unknown rule, silence nothing or give no reason.
 * @param isKnown whether a rule id exists
 */
export function applySuppressions(
  source: SourceDocument,
  findings: readonly Finding[],
  knownRules: readonly string[],
): { readonly kept: readonly Finding[]; readonly reports: readonly SuppressionReport[] } {
  const directives = readDirectives(source)
  if (directives.length === 0) return { kept: findings, reports: [] }
  const used = new Set<string>()
  const kept = findings.filter((finding) => {
    const silencing = directives.filter((directive) => silences(directive, finding))
    for (const directive of silencing) used.add(`${directive.comment.start} ${finding.rule}`)
    return silencing.length === 0
  })
  const reports = directives.flatMap((directive) => [
    ...reasonReports(directive),
    ...directive.rules.flatMap(({ id, range }): SuppressionReport[] => {
      if (!knownRules.includes(id)) return [unknownRule(id, range, knownRules)]
      return used.has(`${directive.comment.start} ${id}`) ? [] : [unused(source, directive, id, range)]
    }),
  ])
  return { kept, reports }
}

function silences(directive: Directive, finding: Finding): boolean {
  if (!directive.rules.some((rule) => rule.id === finding.rule)) return false
  const { covers } = directive
  return covers === null || (finding.range.start >= covers.start && finding.range.start < covers.end)
}

function reasonReports(directive: Directive): readonly SuppressionReport[] {
  if (directive.rules.length === 0) {
    return [
      {
        rule: 'suppression-inconnue',
        at: directive.comment,
        message: {
          fr: 'Ce commentaire ne dit pas quelle règle il fait taire. Écrivez l’identifiant de la règle après « equerre-disable-… ».',
          en: 'This comment does not say which rule it silences. Write the id of the rule after “equerre-disable-…”.',
        },
      },
    ]
  }
  if (directive.reason !== null) return []
  return [
    {
      rule: 'suppression-sans-motif',
      at: directive.comment,
      message: {
        fr: 'Cette mise en silence n’a pas de motif. Ajoutez « -- » et la raison : un relecteur doit la comprendre.',
        en: 'This suppression gives no reason. Add “--” and why: a reviewer must be able to follow.',
      },
    },
  ]
}

function unknownRule(id: string, at: Range, known: readonly string[]): SuppressionReport {
  const near = known
    .filter((rule) => distance(rule, id) <= Math.max(2, id.length / 5))
    .sort((a, b) => distance(a, id) - distance(b, id))[0]
  return {
    rule: 'suppression-inconnue',
    at,
    message: {
      fr: `Aucune règle ne s’appelle « ${id} ».${near === undefined ? '' : ` Vouliez-vous dire « ${near} » ?`} Ce commentaire ne fait rien taire.`,
      en: `No rule is called “${id}”.${near === undefined ? '' : ` Did you mean “${near}”?`} This comment silences nothing.`,
    },
    ...(near === undefined
      ? {}
      : {
          fixes: [
            {
              title: { fr: `Écrire « ${near} »`, en: `Write “${near}”` },
              safety: 'proposal' as const,
              edits: [{ range: at, text: near }],
            },
          ],
        }),
  }
}

function unused(source: SourceDocument, directive: Directive, id: string, at: Range): SuppressionReport {
  const edits = directive.rules.length === 1 ? [{ range: wholeLine(source.text, directive.comment), text: '' }] : []
  return {
    rule: 'suppression-inutile',
    at,
    message: {
      fr: `La règle « ${id} » ne signale plus rien ici : ce commentaire peut partir.`,
      en: `The rule “${id}” no longer reports anything here: this comment can go.`,
    },
    ...(edits.length === 0
      ? {}
      : {
          fixes: [
            { title: { fr: 'Retirer le commentaire', en: 'Remove the comment' }, safety: 'proposal' as const, edits },
          ],
        }),
  }
}

/** The comment with its line when it stands alone on it, else the comment and the spaces before it. */
function wholeLine(text: string, comment: Range): Range {
  const lineStart = text.lastIndexOf('\n', comment.start - 1) + 1
  const before = text.slice(lineStart, comment.start)
  if (before.trim() !== '') return { start: lineStart + before.trimEnd().length, end: comment.end }
  const newline = text.indexOf('\n', comment.end)
  return { start: lineStart, end: newline === -1 ? text.length : newline + 1 }
}
