import { importMeant } from '../../directives/bound-uses.js'
import type { Docset } from '../../docset/docset.js'
import { endingOf } from '../../model/text-lines.js'
import { carriedBy } from './carried.js'
import type { Change } from './change.js'
import type { Destination } from './expect-extraction.js'
import type { Piece } from './run-of.js'
import { bringersOf, elementsFor, importsFor, type WrittenInclude } from './include-text.js'
import type { Proposal } from './proposal.js'
import { rebaseRun } from './rebase-run.js'
import { textOfRun } from './run-of.js'
import { applySplices, merge } from './splice.js'
import type { TextFile } from './text-file.js'

/** An include in a place of a duplicate. */
export interface IncludeProposal extends Proposal {
  readonly location: Piece['location']
}

/** Puts an include in each of some places; what most of them say is the partial. */
export function proposeIncludes(
  pieces: readonly Piece[],
  { to, isNew, include }: Destination,
  docset: Docset,
): IncludeProposal[] {
  const texts = pieces.map((piece) => textFor(piece, to, docset))
  const text = mostFrequent(texts.filter((one) => one !== undefined))
  const bringers = include === undefined ? bringersOf(docset) : []
  return pieces.map((piece, index) => {
    const { location, file } = piece
    if (text === undefined || texts[index] === undefined)
      return { location, about: [], ways: [], reason: 'An address in it is written in a way that cannot be edited' }
    const made: Change[] = isNew ? [{ path: to, whole: text }] : []
    const written = include === undefined ? waysFor(file, to, bringers, docset) : [{ text: include }]
    const ways = written.map((way) => [...made, ...placed(piece, way)])
    return { location, about: [], ways }
  })
}

// As it would stand in the partial, with all that it takes from around it.
function textFor({ run, file }: Piece, to: string, { settings }: Docset): string | undefined {
  const splices = rebaseRun(run, file, to, settings)
  const merged = splices && merge(splices)
  if (merged === undefined) return undefined
  const moved = merged.map((splice) => ({ ...splice, start: splice.start - run.start, end: splice.end - run.start }))
  const text = textOfRun(run, file, (own) => applySplices(own, moved))
  const { imports, definitions } = carriedBy(run, file, to)
  const ending = endingOf(file.text)
  const parts = [imports.join(ending), text, ...definitions].filter((part) => part !== '')
  return parts.join(ending + ending) + ending
}

function mostFrequent(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
}

function waysFor(file: TextFile, to: string, bringers: readonly string[], docset: Docset): WrittenInclude[] {
  const { settings } = docset
  const { components } = settings
  const known = [...file.document.imports.values()].find(({ name, specifier, isModule }) => {
    return !isModule && importMeant(name, settings) === name && leadsTo(specifier, file.path, to)
  })
  return bringers.flatMap((by): WrittenInclude[] => {
    const way = components.includes.get(by)
    if (way) return elementsFor(by, way, file.path, to)
    return known ? [{ text: `<${known.name} />` }] : importsFor(isTakenIn(file), file.path, to)
  })
}

const isTakenIn =
  ({ document, text }: TextFile) =>
  (name: string): boolean =>
    document.bound.has(name) || new RegExp(`<${name}(?![\\w$-])`).test(text)

const leadsTo = (specifier: string, from: string, to: string): boolean =>
  importsFor(() => false, from, to).some(({ statement }) => statement?.includes(`'${specifier}'`))

function placed({ run, file }: Piece, { text, statement }: WrittenInclude): Change[] {
  const { path } = file
  const own: Change = { path, start: run.start, end: run.end, text }
  return statement === undefined ? [own] : [{ path, ...importAt(file, statement) }, own]
}

// Behind the other imports, else in front of all that is no front matter.
function importAt(file: TextFile, statement: string): { start: number; end: number; text: string } {
  const { children } = file.document.tree
  const last = children.findLast(
    (node) => node.type === 'mdxjsEsm' && node.data?.estree?.body.some(({ type }) => type === 'ImportDeclaration'),
  )
  const end = last && file.rangeOf(last)?.end
  const ending = endingOf(file.text)
  if (end !== undefined) return { start: end, end, text: ending + statement }
  const first = children.find(({ type }) => type !== 'yaml')
  const start = (first && file.rangeOf(first)?.start) ?? 0
  return { start, end: start, text: statement + ending + ending }
}
