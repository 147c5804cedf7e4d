import { measureDocx, transcriptions, samples, WORD_LAYOUTS } from '/work/main/test/import/layouts/measure-docx.ts'
const all = process.argv.includes('--samples') ? samples() : transcriptions()
const only = process.argv[2]
let n = 0, sum = 0
for (const source of all) for (const layout of WORD_LAYOUTS) {
  if (only && !only.startsWith('--') && only !== `${source.name}.${layout.id}`) continue
  const m = await measureDocx(source, layout)
  const s = m.score
  n++; sum += s.f1
  console.log(m.file.padEnd(40), s.f1.toFixed(3), s.codes?.toFixed(3), s.links.toFixed(3), s.text.toFixed(3))
  if (process.argv.includes('--missing')) { for (const [k, v] of s.kinds) { console.log(k, v.gold, v.got, v.matched); for (const x of v.missing) console.log('   - ', x.slice(0, 200)); for (const x of v.extra) console.log('   + ', x.slice(0, 200)) } 
   if (process.argv.includes('--yaml')) console.log(m.yaml) }
}
console.log('mean', sum / n)
