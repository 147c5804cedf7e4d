/** Language models, whoever runs them, and what they are asked: drafts that are judged before anyone sees them. */
export {
  answerWithoutModel,
  type Memory,
  NOTHING_SAID,
  type Situation,
  type Turn,
} from './conversation/conversation.ts'
export { Codes, type Stretch } from './conversation/linked.ts'
export { type Destinations, markdownOf } from './conversation/markdown.ts'
export { readMemory } from './conversation/memory.ts'
export { decisions, letterOf } from './conversation/proposals/decisions.ts'
export type * from './conversation/reply.ts'
export { moreWords, rulePage } from './conversation/wording.ts'
export * from './drafting/assignment.ts'
export { type DraftedCriteria, draftCriteriaFor } from './drafting/criteria/criteria-for.ts'
export { type Author, type Drafted, type DraftingHelp, draftWithModel } from './drafting/draft-with-model.ts'
export { type DraftedExamFor, draftExamFor } from './drafting/exam/exam-for.ts'
export { type DraftedObjectives, draftObjectivesFor } from './drafting/objectives/objectives-for.ts'
export { DATA_ARE_NO_ORDERS, quoted } from './drafting/quoted.ts'
export { FAILURE_CODES, type Failure, type FailureCode } from './models/failure.ts'
export type * from './models/model.ts'
export { type Download, installedModels, pullModel } from './models/ollama/installed.ts'
export { OllamaModel } from './models/ollama/ollama.ts'
export { OpenAiModel } from './models/openai/openai.ts'
export { OLLAMA_PORT, placeOf, readEndpoint } from './models/place.ts'
export { describe, describeModel } from './settings/describe.ts'
export { missingModel } from './settings/missing-model.ts'
export { modelOf } from './settings/model-of.ts'
export { type AssistantSources, type ReadSettings, readAssistantSettings } from './settings/read.ts'
export {
  type AssistantSettings,
  PROVIDERS,
  type Provider,
  WITHOUT_MODEL,
  type WrittenSettings,
} from './settings/settings.ts'
export { type Conversed, converse } from './talk/converse.ts'
export type { Exchange } from './talk/prompt.ts'
export { TOOLS } from './talk/tools/index.ts'
export type { Tool, ToolContext, ToolResult } from './talk/tools/tool.ts'
