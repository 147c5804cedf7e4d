/** The configuration of a check: what a file says, where it is found, what it leaves alone. */
export { type AssistantConfiguration, mergedAssistant, PROVIDERS, type Provider } from './assistant.ts'
export { CONFIGURATION_FILE } from './configuration.ts'
export {
  type ConfigurationFile,
  type ConfigurationFiles,
  Configurations,
  type LoadedConfiguration,
} from './discovery.ts'
export { type GlobMatcher, ignoredBy, ignoresSome } from './ignored.ts'
export { isConfigurationName, isExamName, isReferentialName } from './names.ts'
export { folderOf, relativeTo, resolvedFrom } from './paths.ts'
