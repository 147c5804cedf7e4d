import type { Paragraph } from '../../in/document.ts'
import { collapse } from '../../in/lines.ts'
import type { ImportedCertification } from '../../referentiel.ts'
import { withMarker } from '../drafts.ts'
import { startsWithInfinitive } from '../words/cues.ts'
import { type Chapter, chapterOf, isProse, labelledChapter, proseOf, readLine, routesOf } from './chapters.ts'

export interface CertificationReading {
  readonly certification: ImportedCertification
  readonly context: string | null
  /** Paragraphs whose matter is in `certification`. */
  readonly used: readonly Paragraph[]
  readonly left: readonly Paragraph[]
}

const TITLE: readonly RegExp[] = [
  /^(?:intitul[ée]|titre|certification|nom)\s*(?:de (?:la |l['’])?(?:certification|titre|dipl[ôo]me)|vis[ée]e?|professionnelle?)?\s*:\s*[«"“]?\s*(.{4,160}?)\s*[»"”]?\s*$/iu,
  /(?:^|[-–—\s])r[ée]f[ée]rentiels?(?: (?:de|du) (?:la )?(?:certification|titre))?\s*[-–—:]\s*(.{4,160}?)\s*(?:[-–—,(]\s*niveau\s*\d.*)?$/iu,
  /(?<!(?:[ée]volution|pr[ée]sentation|historique|obtention|d[ée]livrance|titulaires?|candidats?|jurys?|acc[èe]s|r[ée]vision|session)\s)(?:pour le |du )titre(?![\p{L}])\s*(?:professionnel(?![\p{L}])\s*)?(?![\s:]*professionnel(?![\p{L}]))(?:de\s+|d['’]\s*)?[:«"“-]?\s*(.{4,160}?)\s*[»"”]?\s*$/iu,
  /^(?:[Tt]itre [Pp]rofessionnel|TITRE PROFESSIONNEL)\s+(?:[Dd]['’]\s*|(?:de|DE)\s+)?[«"“]?\s*(?=\p{Lu})([^.:;]{4,120}?)\s*[»"”]?\s*$/u,
  /^[«"“]\s*([^»"”]{4,160}?)\s*[»"”](?:\s|$)/u,
  /(?:certification(?: professionnelle)?|dipl[ôo]me|cqp|titre)\s*:?\s*[«"“]\s*([^»"”]{4,160}?)\s*[»"”]/iu,
]
/** « Accueillir un enfant en situation de handicap » is a trade, not what candidates are granted. */
const isArrangement = (text: string): boolean => DISABILITY.test(text) && !startsWithInfinitive(text)

const DISABILITY = /handicap|am[ée]nagements? (?:d['’]|de l['’]|des )[ée]preuves?|accessibilit[ée]/iu

/** « RÉFÉRENTIEL EMPLOI ACTIVITÉS COMPÉTENCES DU TITRE PROFESSIONNEL », at the end of a line of its own. */
const ANNOUNCED =
  /^(?:r[ée]f[ée]rentiel(?![\p{L}]).*)?(?:(?:^|\s)(?:du|le)\s+)?(?<![\p{L}])(?:titre\s+professionnel|certificat\s+de\s+qualification\s+professionnelle(?:\s+\(cqp\))?)\s*:?$/iu
const LEVEL_AFTER = /[\s\u00a0]*[-–—,(]?[\s\u00a0]*niveau[\s\u00a0]*:?[\s\u00a0]*[3-8][\s\u00a0]*\)?$/iu
const NAME_THEN_LEVEL =
  /^(.{4,160}?)[\s\u00a0]*[-–—,(]?[\s\u00a0]*(niveau[\s\u00a0]*:?[\s\u00a0]*[3-8][\s\u00a0]*\)?)$/iu

/** The name of a certification on a line of its own: no sentence, no date, no label, no rubric. */
function isName({ text, marker }: Paragraph): boolean {
  return (
    marker === null &&
    text.length >= 4 &&
    text.length <= 160 &&
    /^[«"“\s]*\p{Lu}/u.test(text) &&
    !/[.;:?!]$|\s:\s|\d\s*\/\s*\d|https?:|@/u.test(text) &&
    !/^(?:niveau|site|sommaire|version|r[ée]f[ée]rentiel|code|date|arr[êe]t[ée]|minist[èe]re|fiche|vue|pr[ée]sentation|introduction|annexe|bloc)(?![\p{L}])/iu.test(
      text,
    )
  )
}

/** What the text before the first bloc says of the certification itself. */
export function readCertification(preamble: readonly Paragraph[]): CertificationReading {
  const certification: ImportedCertification = {}
  const used: Paragraph[] = []
  const left: Paragraph[] = []
  let accessibility: Paragraph[] | null = null
  let awarding = false
  const arrangements: Paragraph[] = []
  const award: Paragraph[] = []
  const chapters = new Map<Chapter, Paragraph[]>()
  let chapter: Chapter | null = null
  /** « … DU TITRE PROFESSIONNEL » just ended a line: its name comes next. */
  let announced = false
  for (const paragraph of preamble) {
    const named = announced && certification.intitule === undefined && isName(paragraph)
    announced = ANNOUNCED.test(paragraph.text) && paragraph.text.length < 160
    if (named) {
      const [, title = paragraph.text, facts = ''] = NAME_THEN_LEVEL.exec(paragraph.text) ?? []
      certification.intitule = unquoted(title)
      readFacts(facts, certification)
      used.push(paragraph)
      continue
    }
    const opens = chapterOf(paragraph)
    if (paragraph.heading > 0) chapter = opens
    if (opens !== null) {
      awarding = false
      accessibility = null
      used.push(paragraph)
      continue
    }
    const labelled = labelledChapter(paragraph)
    if (labelled !== null) {
      chapter = null
      awarding = false
      accessibility = null
      chapters.set(labelled.chapter, [...(chapters.get(labelled.chapter) ?? []), { ...paragraph, text: labelled.said }])
      used.push(paragraph)
      continue
    }
    if (chapter !== null && isProse(chapter)) {
      chapters.set(chapter, [...(chapters.get(chapter) ?? []), paragraph])
      continue
    }
    if (chapter !== null && readLine(chapter, paragraph.text, certification)) {
      used.push(paragraph)
      continue
    }
    if (isAwardHeading(paragraph.text)) {
      awarding = true
      accessibility = null
      used.push(paragraph)
      continue
    }
    if (isAwardSentence(paragraph.text)) {
      award.push(paragraph)
      continue
    }
    if (awarding && paragraph.heading === 0 && !DISABILITY.test(paragraph.text.slice(0, 60))) {
      award.push(paragraph)
      continue
    }
    awarding = false
    const facts = readFacts(paragraph.text, certification)
    if (facts) {
      used.push(paragraph)
      accessibility = null
    } else if (isArrangement(paragraph.text) || (accessibility !== null && goesOn(accessibility, paragraph))) {
      accessibility ??= arrangements
      arrangements.push(paragraph)
    } else {
      accessibility = null
      left.push(paragraph)
    }
  }
  const prose = (name: Chapter): string | null => {
    const paragraphs = chapters.get(name)
    return paragraphs === undefined ? null : proseOf(paragraphs)
  }
  const objectives = prose('objectives')
  if (objectives !== null) certification.objectifs_contexte ??= objectives
  const regulation = prose('regulation')
  if (regulation !== null) certification.reglementation ??= regulation
  const prerequisites = chapters.get('prerequisites')?.map(({ text }) => text)
  if (prerequisites !== undefined) certification.prerequis ??= prerequisites
  arrangements.push(...(chapters.get('accessibility') ?? []))
  award.push(...(chapters.get('award') ?? []))
  if (arrangements.length > 0) certification.accessibilite = collapse(arrangements.map(withMarker).join(' '))
  if (award.length > 0) certification.regles_obtention = collapse(award.map(withMarker).join(' '))
  if (certification.intitule === undefined) {
    const title =
      preamble.find(
        (paragraph) => paragraph.heading === 1 && isName({ ...paragraph, marker: null }) && !used.includes(paragraph),
      ) ?? left.find((paragraph) => paragraph.emphasised && isName(paragraph) && startsWithInfinitive(paragraph.text))
    if (title !== undefined && left.includes(title)) {
      certification.intitule = title.text
      left.splice(left.indexOf(title), 1)
      used.push(title)
    }
  }
  return { certification, context: prose('context'), used, left }
}

/** « Conditions d’obtention de la certification »: what follows says how it is awarded. */
export function isAwardHeading(text: string): boolean {
  return (
    text.length < 100 && AWARD_HEADING.test(text.replace(/^\d{1,2}(?:\.\d{1,2})*[\s\u00a0]*[-–—.)][\s\u00a0]*/u, ''))
  )
}

const AWARD_HEADING =
  /^(?:(?:conditions?|r[èe]gles?|modalit[ée]s?)\s+(?:g[ée]n[ée]rales\s+)?(?:d['’]\s?(?:obtention|attribution)|de\s+(?:d[ée]livrance|validation)).{0,40}(?:certification|titre|dipl[ôo]me|blocs?)?|(?:d[ée]livrance|obtention|attribution)(?:\s+(?:de la|du|de l['’])\s?(?:certification|titre|dipl[ôo]me|certificat|cqp|habilitation))?)\s*:?$/iu

/** « Le titre est délivré aux candidats qui… », « Conditions d’obtention : … »: a sentence on the award of the whole. */
export function isAwardSentence(text: string): boolean {
  return AWARD_LINE.test(text) || AWARD_SENTENCE.test(text)
}

const AWARD_LINE =
  /^(?:conditions?|r[èe]gles?|modalit[ée]s?)\s+(?:d['’]\s?(?:obtention|attribution)|de\s+d[ée]livrance)[^:.]{0,60}:[\s\u00a0]+\S/iu
const AWARD_SENTENCE =
  /^(?:l['’]obtention\s+(?:du|de la|de l['’])|(?:la|le)\s+)\s?(?:titre|certification|certificat|dipl[ôo]me|dipl[ôo]me|cqp|licence|brevet)(?![\p{L}])(?!\s+(?:de|du)\s+(?:l['’]\s?)?(?:bloc|uc|ccp|unit[ée]|module))[^.]{0,80}?\s(?:(?:est|sera)\s+(?:d[ée]livr|attribu|obtenu|acquis)|suppose|s['’]obtient|n[ée]cessite|requiert)/iu

/** The paragraphs after a heading on disability belong to it until another heading. */
function goesOn(before: readonly Paragraph[], paragraph: Paragraph): boolean {
  if (paragraph.emphasised && !before.every(({ emphasised }) => emphasised)) return false
  const [first] = before
  const titled = first !== undefined && (first.heading > 0 || (first.text.length < 100 && !/[.;]$/u.test(first.text)))
  return titled && paragraph.heading === 0 && !(paragraph.text.length < 60 && /:$/.test(paragraph.text))
}

function unquoted(title: string): string {
  return title.replace(/^[\s«"“]+|[\s»"”]+$/gu, '')
}

function readFacts(text: string, certification: ImportedCertification): boolean {
  let found = false
  if (certification.intitule === undefined && text.length < 260) {
    for (const pattern of TITLE) {
      const title = unquoted((pattern.exec(text)?.[1] ?? '').replace(LEVEL_AFTER, ''))
      if (title === '' || /^(?:d['’]|de |des |et )/iu.test(title) || !/\p{L}{3}/u.test(title)) continue
      certification.intitule = title
      found = true
      break
    }
  }
  if (text.length > 260) return found
  const level = /niveau\s*(?:eqf|cec|européen)?\s*:?\s*([3-8])(?!\d)/iu.exec(text)?.[1]
  if (level !== undefined) {
    certification.niveau ??= Number(level)
    found = true
  }
  const nsf = /nsf\s*:?\s*((?:\d{3}[a-z]?[\s,;/&et-]*)+)/iu.exec(text)?.[1]
  if (nsf !== undefined) {
    certification.codes_nsf ??= (nsf.match(/\d{3}[a-z]?/giu) ?? []).slice(0, 3)
    found = true
  }
  const rome = /rome\s*:?\s*((?:[A-N]\d{4}[\s,;/&et-]*)+)/iu.exec(text)?.[1]
  if (rome !== undefined) {
    certification.codes_rome ??= (rome.match(/[A-N]\d{4}/giu) ?? []).slice(0, 5)
    found = true
  }
  const formacodes = /formacodes?\s*:?\s*((?:\d{5}[\s,;/&et-]*)+)/iu.exec(text)?.[1]
  if (formacodes !== undefined) {
    certification.formacodes ??= (formacodes.match(/\d{5}/g) ?? []).slice(0, 5)
    found = true
  }
  const number = /(?<![\p{L}])(RNCP|RS)\s?(\d{3,6})(?!\d)/u.exec(text)
  if (number !== null) {
    certification.numero ??= `${number[1]}${number[2]}`
    certification.registre ??= number[1] === 'RS' ? 'RS' : 'RNCP'
    found = true
  }
  if (/r[ée]pertoire sp[ée]cifique|(?<![\p{L}])au RS(?![\p{L}])/u.test(text)) {
    certification.registre ??= 'RS'
    found = true
  } else if (
    /(?:enregistrement|inscription|inscrit|enregistr[ée]e?).{0,20}RNCP|^r[ée]pertoire\s*:?\s*RNCP|r[ée]pertoire national des certifications professionnelles/iu.test(
      text,
    )
  ) {
    certification.registre ??= 'RNCP'
    found = true
  }
  if (readLabelled(text, certification)) found = true
  const certifier = /^(?:organisme )?(?:certificateur|autorit[ée] d[ée]livrante)s?\s*:\s*(.{2,120})$/iu.exec(text)?.[1]
  if (certifier !== undefined) {
    certification.certificateurs ??= certifiersOf(certifier.trim())
    found = true
  }
  return found || /^de la certification professionnelle\s*:?$/iu.test(text)
}

/** « Emplois visés : … », « Voies d’accès : … », « Enregistrement : sur demande ». */
function readLabelled(text: string, certification: ImportedCertification): boolean {
  const jobs = /^(?:emplois?|m[ée]tiers?)(?: (?:types? )?vis[ée]s?)?[\s\u00a0]*:[\s\u00a0]+(.+)$/iu.exec(text)?.[1]
  if (jobs !== undefined)
    certification.emplois_vises ??= jobs.split(/[\s\u00a0]*[,;][\s\u00a0]+/u).filter((job) => job !== '')
  const routes = routesOf(/^voies d['’]acc[èe]s[\s\u00a0]*:[\s\u00a0]+(.+)$/iu.exec(text)?.[1] ?? '')
  if (routes !== null) certification.voies_acces ??= routes
  const registered = /^enregistrement[\s\u00a0]*:[\s\u00a0]+(sur demande|de droit)$/iu.exec(text)?.[1]
  if (registered !== undefined)
    certification.enregistrement ??= registered.toLowerCase() === 'de droit' ? 'de_droit' : 'sur_demande'
  return jobs !== undefined || routes !== null || registered !== undefined
}

const SIRET = /^(.*?)[\s\u00a0]*\((?:siret|n° siret)[\s\u00a0]*:?[\s\u00a0]*([\d\s\u00a0]{14,20})\)$/iu

function certifiersOf(said: string): { nom: string; siret?: string }[] {
  if (!/siret/iu.test(said)) return [{ nom: said }]
  return said.split(/(?<=\)),[\s\u00a0]*/u).map((one) => {
    const [, nom, siret] = SIRET.exec(one) ?? []
    return nom === undefined || siret === undefined ? { nom: one } : { nom, siret: siret.replace(/\D/g, '') }
  })
}
