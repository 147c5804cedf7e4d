import { previewPage } from '../../../../core/src/preview/preview.ts'
import type { TextFormat } from '../export-format.ts'

export const tables: TextFormat = {
  kind: 'text',
  id: 'tables',
  extension: 'html',
  suffix: null,
  label: { fr: 'Les tableaux officiels (page à imprimer)', en: 'The official tables (page to print)' },
  detail: {
    fr: 'Activités, compétences, modalités, critères\u00a0: à ouvrir dans un navigateur, à imprimer en PDF.',
    en: 'Activities, competencies, modalities, criteria: to open in a browser, to print as PDF.',
  },
  render: ({ result }, language) => previewPage(result, language),
}
