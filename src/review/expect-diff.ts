import { describeValue } from '../model/describe-value.js'
import { isStrings } from '../model/expect-scope.js'
import { isRecord } from '../model/record.js'

const isContent = (value: unknown, kinds: readonly string[]): boolean =>
  isRecord(value) &&
  kinds.every((kind) => Array.isArray(value[kind]) && Array.from<unknown>(value[kind]).every(isRecord))

const reworded = ['code', 'headings', 'links', 'images', 'text', 'elements', 'frontmatter', 'esm']
const kinds = ['panels', 'anchors', ...reworded]
const moving = ['code', 'headings', 'images', 'text', 'elements', 'esm']
const replaced = ['code', 'headings', 'images', 'text']
const isShownOn = (row: unknown): boolean =>
  isRecord(row) && typeof row.before === 'string' && typeof row.after === 'string' && isStrings(row.sdks)
const isList = (value: unknown, is: (row: unknown) => boolean): boolean =>
  Array.isArray(value) && Array.from<unknown>(value).every(is)
const isOutputs = (row: unknown): boolean => isRecord(row) && typeof row.page === 'string' && isStrings(row.sdks)

/** By list of a diff, what each of its rows is. */
const rows: Readonly<Record<string, (row: unknown) => boolean>> = {
  added: isOutputs,
  removed: isOutputs,
  changes: (row) =>
    isOutputs(row) &&
    isRecord(row) &&
    isStrings(row.scope) &&
    isContent(row.lost, kinds) &&
    isContent(row.gained, kinds) &&
    isContent(row.changed, reworded) &&
    isList(row.hunks, (hunk) => isContent(hunk, ['rows'])),
  moved: (row) => isRecord(row) && isList(row.pages, isShownOn) && isContent(row.content, moving),
  arrivals: (row) =>
    isRecord(row) &&
    isList(row.pages, (on) => isOutputs(on) && isRecord(on) && isContent(on.lost, replaced)) &&
    isStrings(row.shownOn),
  flattened: (row) => isRecord(row) && isRecord(row.location) && isContent(row, ['was']),
  duplicates: (row) => isRecord(row) && isContent(row, ['locations']),
  gaps: (row) => isRecord(row) && isRecord(row.location) && isStrings(row.none),
  retired: (row) => isRecord(row) && typeof row.value === 'string' && isContent(row, ['mentions']),
  brokenLinks: (row) => isOutputs(row) && isRecord(row) && typeof row.url === 'string' && isRecord(row.location),
}

/** @throws {TypeError} where a value is not what `diff` gives */
export function expectDiff(diff: unknown): void {
  if (!isRecord(diff)) throw new TypeError(`Expected what \`diff\` gives, not ${describeValue(diff)}`)
  for (const [name, is] of Object.entries(rows)) {
    const list = diff[name]
    if (!Array.isArray(list))
      throw new TypeError(`Expected what \`diff\` gives, with an array as \`${name}\`, not ${describeValue(list)}`)
    const wrong = Array.from<unknown>(list).findIndex((row) => !is(row))
    if (wrong < 0) continue
    throw new TypeError(`Expected \`${name}[${wrong}]\` to be as \`diff\` gives it, not ${describeValue(list[wrong])}`)
  }
}
