import {draftExam} from '../core/src/drafting/exam/index.ts'
import {checkExam,linkExam} from '../core/src/exams/index.ts'
import {examPage,examMarkdown} from '../core/src/exams/render/index.ts'
import {check} from '../core/src/engine/check.ts'
import {readSource} from '../core/src/source/read.ts'
const n=Number(process.argv[2]??2000)
const y='referentiel: 1\nblocs:\n  - id: BC1\n    intitule: Gros\n    modalites: [{id: E1, intitule: Cas, type: etude_de_cas}]\n    competences:\n'+Array.from({length:n},(_,i)=>`      - id: C${i+1}\n        enonce: Analyser la pièce ${i} du dossier afin de décider\n        criteres: [La pièce ${i} est analysée selon la norme., Le défaut ${i} est nommé.]\n`).join('')
const t=(l:string,f:()=>any)=>{const s=performance.now();const r=f();console.log(l,Math.round(performance.now()-s));return r}
const r=t('check',()=>check(readSource(y)))
for(const kinds of [[],['qcm','oral']] as any){
const d=t('draft',()=>draftExam(r,{referential:'x.yaml',block:'BC1',kinds}))
console.log(d.problems, d.exam?.yaml.length)
const s=t('read',()=>readSource(d.exam.yaml))
const c=t('checkExam',()=>checkExam(s,r.referential))
console.log(c.findings.map((f:any)=>f.severity+f.rule+f.message.fr).slice(0,4))
t('jury',()=>examPage(c.exam,c.links,'jury','fr').length);t('md',()=>examMarkdown(c.exam,c.links,'jury','fr').length)}
