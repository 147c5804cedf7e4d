import type { Localised } from '../../../core/src/language.ts'
import type { Command } from '../command.ts'

export interface CommandEntry {
  readonly name: string
  readonly help: Localised
  readonly load: () => Promise<Command>
}

/** Every command, in the order of the help. Only the one that is asked for is loaded. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'check',
    help: { fr: 'dit ce qui ne va pas, et où', en: 'says what is wrong, and where' },
    load: async () => (await import('./check.ts')).check,
  },
  {
    name: 'diff',
    help: {
      fr: 'dit ce qui change d’une version à l’autre',
      en: 'says what changes from one version to the other',
    },
    load: async () => (await import('./diff.ts')).diff,
  },
  {
    name: 'baseline',
    help: {
      fr: 'inscrit les constats d’aujourd’hui\u00a0: seuls les nouveaux seront redits',
      en: 'writes down the findings of today: only new ones will be said again',
    },
    load: async () => (await import('./baseline.ts')).baseline,
  },
  {
    name: 'coverage',
    help: { fr: 'montre qui évalue quoi, et combien', en: 'shows who assesses what, and how much' },
    load: async () => (await import('./coverage.ts')).coverage,
  },
  {
    name: 'preview',
    help: {
      fr: 'met en page les tableaux officiels (HTML à imprimer)',
      en: 'lays out the official tables (printable HTML)',
    },
    load: async () => (await import('./preview.ts')).preview,
  },
  {
    name: 'import',
    help: {
      fr: 'fait un référentiel d’un document (Word, PDF, Excel, HTML, texte…)',
      en: 'makes a référentiel of a document (Word, PDF, Excel, HTML, text…)',
    },
    load: async () => (await import('./import.ts')).importCommand,
  },
  {
    name: 'export',
    help: {
      fr: 'donne le référentiel dans une autre forme (Word, PDF, Excel, Moodle…)',
      en: 'gives the référentiel in another form (Word, PDF, Excel, Moodle…)',
    },
    load: async () => (await import('./export.ts')).exportCommand,
  },
  {
    name: 'draft',
    help: {
      fr: 'rédige un examen blanc, des critères ou des objectifs',
      en: 'drafts a mock exam, criteria or objectives',
    },
    load: async () => (await import('./draft.ts')).draft,
  },
  {
    name: 'chat',
    help: { fr: 'répond sur un référentiel, en conversation', en: 'answers about a référentiel, in conversation' },
    load: async () => (await import('./chat.ts')).chat,
  },
  {
    name: 'rules',
    help: { fr: 'liste les règles, ou explique l’une d’elles', en: 'lists the rules, or explains one of them' },
    load: async () => (await import('./rules.ts')).rulesCommand,
  },
  {
    name: 'init',
    help: {
      fr: 'commence un référentiel, commenté, à compléter',
      en: 'begins a commented référentiel to be completed',
    },
    load: async () => (await import('./init.ts')).init,
  },
  {
    name: 'lsp',
    help: {
      fr: 'sert un éditeur (Language Server Protocol)',
      en: 'serves an editor (Language Server Protocol)',
    },
    load: async () => (await import('./lsp.ts')).lsp,
  },
  {
    name: 'mcp',
    help: {
      fr: 'sert un assistant (Model Context Protocol)',
      en: 'serves an assistant (Model Context Protocol)',
    },
    load: async () => (await import('./mcp.ts')).mcp,
  },
]
