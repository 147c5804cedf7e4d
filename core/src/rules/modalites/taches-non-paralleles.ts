import { lemmasOfFinite, wordsOf } from '../../french/index.ts'
import { opening } from '../../model/naming.ts'
import type { Text } from '../../model/referential.ts'
import { defineRule } from '../rule.ts'
import { assessmentsOf } from './shared/assessments.ts'
import { INFO, READ, withAssessment } from './shared/source.ts'

const FEWEST = 3
const MOST_RELATED = 10

export const rule = defineRule({
  id: 'taches-non-paralleles',
  title: { fr: 'Tâches d’épreuves non parallèles', en: 'Assessment tasks that are not parallel' },
  source: { catalogue: null, reference: 'Usage de la rédaction des référentiels', read: READ },
  severity: INFO,
  documentation: {
    fr: {
      what: 'Certaines tâches d’épreuves ont leur sujet (« Il, elle analyse… »), d’autres commencent par le verbe seul (« Analyse… »).',
      why: 'Les deux façons conviennent ; les mêler donne l’impression d’épreuves écrites séparément, et d’un mot oublié.',
      how: 'Écrivez-les toutes de la même façon. Équerre le dit une fois pour tout le document, à la première des moins nombreuses.',
    },
    en: {
      what: 'Some tasks of assessments have their subject (“Il, elle analyse…”), others begin with the verb alone (“Analyse…”).',
      why: 'Both ways do; mixing them gives the impression of assessments written separately, and of a forgotten word.',
      how: 'Write them all the same way. Équerre says it once for the whole document, at the first of the less numerous.',
    },
  },
  examples: {
    valid: [
      { yaml: withTasks('Analyse le marché', 'Rédige une note', 'Présente son plan') },
      { yaml: withTasks('Il analyse le marché', 'Le candidat rédige une note', 'Elle présente son plan') },
      { yaml: withTasks('Analyse du marché', 'Rédaction d’une note', 'Il présente son plan') },
      { yaml: withTasks('Analyse le marché', 'Il rédige une note') },
      { yaml: withTasks('Analyse le marché', 'Rédige la note', 'Le candidat soutient son plan. Il répond au jury.') },
    ],
    invalid: [
      {
        yaml: withTasks('Il, elle analyse le marché', 'Il, elle rédige une note', 'Présente son plan'),
        at: ['Présente son plan'],
      },
      {
        yaml: withTasks('Analyse le marché', 'Le candidat rédige une note', 'Présente son plan'),
        at: ['Le candidat rédige une'],
      },
    ],
  },
  *check({ referential, source }) {
    const tasks = assessmentsOf(referential)
      .flatMap((assessment) => assessment.tasks.flatMap(({ statement }) => statement ?? []))
      .filter(({ value }) => !SEVERAL_SENTENCES.test(value))
    const withSubject = tasks.filter(({ value }) => SUBJECT.test(value))
    const bare = tasks.filter(beginsWithVerb)
    if (withSubject.length === 0 || bare.length === 0 || withSubject.length + bare.length < FEWEST) return
    const subjectIsUsual = withSubject.length >= bare.length
    const [first, ...others] = subjectIsUsual ? bare : withSubject
    if (first === undefined) return
    const [subjects, verbs] = [withSubject.length, bare.length]
    yield {
      at: opening(source, first),
      message: subjectIsUsual
        ? {
            fr: `Cette tâche n’a pas de sujet : dans le document, ${subjects} tâches en ont un et ${verbs} commence${verbs > 1 ? 'nt' : ''} par le verbe. Écrivez-les toutes de la même façon.`,
            en: `This task has no subject: in the document ${subjects} tasks have one and ${verbs} begin${verbs > 1 ? '' : 's'} with the verb. Write them all the same way.`,
          }
        : {
            fr: `Cette tâche a un sujet : dans le document, ${verbs} tâches commencent par le verbe et ${subjects} ${subjects > 1 ? 'ont' : 'a'} un sujet. Écrivez-les toutes de la même façon.`,
            en: `This task has a subject: in the document ${verbs} tasks begin with the verb and ${subjects} ha${subjects > 1 ? 've' : 's'} a subject. Write them all the same way.`,
          },
      related: others.slice(0, MOST_RELATED).map((task) => ({
        at: opening(source, task),
        message: { fr: 'Ici aussi.', en: 'Here too.' },
      })),
    }
  },
})

/** A paragraph is no item of a list, and needs its subject. */
const SEVERAL_SENTENCES = /[.!?][ \u00a0]+[A-ZÀ-Ý]/

const SUBJECT =
  /^(?:(?:il|elle)(?: ?[,/] ?(?:il|elle)|[ \u00a0]ou[ \u00a0](?:il|elle))?|on|vous|(?:le|la|les|chaque|l[ae] ?[,/] ?l[ae]|la ou le|le ou la)[ \u00a0]candidat\S*),?[ \u00a0][a-zà-ÿ]/i

/** What follows a verb and no noun: « Analyse le marché », against « Analyse du marché ». */
const DIRECT = new Set([
  "l'",
  'le',
  'la',
  'les',
  'un',
  'une',
  'son',
  'sa',
  'ses',
  'leur',
  'leurs',
  'ce',
  'cette',
  'ces',
  'chaque',
])

/** A verb in the third person, without its subject. */
function beginsWithVerb({ value }: Text): boolean {
  const [first, second] = wordsOf(value)
  if (first === undefined || second === undefined || !DIRECT.has(second.word)) return false
  return (
    /^\s*$/.test(value.slice(0, first.start)) && lemmasOfFinite(first.word).some(({ person }) => person === 'singular')
  )
}

function withTasks(...tasks: readonly string[]): string {
  return withAssessment(`- taches: [${tasks.map((task) => `{ enonce: "${task}" }`).join(', ')}]`)
}
