import { nearest } from '../../../core/src/structure/near.ts'
import type { Arguments } from '../arguments.ts'
import { INPUT_OPTIONS } from '../check/options.ts'
import type { Command } from '../command.ts'
import { criteria } from '../draft/criteria.ts'
import { EXAM_OPTIONS, exam } from '../draft/exam.ts'
import { MODEL_OPTIONS } from '../draft/model-options.ts'
import { objectives } from '../draft/objectives.ts'
import type { DraftSubject } from '../draft/subject.ts'
import type { ExitCode } from '../exit-codes.ts'
import { Failure } from '../failure.ts'
import { OUTPUT_OPTION } from '../files/deliver.ts'
import type { Shell } from '../shell.ts'

const SUBJECTS: readonly DraftSubject[] = [exam, criteria, objectives]
const NAMES = SUBJECTS.map(({ name }) => name)

export const draft: Command = {
  usage: {
    fr: 'exam FICHIER [--bloc CODE] | criteria|objectives FICHIER CODE… [--apply]',
    en: 'exam FILE [--bloc CODE] | criteria|objectives FILE CODE… [--apply]',
  },
  about: {
    fr:
      'Rédige ce qui manque à partir du référentiel\u00a0: un examen blanc (exam) pour un bloc, une modalité ou des compétences, les critères (criteria) ou les objectifs SMART (objectives) d’une compétence.\n\n' +
      'L’examen vient avec sa table de spécification, sa situation, ses questions et sa grille de correction. Ce que le référentiel ne dit pas y est un texte à compléter, marqué «\u00a0…\u00a0»\u00a0: rien n’est inventé. En HTML et en Markdown, il y a une version pour le candidat et une pour le jury.\n\n' +
      'Les critères sont dans le style du référentiel, plusieurs formulations chacun\u00a0; un objectif dit ce que le fichier dit, le reste y est à compléter. Avec --apply, ils sont écrits dans le fichier (la première formulation de chaque critère), commentaires et mise en page gardés\u00a0: ce qui est ajouté est montré, et une confirmation demandée.\n\n' +
      'Tout cela se fait sans modèle de langage. Avec --model ou --provider, un modèle rédige à la place\u00a0: les règles jugent ce qu’il écrit, ce qui ne passe pas lui est renvoyé, et ce qui reste à revoir est montré. S’il ne peut pas répondre, Équerre rédige. Rien n’est envoyé hors de cette machine à moins que vous ne donniez vous-même une adresse\u00a0; la clé se donne par la variable EQUERRE_API_KEY.',
    en:
      'Drafts what is missing from the référentiel: a mock exam (exam) for a bloc, a modality or competencies, the criteria (criteria) or the SMART objectives (objectives) of a competency.\n\n' +
      'The exam comes with its table of specification, its situation, its questions and its marking grid. What the référentiel does not say is a text to complete, marked “…”: nothing is invented. In HTML and Markdown there is a version for the candidate and one for the jury.\n\n' +
      'Criteria are in the style of the référentiel, with several phrasings each; an objective says what the file says, the rest is to be completed. With --apply they are written in the file (the first phrasing of each criterion), comments and layout kept: what is added is shown, and you are asked first.\n\n' +
      'All of it is done without a language model. With --model or --provider a model writes instead: the rules judge what it writes, what does not pass is sent back to it, and what is still to mend is shown. When it cannot answer, Équerre writes. Nothing is sent outside this machine unless you give an address yourself; the key goes in the variable EQUERRE_API_KEY.',
  },
  options: [
    ...EXAM_OPTIONS,
    {
      name: 'format',
      value: ['yaml', 'json', 'markdown', 'html'],
      help: {
        fr: 'yaml, à garder à côté du référentiel (défaut)',
        en: 'yaml, to keep beside the référentiel (default)',
      },
    },
    {
      name: 'apply',
      help: {
        fr: 'critères, objectifs\u00a0: les écrit dans le référentiel, et montre ce qui est ajouté',
        en: 'criteria, objectives: writes them in the référentiel, and shows what is added',
      },
    },
    {
      name: 'yes',
      short: 'y',
      help: { fr: 'avec --apply\u00a0: sans demander confirmation', en: 'with --apply: without asking first' },
    },
    ...MODEL_OPTIONS,
    OUTPUT_OPTION,
    ...INPUT_OPTIONS,
  ],
  examples: [
    'equerre draft exam fleuriste.referentiel.yaml --bloc BC2 -o bloc-2.examen.yaml',
    'equerre draft criteria fleuriste.referentiel.yaml C1.2 --apply',
    'equerre draft criteria fleuriste.referentiel.yaml C1.2 --model mistral-nemo',
    'equerre draft objectives fleuriste.referentiel.yaml C1.2 C1.3',
    'equerre draft exam fleuriste.referentiel.yaml --modality E1 --duration 2h --format html --for jury -o jury.html',
  ],
  run,
}

function run(args: Arguments, shell: Shell): ExitCode | Promise<ExitCode> {
  const [name, ...paths] = args.paths
  const subject = SUBJECTS.find((candidate) => candidate.name === name)
  if (subject === undefined) throw noSubject(name)
  const format = args.value('format')
  if (format !== null && !subject.formats.includes(format)) throw noFormat(subject, format)
  return subject.run({ ...args, paths }, shell)
}

const noFormat = ({ name, formats }: DraftSubject, format: string): Failure =>
  new Failure({
    fr: `draft ${name} ne se donne pas en ${format}. Choisissez parmi\u00a0: ${formats.join(', ')}.`,
    en: `draft ${name} does not come as ${format}. Choose among: ${formats.join(', ')}.`,
  })

function noSubject(name: string | undefined): Failure {
  const all = NAMES.join(', ')
  if (name === undefined) {
    return new Failure({
      fr: `Dites ce qu’il faut rédiger\u00a0: ${all}. Par exemple\u00a0: equerre draft exam FICHIER --bloc BC1.`,
      en: `Say what to draft: ${all}. For instance: equerre draft exam FILE --bloc BC1.`,
    })
  }
  const near = nearest(name, NAMES)
  return new Failure({
    fr: `«\u00a0${name}\u00a0» ne se rédige pas ici.${near === null ? ` Choisissez parmi\u00a0: ${all}.` : ` Vouliez-vous dire «\u00a0${near}\u00a0»\u00a0?`}`,
    en: `“${name}” cannot be drafted here.${near === null ? ` Choose among: ${all}.` : ` Did you mean “${near}”?`}`,
  })
}
