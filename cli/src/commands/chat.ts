import { resolve } from 'node:path'
import type { Arguments } from '../arguments.ts'
import { chooseFile } from '../chat/choose-file.ts'
import { Conversation } from '../chat/conversation.ts'
import { conversationFile, type Kept, NOTHING_KEPT, readKept } from '../chat/kept.ts'
import { type Lines, standardLines } from '../chat/lines.ts'
import { modelFor } from '../chat/model.ts'
import { onlyInput } from '../check/only-document.ts'
import { INPUT_OPTIONS } from '../check/options.ts'
import type { Command } from '../command.ts'
import { assistantSettings, MODEL_OPTIONS } from '../draft/model-options.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { Failure } from '../failure.ts'
import type { Shell } from '../shell.ts'

export const chat: Command = {
  usage: { fr: '[FICHIER] [--continue | --new]', en: '[FILE] [--continue | --new]' },
  about: {
    fr:
      'Parle d’un référentiel, en français\u00a0: ce qui manque, ce qui évalue quoi, ce que disent les règles\u00a0; rédige des critères, des objectifs, des examens blancs. Rien n’est écrit sans votre accord («\u00a0oui\u00a0», «\u00a0applique la 2\u00a0»), et les lignes sont montrées avant.\n\n' +
      'Fonctionne sans modèle de langage\u00a0; avec un modèle (Ollama sur cette machine, par exemple), comprend aussi les questions libres. Sans FICHIER, propose les référentiels du dossier. Les questions peuvent venir d’un autre programme, une par ligne.\n\n' +
      'Une conversation est gardée sur cette machine et reprise la fois suivante\u00a0; --new en commence une autre. Ctrl-C interrompt une réponse\u00a0; deux fois, quitte.',
    en:
      'Talks about a référentiel: what is missing, what assesses what, what the rules say; drafts criteria, objectives, mock exams. Nothing is written without your consent (“yes”, “apply 2”), and the lines are shown first.\n\n' +
      'Works without a language model; with one (Ollama on this machine, for instance) it also understands free questions. Without FILE it offers the référentiels of the folder. Questions may come from another program, one a line.\n\n' +
      'A conversation is kept on this machine and taken up the next time; --new begins another. Ctrl-C interrupts an answer; twice, it leaves.',
  },
  options: [
    { name: 'continue', help: { fr: 'reprend la conversation gardée', en: 'takes up the conversation that was kept' } },
    { name: 'new', help: { fr: 'en commence une autre', en: 'begins another one' } },
    ...MODEL_OPTIONS,
    ...INPUT_OPTIONS,
  ],
  examples: [
    'equerre chat fleuriste.referentiel.yaml',
    'equerre chat fleuriste.referentiel.yaml --provider ollama --model mistral-nemo',
    'echo "compétences sans critère" | equerre chat fleuriste.referentiel.yaml',
  ],
  run,
}

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  if (args.has('continue') && args.has('new')) {
    throw new Failure({
      fr: '--continue et --new se contredisent.',
      en: '--continue and --new contradict each other.',
    })
  }
  let current: Conversation | null = null
  const lines = standardLines(
    () => current?.interrupt(),
    () =>
      shell.note(`\n${shell.say({ fr: 'Ctrl-C encore une fois pour quitter.', en: 'Ctrl-C once more to leave.' })}`),
  )
  try {
    const path = args.paths.length === 0 ? await chooseFile(lines, shell) : (args.paths[0] ?? '')
    const document = await onlyInput({ ...args, paths: args.paths.length > 1 ? args.paths : [path] }, shell)
    const settings = assistantSettings(args, shell, document.path)
    const file = conversationFile(resolve(document.path), process.env)
    const kept = keptFor(args, file, lines, shell)
    shell.note(shell.layout.style.strong(document.shown))
    const model = await modelFor(settings, shell)
    current = new Conversation(
      {
        path: document.path,
        shown: document.shown,
        settings: document.settings,
        model,
        temperature: settings.temperature,
      },
      kept,
      file,
      shell,
    )
    if (lines.isTyped) shell.note(`${shell.say(OPENING)}\n`)
    await speak(current, lines, shell)
    return EXIT.clean
  } finally {
    lines.close()
  }
}

async function speak(conversation: Conversation, lines: Lines, shell: Shell): Promise<void> {
  for (;;) {
    const line = await lines.next('›')
    if (line === null || LEAVING.test(line)) return
    if (line.trim() === '') continue
    // Where nobody typed it, the question is shown with its answer.
    if (!lines.isTyped) shell.print(`› ${line.trim()}\n`)
    await conversation.ask(line.trim())
  }
}

const LEAVING = /^\s*\/?(?:quitter|quitte|exit|quit|au revoir|bye)\s*[.!]?\s*$/i

const OPENING = {
  fr: 'Posez une question («\u00a0que sais-tu faire\u00a0?\u00a0»), ou «\u00a0quitter\u00a0».',
  en: 'Ask a question (“what can you do?”), or “quit”.',
}

/** A person takes up where they were; a script begins anew, unless it asks otherwise. */
function keptFor(args: Arguments, file: string, lines: Lines, shell: Shell): Kept {
  if (args.has('new') || !(args.has('continue') || lines.isTyped)) return NOTHING_KEPT
  const kept = readKept(file)
  const count = kept.exchanges.length
  const last = kept.exchanges.at(-1)
  if (last === undefined) {
    if (args.has('continue'))
      shell.note(
        shell.say({
          fr: 'Aucune conversation n’était gardée sur ce fichier.',
          en: 'No conversation was kept about this file.',
        }),
      )
    return kept
  }
  const question = last.question.length > 60 ? `${last.question.slice(0, 60)}…` : last.question
  shell.note(
    shell.say({
      fr: `Conversation reprise (${count}\u00a0question${count > 1 ? 's' : ''}, la dernière\u00a0: «\u00a0${question}\u00a0»). --new en commence une autre.`,
      en: `Conversation taken up (${count} question${count > 1 ? 's' : ''}, the last: “${question}”). --new begins another.`,
    }),
  )
  return kept
}
