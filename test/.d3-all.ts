import {readFileSync,readdirSync,writeFileSync} from 'node:fs'
import {goldYaml} from './.d3-gold.ts'
import {draftExam} from '../core/src/drafting/exam/index.ts'
import {checkExam} from '../core/src/exams/index.ts'
import {check} from '../core/src/engine/check.ts'
import {readSource} from '../core/src/source/read.ts'
const all:[string,string][]=[...['000','001','002','003','004'].map(n=>[n,goldYaml(n)] as [string,string]),...readdirSync('samples').filter(x=>x.endsWith('.yaml')).map(n=>[n,readFileSync('samples/'+n,'utf8')] as [string,string])]
for(const [n,y] of all){const r=check(readSource(y));for(const b of r.referential.blocks){
 for(const a of [null,...b.assessments]){
 const d=draftExam(r,{referential:'x.referentiel.yaml',block:b.id?.value??null,assessment:a===null?null:(a.id?.value??a.title?.value??null),kinds:(process.argv[3]??'').split(',').filter(Boolean) as any})
 if(d.exam===null){console.log(n,b.id?.value,a?.id?.value,d.problems.map(p=>p.fr));continue}
 const c=checkExam(readSource(d.exam.yaml),r.referential)
 const f=c.findings.filter(x=>x.severity!=='info')
 console.log(n,b.id?.value,a?.id?.value??'',d.exam.content.questions.length,'q',d.exam.content.grille.length,'lines',d.exam.content.points,d.exam.content.duree??'-',c.findings.map(x=>x.severity+':'+x.rule).join(' ').slice(0,200))
 for(const x of f.slice(0,3))console.log('   ',x.message.fr)
 if(process.argv[2]==='show')for(const q of d.exam.content.questions)console.log('   ',q.type,'|',q.enonce)
 }}}
