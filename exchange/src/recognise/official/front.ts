import type { Localised } from '@equerre/core'
import { THEME_WORDS } from '../../../../core/src/coverage/words.ts'
import { WORDS } from '../../../../core/src/preview/words.ts'
import { dateIn } from '../../out/official/dates.ts'
import { type Certifier, certifiersIn, namesIn } from '../../out/official/listed-names.ts'
import { scaleIn } from '../../out/official/scales.ts'
import { MATCH_SIGN, MORE_WORDS } from '../../out/official/words.ts'
import type {
  ImportedCertification,
  ImportedDeclaration,
  ImportedReferentiel,
  ImportedUnplaced,
} from '../../referentiel.ts'
import { joinTexts } from '../drafts.ts'
import type { Account } from './account.ts'
import { officialJury } from './juries.ts'
import { codesIn, isRest, isSaid, joined, type OfficialLine } from './official-line.ts'
import { VALUES, wordsValue, wordsValues } from './values.ts'

/** What some words say of the certification; nothing where they are not of their kind. */
type Fact = (said: string) => ImportedCertification

const documentKey =
  (key: 'version' | 'date' | 'remplace' | 'source', read: (said: string) => string = (said) => said): Fact =>
  (said) => ({ document: { [key]: read(said) } })

/** What each line of the title page says, and whether its words are not those of the format. */
const FACTS: readonly (readonly [Localised, Fact, mapped: boolean])[] = [
  [WORDS.register, (said) => (said === 'RS' || said === 'RNCP' ? { registre: said } : {}), false],
  [WORDS.number, (said) => ({ numero: said }), false],
  [WORDS.registration, (said) => registration(wordsValue('enregistrement', said)), true],
  [WORDS.level, (said) => (/^\d+$/.test(said) ? { niveau: Number(said) } : {}), false],
  [WORDS.state, (said) => state(wordsValue('etat', said)), true],
  [WORDS.nsf, (said) => ({ codes_nsf: codesIn(said) }), false],
  [WORDS.rome, (said) => ({ codes_rome: codesIn(said) }), false],
  [WORDS.formacodes, (said) => ({ formacodes: codesIn(said) }), false],
  [WORDS.certifiers, (said) => ({ certificateurs: certifiersIn(said).map(certifier) }), true],
  [WORDS.routes, (said) => ({ voies_acces: wordsValues('voie', said) }), true],
  [WORDS.jobs, (said) => ({ emplois_vises: namesIn(said) }), false],
  [MORE_WORDS.scale, (said) => ({ echelle: scaleIn(said) }), true],
  [MORE_WORDS.version, documentKey('version'), false],
  [MORE_WORDS.date, documentKey('date', (said) => dateIn(said) ?? said), true],
  [MORE_WORDS.replaces, documentKey('remplace'), false],
  [MORE_WORDS.source, documentKey('source'), false],
]

const registration = (value: string): ImportedCertification =>
  value === 'sur_demande' || value === 'de_droit' ? { enregistrement: value } : {}

const state = (value: string): ImportedCertification =>
  value === 'brouillon' || value === 'relu' || value === 'valide' ? { etat: value } : {}

const certifier = ({ name, siret }: Certifier): { nom: string; siret?: string } =>
  siret === null ? { nom: name } : { nom: name, siret }

/** The facts of the title page; a line that is none of them is kept apart. */
export function readFacts(lines: readonly OfficialLine[], account: Account): ImportedCertification {
  let all: ImportedCertification = {}
  for (const line of rejoined(lines)) {
    const { label } = line
    const fact = label === null ? undefined : FACTS.find(([words]) => isSaid(label, words))
    const read = fact?.[1](line.said) ?? {}
    if (fact === undefined || label === null || Object.keys(read).length === 0) account.unplaced(line)
    else {
      const document = read.document === undefined ? {} : { document: { ...all.document, ...read.document } }
      all = { ...all, ...read, ...document }
      if (fact[2]) account.told(line.text, line, 'valeur_reprise')
      else account.told(label, line)
    }
  }
  return all
}

/** A line that the width of a page cuts goes on in lower case, or after a comma, on the next one. */
function rejoined(lines: readonly OfficialLine[]): readonly OfficialLine[] {
  const whole: OfficialLine[] = []
  for (const line of lines) {
    const last = whole.at(-1)
    const open = last !== undefined && (isRest(line) || (/[,;]$/u.test(last.text) && line.depth < 0))
    if (last === undefined || line.label !== null || !open) whole.push(line)
    else whole.splice(-1, 1, joined(last, line))
  }
  return whole
}

type ReadChapter = (lines: readonly OfficialLine[], into: ImportedReferentiel, account: Account) => void

const prose =
  (write: (text: string, into: ImportedReferentiel) => void): ReadChapter =>
  (lines, into) =>
    write(
      lines.reduce((text, line) => joinTexts(text, line.prose), ''),
      into,
    )

const certificationProse = (
  key: 'objectifs_contexte' | 'reglementation' | 'regles_obtention' | 'accessibilite',
): ReadChapter =>
  prose((text, into) => {
    into.certification = { ...into.certification, [key]: text }
  })

/** What each title opens. */
const CHAPTERS: readonly (readonly [Localised, ReadChapter])[] = [
  [WORDS.objectives, certificationProse('objectifs_contexte')],
  [WORDS.context, prose((text, into) => Object.assign(into, { contexte: text }))],
  [WORDS.regulation, certificationProse('reglementation')],
  [WORDS.award, certificationProse('regles_obtention')],
  [WORDS.accessibility, certificationProse('accessibilite')],
  [MORE_WORDS.prerequisites, (lines, into) => change(into, { prerequis: lines.map(({ text }) => text) })],
  [WORDS.juries, (lines, into, account) => change(into, { jurys: lines.map((line) => jury(line, account)) })],
  [
    MORE_WORDS.closedRoutes,
    (lines, into, account) =>
      change(into, {
        voies_exclues: lines.map((line) => {
          account.told(line.label ?? '', line)
          return {
            ...(line.label === null ? {} : { voie: wordsValue('voie', line.label) }),
            ...(line.said === '' ? {} : { raison: line.said }),
          }
        }),
      }),
  ],
  [WORDS.themes, (lines, into, account) => void lines.forEach((line) => void readTheme(line, into, account))],
  [
    MORE_WORDS.transversals,
    (lines, into, account) =>
      void lines.forEach((line) => void change(into, { transversales: declaration(line.text, line, account) })),
  ],
  [
    WORDS.correspondences,
    (lines, into, account) => change(into, { correspondances: lines.map((line) => correspondence(line, account)) }),
  ],
  [
    WORDS.glossary,
    (lines, into, account) =>
      change(into, {
        glossaire: Object.fromEntries(
          lines.map((line) => {
            const { label, said, text } = line
            account.told(label ?? text, line)
            return [label ?? text, label === null ? '' : said]
          }),
        ),
      }),
  ],
  [
    WORDS.unplaced,
    (lines, into, account) =>
      void Object.assign(into, {
        non_place: [...(into.non_place ?? []), ...lines.map((line) => unplaced(line, account))],
      }),
  ],
]

function change(into: ImportedReferentiel, keys: ImportedCertification): void {
  into.certification = { ...into.certification, ...keys }
}

/** Whether a title of the document is that of a chapter. */
export const isChapterTitle = (title: string): boolean => CHAPTERS.some(([words]) => isSaid(title, words))

/** A chapter under its title; one that the document does not have is kept apart, its title too. */
export function readChapter(
  title: OfficialLine,
  lines: readonly OfficialLine[],
  into: ImportedReferentiel,
  account: Account,
): void {
  const read = CHAPTERS.find(([words]) => isSaid(title.text, words))?.[1]
  if (read === undefined) {
    for (const line of [title, ...lines]) account.unplaced(line)
    return
  }
  account.told(title.text, title)
  if (lines.length > 0) read(rejoined(lines), into, account)
}

function jury(line: OfficialLine, account: Account): NonNullable<ImportedCertification['jurys']>[number] {
  const routes = line.label === null ? [] : wordsValues('voie', line.label)
  const named = routes.length > 0 && routes.every((route) => [...VALUES.voie.values()].includes(route))
  const read = officialJury(named ? line.said : line.text)
  const counted = read.composition === undefined ? line.text : line.text.replace(read.composition, ' ')
  account.told(counted.trim(), line, 'valeur_reprise')
  return named ? { voies: routes, ...read } : read
}

function readTheme(line: OfficialLine, into: ImportedReferentiel, account: Account): void {
  const { label } = line
  const theme = label === null ? undefined : Object.entries(THEME_WORDS).find(([, words]) => isSaid(label, words))?.[0]
  if (theme === undefined || label === null) {
    account.unplaced(line)
    return
  }
  account.told(label, line)
  const themes = { ...into.certification?.themes_transverses, [theme]: declaration(line.said, line, account) }
  change(into, { themes_transverses: themes })
}

const CARRIED = /^(?:compétences|competencies)[\s\u00a0]+((?:[^.]|\.(?=\S))+)(?:\.[\s\u00a0]+|$)/u
/** « compétence C1 »: a sentence that begins alike has more words, and no figure in the second. */
const CARRIED_BY_ONE = /^(?:compétence|competency)[\s\u00a0]+((?=[^\s,]*\d)(?:[^\s,.]|\.(?=\S))+)(?:\.[\s\u00a0]+|$)/u
const NOT_APPLICABLE = /^(?:sans objet|not applicable),[\s\u00a0]+(.+)$/u

/** « compétences C1, C2. sans objet, parce que… », or a sentence. */
function declaration(said: string, line: OfficialLine, account: Account): ImportedDeclaration {
  const carried = CARRIED.exec(said) ?? CARRIED_BY_ONE.exec(said)
  const rest = said.slice(carried?.[0].length ?? 0)
  const none = NOT_APPLICABLE.exec(rest)?.[1]
  if (none === undefined && (carried === null || rest !== '')) return said
  account.told(
    `${carried?.[0].split(/[\s\u00a0]/u)[0] ?? ''} ${none === undefined ? '' : rest.slice(0, -none.length)}`.trim(),
    line,
  )
  return {
    ...(carried === null ? {} : { competences: codesIn(carried[1] ?? '') }),
    ...(none === undefined ? {} : { non_applicable: none }),
  }
}

function correspondence(
  line: OfficialLine,
  account: Account,
): NonNullable<ImportedCertification['correspondances']>[number] {
  // The sign between the two may be in other letters than theirs, which are then no label.
  const [, named, comment = ''] = /^(.+?)[\s\u00a0]*:[\s\u00a0]+(.+)$/u.exec(line.text) ?? []
  const pair = line.label ?? named ?? line.text
  const said = line.label === null ? comment : line.said
  const [from = '', to = ''] = pair.split(MATCH_SIGN).map((part) => part.trim())
  const extent = (['totale', 'partielle'] as const).find((one) =>
    Object.values(MORE_WORDS[one]).some((words) => to.endsWith(`, ${words}`)),
  )
  const comma = extent === undefined ? to.length : to.lastIndexOf(', ')
  if (extent !== undefined) account.told(to.slice(comma), line)
  const whole = isSaid(from, MORE_WORDS.wholeCertification)
  if (whole) account.told(from, line)
  return {
    ...(whole || from === '' ? {} : { bloc: from }),
    ...(to === '' ? {} : { avec: to.slice(0, comma) }),
    ...(extent === undefined ? {} : { etendue: extent }),
    ...(said === '' ? {} : { commentaire: said }),
  }
}

/** The place that a first import wrote is read as it stands: its words are no text of the document. */
function unplaced(line: OfficialLine, account: Account): ImportedUnplaced {
  const { label, said, text } = line
  if (label === null) return { texte: text }
  account.told(label, line)
  return { texte: said, lieu: label }
}
