import type { Finding } from '../engine/finding.ts'
import { severityIn } from '../engine/profile.ts'
import type { Language } from '../language.ts'
import type { Severity } from '../rules/rule.ts'
import type { SourceDocument } from '../source/document.ts'
import type { Range } from '../source/tree.ts'
import { pathUri, ruleUri } from './addresses.ts'
import { type CheckReport, everyFile, gravestFirst, identityIn, type PlacedFinding } from './check-report.ts'
import { lineHashes } from './line-hash.ts'
import { regionOf } from './places.ts'
import { RULE_WORDS, type RuleWords } from './rule-words.ts'
import { visible } from './visible.ts'

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const ROOT = '%SRCROOT%'

const LEVEL: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
}

/** Static Analysis Results Interchange Format 2.1.0: one run, every rule with its help, the gravest results first. */
export function sarif(report: CheckReport): string {
  const { language } = report.layout
  const rules = rulesOf(report)
  const run = {
    tool: {
      driver: {
        name: 'Équerre',
        semanticVersion: report.version,
        version: report.version,
        language,
        rules: rules.map((words) => ruleOf(words, report)),
      },
    },
    automationDetails: { id: 'equerre/' },
    columnKind: 'utf16CodeUnits',
    language,
    originalUriBaseIds: { [ROOT]: { description: { text: ROOT_WORDS[language] } } },
    ...provenance(report),
    invocations: [
      {
        executionSuccessful: report.errors.length === 0 && report.configurations.length === 0,
        toolExecutionNotifications: report.errors.map((said) => ({
          level: 'error',
          message: { text: braced(visible(said)) },
        })),
      },
    ],
    artifacts: artifactsOf(report),
    results: resultsOf(report, new Map(rules.map(({ id }, index) => [id, index]))),
  }
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`
}

const ROOT_WORDS = { fr: 'La racine du dépôt.', en: 'The root of the repository.' }

/** All the rules, and whatever else a configuration is told of. */
function rulesOf(report: CheckReport): readonly RuleWords[] {
  const known = new Set(RULE_WORDS.map(({ id }) => id))
  const others = new Set(report.configurations.flatMap(({ findings }) => findings.map(({ rule }) => rule)))
  return [...RULE_WORDS, ...[...others].filter((id) => !known.has(id)).map(configurationWords)]
}

function configurationWords(id: string): RuleWords {
  const title = { fr: 'Configuration d’Équerre', en: 'Configuration of Équerre' }
  const about = {
    fr: {
      what: 'Le fichier de configuration dit quelque chose qu’Équerre ne comprend pas.',
      why: 'Rien n’est vérifié tant que la configuration n’est pas comprise\u00a0: le résultat ne serait pas celui qu’on attend.',
      how: 'Corrigez la ligne signalée de equerre.config.yaml.',
    },
    en: {
      what: 'The configuration file says something Équerre does not understand.',
      why: 'Nothing is checked until the configuration is understood: the result would not be what is expected.',
      how: 'Correct the line that is reported in equerre.config.yaml.',
    },
  }
  const severity = { sur_demande: 'error', de_droit: 'error', rs: 'error' } as const
  return { id, title, severity, documentation: about, reference: null, family: null }
}

const HEADINGS = {
  fr: { why: 'Pourquoi', how: 'Que faire', source: 'Source' },
  en: { why: 'Why', how: 'What to do', source: 'Source' },
}

function ruleOf({ id, title, severity, documentation, reference, family }: RuleWords, report: CheckReport) {
  const { language } = report.layout
  const { what, why, how } = documentation[language]
  const headings = HEADINGS[language]
  const colon = language === 'fr' ? '\u00a0:' : ':'
  const page = ruleUri(id, report.surroundings, language)
  const usual = severityIn(report.files[0]?.result.profile ?? 'sur_demande', severity)
  return {
    id,
    name: title[language],
    shortDescription: { text: braced(title[language]) },
    fullDescription: { text: braced(what) },
    help: {
      text: [
        what,
        `${headings.why}${colon} ${why}`,
        `${headings.how}${colon} ${how}`,
        ...(reference === null ? [] : [`${headings.source}${colon} ${reference}`]),
      ].join('\n\n'),
      markdown: [
        what,
        `**${headings.why}${colon}** ${why}`,
        `**${headings.how}${colon}** ${how}`,
        ...(reference === null ? [] : [`*${headings.source}${colon} ${reference}*`]),
        ...(page === null ? [] : [`[${id}](${page})`]),
      ].join('\n\n'),
    },
    ...(page === null ? {} : { helpUri: page }),
    defaultConfiguration: usual === 'off' ? { enabled: false } : { level: LEVEL[usual] },
    properties: {
      tags: family === null ? ['equerre'] : ['equerre', family],
      precision: 'high',
      'problem.severity': usual === 'error' ? 'error' : usual === 'warning' ? 'warning' : 'recommendation',
    },
  }
}

function provenance({ surroundings: { repository } }: CheckReport) {
  if (repository === null) return {}
  const { url, revision, branch } = repository
  const details = {
    repositoryUri: url,
    ...(revision === null ? {} : { revisionId: revision }),
    ...(branch === null ? {} : { branch }),
    mappedTo: { uriBaseId: ROOT },
  }
  return { versionControlProvenance: [details] }
}

const locationOf = (path: string) => ({ uri: pathUri(path), uriBaseId: ROOT })

function artifactsOf(report: CheckReport) {
  const paths = [...report.configurations, ...report.files].map(({ inRepository }) => inRepository)
  return [...new Set(paths)].map((path) => ({
    location: locationOf(path),
    sourceLanguage: 'yaml',
    mimeType: 'application/yaml',
    encoding: 'utf-8',
  }))
}

function resultsOf(report: CheckReport, rankOf: ReadonlyMap<string, number>) {
  const identityOf = identityIn(report)
  const lineHash = lineHashesOf(report)
  return gravestFirst(report).map((placed) => {
    const { file, finding } = placed
    const { source, inRepository } = file
    const identity = identityOf(finding)
    return {
      ruleId: finding.rule,
      ...(rankOf.has(finding.rule) ? { ruleIndex: rankOf.get(finding.rule) } : {}),
      level: LEVEL[finding.severity],
      message: { text: messageOf(placed, report.layout.language) },
      locations: [
        {
          physicalLocation: { artifactLocation: locationOf(inRepository), region: withSnippet(source, finding.range) },
          ...(identity === null || identity.element === ''
            ? {}
            : { logicalLocations: [{ fullyQualifiedName: identity.element, kind: 'element' }] }),
        },
      ],
      ...(finding.related.length === 0
        ? {}
        : {
            relatedLocations: finding.related.map(({ at, message }, index) => ({
              id: index + 1,
              message: { text: braced(visible(message[report.layout.language])) },
              physicalLocation: { artifactLocation: locationOf(inRepository), region: regionOf(source, at) },
            })),
          }),
      ...(identity === null
        ? {}
        : {
            partialFingerprints: {
              'equerreFinding/v1': identity.fingerprint,
              // The only one that GitHub compares.
              ...lineHash(source, finding),
            },
          }),
      ...(finding.fixes.length === 0
        ? {}
        : { fixes: finding.fixes.map((fix) => fixOf(fix, placed, report.layout.language)) }),
    }
  })
}

function lineHashesOf(report: CheckReport) {
  const known = new Map(everyFile(report).map(({ source }) => [source, lineHashes(source.text)]))
  return (source: SourceDocument, { range }: Finding) => {
    const hash = known.get(source)?.[source.positionAt(range.start).line]
    return hash === undefined ? {} : { primaryLocationLineHash: hash }
  }
}

/** GitHub shows a related place only when the message has a link to it. */
function messageOf({ file, finding }: PlacedFinding, language: Language): string {
  const said = braced(visible(finding.message[language])).replace(/[[\]\\]/g, '\\$&')
  if (finding.related.length === 0) return said
  const links = finding.related.map(({ at }, index) => {
    const line = file.source.positionAt(at.start).line + 1
    return `[${language === 'fr' ? 'ligne' : 'line'} ${line}](${index + 1})`
  })
  return `${said} ${language === 'fr' ? 'Voir' : 'See'} ${links.join(', ')}.`
}

function fixOf(
  { title, edits }: PlacedFinding['finding']['fixes'][number],
  { file }: PlacedFinding,
  language: Language,
) {
  return {
    description: { text: braced(visible(title[language])) },
    artifactChanges: [
      {
        artifactLocation: locationOf(file.inRepository),
        replacements: edits.map(({ range, text }) => ({
          deletedRegion: regionOf(file.source, range),
          insertedContent: { text },
        })),
      },
    ],
  }
}

const LONGEST_SNIPPET = 400

function withSnippet(source: SourceDocument, range: Range) {
  const text = source.text.slice(range.start, range.end)
  const region = regionOf(source, range)
  return text === '' || text.length > LONGEST_SNIPPET ? region : { ...region, snippet: { text } }
}

/** In a message of SARIF a brace begins a placeholder, unless it is doubled. */
const braced = (text: string): string => text.replace(/[{}]/g, '$&$&')
