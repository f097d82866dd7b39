import { visit } from 'estree-util-visit'
import { append } from '../../model/append.js'
import type { Docset } from '../../docset/docset.js'
import { placesOfValues } from '../../docset/front-matter-places.js'
import { isTold, knownValues, writtenValues } from '../../docset/page-values.js'
import { placeOfValue } from '../../docset/value-places.js'
import { isPage } from '../../docset/pages.js'
import { escapePattern } from '../../model/escape-pattern.js'
import { valueOf } from '../../model/reader.js'
import { idsOf } from '../../model/value-ids.js'
import { readersOf } from '../../output/outputs.js'
import type { Change } from './change.js'
import type { Splice } from './splice.js'
import { itemsOut, withoutElement } from './list-items.js'
import { lineEnd, lineStart, nextLine } from './lines.js'
import type { Mention } from '../../insight/mentions.js'
import type { Proposal } from './proposal.js'
import { idsLeft, type Retired } from './retired.js'
import type { Range, TextFile } from './text-file.js'
import { filesOfPage } from './variants.js'

/** Takes a value out of what a file says of its readers; a page that is for nobody else goes. */
export function proposeFrontMatter(file: TextFile, docset: Docset, retired: Retired): Proposal[] {
  const { document, path } = file
  const { axis, id } = retired
  const { settings } = docset
  if (!knownValues(document, axis, settings).includes(id)) return []
  const values = writtenValues(document, axis.name, settings) ?? []
  const position = document.tree.children[0]?.position
  const actual = values.filter((value) => typeof value === 'string').join(', ')
  const about: Mention[] = [{ kind: 'front-matter', path, ...(position ? { position } : {}), actual }]
  const isForOthers = readersOf(path, docset).some((reader) => valueOf(reader, axis.name) !== id)
  const gone = isForOthers ? [] : [filesOfPage(path, docset).map((one): Change => ({ path: one, whole: null }))]
  const written = withoutListed(values, file, docset, retired)
  const isWhole = values.every((value) => typeof value === 'string' && left(value, retired) === '')
  const others = isPage(path, docset) ? withVariants(written, file, docset, retired) : keyOut(file, axis.name)
  const way = (isWhole ? others : written) ?? exported(file, docset, retired)
  const edited = way ? [way.map((splice) => ({ path, ...splice }))] : []
  return [{ about, ways: [...gone, ...edited], reason: 'It is not written where it can be edited' }]
}

// A page without it would be for everybody: the values that its variant files are for are listed in its place.
function withVariants(
  written: readonly Splice[] | undefined,
  { path }: TextFile,
  { names }: Docset,
  { axis, id }: Retired,
): Splice[] | undefined {
  const [first, ...rest] = written ?? []
  const values = names.variants(path).map(({ reader }) => valueOf(reader, axis.name))
  const others = [...new Set(values)].filter((value) => value !== id)
  if (first === undefined || others.length === 0 || others.includes(undefined)) return undefined
  return [{ ...first, text: others.join(', ') }, ...rest]
}

// A list that a host's own `scope` reads from what the file exports.
function exported(file: TextFile, { settings }: Docset, retired: Retired): Splice[] | undefined {
  if (!isTold(file.document, retired.axis.name, settings)) return undefined
  const splices: Splice[] = []
  for (const node of file.document.tree.children) {
    if (node.type !== 'mdxjsEsm' || !node.data?.estree) continue
    visit(node.data.estree, (code) => {
      if (code.type === 'ArrayExpression') append(splices, withoutElement(code.elements, retired, file) ?? [])
    })
  }
  return splices.length > 0 ? splices : undefined
}

/** What stands in a list in place of a value; `undefined` where it stays. */
function left(value: string, retired: Retired): string | undefined {
  const ids = idsOf(retired.axis, value)
  return ids.includes(retired.id) ? idsLeft(ids, retired).join(', ') : undefined
}

function withoutListed(
  values: readonly unknown[],
  file: TextFile,
  { settings }: Docset,
  retired: Retired,
): Splice[] | undefined {
  const { document, text } = file
  const isByHost = isTold(document, retired.axis.name, settings)
  const own = isByHost ? [] : placesOfValues(document.source, retired.axis.name)
  const ranges = values.map((value, index): Range | undefined => {
    const place = isByHost
      ? placeOfValue(document, retired.axis.name, String(value), index, true)
      : { position: own[index], by: 'front matter' }
    const range = place.position && place.by === 'front matter' ? file.rangeOf({ position: place.position }) : undefined
    return range && text.slice(range.start, range.end) === String(value) ? quoted(range, text) : undefined
  })
  const splices: Splice[] = []
  const gone = new Set<number>()
  for (const [index, value] of values.entries()) {
    const by = typeof value === 'string' ? left(value, retired) : undefined
    const range = ranges[index]
    if (by === undefined) continue
    if (range === undefined) return undefined
    if (by !== '') splices.push({ ...range, text: by })
    else if (isItemLine(range, text)) splices.push({ ...lineOf(range, text), text: '' })
    else gone.add(index)
  }
  const outs = itemsOut(ranges, gone)
  return outs && [...splices, ...outs.map((out) => ({ ...out, text: '' }))]
}

function quoted({ start, end }: Range, text: string): Range {
  const mark = text.charAt(start - 1)
  return (mark === '"' || mark === "'") && text.charAt(end) === mark
    ? { start: start - 1, end: end + 1 }
    : { start, end }
}

const lineOf = ({ start, end }: Range, text: string): Range => ({
  start: lineStart(text, start),
  end: nextLine(text, lineEnd(text, end)),
})

// An item of a list with a line for each.
function isItemLine(range: Range, text: string): boolean {
  const before = text.slice(lineStart(text, range.start), range.start)
  return /^\s*-\s+$/.test(before) && /^\s*(?:#.*)?$/.test(text.slice(range.end, lineEnd(text, range.end)))
}

// A key with all that belongs to it: the lines below it that are set further in, or are items.
function keyOut({ text, document }: TextFile, key: string): Splice[] | undefined {
  const front = document.tree.children[0]
  const match = new RegExp(
    `^(['"]?)${escapePattern(key)}\\1[ \\t]*:.*(?:\\r\\n|\\n)(?:(?:[ \\t]|- )[^\\r\\n]*(?:\\r\\n|\\n))*`,
    'm',
  ).exec(text)
  if (match === null || front?.type !== 'yaml' || match.index > (front.position?.end.offset ?? 0)) return undefined
  return [{ start: match.index, end: match.index + match[0].length, text: '' }]
}
