import { strToU8, Zip, ZipDeflate, ZipPassThrough, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { exportOf, FLOWS, ficheOf, SKILL } from '../../../test/register-flow.ts'
import { importFile } from '../../import-file.ts'
import { importRegister } from '../../import-register.ts'
import { inMemory, type LargeFile } from '../archive/large-file.ts'
import { Refusal } from '../refusal.ts'
import type { WantedFiches } from './wanted-fiches.ts'

const NAME = 'export_fiches_RNCP_V4_1_2026-11-20.xml'

function someFiches(count: number): Uint8Array {
  const flow = FLOWS['4.1']
  if (flow === undefined) throw new Error('no flow')
  return strToU8(
    exportOf('4.1', ...Array.from({ length: count }, (_, at) => ficheOf(flow, `RNCP${90_000 + at}`)), SKILL),
  )
}

/** An archive written as it flows: the sizes of its part come after it, and only the directory has them before. */
function asItFlows(xml: Uint8Array, packed = true): Uint8Array {
  const pieces: Uint8Array[] = []
  const zip = new Zip((_, piece) => pieces.push(piece))
  const part = packed ? new ZipDeflate(NAME) : new ZipPassThrough(NAME)
  zip.add(part)
  for (let at = 0; at < xml.length; at += 10_000) part.push(xml.subarray(at, at + 10_000), at + 10_000 >= xml.length)
  zip.end()
  const whole = new Uint8Array(pieces.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

async function numbersIn(file: LargeFile, wanted: WantedFiches = 'all'): Promise<readonly (string | undefined)[]> {
  const found: (string | undefined)[] = []
  for await (const { referentiel } of importRegister(file, wanted)) found.push(referentiel.certification?.numero)
  return found
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const error = await numbersIn(inMemory(bytes)).catch((thrown: unknown) => thrown)
  if (!(error instanceof Refusal)) throw new Error(`no refusal: ${String(error)}`)
  expect(error.said.en).not.toBe('')
  return error.said.fr
}

describe('the archive of the register as it is downloaded', () => {
  const xml = someFiches(30)

  test.each([
    ['deflated', zipSync({ [NAME]: xml })],
    ['stored', zipSync({ [NAME]: [xml, { level: 0 }] })],
    ['written as it flows', asItFlows(xml)],
    ['stored as it flows', asItFlows(xml, false)],
    ['in a folder, beside what a Mac adds', zipSync({ [`export/${NAME}`]: xml, [`__MACOSX/._${NAME}`]: strToU8('x') })],
  ])('%s', async (_, archive) => {
    const numbers = await numbersIn(inMemory(archive))
    expect(numbers).toHaveLength(31)
    expect(numbers[29]).toBe('RNCP90029')
  })

  test('one fiche: what follows is not read', async () => {
    const archive = zipSync({ [NAME]: [someFiches(4000), { level: 1 }] })
    let read = 0
    const file: LargeFile = {
      size: archive.length,
      async *read(start, end) {
        for (let at = start; at < end; at += 4096) {
          read += 1
          yield archive.subarray(at, Math.min(end, at + 4096))
        }
      },
    }
    expect(await numbersIn(file, { number: 'RNCP90002' })).toEqual(['RNCP90002'])
    expect(read * 4096).toBeLessThan(archive.length / 2)
  })

  test('the progress goes up to the end', async () => {
    const told: number[] = []
    for await (const _ of importRegister(inMemory(zipSync({ [NAME]: xml })), 'all', {
      progress: (done) => told.push(done),
    }));
    expect(told.at(-1)).toBe(1)
    expect(told).toEqual([...told].sort((a, b) => a - b))
  })

  test('a reading that nobody waits for any more stops', async () => {
    const controller = new AbortController()
    const file = inMemory(zipSync({ [NAME]: xml }))
    let given = 0
    const reading = async (): Promise<void> => {
      for await (const _ of importRegister(file, 'all', { signal: controller.signal })) {
        given += 1
        if (given === 3) controller.abort(new Error('stopped'))
      }
    }
    await expect(reading()).rejects.toThrow('stopped')
    expect(given).toBe(3)
  })

  test('a small one is imported as any file is', async () => {
    const answer = await importFile({ name: 'export.zip', bytes: zipSync({ [NAME]: strToU8(exportOf('4.1', SKILL)) }) })
    expect(answer.kind === 'imported' ? answer.referentiel.certification?.numero : answer.said.fr).toBe('RS9002')
  })
})

describe('an archive that cannot be read is refused in words', () => {
  const whole = zipSync({ [NAME]: someFiches(30) })

  test('a download that stopped', async () => {
    expect(await refusalOf(whole.slice(0, whole.length - 30))).toMatch(/incomplète/)
    expect(await refusalOf(whole.slice(0, 200))).toMatch(/incomplète/)
  })

  test('bytes that changed on the way', async () => {
    expect(await refusalOf(whole.map((byte, at) => (at > 300 && at < 340 ? 0xff : byte)))).toMatch(/abîmé|incomplet/)
  })

  test('the tables of the register', async () => {
    const tables = zipSync({ 'export_fiches_CSV_Standard_2026-11-20.csv': strToU8('Id_Fiche;Numero_Fiche') })
    expect(await refusalOf(tables)).toMatch(/CSV.*compétences/)
    const answer = await importFile({ name: 'export-fiches-csv-2026-11-20.zip', bytes: tables })
    expect(answer.kind === 'refused' ? answer.said.fr : '').toMatch(/CSV.*compétences/)
  })

  test('other things', async () => {
    expect(await refusalOf(zipSync({ 'photo.jpg': strToU8('x') }))).toMatch(/aucun fichier XML/)
    expect(await refusalOf(zipSync({ 'a.xml': strToU8('<a/>'), 'b.xml': strToU8('<b/>') }))).toMatch(/plusieurs/)
  })

  test('a password', async () => {
    const locked = whole.slice()
    const view = new DataView(locked.buffer)
    for (let at = 0; at + 4 < locked.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true)
    }
    expect(await refusalOf(locked)).toMatch(/mot de passe/)
  })

  test('a text without end, an element without end, elements without end', async () => {
    const letters = ' '.repeat(9_000_000)
    for (const xml of [
      `<FICHES><FICHE>${letters}`,
      `<FICHES><!-- ${letters}`,
      `<FICHES><FICHE a="${letters}"/>`,
      `<FICHES><FICHE>${'<a/>'.repeat(100_000)}`,
      `<FICHES><FICHE>${'<a>'.repeat(1000)}`,
    ]) {
      expect(await refusalOf(strToU8(xml))).toMatch(/abîmé ou incomplet/)
    }
  })
})
