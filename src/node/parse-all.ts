import { setImmediate } from 'node:timers/promises'
import { plansOf } from '../internals.js'
import { isMarkup } from '../model/path.js'
import type { Resolver } from '../resolver.js'

/** How far parsing is. */
export interface Progress {
  /** How many files are parsed. */
  readonly done: number
  /** How many there are to parse. */
  readonly total: number
  /** The file that was parsed last. */
  readonly path: string
}

/** Takes how far parsing is, after each file. */
export type OnProgress = (progress: Progress) => void

/** Parses the Markdown and MDX among some files; what was parsed before is not parsed again. */
export async function parseAll(resolver: Resolver, files: Iterable<string>, onProgress?: OnProgress): Promise<void> {
  const paths = [...files].filter(isMarkup)
  for (const [index, path] of paths.entries()) {
    plansOf(resolver).docset.document(path)
    onProgress?.({ done: index + 1, total: paths.length, path })
    // Parsers let go of memory between turns, and a bar is drawn then.
    await setImmediate()
  }
}
