import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RealFinding, realFindings } from './findings.ts'

/** Writes `docs/bruit.md` from the findings of today and the judgements of a reader: `npx node test/noise/publish.ts`. */

interface Judgement {
  readonly key: string
  readonly verdict: 'juste' | 'faux'
  readonly note: string
}

const judgements: readonly Judgement[] = JSON.parse(readFileSync(new URL('judgements.json', import.meta.url), 'utf8'))
const verdicts = new Map(judgements.map(({ key, verdict }) => [key, verdict]))
const documents = ['000', '001', '002', '003', '004']
const LEVELS = { error: 'erreur', warning: 'avertissement', info: 'information' } as const

const all = realFindings()
const rules = [...new Set(all.map(({ finding }) => finding.rule))]
const rank = (rule: string): number =>
  ['error', 'warning', 'info'].indexOf(all.find(({ finding }) => finding.rule === rule)?.finding.severity ?? 'info')

function row(rule: string): string {
  const findings = all.filter(({ finding }) => finding.rule === rule)
  const severity = findings[0]?.finding.severity ?? 'info'
  const counts = documents.map((document) => findings.filter((each) => each.document === document).length || '')
  return `| [\`${rule}\`](regles/${rule}.md) | ${LEVELS[severity]} | ${counts.join(' | ')} | ${severity === 'info' ? '' : judged(findings)} |`
}

function judged(findings: readonly RealFinding[]): string {
  const right = findings.filter(({ key }) => verdicts.get(key) === 'juste').length
  const wrong = findings.filter(({ key }) => verdicts.get(key) === 'faux').length
  const unread = findings.length - right - wrong
  return `${right} / ${right + wrong}${unread === 0 ? '' : ` (${unread} non lus)`}`
}

const alerts = all.filter(({ finding }) => finding.severity !== 'info')
const right = alerts.filter(({ key }) => verdicts.get(key) === 'juste').length
const read = alerts.filter(({ key }) => verdicts.has(key)).length
const precision = ((100 * right) / Math.max(1, read)).toFixed(1).replace('.', ',')

const page = [
  '# Le bruit, mesuré',
  'Cinq référentiels réels sont importés puis vérifiés comme s’ils allaient être déposés (`etat: relu`, profil `sur_demande`). Un lecteur, ingénieur de certification, qui n’a pas vu le code des règles, a jugé chaque erreur et chaque avertissement\u00a0: vrai dans le texte et bon à dire, ou faux. Les documents restent hors du dépôt\u00a0; seuls les verdicts y sont ([`judgements.json`](../test/noise/judgements.json)).',
  `**${alerts.length} erreurs et avertissements\u00a0; ${read} jugés, ${right} justes\u00a0: précision ${precision}\u00a0%.** Les informations (${all.length - alerts.length}) sont des conseils et ne sont pas jugées une à une. Ce qui n’est pas trouvé est compté à part\u00a0: [défauts trouvés et non trouvés](defauts.md). Le silence n’est pas de la précision.`,
  'Un premier lecteur avait jugé justes 118 alertes sur 136 (86,8\u00a0%)\u00a0; ses remarques ont servi à corriger les règles, sans toucher à celles qui étaient justes. Les verdicts ci-dessus sont ceux d’un second lecteur, qui n’a vu ni le code ni la première lecture. Il en a jugé justes 73 sur 78 (93,6\u00a0%, pour un objectif de 95\u00a0%). Depuis, `registre-absent` se tait dans un fichier qui a des blocs\u00a0: deux alertes fausses et une juste ont disparu. Le chiffre ci-dessus en tient compte, et n’est donc plus celui d’une lecture à l’aveugle.',
  [
    `| Règle | Gravité | ${documents.join(' | ')} | Justes / jugés |`,
    `|---|---|${documents.map(() => '---').join('|')}|---|`,
    ...rules.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)).map(row),
  ].join('\n'),
  '## Ce qui est jugé faux',
  judgements
    .filter(({ key, verdict }) => verdict === 'faux' && all.some((each) => each.key === key))
    .map(({ key, note }) => `- \`${key}\`\u00a0: ${note}`)
    .join('\n') || 'Rien.',
  'Refaire la liste à juger\u00a0: `npx node test/noise/list.ts`\u00a0; cette page\u00a0: `npx node test/noise/publish.ts`.',
].join('\n\n')

writeFileSync(join(import.meta.dirname, '..', '..', 'docs', 'bruit.md'), `${page}\n`)
console.log(`${alerts.length} alertes, ${read} jugées, précision ${precision} %`)
