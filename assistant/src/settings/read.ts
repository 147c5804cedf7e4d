import type { Localised } from '../../../core/src/language.ts'
import { nearest } from '../../../core/src/structure/near.ts'
import { isServedFromElsewhere, OLLAMA_PORT, placeOf, readEndpoint } from '../models/place.ts'
import { ApiKey } from './key.ts'
import {
  type AssistantSettings,
  CONTEXT_SIZES,
  DEFAULT_CONTEXT,
  DEFAULT_TEMPERATURE,
  PROVIDERS,
  type Provider,
  TEMPERATURES,
  WITHOUT_MODEL,
  type WrittenSettings,
} from './settings.ts'
import {
  IGNORED_EDITOR,
  ignoredEndpoint,
  ignoredModel,
  noEndpoint,
  type Origin,
  unreadable,
  withCredentials,
} from './words.ts'

/** All that is said of the language model, and by whom. What the person says wins over what came with the documents. */
export interface AssistantSources {
  /** For this time only: the options of a command, a choice in a dialogue. */
  readonly options?: WrittenSettings
  /** `process.env`: the only place of a key. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** What the person keeps on this machine. */
  readonly user?: WrittenSettings
  /** What came with the documents (`equerre.config.yaml`, the settings of a workspace): it sends no text off this machine. */
  readonly project?: WrittenSettings
}

export interface ReadSettings {
  readonly settings: AssistantSettings
  /** What was set aside and why: to be shown. */
  readonly notes: readonly Localised[]
  /** What cannot be read or is missing. The settings are those of no model then: nothing is contacted. */
  readonly problems: readonly Localised[]
}

interface Source {
  readonly origin: Origin
  readonly written: WrittenSettings
}

/** Merges what was said, the strongest first: options, environment, person, project. Never throws; nothing is contacted. */
export function readAssistantSettings(sources: AssistantSources): ReadSettings {
  const environment = sources.environment ?? {}
  const all: readonly Source[] = [
    { origin: 'options', written: sources.options ?? {} },
    { origin: 'environment', written: fromEnvironment(environment) },
    { origin: 'user', written: sources.user ?? {} },
    { origin: 'project', written: sources.project ?? {} },
  ]
  const reader = new Reader(all)
  const settings = reader.settings(environment)
  return reader.problems.length > 0
    ? { settings: WITHOUT_MODEL, notes: reader.notes, problems: reader.problems }
    : { settings, notes: reader.notes, problems: [] }
}

const VARIABLES = {
  provider: 'EQUERRE_PROVIDER',
  model: 'EQUERRE_MODEL',
  endpoint: 'EQUERRE_ENDPOINT',
  temperature: 'EQUERRE_TEMPERATURE',
  context: 'EQUERRE_CONTEXT',
} as const
const KEY_VARIABLE = 'EQUERRE_API_KEY'

const fromEnvironment = (environment: Readonly<Record<string, string | undefined>>): WrittenSettings =>
  Object.fromEntries(Object.entries(VARIABLES).map(([key, variable]) => [key, environment[variable]]))

type SettingKey = keyof WrittenSettings

interface Said {
  readonly origin: Origin
  readonly text: string
}

class Reader {
  readonly notes: Localised[] = []
  readonly problems: Localised[] = []
  readonly #sources: readonly Source[]

  constructor(sources: readonly Source[]) {
    this.#sources = sources
  }

  settings(environment: Readonly<Record<string, string | undefined>>): AssistantSettings {
    const chosen = this.#provider()
    const temperature = this.#number('temperature', TEMPERATURES) ?? DEFAULT_TEMPERATURE
    const contextSize = Math.round(this.#number('context', CONTEXT_SIZES) ?? DEFAULT_CONTEXT)
    const without = { ...WITHOUT_MODEL, temperature, contextSize }
    if (chosen === null || chosen.provider === 'none') return without
    const { provider } = chosen
    const model = this.#saidFor(provider, 'model')
    if (provider === 'editor') {
      if (chosen.origin !== 'project') return { ...without, provider, model: model?.text ?? null }
      this.notes.push(IGNORED_EDITOR)
      return without
    }
    if (model?.origin === 'project' && isServedFromElsewhere(model.text)) {
      this.notes.push(ignoredModel(model.text))
      return without
    }
    const endpoint = this.#endpoint(chosen, environment)
    if (endpoint === null) return without
    const key = environment[KEY_VARIABLE]?.trim() ?? ''
    return {
      provider,
      model: model?.text ?? null,
      endpoint: endpoint.url,
      temperature,
      contextSize,
      key: key === '' || endpoint.origin === 'project' ? null : new ApiKey(key),
    }
  }

  /** The one that was named; the one that a name or an address supposes. */
  #provider(): { readonly provider: Provider; readonly origin: Origin } | null {
    const said = this.#said('provider', this.#sources)
    if (said !== null) {
      const provider = PROVIDERS.find((name) => name === said.text)
      if (provider !== undefined) return { provider, origin: said.origin }
      this.problems.push(unreadable('provider', said, PROVIDERS.join(', '), nearest(said.text, PROVIDERS)))
      return null
    }
    const endpoint = this.#said('endpoint', this.#sources)
    const supposing = endpoint ?? this.#said('model', this.#sources)
    if (supposing === null) return null
    const provider = endpoint !== null && /\/v\d+\/?$/.test(endpoint.text) ? 'openai' : 'ollama'
    return { provider, origin: supposing.origin }
  }

  #endpoint(
    { provider, origin }: { readonly provider: Provider; readonly origin: Origin },
    environment: Readonly<Record<string, string | undefined>>,
  ): { readonly url: URL; readonly origin: Origin } | null {
    const said = this.#saidFor(provider, 'endpoint')
    if (said === null) {
      if (provider === 'openai') {
        this.problems.push(noEndpoint())
        return null
      }
      return { url: this.#ollamaHost(origin, environment), origin }
    }
    const url = readEndpoint(said.text, OLLAMA_PORT)
    if (url === null) {
      this.problems.push(unreadable('endpoint', said, ADDRESS))
      return null
    }
    if (url.username !== '' || url.password !== '') {
      this.problems.push(withCredentials(said.origin))
      return null
    }
    if (said.origin === 'project' && placeOf(url).kind !== 'machine') {
      this.notes.push(ignoredEndpoint(url))
      return null
    }
    return { url, origin: said.origin }
  }

  /** Where Ollama itself is told to be. A project that asks for Ollama does not ask for one of another machine. */
  #ollamaHost(origin: Origin, environment: Readonly<Record<string, string | undefined>>): URL {
    const here = new URL(`http://127.0.0.1:${OLLAMA_PORT}`)
    const host = readEndpoint(environment.OLLAMA_HOST ?? '', OLLAMA_PORT)
    if (host === null || (origin === 'project' && placeOf(host).kind !== 'machine')) return here
    return host
  }

  #number(key: 'temperature' | 'context', bounds: { readonly least: number; readonly most: number }): number | null {
    const said = this.#said(key, this.#sources)
    if (said === null) return null
    const value = Number(said.text.replace(',', '.'))
    if (Number.isFinite(value) && value >= bounds.least && value <= bounds.most) return value
    this.problems.push(unreadable(key, said, `${bounds.least}–${bounds.most}`))
    return null
  }

  /** A model and an address go with a provider: those of a source that names another one are not for this one. */
  #saidFor(provider: Provider, key: SettingKey): Said | null {
    const own = this.#sources.filter(
      ({ written }) => isBlank(written.provider) || textOf(written.provider) === provider,
    )
    return this.#said(key, own)
  }

  #said(key: SettingKey, sources: readonly Source[]): Said | null {
    for (const { origin, written } of sources) if (!isBlank(written[key])) return { origin, text: textOf(written[key]) }
    return null
  }
}

type Value = WrittenSettings[SettingKey]

const textOf = (value: Value): string => String(value ?? '').trim()
const isBlank = (value: Value): boolean => textOf(value) === ''
const ADDRESS = 'http://127.0.0.1:11434'
