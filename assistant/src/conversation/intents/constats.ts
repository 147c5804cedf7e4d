import type { Finding } from '../../../../core/src/engine/finding.ts'
import type { Range } from '../../../../core/src/source/tree.ts'
import { counts } from '../counts.ts'
import { aboutFile } from '../intent.ts'
import { findings, reply, words } from '../reply.ts'

const isIn = (inner: Range, outer: Range): boolean => outer.start <= inner.start && inner.end <= outer.end
const rank = ({ severity }: Finding): number => (severity === 'error' ? 0 : 1)

export const constats = aboutFile({
  id: 'constats',
  examples: [
    'quels sont les points à corriger',
    'liste des anomalies',
    'combien d’erreurs',
    'qu’est-ce qui bloque',
    'what should I fix',

    'quels sont les problèmes ?',
    'qu’est-ce qui ne va pas',
    'montre les constats',
    'liste les erreurs',
    'quelles erreurs reste-t-il',
    'que faut-il corriger',
    'qu’est-ce qui est faux dans ce référentiel',
    'quels avertissements',
    'what is wrong?',
    'list the problems',
    'show the findings',
    'que reste-t-il à corriger dans BLOC',
    'le fichier est-il correct',
    'y a-t-il des erreurs',
  ],
  answer: ({ named, checked }) => {
    const { blocks } = named
    const found = checked.findings.filter(
      ({ range, severity }) =>
        severity !== 'info' && (blocks.length === 0 || blocks.some(({ node }) => isIn(range, node.range))),
    )
    const errors = found.filter(({ severity }) => severity === 'error').length
    if (found.length === 0) {
      return reply([words('Aucune erreur, aucun avertissement.', 'No error, no warning.')])
    }
    return reply([
      words(
        `${counts(errors, 'error').fr}, ${counts(found.length - errors, 'warning').fr}\u00a0:`,
        `${counts(errors, 'error').en}, ${counts(found.length - errors, 'warning').en}:`,
      ),
      findings([...found].sort((a, b) => rank(a) - rank(b))),
    ])
  },
})
