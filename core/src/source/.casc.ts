import { readSource } from './read.ts'
import { failureOf } from './events-reader.ts'
import { Random } from './testing/random.ts'
import { scalarsOf } from './testing/walk.ts'
import { referentialText } from './testing/referential-text.ts'
const base=referentialText(2,2); const n0=scalarsOf(readSource(base).root).length
const hist:Record<string,number>={}; const worst:any[]=[]; let lost:any[]=[]
const CH=['"',"'",'[',']','{','}',':',': ',' : ','- ','#','\t','  ',' ','|','>','&','*','!',',','\u00a0','\\','x']
for(let s=1;s<=4000;s++){const r=new Random(s); const at=r.below(base.length); let t=base; let what=''
 const k=r.below(3); if(k===0){const c=r.pick(CH as any) as string; t=base.slice(0,at)+c+base.slice(at); what='ins '+JSON.stringify(c)} else if(k===1){t=base.slice(0,at)+base.slice(at+1); what='del '+JSON.stringify(base[at])} else {const ls=base.split('\n');const i=r.below(ls.length); if(r.chance(.5)) ls[i]=' '.repeat(r.between(1,3))+ls[i]; else ls[i]=ls[i]!.replace(/^ {1,2}/,''); t=ls.join('\n'); what='indent line '+i}
 if(failureOf(t)===null) continue
 const d=readSource(t); const e=d.problems.filter(p=>p.severity==='error').length; hist[e]=(hist[e]??0)+1; const lostN=n0-scalarsOf(d.root).length
 const at2=d.problems[0]?.range.start??0; const show=t.slice(t.lastIndexOf('\n',Math.max(0,at2-60))+1,at2+90)
 if(e>1) worst.push([e,s,what,d.problems.map(p=>p.code).join(),show]); if(lostN>3) lost.push([lostN,s,what,d.problems.map(p=>p.code+'@'+p.range.start).join(),show])
}
console.log(hist); worst.sort((a,b)=>b[0]-a[0]); lost.sort((a,b)=>b[0]-a[0])
console.log('WORST'); for(const w of worst.slice(0,14)) console.log(w.slice(0,4).join(' | '),'\n'+w[4]+'\n')
console.log('LOST',lost.length); for(const w of lost.slice(0,14)) console.log(w.slice(0,4).join(' | '),'\n'+w[4]+'\n')
