import { nearestVariant, type FileNames } from '../../model/file-names.js'
import type { AskedReader } from '../../model/asked-reader.js'
import type { Settings } from '../../model/settings.js'
import type { Include } from '../directive.js'
import { requestOf } from './request.js'
import { isTextValue } from './text-import.js'

/** The file that an include names for a reader. */
export interface Target {
  /** `none`: there is nothing for the reader, nor need there be. `undecided`: that hangs on what the reader leaves open. */
  readonly status: 'ok' | 'missing' | 'outside' | 'dynamic' | 'none' | 'undecided'
  /** The file; where there is none, the path it should have, or `src` as written. */
  readonly path: string
  /** What is taken of it; `undefined` where that is all of it. */
  readonly section: string | undefined
  /** Paths that were looked for before it and are not there; of variant files, the path that they stand in for. */
  readonly tried: readonly string[]
  /** The path that was looked for when the file was found: its own, or the one that it stands in for. */
  readonly base: string
}

/**
 * Finds the file that an include names.
 *
 * @param from path of the file that holds the include
 */
export function findTarget(
  include: Include,
  from: string,
  asked: AskedReader,
  names: FileNames,
  settings: Settings,
): Target {
  const { status, candidates, expected, isNothing, isOpen } = requestOf(include, from, asked, names, settings)
  const none = { path: expected, section: include.section, base: expected }
  // A text that code takes need not be given: its host has it, and knows of no variant files.
  const isText = isTextValue(include)
  if (status !== 'ok') return { ...none, status: isText ? 'none' : status, tried: [] }
  const tried: string[] = []
  for (const { path, section } of candidates) {
    const variant = isText ? undefined : nearestVariant(names, path, asked)
    const found = variant?.path ?? names.find(path)
    if (found !== undefined) return { status: 'ok', path: found, section, tried, base: path }
    tried.push(path)
  }
  if (isText) return { ...none, status: 'none', tried }
  if (include.imported) return { ...none, status: 'missing', tried }
  if (isOpen) return { ...none, status: 'undecided', tried }
  return { ...none, status: isNothing || isOptional(include, settings) ? 'none' : 'missing', tried }
}

const isOptional = ({ node, told }: Include, { components }: Settings): boolean =>
  told === undefined && components.includes.get(node.name ?? '')?.isOptional === true

/** Paths that an include is looked for at, in order, until one is there; variant files may stand in for each. */
export function pathsOf(
  include: Include,
  from: string,
  asked: AskedReader,
  names: FileNames,
  settings: Settings,
): string[] {
  return requestOf(include, from, asked, names, settings).candidates.map(({ path }) => path)
}
