import {readFileSync} from 'node:fs'
import {writeYaml} from '/work/main/exchange/src/index.ts'
const A=(o:any,k:string)=>Array.isArray(o[k])?o[k]:[]
const T=(o:any,k:string)=>o[k]===null||o[k]===undefined||o[k]===''?{}:{[k]:String(o[k])}
const L=(o:any,k:string)=>{const v=(Array.isArray(o[k])?o[k]:[o[k]]).filter((x:any)=>typeof x==='string'&&x!=='');return v.length?{[k]:v}:{}}
export function goldYaml(n:string){const g=JSON.parse(readFileSync(`/work/shared/gold/${n}.json`,'utf8'))
return writeYaml({referentiel:1,blocs:g.blocs.map((b:any)=>({id:'BC'+b.id,...T(b,'intitule'),competences:A(b,'competences').map((c:any)=>({...T(c,'id'),enonce:c.enonce})),modalites:A(b,'modalites').map((m:any)=>({...T(m,'id'),...T(m,'enonce'),...L(m,'competences'),...L(m,'type'),...L(m,'forme'),...T(m,'participation'),...T(m,'duree'),taches:A(m,'taches').map((t:any)=>({enonce:String(t.enonce),...L(t,'competences')}))})),criteres:A(b,'criteres').map((k:any)=>({...T(k,'id'),...L(k,'competences'),enonce:String(k.enonce)}))}))} as any)}
