import { readSource } from './read.ts'
import { failureOf } from './events-reader.ts'
import { Random } from './testing/random.ts'
import { referentialText } from './testing/referential-text.ts'
const R=referentialText(2,2)
const SIGNS: any = ['"', "'", '[', '{', ':', ' : ', '- ', '\t', ' ', '*', ',', '\u00a0', 'x']
const by:Record<string,number[]>={}
for (let seed=1;seed<=2500;seed++){const random=new Random(seed);const at=random.below(R.length);const added=random.chance(0.6)?random.pick(SIGNS) as string:'';const text=R.slice(0,at)+added+R.slice(added===''?at+1:at); if(failureOf(text)===null)continue; const d=readSource(text); const k=JSON.stringify(added)||'del'; by[k]??=[0,0]; by[k]![0]!++; if(d.problems.length!==1){by[k]![1]!++; if(seed<900)console.log(JSON.stringify(added===''?'del '+R[at]:added),d.problems.map(p=>p.code+(p.severity[0]==='w'?'(w)':'')).join(), '|', JSON.stringify(text.slice(Math.max(0,text.lastIndexOf('\n',Math.max(0,at-40))),at)+'◆'+text.slice(at,at+50)))}}
console.log(by)
