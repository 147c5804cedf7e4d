import {draftExam} from '../core/src/drafting/exam/index.ts'
import {check} from '../core/src/engine/check.ts'
import {buildModel} from '../core/src/model/build.ts'
import {computeCoverage} from '../core/src/coverage/compute.ts'
import {readSource} from '../core/src/source/read.ts'
const n=Number(process.argv[2]??2000)
const y='referentiel: 1\nblocs:\n  - id: BC1\n    intitule: Gros\n    modalites: [{id: E1, intitule: Cas, type: etude_de_cas}]\n    competences:\n'+Array.from({length:n},(_,i)=>`      - id: C${i+1}\n        enonce: Analyser la pièce ${i} du dossier afin de décider\n        criteres: [La pièce ${i} est analysée selon la norme., Le défaut ${i} est nommé.]\n`).join('')
const source=readSource(y);const referential=buildModel(source);
let s=performance.now();const coverage=computeCoverage(referential);console.log('cov',performance.now()-s)
const r={source,referential,coverage,profile:'sur_demande',findings:[],timings:new Map()} as any
for(let i=0;i<2;i++){s=performance.now();draftExam(r,{referential:'x.yaml',block:'BC1'});console.log('draft',performance.now()-s)}
import {checkExam} from '../core/src/exams/index.ts'
const d=draftExam(r,{referential:'x.yaml',block:'BC1'});const src=readSource(d.exam!.yaml)
const c=checkExam(src,referential,{now:()=>performance.now()})
console.log([...c.timings].sort((a,b)=>b[1]-a[1]).slice(0,6).map(([k,v])=>k+' '+Math.round(v)))
