import type { Place, ReadDocument } from '../in/document.ts'
import { joinPlaces } from '../in/lines.ts'
import type { ImportedCertification, ImportedReferentiel } from '../referentiel.ts'
import { assembleBlock } from './assemble/block.ts'
import type { Notes } from './assemble/notes.ts'
import { settleAccounts } from './conservation.ts'
import { findLayoutDefects } from './defects/defects.ts'
import { type BlockDraft, type Doubt, type Ledger, whyRead, withMarker } from './drafts.ts'
import { isOfficial, readOfficial } from './official/read-official.ts'
import { parseActivities } from './parts/activities.ts'
import { parseAssessments } from './parts/assessments.ts'
import { readCertification } from './parts/certification.ts'
import { parseCompetencies } from './parts/competencies.ts'
import { parseCriteria } from './parts/criteria.ts'
import { noteRemarks } from './remarks.ts'
import type { Section } from './sections/fragments.ts'
import { sectionDocument } from './sections/sections.ts'
import { linkBlock } from './ties/links.ts'
import { rowHabits } from './ties/row-habits.ts'

export interface Recognition {
  readonly referentiel: ImportedReferentiel
  readonly notes: Notes
  readonly ledger: Ledger
  readonly guessed: readonly { message: Doubt; place: Place | null }[]
}

/** Recognises a référentiel in a document, whatever format it was read from. Total: any document gives a référentiel, if need be an empty one. */
export function recognise(document: ReadDocument): Recognition {
  return isOfficial(document) ? recogniseOfficial(document) : recogniseAny(document)
}

/** The document that Équerre itself writes says everything in known words: nothing in it need be guessed. */
function recogniseOfficial(document: ReadDocument): Recognition {
  const ledger: Ledger = { unplaced: [], dropped: [...document.setAside], joined: [], defects: [] }
  const { referentiel: read, notes } = readOfficial(document, ledger)
  ledger.unplaced.push(...(document.fields?.unread ?? []))
  const { referentiel: version, certification = {}, contexte, non_place, blocs, ...parts } = read
  const ordered = inFormatOrder(certification)
  noteRemarks(document.remarks, notes, ordered)
  const referentiel: ImportedReferentiel = {
    referentiel: version,
    ...(Object.keys(ordered).length === 0 ? {} : { certification: ordered }),
    ...(contexte === undefined ? {} : { contexte }),
    ...(non_place === undefined ? {} : { non_place }),
    ...(blocs === undefined ? {} : { blocs }),
    ...parts,
  }
  settleAccounts(document, referentiel, ledger, false)
  keepUnplaced(referentiel, ledger)
  return { referentiel, notes, ledger, guessed: [] }
}

function keepUnplaced(referentiel: ImportedReferentiel, { unplaced }: Ledger): void {
  if (unplaced.length === 0) return
  const kept = unplaced.map(({ text, place, why }) => ({
    texte: text,
    lieu: why === undefined ? placeText(place) : `${placeText(place)}, ${why.fr}`,
  }))
  referentiel.non_place = [...(referentiel.non_place ?? []), ...kept]
}

function recogniseAny(document: ReadDocument): Recognition {
  const sectioned = sectionDocument(document)
  const ledger: Ledger = {
    unplaced: [],
    dropped: [...document.setAside, ...sectioned.dropped],
    joined: [],
    defects: [],
  }
  const guessed: { message: Doubt; place: Place | null }[] = [...sectioned.guessed]
  const blocks = sectioned.sections.map((section) => parseSection(section, sectioned.rowsKnown, ledger))
  const habits = rowHabits(blocks, sectioned.rowsKnown, sectioned.rowsExact)
  for (const block of blocks) linkBlock(block, habits)
  for (const { deductions } of blocks) guessed.push(...deductions)
  const { certification: read, context, used, left } = readCertification(sectioned.preamble)
  const certification = { ...read, ...document.fields?.certification }
  for (const paragraph of used)
    ledger.dropped.push({ text: withMarker(paragraph), reason: whyRead(paragraph), place: paragraph.place })
  for (const paragraph of sectioned.aside) {
    const why = sectioned.whyAside.get(paragraph)
    ledger.unplaced.push({
      text: withMarker(paragraph),
      place: paragraph.place,
      ...(why === undefined ? {} : { why }),
    })
  }
  for (const paragraph of left) ledger.unplaced.push({ text: withMarker(paragraph), place: paragraph.place })
  ledger.unplaced.push(...(document.fields?.unread ?? []))
  findLayoutDefects(document, sectioned.sections, blocks, ledger)
  const notes: Notes = new Map()
  const blocs = blocks.filter(hasMatter).map((block) => assembleBlock(block, notes, ledger))
  const [only] = blocs
  const flat = blocs.length === 1 && only !== undefined && only.id === undefined && only.intitule === undefined
  if (flat && certification.registre === 'RNCP') {
    guessed.push({
      message: {
        fr: 'Aucun titre de bloc reconnu dans un document du RNCP\u00a0: tout est mis à la racine.',
        en: 'No bloc heading recognised in an RNCP document: everything is put at the top level.',
      },
      place: null,
    })
  }
  const ordered = inFormatOrder({ ...certification, etat: 'brouillon' })
  noteRemarks(document.remarks, notes, ordered)
  const referentiel: ImportedReferentiel = { referentiel: 1, certification: ordered }
  if (context !== null) referentiel.contexte = context
  if (flat) Object.assign(referentiel, only)
  else if (blocs.length > 0) referentiel.blocs = blocs
  settleAccounts(document, referentiel, ledger)
  keepUnplaced(referentiel, ledger)
  return { referentiel, notes, ledger, guessed }
}

const CERTIFICATION_KEYS = [
  'intitule',
  'registre',
  'enregistrement',
  'numero',
  'document',
  'etat',
  'objectifs_contexte',
  'niveau',
  'codes_nsf',
  'codes_rome',
  'formacodes',
  'certificateurs',
  'emplois_vises',
  'prerequis',
  'voies_acces',
  'voies_exclues',
  'jurys',
  'reglementation',
  'correspondances',
  'echelle',
  'glossaire',
  'accessibilite',
  'regles_obtention',
  'themes_transverses',
  'transversales',
] as const satisfies readonly (keyof ImportedCertification)[]

function inFormatOrder(certification: ImportedCertification): ImportedCertification {
  let ordered: ImportedCertification = {}
  for (const key of CERTIFICATION_KEYS) {
    if (certification[key] !== undefined) ordered = { ...ordered, [key]: certification[key] }
  }
  return ordered
}

export function placeText(place: Place): string {
  if (place.sheet !== undefined) return `feuille «\u00a0${place.sheet}\u00a0», ligne ${place.line}`
  return place.page > 1 ? `page ${place.page}, ligne ${place.line}` : `ligne ${place.line}`
}

function hasMatter(block: BlockDraft): boolean {
  const parts = [block.activities, block.competencies, block.assessments, block.criteria, block.summaries]
  return block.title !== null || block.id !== null || parts.some((part) => part.length > 0)
}

function filedAsSummary(text: string): Doubt {
  const start = text.length > 60 ? `${text.slice(0, 60)}…` : text
  return {
    fr: `«\u00a0${start}\u00a0»\u00a0: énoncé sans code parmi des compétences codées, rangé dans la synthèse du bloc`,
    en: `“${start}”: a statement without a code among coded competencies, filed as the summary of the bloc`,
  }
}

function parseSection(section: Section, rowsKnown: boolean, ledger: Ledger): BlockDraft {
  const of = (role: string) => section.fragments.filter((fragment) => fragment.role === role)
  const { summaries, competencies } = parseCompetencies(of('competence'), ledger)
  return {
    id: section.id,
    title: section.title,
    place: section.place ?? joinPlaces(section.fragments.slice(0, 1).map(({ paragraph }) => paragraph.place)),
    explicit: section.explicit,
    summaries,
    competencies,
    activities: parseActivities(of('activite'), ledger),
    assessments: parseAssessments(of('modalite'), rowsKnown, ledger),
    criteria: parseCriteria(of('critere'), competencies, ledger),
    deductions: summaries.map(({ text, place }) => ({ message: filedAsSummary(text), place })),
  }
}
