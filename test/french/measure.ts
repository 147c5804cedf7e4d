import { existsSync } from 'node:fs'
import { hasTranscriptions, labelledStatements, PARTS, precision, recall, type Score, score } from './scoring.ts'

const NAMES = { finality: 'finalité', means: 'moyens' }
const GRAINS = { exact: 'intervalle exact', overlapping: 'intervalle (IoU ≥ 0,8, même début)', words: 'mots' } as const

function show(title: string, measured: Score): void {
  console.log(`\n${title} : ${measured.statements} énoncés`)
  console.log(`verbe de tête : ${measured.heads}/${measured.statements}`)
  for (const [grain, label] of [
    ['exact', GRAINS.exact],
    ['overlapping', GRAINS.overlapping],
    ['words', GRAINS.words],
  ] as const) {
    for (const part of PARTS) {
      const count = measured[grain][part]
      const [p, r] = [precision(count), recall(count)]
      const f = p + r === 0 ? 0 : (2 * p * r) / (p + r)
      console.log(
        `${NAMES[part]}, ${label} : P ${p.toFixed(3)} R ${r.toFixed(3)} F ${f.toFixed(3)} (${count.common}/${count.found} trouvés, ${count.expected} attendus)`,
      )
    }
  }
  console.log(`énoncés qui diffèrent : ${measured.differing.join(', ') || 'aucun'}`)
}

if (!hasTranscriptions()) {
  console.log('../shared/gold est absent : rien à mesurer.')
} else {
  show('Étiquettes', score(labelledStatements('labels.json')))
  const second = new URL('labels-second-reader.json', import.meta.url)
  if (existsSync(second)) show('Second lecteur', score(labelledStatements('labels-second-reader.json')))
}
