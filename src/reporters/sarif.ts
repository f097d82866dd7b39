import type { Position } from 'unist'
import type { VFileMessage } from 'vfile-message'
import { ruleIds, ruleSeverity } from '../messages/catalogue.js'
import { fixes } from '../messages/fixes.js'
import { encodePath } from '../model/encode-path.js'
import { isMessage } from '../model/vfile-message.js'
import type { RuleId } from '../model/rule-id.js'
import { version } from '../model/version.js'
import { readFolder, reportedIn, type FromRoot, type Report, type Reported, type ReporterOptions } from './reported.js'
import { ruleSummaries } from './rule-summaries.js'
import type {
  SarifArtifact,
  SarifFix,
  SarifLocation,
  SarifLog,
  SarifRegion,
  SarifResult,
  SarifRule,
} from './sarif-log.js'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/**
 * A log in SARIF 2.1.0, which code hosts and editors show; `JSON.stringify` writes it. The paths in it are relative to
 * `SRCROOT`, the root of the repository.
 *
 * @param report VFiles, such as those of `resolver.report()`
 * @param options `folder`: where the docs are, from the root of the repository
 * @throws {TypeError} where an argument or an option is not as described
 */
export function toSarif(report: Report, options: ReporterOptions = {}): SarifLog {
  const fromRoot = readFolder(options)
  const reported = reportedIn(report, fromRoot)
  const ids = [...new Set(reported.map(({ ruleId }) => ruleId))].sort()
  const indices = new Map(ids.map((id, index) => [id, index]))
  const driver = {
    name: 'mdx-partials',
    version,
    informationUri: 'https://github.com/mdx-partials/mdx-partials',
    rules: ids.map((id) => ruleOf(id, reported)),
  }
  const results = reported.map((one) => resultOf(one, indices.get(one.ruleId) ?? -1, fromRoot))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  }
}

function ruleOf(id: string, reported: readonly Reported[]): SarifRule {
  const url = reported.find(({ ruleId }) => ruleId === id)?.message.url
  return {
    id,
    ...(isRule(id) ? { shortDescription: { text: ruleSummaries[id] } } : {}),
    ...(url === undefined ? {} : { helpUri: url }),
    ...(isRule(id) ? { defaultConfiguration: { level: levels[ruleSeverity(id)] } } : {}),
  }
}

const isRule = (id: string): id is RuleId => ruleIds.some((known) => known === id)

function resultOf(
  { message, severity, ruleId, path, fingerprint }: Reported,
  ruleIndex: number,
  fromRoot: FromRoot,
): SarifResult {
  const related = relatedTo(message, fromRoot)
  const fix = fixOf(message, fromRoot)
  const { sdks, readers } = message
  return {
    ruleId,
    ruleIndex,
    level: levels[severity],
    message: { text: message.reason },
    locations: path === '' ? [] : [locationOf(path, regionOf(message))],
    ...(related.length > 0 ? { relatedLocations: related } : {}),
    partialFingerprints: { 'mdxPartials/v1': fingerprint },
    ...(fix ? { fixes: [fix] } : {}),
    ...(sdks ? { properties: { sdks, ...(readers ? { readers } : {}) } } : {}),
  }
}

function relatedTo({ chain = [], cause }: VFileMessage, fromRoot: FromRoot): SarifLocation[] {
  const includes = chain.map(({ path, position }) => ({
    ...locationOf(fromRoot(path), regionAt(position)),
    message: { text: 'included from here' },
  }))
  if (!isMessage(cause) || !cause.file) return includes
  return [...includes, { ...locationOf(fromRoot(cause.file), regionOf(cause)), message: { text: cause.reason } }]
}

function fixOf(message: VFileMessage, fromRoot: FromRoot): SarifFix | undefined {
  const edits = fixes(message)
  if (edits.length === 0) return undefined
  const changes = [...new Set(edits.map(({ path }) => path))].map((path) => ({
    artifactLocation: artifactOf(fromRoot(path)),
    replacements: edits.flatMap((edit) =>
      edit.path === path && edit.position && edit.text !== null
        ? { deletedRegion: regionAt(edit.position), insertedContent: { text: edit.text } }
        : [],
    ),
  }))
  const [written = null, ...others] = new Set(edits.map(({ text }) => text))
  const text = others.length > 0 || !written ? 'Correct it' : `Write ${written}`
  return { description: { text }, artifactChanges: changes }
}

function locationOf(path: string, region: SarifRegion | undefined): SarifLocation {
  return { physicalLocation: { artifactLocation: artifactOf(path), ...(region ? { region } : {}) } }
}

function artifactOf(path: string): SarifArtifact {
  return { uri: encodePath(path), uriBaseId: 'SRCROOT' }
}

function regionOf({ line, column, place }: VFileMessage): SarifRegion | undefined {
  if (place && 'end' in place) return regionAt(place)
  return line === undefined ? undefined : { startLine: line, startColumn: column ?? 1 }
}

function regionAt({ start, end }: Position): SarifRegion {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column }
}
