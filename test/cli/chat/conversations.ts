import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Language, Localised } from '../../../core/src/language.ts'
import { type Script, scriptedOllama } from '../../assistant/scripted-ollama.ts'
import { folder } from '../equerre.ts'
import { talked } from './talking.ts'

/** Two conversations with the built command, as the pages show them: one without a model, one with an Ollama that follows a script. */

const NAME = 'maintenance-froid.referentiel.yaml'
const SAMPLE = join(import.meta.dirname, '../../../samples', NAME)

const ALONE: readonly Localised[] = [
  { fr: 'quels sont les blocs ?', en: 'list the blocs' },
  { fr: 'compétences sans objectif', en: 'competencies without objectives' },
  { fr: 'montre C1.3', en: 'show C1.3' },
  { fr: 'et C1.2 ?', en: 'and C1.2?' },
  { fr: 'qu’est-ce qui évalue C1.2 ?', en: 'what assesses C1.2?' },
  { fr: 'propose un objectif pour elle', en: 'draft an objective for it' },
  { fr: 'oui', en: 'yes' },
  { fr: 'qu’est-ce qui évalue C3.4 ?', en: 'what assesses C3.4?' },
  { fr: 'par quoi remplacer « maîtriser » ?', en: 'what can replace "maîtriser"?' },
  { fr: 'prépare un examen blanc sur le bloc 2, 2 h', en: 'prepare a mock exam on bloc 2, 2 h' },
  { fr: 'oui mais change le titre', en: 'yes but change the title' },
  { fr: 'non', en: 'no' },
  { fr: 'combien de temps dure l’instruction chez France compétences ?', en: 'how long does France compétences take?' },
]

const CRITERION = 'La cause retenue est confirmée par une mesure avant toute intervention.'

const WITH_MODEL: readonly { readonly question: Localised; readonly steps: readonly object[] | null }[] = [
  {
    question: {
      fr: 'un évaluateur trouve que C1.3 se juge mal, qu’est-ce que tu en dis ?',
      en: 'an assessor finds C1.3 hard to judge, what would you say?',
    },
    steps: [{ outil: 'lire', code: 'C1.3' }],
  },
  {
    question: { fr: 'propose-moi quelque chose sur la mesure', en: 'offer me something about measuring' },
    steps: [{ outil: 'proposer_modification', action: 'ajouter_critere', code: 'C1.3', texte: CRITERION }],
  },
  { question: { fr: 'oui', en: 'yes' }, steps: [] },
  { question: { fr: 'quels sont les critères de C1.3 ?', en: 'criteria of C1.3' }, steps: [] },
  {
    question: {
      fr: 'et dans les autres compétences, où faudrait-il faire pareil ?',
      en: 'and where else would the same be of use?',
    },
    steps: null,
  },
]

const ANSWERS: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    'C1.3 a quatre critères, mais aucun ne dit comment la panne est prouvée. Ajoutez-en un sur la mesure, comme vous l’avez fait en C2.1.',
    'Voici un critère qui s’observe\u00a0: le jury voit la mesure, ou ne la voit pas. Je ne l’ai pas rattaché à C4.2.',
  ],
  en: [
    'C1.3 has four criteria, but none says how the fault is proved. Add one about measuring, as you did in C2.1.',
    'Here is a criterion that can be observed: the jury sees the measurement, or does not. I did not link it to C4.2.',
  ],
}

export async function alone(language: Language): Promise<string> {
  const cwd = folder()
  cpSync(SAMPLE, join(cwd, NAME))
  const questions = ALONE.map((question) => question[language])
  const { stdout, stderr } = await talked([NAME, '--lang', language], questions, { cwd })
  return shown(`equerre chat ${NAME}`, stderr, stdout)
}

export async function withOllama(language: Language): Promise<string> {
  const cwd = folder()
  cpSync(SAMPLE, join(cwd, NAME))
  const words = [...ANSWERS[language]]
  const turns: Script['turns'] = WITH_MODEL.flatMap(({ steps }): Script['turns'] => {
    if (steps === null) return [{ status: 500, body: '{"error":"model runner has unexpectedly stopped"}' }]
    if (steps.length === 0) return []
    const answer = { reponse: words.shift() ?? '' }
    return [...steps, answer].map((step) => ({ says: [JSON.stringify(step)] }))
  })
  await using host = await scriptedOllama({ turns })
  const options = ['--provider', 'ollama', '--model', 'petit:3b']
  const { stdout, stderr } = await talked(
    [NAME, ...options, '--endpoint', host.endpoint.href, '--lang', language],
    WITH_MODEL.map(({ question }) => question[language]),
    { cwd },
  )
  return shown(`equerre chat ${NAME} ${options.join(' ')}`, stderr, stdout).replaceAll(
    host.endpoint.host,
    '127.0.0.1:11434',
  )
}

const shown = (command: string, stderr: string, stdout: string): string =>
  ['```text', `$ ${command}`, stderr.trim(), '', stdout.trim().replace(/[ \t]+$/gm, ''), '```'].join('\n')
