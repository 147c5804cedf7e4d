import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { jsonOf } from '../../cli/equerre.ts'
import { Repository } from '../../cli/repository.ts'
import { annotations, github } from './in-test.ts'
import { FROID, HARD, pullRequest, replaced } from './project.ts'
import { release } from './release.ts'
import { runAction } from './runner.ts'

/** A request of twelve commits, each pushed: what is new against the base, what is annotated and what the comment says, every time. */

interface Push {
  readonly commit: string
  readonly edit: (text: string) => string
  /** The rules that have something new to say, one for each finding. */
  readonly rules: readonly string[]
  readonly says: readonly (string | RegExp)[]
  readonly saysNot?: readonly string[]
}

/** The criteria of C1.3, whole. */
const CRITERIA = /(?<= {6}- id: C1\.3\n[\s\S]*?) {8}criteres:\n[\s\S]*?(?= {8}objectifs:| {6}- id:)/
const [CRITERIA_TEXT = ''] = CRITERIA.exec(FROID) ?? []
const VAGUE = 'La liste d’outillage est pertinente.'
const PLAIN = 'La liste d’outillage correspond aux opérations inscrites au contrat.'

/** The second bloc before the first. */
const swapped = (text: string): string => {
  const [head = '', first = '', second = ''] = text.split(/^(?= {2}- id: BC\d)/m)
  return head + second.replace(/\n*$/, '\n\n') + first
}

const PUSHES: readonly Push[] = [
  {
    commit: 'une remarque en tête, une ligne vide',
    edit: (text) => replaced(text, ['certification:', '# À relire.\n\ncertification:']),
    rules: [],
    says: ['✅'],
    saysNot: ['reformulée', 'retirée', 'ajoutée'],
  },
  {
    commit: 'un verbe qui ne se voit pas',
    edit: (text) => replaced(text, ['enonce: Préparer une intervention', 'enonce: Connaître une intervention']),
    rules: ['competence-verbe-a-eviter'],
    says: ['⚠️', '<del>Préparer</del> <ins>Connaître</ins>', 'Compétences\u00a0: 1\u00a0reformulée'],
  },
  {
    commit: 'un verbe qui se voit',
    edit: (text) => replaced(text, ['enonce: Connaître une intervention', 'enonce: Organiser une intervention']),
    rules: [],
    says: ['✅', '<del>Préparer</del> <ins>Organiser</ins>'],
  },
  {
    commit: 'des critères retirés',
    edit: (text) => replaced(text, [CRITERIA, '']),
    rules: ['competence-sans-critere'],
    says: ['❌', /jugées par un critère 7\/7 → \*\*6\/7\*\*/, /Critères\u00a0: \d+\u00a0retirés/],
  },
  {
    commit: 'des critères rétablis',
    edit: (text) => replaced(text, [/(?<= {6}- id: C1\.3\n[\s\S]*?)(?= {8}objectifs:| {6}- id:)/, CRITERIA_TEXT]),
    rules: [],
    says: ['✅'],
    saysNot: ['retiré', '📉'],
  },
  {
    commit: 'une activité reformulée',
    edit: (text) => replaced(text, ['Recherche de panne et remise', 'Diagnostic de panne et remise']),
    rules: [],
    says: ['✅', '<del>Recherche</del> <ins>Diagnostic</ins>', 'Activités\u00a0: 1\u00a0reformulée'],
  },
  {
    commit: 'une compétence renumérotée, avec ses renvois',
    edit: (text) => text.replace(/\bC1\.4\b/g, 'C1.5'),
    rules: ['numerotation-rompue'],
    says: [/1\u00a0renumérotée/, 'C1.4 → C1.5'],
    saysNot: ['1\u00a0retirée', '1\u00a0ajoutée'],
  },
  {
    commit: 'la numérotation rétablie',
    edit: (text) => text.replace(/\bC1\.5\b/g, 'C1.4'),
    rules: [],
    says: ['✅'],
    saysNot: ['renumérotée'],
  },
  { commit: 'un bloc déplacé', edit: swapped, rules: [], says: [], saysNot: ['1\u00a0retiré', '1\u00a0ajouté'] },
  {
    commit: 'un critère vague',
    edit: (text) => replaced(text, [PLAIN, VAGUE]),
    rules: ['critere-mot-vague'],
    says: ['⚠️', 'pertinente'],
  },
  {
    commit: 'une clé inconnue',
    edit: (text) => replaced(text, ['    intitule: Maintenance', '    intitul: Maintenance']),
    rules: ['critere-mot-vague', 'structure-cle-inconnue'],
    says: ['❌'],
  },
  {
    commit: 'tout est mis au net',
    edit: (text) => replaced(text, [VAGUE, PLAIN], ['    intitul: Maintenance', '    intitule: Maintenance']),
    rules: [],
    says: ['✅', 'Activités\u00a0: 1\u00a0reformulée', 'Compétences\u00a0: 1\u00a0reformulée'],
  },
]

test('twelve pushes, one comment, right each time', async () => {
  const action = release()
  const server = await github()
  const repository = new Repository({ [HARD]: FROID })
  repository.git('checkout', '-q', '-b', 'change')
  let text = FROID
  for (const [at, { commit, edit, rules, says, saysNot = [] }] of PUSHES.entries()) {
    text = edit(text)
    repository.commit(commit, { [HARD]: text })
    const done = await runAction(pullRequest({ action, repository, github: server, run: 100 + at }))
    const findings = jsonOf({ status: 0, stderr: '', stdout: readFileSync(done.outputs.json ?? '', 'utf8') }).files
    const fresh = findings.flatMap(({ findings: list }) => list.map(({ rule }) => rule))
    expect(fresh.toSorted(), commit).toEqual(rules.toSorted())
    const annotated = annotations(done).filter((line) => line.includes(' file='))
    expect(annotated, commit).toHaveLength(rules.length)
    for (const rule of rules) expect(annotated.join('\n'), commit).toContain(`(${rule})`)
    expect(done.failed, commit).toBe(done.outputs.errors === '0' ? null : 'verdict')
    expect(server.comments, commit).toHaveLength(1)
    const [{ body } = { body: '' }] = server.comments
    for (const said of says) expect(body, commit).toMatch(said)
    for (const said of saysNot) expect(body, commit).not.toContain(said)
    for (const rule of rules) expect(body, commit).toContain(rule)
  }
}, 600_000)
