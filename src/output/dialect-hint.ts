import type { VFile } from 'vfile'
import { detectIn } from '../dialects/detect.js'
import type { Docset } from '../docset/docset.js'
import type { RuleId } from '../model/rule-id.js'

/** What is said of files that are written in another dialect. */
const rules: ReadonlySet<string> = new Set<RuleId>([
  'include-dynamic',
  'include-missing',
  'markdown-fallback',
  'parse-error',
  'tabs-empty',
])

/** Notes at the first message of a report that may have come of it, once, that its files seem to be of a dialect. */
export function noteDialect(files: readonly VFile[], { settings, names, source }: Docset): void {
  if (settings.dialect !== undefined) return
  const message = files.flatMap(({ messages }) => messages).find(({ ruleId }) => ruleId && rules.has(ruleId))
  if (message === undefined) return
  const { name } = detectIn(new Map(names.paths.map((path) => [path, source(path)]))) ?? {}
  // What is read without a dialect is what `clerk` reads.
  if (name === undefined || name === 'clerk') return
  const hint = `these files seem to be written in the dialect \`${name}\`; if so, give it: \`dialect: ${name}()\``
  message.note = message.note === undefined ? hint : `${message.note}\n${hint}`
}
