import type { Paragraph } from '../../in/document.ts'
import type { Standing } from '../flow/standing.ts'
import { blocMeant, blocTitled, isSameBloc, type NamedBloc } from '../sections/named-blocs.ts'
import type { SectionBuilder } from '../sections/section-builder.ts'
import { head } from '../words/codes.ts'
import { isConditionsHeading, namesAssessment, startsWithInfinitive } from '../words/cues.ts'
import { assessedBloc, assessingSentence } from '../words/headings.ts'
import { codedEpreuve, epreuveName, isEpreuve } from './epreuve-titles.ts'

/** Reads the assessments told apart from their bloc: in an annex, after all the blocs, under a title that says which it is about. */
export class AssessmentsApart {
  private readonly builder: SectionBuilder
  private readonly standing: Standing

  constructor(builder: SectionBuilder, standing: Standing) {
    this.builder = builder
    this.standing = standing
  }

  /** « Évaluation du bloc 2 », « Épreuve E4 – … », « La certification de l’UC1 est obtenue par… »: what says how a bloc is assessed. */
  take(paragraph: Paragraph, index: number): boolean {
    const { builder, standing } = this
    const { text } = paragraph
    const said = assessedBloc(text)
    const bloc = said === null ? this.blocOf(paragraph, index) : blocMeant(said, builder.blocs)
    if (!this.isTold(bloc, said, text)) return false
    standing.leave()
    if (bloc !== null) builder.resume(bloc, paragraph)
    standing.awarding = false
    standing.begin()
    standing.hold('modalite')
    standing.assessed = paragraph
    if (said !== null) builder.drop(paragraph, 'etiquette')
    else standing.waiting.push({ ...paragraph, text: codedEpreuve(text) })
    return true
  }

  /** It says something that is not known yet: another bloc, or that what follows assesses the one being read. */
  private isTold(bloc: NamedBloc | null, said: string | null, text: string): boolean {
    const { builder, standing } = this
    const { flattened } = standing.flow
    if (bloc === null && (said === null || !builder.started || flattened)) return false
    if (bloc !== null && !builder.isReading(bloc)) return true
    // Columns run together name their own bloc: nothing changes.
    if (flattened && standing.outline.roles.size === 0) return false
    return said !== null || standing.assessed === null || assessingSentence(text) === null
  }

  /** The bloc of an assessment told apart from it: by its title, by a sentence, or by what stands below up to the next title. */
  private blocOf(paragraph: Paragraph, index: number): NamedBloc | null {
    const { blocs } = this.builder
    if (blocs.length === 0) return null
    const sentence = assessingSentence(paragraph.text)
    if (sentence !== null) return blocMeant(sentence, blocs)
    if (!isEpreuve(paragraph)) return null
    return blocTitled(epreuveName(paragraph.text), blocs) ?? this.blocMentionedBelow(index)
  }

  /** The only bloc that is mentioned from there to the next title. */
  private blocMentionedBelow(index: number): NamedBloc | null {
    const meant: NamedBloc[] = []
    for (const below of this.standing.flow.paragraphs.slice(index + 1)) {
      if (below.heading > 0 || isEpreuve(below) || this.builder.blockOf(below) !== null) break
      const bloc = MENTION.test(below.text) ? blocMeant(below.text, this.builder.blocs) : null
      if (bloc !== null) meant.push(bloc)
    }
    const [only] = meant
    return only !== undefined && meant.every((bloc) => isSameBloc(bloc, only)) ? only : null
  }

  /** Another title written as that of the assessment was: « Évaluateurs », « Absences ». */
  isEndedBy(paragraph: Paragraph): boolean {
    const { text, marker, emphasised, gap } = paragraph
    const { assessed } = this.standing
    if (assessed === null || marker !== null || text.length > 80 || assessed.emphasised !== emphasised) return false
    // Where titles have no look of their own, they stand apart and are short.
    if (!emphasised && (gap === 0 || assessed.gap === 0 || text.split(/\s+/u).length > 4)) return false
    if (/[.;:]$/u.test(text) || head(text).codes.length > 0 || namesAssessment(text)) return false
    return !isConditionsHeading(text) && !startsWithInfinitive(text) && this.builder.blockOf(paragraph) === null
  }
}

/** « … relevant du bloc de compétences 2 ». */
const MENTION = /(?<![\p{L}])(?:blocs?|BC|CCP|UC)(?![\p{L}])/iu
