import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { roundTrip } from '/work/main/test/import/round-trip.ts'
import { fileOfTranscription } from '/work/main/test/import/transcription.ts'
const S='/work/main/samples', T='/work/shared/gold', L='/work/main/test/import/layouts/documents', D=S+'/defauts'
const lang = (process.argv[2] ?? 'fr') as 'fr'
const only = process.argv[3]
const files: [string,string][] = []
for (const [dir] of [[S],[T],[L],[D]] as const) for (const f of readdirSync(dir!).sort()) if (/referentiel\.yaml$|\.json$/.test(f)) {
  const t = readFileSync(join(dir!,f),'utf8'); files.push([ (dir===D?'defauts/':'')+f, f.endsWith('.json') ? fileOfTranscription(JSON.parse(t)) : t ]) }
for (const [name,text] of files) {
  if (only && !name.includes(only)) continue
  try {
  const r = await roundTrip(text, lang)
  console.log(name, (100*r.kept/r.whole).toFixed(1), r.whole, 'lost', r.lost.length, 'added', r.added.length)
  if (only) { console.log(r.lost.map(x=>'- '+x.slice(0,230)).join('\n')); console.log(r.added.map(x=>'+ '+x.slice(0,230)).join('\n')); if (process.argv[4]) console.log(r.yaml) }
  } catch (e) { console.log(name, 'ERR', e) }
}
