import type { Text } from '../../model/referential.ts'
import { allAssessments, type Evidence, type Facts, lacking, NO_FACTS, shown, together } from './facts.ts'

const isVae = (text: Text | null): boolean => text?.value.trim() === 'vae'

export function vae(evidence: Evidence): Facts {
  const { accessRoutes, juries } = evidence.result.referential.certification
  const open = accessRoutes.some(isVae)
  const jury = juries.some((candidate) => candidate.routes.some(isVae))
  const variants = allAssessments(evidence).filter(({ variants: all }) =>
    all.some(({ situation }) => isVae(situation)),
  ).length
  return together(
    open
      ? shown('La VAE parmi les voies d’accès.', 'VAE among the routes of access.')
      : lacking(
          'La VAE parmi les voies d’accès (voies_acces), ou ce qui l’exclut.',
          'VAE among the routes of access (voies_acces), or what excludes it.',
        ),
    jury
      ? shown('Le jury de VAE.', 'The VAE jury.')
      : open
        ? lacking('Le jury de VAE (jurys).', 'The VAE jury (jurys).')
        : NO_FACTS,
    variants === 0
      ? NO_FACTS
      : shown(
          `Ce qui change en VAE pour ${variants > 1 ? `${variants} modalités` : 'une modalité'}.`,
          `What changes with VAE for ${variants > 1 ? `${variants} modalities` : 'one modality'}.`,
        ),
  )
}
