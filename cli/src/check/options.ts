import type { Option } from '../arguments.ts'

/** Options of every command that reads référentiels under a configuration. */
export const INPUT_OPTIONS: readonly Option[] = [
  {
    name: 'config',
    value: { fr: 'FICHIER', en: 'FILE' },
    help: { fr: 'cette configuration, au lieu de la plus proche', en: 'this configuration instead of the nearest' },
  },
  { name: 'no-config', help: { fr: 'sans configuration', en: 'without any configuration' } },
]
