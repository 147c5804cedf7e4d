import { CONFIGURATION_FILE } from './configuration.ts'

/** Whether a file is a référentiel by its name. @param path with `/` or `\`, or a URI */
export const isReferentialName = (path: string): boolean => /\.referentiel\.ya?ml$/.test(path)

/** Whether a file is a mock exam by its name. @param path with `/` or `\`, or a URI */
export const isExamName = (path: string): boolean => /\.examen\.ya?ml$/.test(path)

/** Whether a file is a configuration by its name; those that `extends` names may have any. */
export const isConfigurationName = (path: string): boolean => path.split(/[/\\]/).at(-1) === CONFIGURATION_FILE
