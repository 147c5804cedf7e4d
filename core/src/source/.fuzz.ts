import { failureOf } from './events-reader.ts'
import { readSource } from './read.ts'
import { generateYaml } from './testing/generated-yaml.ts'
import { Random } from './testing/random.ts'
import { referentialText } from './testing/referential-text.ts'
import { tolerantReader } from './tolerant-reader.ts'
import type { Range, SourceNode } from './tree.ts'

const N = Number(process.argv[2] ?? 500)
const BITS = [
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ':',
  ': ',
  '- ',
  '-',
  '#',
  ' #',
  '\n',
  '\n\n',
  '\t',
  '  ',
  ' ',
  '|',
  '>',
  '>-\n',
  '&a ',
  '*a',
  '!x ',
  '? ',
  ',',
  '\u00a0',
  '\0',
  '\ufffd',
  '\r',
  '\r\n',
  '---\n',
  '...\n',
  '%',
  '@',
  '`',
  '\\',
  '<<: *a',
  '<<<<<<< HEAD\n',
  '=======\n',
  '>>>>>>> b\n',
  '\ud800',
  'é',
  '\u2028',
  'a:b',
  'x',
]
const mutate = (t: string, r: Random) => {
  for (let k = r.between(1, 4); k > 0; k--) {
    const at = r.below(t.length + 1)
    switch (r.below(5)) {
      case 0:
        t = t.slice(0, at) + r.pick(BITS as any) + t.slice(at)
        break
      case 1:
        t = t.slice(0, at) + t.slice(at + r.between(1, 4))
        break
      case 2: {
        const a = r.below(t.length + 1),
          b = Math.min(t.length, a + r.below(60))
        t = t.slice(0, at) + t.slice(a, b) + t.slice(at)
        break
      }
      case 3: {
        const ls = t.split('\n')
        const i = r.below(ls.length)
        ls[i] = r.chance(0.5) ? ' '.repeat(r.between(1, 3)) + ls[i] : (ls[i] ?? '').replace(/^ {1,2}/, '')
        t = ls.join('\n')
        break
      }
      case 4:
        t = t.slice(0, at)
        break
    }
  }
  return t
}
let worst = 0,
  counts: Record<string, number> = {},
  tol = 0
function check(t: string, id: string) {
  const s = performance.now()
  const d = readSource(t)
  const ms = performance.now() - s
  if (ms > worst) {
    worst = ms
    console.log('slow', id, ms.toFixed(0), t.length)
  }
  const bad = (m: string) => {
    console.log('BAD', id, m)
    console.log(JSON.stringify(t).slice(0, 3000))
    process.exit(1)
  }
  const inside = (r: Range, o: Range, m: string) => {
    if (!(Number.isInteger(r.start) && r.start >= o.start && r.start <= r.end && r.end <= o.end))
      bad(m + JSON.stringify([r, o]))
  }
  const all = { start: 0, end: t.length }
  for (const p of d.problems) {
    inside(p.range, all, 'problem ' + p.code)
    counts[p.code] = (counts[p.code] ?? 0) + 1
    for (const q of p.related ?? []) inside(q.at, all, 'related')
  }
  let last = -1
  for (const c of d.comments) {
    inside(c.range, all, 'comment')
    if (c.range.start < last) bad('comment order')
    last = c.range.start
  }
  const strict = !t.includes('*')
  const visit = (n: SourceNode, o: Range, depth: number) => {
    if (depth > 201) bad('depth')
    inside(n.range, strict ? o : all, 'node')
    if (n.kind === 'scalar') {
      const r = d.rangeIn(n, 0, n.text.length)
      inside(r, n.range, 'rangeIn')
      const q = d.rangeIn(n, 1, 2)
      inside(q, n.range, 'rangeIn')
      if (d.offsetAt(d.positionAt(n.range.start)) !== n.range.start && t[n.range.start - 1] !== '\r')
        bad('position ' + n.range.start)
    } else if (n.kind === 'sequence') for (const i of n.items) visit(i, n.range, depth + 1)
    else
      for (const e of n.entries) {
        inside(e.range, strict ? n.range : all, 'entry')
        inside(e.key.range, strict ? e.range : all, 'key')
        visit(e.key, e.range, depth + 1)
        visit(e.value, e.range, depth + 1)
      }
  }
  if (d.root) visit(d.root, all, 0)
  if (failureOf(t) !== null && !d.problems.some((p) => p.severity === 'error')) bad('silent')
  tolerantReader(t)
}
const bases = [referentialText(1, 2), referentialText(2, 1)]
for (let s = 1; s <= N; s++) {
  const r = new Random(s * 7919)
  const base = r.chance(0.6) ? bases[r.below(2)]! : generateYaml(s)
  check(mutate(base, r), 'seed ' + s)
}
console.log(counts, 'worst', worst)
