import { importFile } from '../src/index.ts'
import { strToU8 } from 'fflate'
const html = (n: number) => `<h2>Bloc ${n} - Gérer un verger ${n}</h2><table><tr><th>Compétences</th><th>Modalités d’évaluation</th><th>Critères d’évaluation</th></tr>` + Array.from({length: 12}, (_, k) => `<tr><td>C${n}.${k+1} Tailler un arbre formé ${k}</td><td>Mise en situation : le candidat taille ${n} arbres</td><td><ul><li>La taille respecte la structure ${k}</li><li>Les outils sont nettoyés ${n}</li></ul></td></tr>`).join('')+'</table>'
const bloc = (n: number) => `Bloc ${n} - Gérer un verger de la zone ${n}\n\n` + Array.from({length: 12}, (_, k) => `C${n}.${k+1} Tailler un arbre formé en respectant sa structure et la zone ${k}\n\nCR${n}.${k+1}.1 La taille respecte la structure de l’arbre ${k}\n\nCR${n}.${k+1}.2 Les outils sont nettoyés après usage ${n}\n\n`).join('') + `Mise en situation professionnelle : le candidat taille ${n} arbres devant un jury, durée 2 heures.\n\n`
const n = Number(process.argv[3]), f = process.argv[2] === 'html' ? html : bloc
const bytes = strToU8(Array.from({length: n}, (_, k) => f(k+1)).join(''))
const s = performance.now()
await importFile({ name: 'x.'+ (process.argv[2]==='html'?'html':'txt'), bytes })
console.log(n, performance.now()-s)
