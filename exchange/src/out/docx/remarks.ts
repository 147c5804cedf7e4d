import { CommentRangeEnd, CommentRangeStart, CommentReference, type ParagraphChild, TextRun } from 'docx'
import type { Run } from '../official/document.ts'

/** A remark on some words of the document. */
export interface Remark {
  readonly id: number
  /** The part of the words that it speaks of; half-open. */
  readonly start: number
  readonly end: number
}

/** The remarks of a document, by the words that they stand beside. */
export class Remarks {
  readonly #byRun: ReadonlyMap<Run, readonly Remark[]>

  constructor(byRun: ReadonlyMap<Run, readonly Remark[]> = new Map()) {
    this.#byRun = byRun
  }

  /** The words of a run with the marks of its remarks before and after the part that each speaks of. */
  around(run: Run, write: (run: Run) => TextRun): readonly ParagraphChild[] {
    const remarks = this.#byRun.get(run) ?? []
    if (remarks.length === 0) return [write(run)]
    const cuts = [...new Set([0, run.text.length, ...remarks.flatMap(({ start, end }) => [start, end])])].sort(
      (a, b) => a - b,
    )
    const children: ParagraphChild[] = []
    cuts.forEach((at, index) => {
      for (const { id, start } of remarks) if (start === at) children.push(new CommentRangeStart(id))
      const next = cuts[index + 1]
      if (next !== undefined) children.push(write({ ...run, text: run.text.slice(at, next) }))
      for (const { id, end } of remarks)
        if (end === (next ?? -1))
          children.push(new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] }))
    })
    return children
  }
}
