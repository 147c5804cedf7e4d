import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerWithoutModel, type Memory, NOTHING_SAID } from '../../../assistant/src/conversation/conversation.ts'
import { markdownOf } from '../../../assistant/src/conversation/markdown.ts'
import { readMemory } from '../../../assistant/src/conversation/memory.ts'
import { choiceIn } from '../../../assistant/src/conversation/proposals/choice.ts'
import type { Reply } from '../../../assistant/src/conversation/reply.ts'
import { check } from '../../../core/src/engine/check.ts'
import { readExam } from '../../../core/src/exams/read.ts'
import { readSource } from '../../../core/src/source/read.ts'

/** What is proposed in a conversation, and what is written of it: nothing that was not shown and agreed to. */

const SAMPLES = join(import.meta.dirname, '../../../samples')
const TEXT = readFileSync(join(SAMPLES, 'maintenance-froid.referentiel.yaml'), 'utf8')

const wordsIn = ({ parts }: Reply): string =>
  parts.flatMap((part) => (part.kind === 'words' ? [part.words.fr] : [])).join(' ')

/** A conversation that writes what it is told to write. */
class Talk {
  text: string
  memory: Memory = NOTHING_SAID
  created: { name: string; text: string }[] = []

  constructor(text = TEXT) {
    this.text = text
  }

  async ask(question: string): Promise<Reply> {
    const turn = await answerWithoutModel(question, {
      checked: check(readSource(this.text)),
      file: 'maintenance-froid.referentiel.yaml',
      memory: this.memory,
    })
    for (const write of turn.writes) {
      if (write.kind === 'create') this.created.push(write)
      else {
        expect(write.before).toBe(this.text)
        this.text = write.after
      }
    }
    this.memory = turn.memory
    return turn.reply
  }

  /** The first phrasings that wait. */
  get proposed(): readonly string[] {
    return this.memory.pending.map(({ ways }) => ways[0]?.text ?? '')
  }
}

describe('criteria', () => {
  test('the one that is chosen is written, with the others left to decide', async () => {
    const talk = new Talk()
    const reply = await talk.ask('propose des critères pour C2.3')
    expect(reply.parts.some(({ kind }) => kind === 'proposals')).toBe(true)
    expect(talk.text).toBe(TEXT)
    expect(talk.proposed.length).toBeGreaterThan(1)
    const second = talk.proposed[1] ?? ''
    const first = talk.proposed[0] ?? ''
    expect(wordsIn(await talk.ask('applique la 2'))).toContain('C’est écrit')
    expect(talk.text).toContain(second)
    expect(talk.text).not.toContain(first)
    expect(wordsIn(await talk.ask('applique la 2'))).toContain('déjà écrite')
    await talk.ask('et la première')
    expect(talk.memory.pending.length).toBeGreaterThan(0)
  })

  test('another phrasing may be chosen', async () => {
    const talk = new Talk()
    await talk.ask('propose des critères pour C2.3')
    const other = talk.memory.pending[0]?.ways[1]?.text ?? ''
    await talk.ask('applique 1b')
    expect(other).not.toBe('')
    expect(talk.text.replace(/\s+/g, ' ')).toContain(other)
  })

  test.each(['2', 'la 2', 'applique 2', 'oui, la 2', 'numéro 2', 'apply 2'])(
    '« %s » chooses the second',
    async (choice) => {
      const talk = new Talk()
      await talk.ask('propose des critères pour C2.3')
      const second = talk.proposed[1] ?? ''
      await talk.ask(choice)
      expect(talk.text).toContain(second)
    },
  )

  test.each(['montre la 2', 'bloc 2', 'C1.2', 'la 2 ou la 3', '2 h'])('« %s » chooses nothing', async (words) => {
    const talk = new Talk()
    await talk.ask('propose des critères pour C2.3')
    await talk.ask(words)
    expect(talk.text).toBe(TEXT)
  })

  test('all of them are written at once, and the file still reads', async () => {
    const talk = new Talk()
    await talk.ask('propose des critères pour C2.3')
    const texts = talk.proposed
    await talk.ask('applique tout')
    for (const text of texts) expect(talk.text.replace(/\s+/g, ' ')).toContain(text)
    expect(readSource(talk.text).problems).toEqual([])
    expect(talk.memory.pending).toEqual([])
  })

  test.each(['oui', 'ok', 'vas-y'])('« %s » to several asks which', async (consent) => {
    const talk = new Talk()
    await talk.ask('propose des critères pour C2.3')
    expect(wordsIn(await talk.ask(consent))).toContain('Laquelle')
    expect(talk.text).toBe(TEXT)
  })

  test.each([
    'oui mais pas la 2',
    'ok sauf la première',
    'oui, change le verbe',
    'n’applique pas la 1',
    'non',
    'aucune',
  ])('« %s » writes nothing', async (answer) => {
    const talk = new Talk()
    await talk.ask('propose des critères pour C2.3')
    await talk.ask(answer)
    expect(talk.text).toBe(TEXT)
  })

  test('a number that is not there is said', async () => {
    const talk = new Talk()
    await talk.ask('propose des critères pour C2.3')
    expect(wordsIn(await talk.ask('applique la 9'))).toContain('Il n’y a pas de proposition 9')
    expect(talk.text).toBe(TEXT)
  })
})

test('an objective is written on a plain yes', async () => {
  const talk = new Talk()
  await talk.ask('rédige un objectif pour C1.2')
  expect(talk.text).toBe(TEXT)
  await talk.ask('oui')
  expect(check(readSource(talk.text)).referential.blocks[0]?.competencies[1]?.objectives).toHaveLength(1)
})

test('a mock exam becomes a file of its own, which reads', async () => {
  const talk = new Talk()
  await talk.ask('prépare un examen blanc sur le bloc 2, sur 40 points')
  expect(talk.created).toEqual([])
  await talk.ask('oui')
  const [created] = talk.created
  expect(created?.name).toBe('maintenance-froid-bc2.examen.yaml')
  expect(created?.text).toContain('40')
  expect(readExam(created?.text ?? '').source.problems).toEqual([])
  expect(talk.text).toBe(TEXT)
})

test('an exam on nothing asks on which bloc', async () => {
  const talk = new Talk()
  expect(wordsIn(await talk.ask('fais un examen blanc'))).toContain('Sur quel bloc')
})

test('nothing is written when the lines would no longer be those that were shown', async () => {
  const talk = new Talk()
  await talk.ask('rédige un objectif pour C1.2')
  // Someone wrote an objective there in the meantime: the list is there, and the lines are others.
  talk.text = TEXT.replace(
    '      - id: C1.2\n',
    '      - id: C1.2\n        objectifs:\n          - enonce: Relever les paramètres\n',
  )
  const before = talk.text
  expect(wordsIn(await talk.ask('oui'))).toContain('a changé depuis')
  expect(talk.text).toBe(before)
  await talk.ask('oui')
  expect(talk.text).not.toBe(before)
})

test('« oui » to nothing writes nothing', async () => {
  const talk = new Talk()
  expect(wordsIn(await talk.ask('oui'))).toContain('Aucune proposition n’attend')
})

test('what waits is not taken up with a conversation that was kept', async () => {
  const talk = new Talk()
  await talk.ask('rédige un objectif pour C1.2')
  expect(talk.memory.pending).toHaveLength(1)
  const kept = readMemory(JSON.parse(JSON.stringify(talk.memory)))
  expect(kept).toEqual({ ...talk.memory, pending: [] })
  expect(readMemory('x')).toEqual(NOTHING_SAID)
})

test.each([
  ['applique la 2', [[2, 0]]],
  [
    'la première et la troisième',
    [
      [1, 0],
      [3, 0],
    ],
  ],
  [
    '2b et 4',
    [
      [2, 1],
      [4, 0],
    ],
  ],
  ['la dernière', [[5, 0]]],
  ['apply number 3', [[3, 0]]],
] as const)('« %s » chooses', (question, picks) => {
  expect(choiceIn(question, 5)).toEqual({ kind: 'chosen', picks: picks.map(([number, way]) => ({ number, way })) })
})

test.each([
  ['applique tout', 'all'],
  ['toutes', 'all'],
  ['les deux', 'all'],
  ['oui', 'unsaid'],
  ['applique C1.2', 'unsaid'],
])('« %s » is %s', (question, kind) => {
  expect(choiceIn(question, 5).kind).toBe(kind)
})

test('in Markdown, codes are links and words of the file draw nothing', async () => {
  const text = TEXT.replace('Diagnostiquer l’origine', 'Diagnostiquer [ici](http://x.test) ![i](y) <b>l’origine</b>')
  const checked = check(readSource(text))
  const { reply } = await answerWithoutModel('montre C1.3', { checked })
  const markdown = markdownOf(reply, checked, 'fr', { place: ({ start }) => `f.yaml#${start}`, rule: () => null })
  expect(markdown).toMatch(/\[\*\*C1\.3\*\*\]\(f\.yaml#\d+\)/)
  expect(markdown).not.toMatch(/(?<!\\)\]\((?!f\.yaml)/)
  expect(markdown).not.toContain('<b>')
})
