import type { Paragraph } from '../../in/document.ts'
import { sameMarker } from '../../in/markers.ts'
import { type AssessmentDraft, type Ledger, noteGuess, positionOf, withMarker } from '../drafts.ts'
import type { Fragment } from '../sections/fragments.ts'
import { namedCompetencies } from '../words/code-ranges.ts'
import { head } from '../words/codes.ts'
import {
  isConditionsHeading,
  namesAssessment,
  openness,
  opensVariant,
  startsLower,
  variantCase,
} from '../words/cues.ts'
import { factName } from './assessment-sheet.ts'

const LABEL =
  /^(?:modalit[ée]s? d['’])?[ée]valuations?\s+(?:du|de ce)\s+bloc\s*(?:de comp[ée]tences\s*)?(?:n°\s*)?\d*\s*:?$/iu
const NUMBERED = /^(\d{1,2})\s*(?:[/)]|[–—]\s)\s*(.*)$/u
const ALL = /^(?:l['’]ensemble des|toutes les) comp[ée]tences.{0,80}(?:[ée]valu[ée]e?s|mobilis[ée]e?s)/iu
const WHOLE_BLOC = /^(?:l['’]ensemble des|toutes les) comp[ée]tences du bloc(?![\p{L}])/iu
const RELATION =
  /^(?:en (?:relation|lien|rapport) avec (?:la|les|l['’]ensemble des) comp[ée]tences?|comp[ée]tences? (?:[ée]valu[ée]e?s?|vis[ée]e?s?|concern[ée]e?s?|mobilis[ée]e?s?|certifi[ée]e?s?|attest[ée]e?s?|couvertes?)\s*:)/iu
/** « … (C1.1, C1.2). »: what it assesses, said at its end. */
const ENDS_WITH_CODES = /\([^()]*\p{Lu}[.\s]?\d[^()]*\)\s*[.;]?$/u
/** « Épreuve A Étude de cas… », « Modalité B : … »: a letter for a code. */
const LETTERED =
  /^([ÉEée]preuve|[Mm]odalit[ée]|[ÉEée]valuation)[\s\u00a0]+([A-H])(?:[\s\u00a0]*[:–—.)-][\s\u00a0]*|[\s\u00a0]+)(?=\p{Lu})(.*)$/u
/** « Épreuve écrite individuelle – Durée : 4 heures »: how an assessment is passed, under what it asks. */
const FORM_LINE =
  /^(?:[ée]preuve|[ée]valuation|examen)\s+(?:(?:[ée]crite?|orale?|pratique|individuelle?|collecti(?:f|ve)|et)[\s,]*)+[-–—,:(]?\s*dur[ée]e(?![\p{L}]).{0,40}$/iu
const INTRODUCTION = /(?:productions?|[ée]preuves?|[ée]valuations?|modalit[ée]s?) suivante?s?\s*:\s*$/iu
const CONDITIONS =
  /^(?:conditions?|modalit[ée]s?)\s+(?:de|d['’])\s?(?:r[ée]alisation|[ée]valuation|passation|certification|mise en)/iu

/** The assessments of a bloc from its column. */
export function parseAssessments(fragments: readonly Fragment[], inTable: boolean, ledger: Ledger): AssessmentDraft[] {
  return new AssessmentParser(fragments, inTable, ledger).parse()
}

class AssessmentParser {
  private readonly fragments: readonly Fragment[]
  private readonly inTable: boolean
  private readonly ledger: Ledger
  private readonly numbered: boolean
  private readonly assessments: AssessmentDraft[] = []
  /** Codes open assessments here: a title alone does not. */
  private readonly coded: boolean
  /** Coded assessments have their titles in bold: another title in bold opens one without a code. */
  private readonly titled: boolean
  private labelled = false
  private next: Fragment | null = null

  constructor(fragments: readonly Fragment[], inTable: boolean, ledger: Ledger) {
    this.fragments = fragments
    this.inTable = inTable
    this.ledger = ledger
    this.coded = fragments.some(({ paragraph }) => head(paragraph.text).codes.some(({ kind }) => kind === 'modalite'))
    this.titled = fragments
      .filter(({ paragraph }) => head(paragraph.text).codes.some(({ kind }) => kind === 'modalite'))
      .every(({ paragraph }) => paragraph.emphasised)
    this.numbered = fragments.some(({ paragraph }) => /^\d{1,2}\s*(?:\/|[–—]\s)\s*/.test(paragraph.text))
  }

  parse(): AssessmentDraft[] {
    for (const [index, fragment] of this.fragments.entries()) {
      this.next = this.fragments[index + 1] ?? null
      this.take(fragment)
      if (fragment.doubtful) noteGuess(this.assessments[this.assessments.length - 1], fragment)
    }
    return this.assessments
  }

  private take(fragment: Fragment): void {
    const { paragraph } = fragment
    const { text } = paragraph
    if (LABEL.test(text)) {
      this.ledger.dropped.push({ text, reason: 'etiquette', place: paragraph.place })
      this.labelled = true
      return
    }
    if (AGAIN.test(text) || (this.assessments.length > 0 && SAME.test(text))) {
      this.ledger.dropped.push({ text, reason: 'doublon', place: paragraph.place })
      return
    }
    const current = this.assessments[this.assessments.length - 1]
    const number = this.numbered || current === undefined ? NUMBERED.exec(text) : null
    if (number !== null && (number[2] === '' || /^\p{Lu}/u.test(number[2] ?? ''))) {
      this.open(fragment, number[1] ?? null)
      if (number[2] !== '' && number[2] !== undefined) this.add(fragment, { ...paragraph, text: number[2] })
      return
    }
    const lettered = LETTERED.exec(text)
    if (lettered !== null) {
      const [, label = '', letter = '', said = ''] = lettered
      this.open(fragment, letter)
      this.ledger.dropped.push({ text: label, reason: 'etiquette', place: paragraph.place })
      this.add(fragment, { ...paragraph, text: said, marker: null })
      return
    }
    const { codes, rest } = head(text)
    const own = codes.find(({ kind }) => kind === 'modalite')
    if (own !== undefined) {
      this.open(fragment, own.id)
      this.references(codes.filter(({ kind }) => kind === 'competence').map(({ id }) => id))
      this.add(fragment, { ...paragraph, text: rest, marker: null })
      return
    }
    const competencies = codes.filter(({ kind }) => kind === 'competence')
    if (competencies.length > 0 && namesAssessment(rest)) {
      this.open(fragment, null)
      this.references(competencies.map(({ id }) => id))
      this.add(fragment, { ...paragraph, text: rest, marker: null })
      this.ledger.defects.push({
        code: 'modalite-codee-comme-competence',
        message: {
          fr: `Une modalité porte le code d’une compétence, ${competencies.map(({ id }) => id).join(', ')}\u00a0: lu comme la compétence qu’elle évalue.`,
          en: `An assessment carries the code of a competency, ${competencies.map(({ id }) => id).join(', ')}: read as the competency it assesses.`,
        },
        place: paragraph.place,
      })
      return
    }
    if (this.numbered && current === undefined && INTRODUCTION.test(text)) {
      this.ledger.unplaced.push({ text, place: paragraph.place })
      return
    }
    if (current === undefined || this.opensAnother(current, fragment, codes.length > 0)) this.open(fragment, null)
    this.add(fragment, paragraph)
  }

  private opensAnother(current: AssessmentDraft, fragment: Fragment, coded: boolean): boolean {
    const { paragraph } = fragment
    if (this.numbered && current.id !== null && NUMBERED.test(`${current.id}/`)) return false
    if (this.labelled) return true
    if (this.opensForm(current, fragment)) return true
    if (!fragment.opensCell && FORM_LINE.test(paragraph.text)) return false
    if (!fragment.opensCell && current.paragraphs.some(({ text }) => factName(text) === 'type')) return false
    if (this.coded) return this.titled && this.isTitle(fragment) && current.paragraphs.length > 1
    if (coded || startsLower(paragraph.text)) return false
    if (current.paragraphs.length === 0) return false
    if (ALL.test(paragraph.text) || this.isName(fragment)) return true
    if (this.isListed(current, fragment)) return true
    const last = current.variants[current.variants.length - 1]?.paragraphs.at(-1) ?? current.paragraphs.at(-1)
    const lastText = last?.text ?? ''
    const [title] = current.paragraphs
    const onlyNamed =
      current.paragraphs.length === 1 && title !== undefined && title.text.length < 140 && !/[.;]$/u.test(title.text)
    // « Visite d’entretien », then « Mise en situation, épreuve orale… »: a name, then the kind of assessment it is.
    if (onlyNamed && !fragment.opensCell && !namesAssessment(title.text)) return false
    if (namesAssessment(paragraph.text) && ENDS_WITH_CODES.test(lastText)) return true
    if (paragraph.marker === null && namesAssessment(paragraph.text)) {
      if (current.paragraphs.some(({ text }) => CONDITIONS.test(text))) return false
      const onlyTitle = current.paragraphs.every(({ text }) => namesAssessment(text)) && current.variants.length === 0
      return (!onlyTitle || fragment.opensCell) && openness(lastText) < 2
    }
    if (opensVariant(paragraph.text) || isConditionsHeading(paragraph.text)) return false
    const another = fragment.whole === true && fragment.row > current.textRow
    const closed = another ? openness(lastText) < 2 : openness(lastText) === 0
    return this.inTable && fragment.opensCell && paragraph.marker === null && closed
  }

  /** A form begins at its title, the line above « Type : … », or at that line when it has none. */
  private opensForm(current: AssessmentDraft, { paragraph }: Fragment): boolean {
    const typed = current.paragraphs.some(({ text }) => factName(text) === 'type')
    if (factName(paragraph.text) === 'type') return typed
    const below = this.next?.paragraph
    return typed && below !== undefined && factName(below.text) === 'type' && factName(paragraph.text) === null
  }

  private isTitle({ paragraph }: Fragment): boolean {
    return paragraph.emphasised && paragraph.marker === null && namesAssessment(paragraph.text)
  }

  /** Under the title that announces the assessments of a bloc, each item of the list is one. */
  private isListed(current: AssessmentDraft, { ofBloc, paragraph }: Fragment): boolean {
    const [first] = current.paragraphs
    if (ofBloc !== true || paragraph.marker === null || first === undefined || first.marker === null) return false
    const sibling = sameMarker(first.marker, paragraph.marker) && first.depth === paragraph.depth
    return sibling && /^\p{Lu}/u.test(paragraph.text) && namesAssessment(first.text)
  }

  /** A short title in bold over the kind of assessment it is. */
  private isName({ paragraph }: Fragment): boolean {
    if (isConditionsHeading(paragraph.text)) return false
    if (
      !paragraph.emphasised ||
      paragraph.marker !== null ||
      paragraph.text.length > 140 ||
      /[.;:]$/u.test(paragraph.text)
    )
      return false
    return this.next !== null && !this.next.opensCell && namesAssessment(this.next.paragraph.text)
  }

  private open(fragment: Fragment, id: string | null): void {
    this.labelled = false
    this.assessments.push({
      ...positionOf(fragment),
      ofBloc: fragment.ofBloc === true,
      id,
      paragraphs: [],
      variants: [],
      references: [],
      all: false,
      explicit: false,
      textRow: fragment.row,
      doubts: [],
    })
  }

  private references(ids: readonly string[]): void {
    const current = this.assessments[this.assessments.length - 1]
    if (current === undefined) return
    if (ids.length > 0) current.explicit = true
    for (const id of ids) if (!current.references.includes(id)) current.references.push(id)
  }

  private add(fragment: Fragment, paragraph: Paragraph): void {
    const current = this.assessments[this.assessments.length - 1]
    if (current === undefined || paragraph.text === '') return
    this.labelled = false
    current.textRow = Math.max(current.textRow, fragment.lastRow)
    const variant = current.variants[current.variants.length - 1]
    if (current.paragraphs.length > 0 && opensVariant(paragraph.text)) {
      current.variants.push({ situation: variantCase(paragraph.text), paragraphs: [paragraph] })
      return
    }
    if (variant !== undefined && factName(paragraph.text) === null) {
      this.append(variant.paragraphs, fragment, paragraph)
      return
    }
    if (RELATION.test(paragraph.text)) this.references(namedCompetencies(paragraph.text))
    if (ALL.test(paragraph.text) || WHOLE_BLOC.test(paragraph.text)) current.all = true
    this.append(current.paragraphs, fragment, paragraph)
  }

  /** A paragraph that starts in lower case after an unfinished one is its end, on another page or in another cell. */
  private append(paragraphs: Paragraph[], fragment: Fragment, paragraph: Paragraph): void {
    const last = paragraphs[paragraphs.length - 1]
    if (last === undefined || paragraph.marker !== null || !startsLower(paragraph.text) || openness(last.text) === 0) {
      paragraphs.push(paragraph)
      return
    }
    paragraphs.pop()
    paragraphs.push({ ...last, text: `${last.text} ${paragraph.text}` })
    if (fragment.opensCell || paragraph.opensPage) {
      this.ledger.joined.push({ text: paragraph.text, from: last.place, to: paragraph.place })
    }
  }
}

/** « E1 Étude de cas (voir plus haut) »: the assessment stands whole in another row. */
const AGAIN = /\((?:voir (?:plus haut|ci-dessus)|modalit[ée] du bloc[^()]*)\)$/iu

/** « Idem », « Même épreuve que ci-dessus »: the assessment of the row above goes on. */
const SAME =
  /^(?:(?:idem|ibid(?:em)?|id)(?:\s+(?:ci-dessus|pr[ée]c[ée]demment|supra))?|m[êe]mes? (?:[ée]preuves?|modalit[ée]s?|[ée]valuations?)(?:\s+que\s+(?:ci-dessus|pr[ée]c[ée]demment|plus haut))?|(?:voir|cf\.?)\s+(?:ci-dessus|plus haut))\s*\.?$/iu

export function isRelation(text: string): boolean {
  return RELATION.test(text)
}

/** The whole text of an assessment in reading order. */
export function wholeText(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(withMarker).join(' ')
}
