import { expect, test } from 'vitest'
import { lineHashes } from './line-hash.ts'

/** The definition, word for word and slowly: a polynomial in 37 of the hundred characters from each line's first one on. */
function slowly(text: string): readonly string[] {
  const written = [...text.replace(/\r\n?/g, '\n').replace(/[ \t]/g, '').split(''), '\uffff']
  const starts = written.flatMap((_, at) => (at === 0 || written[at - 1] === '\n' ? [at] : []))
  const seen: string[] = []
  return starts.map((start) => {
    let hash = 0n
    for (let at = start; at < start + 100; at++) hash = hash * 37n + BigInt(written[at]?.charCodeAt(0) ?? 0)
    const digits = BigInt.asUintN(64, hash).toString(16)
    seen.push(digits)
    return `${digits}:${seen.filter((one) => one === digits).length}`
  })
}

test.each([
  ['an empty text', ''],
  ['a last line without a break', 'a: 1\nb: 2'],
  ['every kind of line break', 'a: 1\r\nb: 2\rc: 3\n\n\r\n'],
  ['blanks only', ' \t \n\t\n'],
  ['lines that repeat', 'Lire le dossier.\n'.repeat(30)],
  ['more than one unit a character', '« énoncé » 🜂\n'.repeat(20)],
  ['a line longer than the window', `${'abc'.repeat(80)}\nfin`],
])('%s', (_, text) => {
  expect(lineHashes(text)).toEqual(slowly(text))
})

test('the value GitHub gives to the end of a file', () => {
  expect(lineHashes('')).toEqual(['c129715d7a2bc9a3:1'])
  expect(lineHashes('a\n').at(-1)).toBe('c129715d7a2bc9a3:1')
})

test('a hash stays when lines come above and blanks change', () => {
  const text = `${Array.from({ length: 40 }, (_, line) => `ligne ${line}`).join('\n')}\n`
  expect(lineHashes(`# un commentaire\n\n${text.replaceAll('ligne ', '  ligne   ')}`).slice(2)).toEqual(
    lineHashes(text),
  )
})
