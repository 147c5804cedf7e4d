import { durationText } from '../../coverage/duration.ts'
import type { Activity, Assessment, Competency, Referential } from '../../model/referential.ts'
import { blank, inlineBlank } from '../../source/blank.ts'
import type { SituationContent } from './content.ts'
import type { Scope } from './scope.ts'
import { inSentence, nameOf, sentence } from './sentences.ts'

/** The situation the candidate is put in: all that the épreuves say of it, and marked blanks for the facts, which nobody invents. */
export function situationFor(referential: Referential, scope: Scope, minutes: number | null): SituationContent {
  return {
    contexte: contextFor(referential, scope),
    documents: [
      {
        id: 'D1',
        intitule: blank('le titre du document remis au candidat'),
        contenu: blank('les données que le travail demandé suppose'),
      },
    ],
    consigne: briefFor(scope, minutes),
    livrables: deliverablesOf(scope.assessments),
  }
}

const MOST_ACTIVITIES = 6
const LONGEST_JOB = 60

function contextFor({ certification, context }: Referential, { competencies, assessments, block }: Scope): string {
  const job = certification.targetJobs.map(({ value }) => value.trim()).find((value) => isPlain(value, LONGEST_JOB))
  const position =
    job === undefined ? 'le poste que vous occupez' : `le poste que vous occupez, par exemple\u00a0: ${job}`
  const activities = activitiesOf(competencies, block?.activities ?? [])
  return [
    `Vous êtes ${inlineBlank(position)} dans ${inlineBlank('l’organisation\u00a0: son activité, sa taille, son lieu')}.`,
    ...(activities.length === 0
      ? []
      : [`Vous y assurez les activités suivantes\u00a0: ${activities.join('\u00a0; ')}.`]),
    ...(activities.length === 0 && context !== null ? [sentence(context.value)] : []),
    ...settingOf(assessments),
    `Les faits\u00a0: ${inlineBlank('ce qui s’est passé, ce qui vous est demandé et pour quand')}.`,
  ].join(' ')
}

/** Brackets inside a blank would close it. */
const isPlain = (text: string, most: number): boolean => text !== '' && text.length <= most && !/[[\]…\r\n]/.test(text)

/** The activities that the competencies follow from; those of the bloc when they say none. */
function activitiesOf(competencies: readonly Competency[], ofBlock: readonly Activity[]): readonly string[] {
  const named = competencies
    .flatMap(({ activities }) => activities.flatMap(({ targets }) => targets))
    .filter((target) => target.kind === 'activity')
  const titles = [...new Set(named.length > 0 ? named : ofBlock)].flatMap(({ title }) => title?.value.trim() || [])
  return [...new Set(titles)].slice(0, MOST_ACTIVITIES).map((title) => activityNamed(title.replace(/[\s.,;:]+$/, '')))
}

/** « réglage des installations »; a whole sentence (« Il, elle pilote… ») is quoted as it stands. */
const activityNamed = (title: string): string =>
  /^(?:ils?|elles?|on|vous|l[ea],? ?(?:\/ ?)?l[ea]|l[ea] (?:candidat|titulaire|professionnel|responsable|certifié)[\p{L}()·.-]*)(?!\p{L})/iu.test(
    title,
  )
    ? `«\u00a0${title}\u00a0»`
    : inSentence(title)

const SETTINGS: Readonly<Record<string, string>> = {
  reel: `La situation est réelle\u00a0: ${inlineBlank('laquelle et quand')}.`,
  reconstitue: 'La situation est reconstituée, au plus près du travail.',
  fictif: 'L’organisation et les personnes citées sont fictives.',
}

/** Said when the épreuves stand in one setting: of several, each brief tells its own. */
function settingOf(assessments: readonly Assessment[]): readonly string[] {
  const [setting = '', ...others] = new Set(assessments.map((assessment) => assessment.setting?.value.trim() ?? ''))
  const words = others.length === 0 && Object.hasOwn(SETTINGS, setting) ? SETTINGS[setting] : undefined
  return words === undefined ? [] : [words]
}

function briefFor({ assessments, competencies }: Scope, minutes: number | null): string {
  return [
    ...assessments.flatMap((assessment, index) => reminderOf(assessment, index, assessments.length)),
    ...participationOf(assessments),
    minutes === null ? `Vous disposez de ${inlineBlank('la durée')}.` : `Vous disposez de ${durationText(minutes)}.`,
    competencies.length === 1
      ? 'Appuyez-vous sur les documents remis.'
      : 'Traitez chaque partie du sujet en vous appuyant sur les documents remis.',
  ].join(' ')
}

const LONGEST_STATEMENT = 110

/** The brief of the épreuve as the référentiel has it, or what it says of the épreuve. */
function reminderOf(assessment: Assessment, index: number, count: number): readonly string[] {
  const { brief, statement } = assessment
  const name = nameOf(assessment)
  const opening = count > 1 && name !== '' ? `Épreuve «\u00a0${name}\u00a0»\u00a0: ` : ''
  if (brief !== null) return [`${opening}${sentence(brief.value)}`]
  if (statement !== null) {
    const words = statement.value
      .replace(/[\s.]+$/, '')
      .trim()
      .split(/[ \t]+/)
    const cut =
      words.length > LONGEST_STATEMENT ? `${words.slice(0, LONGEST_STATEMENT).join(' ')} […]` : words.join(' ')
    const which = count > 1 ? `L’épreuve ${index + 1} sur ${count}` : 'L’épreuve que vous préparez'
    return [`${which} est ainsi décrite\u00a0: «\u00a0${cut}\u00a0».`]
  }
  return name === '' ? [] : [`Vous préparez l’épreuve «\u00a0${name}\u00a0».`]
}

function participationOf(assessments: readonly Assessment[]): readonly string[] {
  const said = new Set(assessments.flatMap((assessment) => participationIn(assessment) ?? []))
  // Épreuves that are not taken alike: each says so in its own words, one sentence for all would be wrong.
  return said.size === 1 ? [...said] : []
}

function participationIn({ participation, groupSize, individualEvaluation }: Assessment): string | null {
  const size = groupSize?.value.trim() ?? ''
  const own = individualEvaluation === null ? '' : ` ${sentence(individualEvaluation.value)}`
  switch (participation?.value.trim()) {
    case 'individuelle':
      return 'Le travail est individuel.'
    case 'collective':
      return `Le travail se fait en groupe de ${size === '' ? inlineBlank('combien de candidats') : size}.${own}`
    case 'au_choix':
      return `Le travail se fait seul ou en groupe, au choix.${own}`
    default:
      return null
  }
}

function deliverablesOf(assessments: readonly Assessment[]): SituationContent['livrables'] {
  const found = assessments.flatMap(({ deliverables }) =>
    deliverables.flatMap(({ title, components }) => {
      const intitule = title?.value.trim() ?? ''
      if (intitule === '') return []
      const composantes = components.map(({ value }) => value.trim()).filter((value) => value !== '')
      return [composantes.length === 0 ? intitule : { intitule, composantes }]
    }),
  )
  return found.length > 0 ? found : [blank('ce que le candidat remet ou accomplit')]
}
