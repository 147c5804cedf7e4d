import { durationText } from '../../coverage/duration.ts'
import type { BlockFigures } from '../../coverage/figures.ts'
import { COUNTED, counted } from '../../report/words.ts'
import { type Evidence, type Facts, inBoth, lacking, NO_FACTS, shown, together, wantedIfAny } from './facts.ts'

/** Each bloc with its competencies and its own assessment, and how they give the certification. */
export function blocks({ result, figures }: Evidence): Facts {
  const real = figures.blocks.filter((_, index) => result.referential.blocks[index]?.implicit === false)
  const fr = 'La façon dont les blocs donnent la certification (regles_obtention).'
  const en = 'How the blocs give the certification (regles_obtention).'
  return together(
    real.length === 0 ? lacking('Des blocs de compétences (blocs).', 'Blocs of competencies (blocs).') : NO_FACTS,
    ...real.map(blockFacts),
    result.referential.certification.awardRules === null ? lacking(fr, en) : shown(fr, en),
  )
}

function blockFacts(block: BlockFigures, index: number): Facts {
  const name = block.id ?? `n°\u00a0${index + 1}`
  const counts = inBoth((language) => {
    const parts = [
      counted(block.total.competencies, COUNTED.competency, language),
      counted(block.total.assessments, COUNTED.assessment, language),
      ...(block.total.minutes === 0 ? [] : [durationText(block.total.minutes)]),
    ]
    return parts.join(', ')
  })
  return together(
    shown(`Bloc ${name}\u00a0: ${counts.fr}.`, `Bloc ${name}: ${counts.en}.`),
    block.total.assessments > 0
      ? NO_FACTS
      : lacking(`Une modalité propre au bloc ${name}.`, `A modality of its own for the bloc ${name}.`),
  )
}

export function correspondences({ result }: Evidence): Facts {
  const declared = result.referential.certification.correspondences
  if (declared.length === 0) {
    return wantedIfAny(
      'Les correspondances avec d’autres certifications ou blocs (correspondances).',
      'The correspondences with other certifications or blocs (correspondances).',
    )
  }
  const list = declared
    .map(({ block, target }) => [block, target].map((text) => text?.value.trim() ?? '?').join(' ↔ '))
    .join(', ')
  return shown(`Correspondances\u00a0: ${list}.`, `Correspondences: ${list}.`)
}
