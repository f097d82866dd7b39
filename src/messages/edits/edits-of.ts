import type { Position } from 'unist'
import { editPositions } from '../../model/edit-positions.js'
import { isIdentifier } from '../../model/identifier.js'
import type { TextEdit } from '../../model/text-edit.js'
import type { MendedText } from '../message-mends.js'
import { withoutList, type Replacement } from './branch.js'
import type { Mend, Spot } from './mend.js'
import { rangesIn, type Range } from './spots.js'
import { takenWith } from './take-out.js'

/** Whether a value of an axis no longer is. */
export type IsRetired = (axis: string, value: string) => boolean

/** The edits that a mend comes to in the text of its file: one answer, which goes together; none where it is not found. */
export function editsOf({ mend, path, text: source }: MendedText, isRetired: IsRetired): TextEdit[] {
  // Positions count without a byte order mark, and what is edited has it.
  const mark = source.startsWith('\uFEFF') ? 1 : 0
  const text = source.slice(mark)
  const { axis, written, right } = mend
  const found = mend.spots.map((spot) => ({ spot, ranges: rangesIn(text, spot, written) }))
  const replacements =
    axis !== undefined && isRetired(axis, written)
      ? retired(text, found, mend)
      : found.flatMap(({ spot, ranges }) => (right === undefined ? [] : corrected(text, spot, ranges, right)))
  if (replacements.length === 0) return []
  const positionOf = editPositions(source)
  return replacements.map(({ start, end, text }) => ({ path, position: positionOf(start + mark, end + mark), text }))
}

interface Found {
  readonly spot: Spot
  readonly ranges: readonly Range[]
}

/** What can stand in quotes and in YAML as it is. */
const plain = /^[\p{L}\p{N}_$][\p{L}\p{N}_$@~ ./-]*$/u
const plainYaml = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)[\p{L}_][\p{L}\p{N}_./-]*$|^\d+(?:\.\d+)*$/iu
const plainPath = /^[^"'`&<>{}\\|\r\n]+$/

function corrected(text: string, { kind }: Spot, ranges: readonly Range[], right: string): Replacement[] {
  if (kind === 'key') return ranges.flatMap((range) => correctedKey(text, range, right))
  const isPlain = (kind === 'yaml' ? plainYaml : kind === 'path' ? plainPath : plain).test(right)
  return isPlain ? ranges.map((range) => ({ ...range, text: right })) : []
}

function correctedKey(text: string, { start, end }: Range, right: string): Replacement[] {
  const isQuoted = /["']/.test(text[start - 1] ?? '') && text[start - 1] === text[end]
  if (isQuoted || isIdentifier(right)) return [{ start, end, text: right }]
  return [{ start, end, text: JSON.stringify(right) }]
}

// Of each list the item goes, or, where that is all it says, the condition goes by it.
function retired(text: string, found: readonly Found[], { branch }: Mend): Replacement[] {
  const edits: Replacement[] = []
  for (const { spot, ranges } of found) {
    const [first] = ranges
    if (first === undefined) continue
    const item = spot.kind === 'key' ? rangeOf(spot.position) : first
    const taken = item && takenWith(text, item)
    if (taken) edits.push({ ...taken, text: '' })
    else if (branch && spot.kind === 'item' && isAll(text, spot, first)) {
      const gone = withoutList(text, spot, branch, spot.isNegative === true)
      if (gone === undefined) return []
      // What is for nobody goes, whatever else it says.
      if (!spot.isNegative) return [gone]
      edits.push(gone)
    } else return []
  }
  return edits
}

function rangeOf({ start, end }: Position): Range | undefined {
  return start.offset === undefined || end.offset === undefined ? undefined : { start: start.offset, end: end.offset }
}

// Whether an attribute says nothing else: `sdk="a"`, `sdk={'a'}`, `sdk={['a']}`.
function isAll(text: string, { position }: Spot, { start, end }: Range): boolean {
  const [before, behind] = [text.slice(position.start.offset, start), text.slice(end, position.end.offset)].map(
    (part) => part.replaceAll(/\s/g, ''),
  )
  return /^[^=]+=\{?\[?["'`]$/.test(before ?? '') && /^,?["'`],?\]?\}?$/.test(behind ?? '')
}
