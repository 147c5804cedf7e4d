import { namesAssessment } from '../words/cues.ts'

/** What a text says of an assessment in so many words; nothing is deduced beyond them. */
export interface AssessmentFields {
  readonly type: string | null
  readonly setting: string | null
  /** The words that leave the setting open (« réelle ou fictive »), or `null`. */
  readonly openSetting: string | null
  readonly forms: readonly string[]
  readonly participation: string | null
  readonly groupSize: number | null
  /** ISO 8601, or `null` when none or several are given. */
  readonly duration: string | null
  /** True when the text gives several durations and none could be chosen. */
  readonly severalDurations: boolean
  readonly volume: string | null
  readonly jury: { members: number | null; composition: string | null } | null
}

const TYPES: readonly (readonly [string, RegExp])[] = [
  ['mise_en_situation', /mises? en situations?|simulation/iu],
  ['etude_de_cas', /[ée]tudes? de (?:cas|situation)/iu],
  ['cas_pratique', /cas pratiques?/iu],
  ['jeu_de_roles', /jeux? de r[ôo]les?/iu],
  ['questionnaire', /questionnaires?|\bqcm\b|\bquiz/iu],
  ['portfolio', /portfolio/iu],
  ['projet', /projets?(?![\p{L}])/iu],
  ['dossier', /dossiers?(?![\p{L}])/iu],
  ['rapport', /rapports?(?![\p{L}])|m[ée]moires?(?![\p{L}])|production [ée]crite/iu],
  ['soutenance', /soutenances?/iu],
  ['entretien', /entretiens?(?![\p{L}])/iu],
  ['observation', /observations?(?![\p{L}])/iu],
]

export function assessmentFields(paragraphs: readonly string[]): AssessmentFields {
  const text = paragraphs.join(' ')
  const conditions = paragraphs.findIndex((paragraph) =>
    /^(?:conditions?|modalit[ée]s?)\s+(?:de|d['’])/iu.test(paragraph),
  )
  const named = paragraphs.filter((paragraph, index) => index > conditions && namesAssessment(paragraph)).join(' ')
  const durations = durationsOf(text)
  const [duration] = durations
  const openSetting = openSettingOf(text)
  return {
    type: typeOf(named === '' ? text : named),
    setting: openSetting === null ? settingOf(text) : null,
    openSetting,
    forms: formsOf(named, text),
    participation: participationOf(text),
    groupSize:
      Number(/(?:groupes?|[ée]quipes?)\s+(?:de|d['’])\s*(\d{1,2})(?!\s*(?:à|ou|-)\s*\d)/iu.exec(text)?.[1] ?? 0) ||
      null,
    duration: durations.length === 1 ? (duration ?? null) : null,
    severalDurations: durations.length > 1,
    volume:
      /(?<![\p{N}])(\d{1,3}(?:\s*(?:à|-|ou)\s*\d{1,3})?\s*(?:pages?|mots|diapositives|slides))/iu.exec(text)?.[1] ??
      null,
    jury: juryOf(text, paragraphs),
  }
}

function typeOf(text: string): string | null {
  let best: { type: string; at: number } | null = null
  for (const [type, pattern] of TYPES) {
    const at = text.search(pattern)
    if (at >= 0 && (best === null || at < best.at)) best = { type, at }
  }
  return best?.type ?? null
}

const RECONSTITUTED = /reconstitu[ée]e?s?/iu
const SETTING_WORD =
  '(?:r[ée]elle?s?|fictifs?|fictives?|reconstitu[ée]e?s?|simul[ée]e?s?|en (?:cours de )?cr[ée]ation|en projet)'
const OPEN_SETTING = new RegExp(
  `(?<![\\p{L}])${SETTING_WORD}\\s*(?:,\\s*(?:ou\\s+)?|ou\\s+|et\\/ou\\s+|\\/\\s*)(?:(?:en|bien|d['’]?une?)\\s+)?${SETTING_WORD}(?![\\p{L}])`,
  'iu',
)

/** The choice a text leaves between settings; none when it names the assessment itself as reconstituted beside that choice. */
function openSettingOf(text: string): string | null {
  const choice = OPEN_SETTING.exec(text)?.[0] ?? null
  if (choice === null) return null
  return RECONSTITUTED.test(text.replace(choice, ' ')) ? null : choice
}

function settingOf(text: string): string | null {
  const settings = new Set<string>()
  if (RECONSTITUTED.test(text)) settings.add('reconstitue')
  if (
    /(?:entreprise|organisation|structure|situation|client|contexte|cas)\S*\s+(?:\S+\s+){0,2}?fictifs?|fictives?/iu.test(
      text,
    )
  )
    settings.add('fictif')
  if (/(?:entreprise|organisation|structure|situation|conditions?)s?\s+r[ée]elles?/iu.test(text)) settings.add('reel')
  const [only] = settings
  if (settings.has('reconstitue') && (!settings.has('reel') || OPEN_SETTING.test(text))) return 'reconstitue'
  return settings.size === 1 ? (only ?? null) : null
}

/** What the candidate works from is no form of the assessment: « sur la base d’un cas pratique écrit ». */
const MATERIAL =
  /(?:sur la base|[àa] partir|[àa] l['’]aide|[àa] la lecture|au vu)\s+(?:d['’]\s?|de\s+|du\s+|des\s+)(?:\p{L}+['’]?\s*){1,6}?(?:[ée]crite?s?|dossiers?|rapports?|m[ée]moires?)(?![\p{L}])/giu
const LATER_ORAL = /soutenance|(?<![\p{L}])soutient|oralement|[àa] l['’]oral(?![\p{L}])/iu
const LATER_WRITTEN = /(?:rapport|dossier|m[ée]moire|document)s?\s+[ée]crite?s?(?![\p{L}])|par [ée]crit(?![\p{L}])/iu

/** The forms the title of the assessment names, and those that its text adds; where the title names none, those of the text. */
function formsOf(title: string, whole: string): string[] {
  const text = whole.replace(MATERIAL, ' ')
  const told = formsIn(title.replace(MATERIAL, ' '))
  if (told.length === 0) return formsIn(text)
  const forms = [...told]
  if (LATER_WRITTEN.test(text)) forms.push('ecrite')
  if (LATER_ORAL.test(text)) forms.push('orale')
  return ['ecrite', 'orale', 'pratique'].filter((form) => forms.includes(form))
}

function formsIn(text: string): string[] {
  const forms: string[] = []
  if (/(?<![\p{L}])[ée]crite?s?(?![\p{L}])|dossier|rapport(?! aux?)|m[ée]moire/iu.test(text)) forms.push('ecrite')
  if (
    /(?<![\p{L}])orale?s?(?![\p{L}])|(?<![\p{L}])oraux|oralement|soutenance|jeux? de r[ôo]les?|(?:conduire|mener|réaliser) un entretien/iu.test(
      text,
    )
  )
    forms.push('orale')
  if (/(?:[ée]preuve|[ée]valuation|travaux|r[ée]alisation|situation)\s+pratiques?/iu.test(text)) forms.push('pratique')
  return forms
}

function participationOf(text: string): string | null {
  const alone = /(?<![\p{L}])individuel(?:le|les|s|lement)?(?![\p{L}])/iu
  const together =
    /(?<![\p{L}])(?:collectif|collective)s?(?![\p{L}])|en groupe|par groupe|(?<![\p{L}])groupes? de \d|en bin[ôo]me|en [ée]quipe de/iu
  if (/individuel(?:le)?\s+(?:ou|et\/ou)\s+(?:collecti|en groupe)|collectif(?:ve)?\s+ou\s+individuel/iu.test(text))
    return 'au_choix'
  const about = text.replace(
    /(?:plan|animation|performances?|objectifs?|entretiens?|suivi|travail d['’]équipe)\S*\s+(?:\S+\s+){0,2}?(?:individuel|collecti)\S*(?:\s+et\s+(?:individuel|collecti)\S*)?/giu,
    ' ',
  )
  if (together.test(about) && !alone.test(about)) return 'collective'
  if (alone.test(about) && !together.test(about)) return 'individuelle'
  return null
}

const UNIT = "(h(?:eures?)?|min(?:utes?)?|mn|[’'′])"
const DURATION = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\d{1,3})\\s*${UNIT}(?![\\p{L}])(?:\\s*(?:et\\s*)?(\\d{1,2})(?!\\s*(?:h|pages|candid))\\s*(?:min(?:utes?)?|mn|[’'′])?)?`,
  'giu',
)

/** The durations announced as such: « Durée : 3 heures », « (2h30) », « d’une durée de 45 minutes ». */
function durationsOf(text: string): string[] {
  const found = new Set<string>()
  const announced = /dur[ée]e[^.;\d]{0,40}|\(\s*$|pendant\s*$|en\s*$/iu
  for (const match of text.matchAll(DURATION)) {
    const before = text.slice(Math.max(0, match.index - 45), match.index)
    if (!announced.test(before)) continue
    const hours = /^h/i.test(match[2] ?? '')
    const first = Number(match[1])
    const second = Number(match[3] ?? 0)
    const minutes = hours ? first * 60 + second : first
    if (minutes === 0 || minutes > 6000) continue
    const [h, m] = [Math.floor(minutes / 60), minutes % 60]
    found.add(`PT${h > 0 ? `${h}H` : ''}${m > 0 ? `${m}M` : ''}`)
  }
  return [...found]
}

/** A dot between two letters is inclusive writing (« un.e », « professionnel.le.s »), not the end of the sentence. */
const COMPOSITION = /jury\s+((?:compos[ée]|constitu[ée]|form[ée])\s+d[eu’'](?:[^.;]|(?<=\p{L})\.(?=\p{L}))*)/iu

function juryOf(text: string, paragraphs: readonly string[]): AssessmentFields['jury'] {
  const labelled = paragraphs
    .map((paragraph) => /^jury\s*:\s*(.+?)\.?$/iu.exec(paragraph)?.[1])
    .find((found) => found !== undefined)
  const composition = labelled ?? COMPOSITION.exec(text)?.[1]?.trim() ?? null
  const members =
    /jury\s+(?:compos[ée]\s+)?de\s+(\d|deux|trois|quatre|cinq)(?![\p{L}\d])/iu.exec(text)?.[1]?.toLowerCase() ?? null
  if (composition === null && members === null) return null
  const words: Readonly<Record<string, number>> = { deux: 2, trois: 3, quatre: 4, cinq: 5 }
  return { members: members === null ? null : (words[members] ?? Number(members)), composition }
}
