import { plansOf } from '../internals.js'
import { rejectUnknown } from '../model/expect.js'
import { isRecord } from '../model/record.js'
import { describeValue } from '../model/describe-value.js'
import type { Reader } from '../model/reader.js'
import type { Absolute } from '../mdx/places.js'
import type { DocsOptions } from '../node/docs-options.js'
import type { Docs } from '../node/docs.js'
import type { Resolved } from '../output/resolved.js'
import type { Resolver } from '../resolver.js'
import { freshOutputOf, outputOf } from './fresh-output.js'
import { absoluteIn, pathFrom, type FilePath } from './path-of-file.js'

/** Where the pages of a host are: what `openDocs` opens, in plain data; docs that are open; or a resolver. */
export type HostDocsOptions =
  | DocsOptions
  | { readonly docs: Docs }
  | {
      readonly resolver: Resolver
      /** The folder that its paths are from; relative to the `cwd` of each file. Default: that. */
      readonly root?: string | undefined
    }

/** The output that a file is, and where the files of the docs are. */
export interface HostOutput {
  readonly output: Resolved
  readonly absolute: Absolute
}

/** Finds what a file is; `undefined` for one that is no page of the docs. Only docs that are opened here take time. */
export type FindOutput = (
  file: FilePath & { readonly cwd: string },
  readerIn: (resolver: Resolver) => Reader,
) => HostOutput | undefined | Promise<HostOutput | undefined>

/** @throws {TypeError} where options name no docs */
export function findIn(options: HostDocsOptions): FindOutput {
  if (!isRecord(options) || !['docs', 'resolver', 'root', 'config'].some((name) => Object.hasOwn(options, name)))
    throw new TypeError(
      `Expected options with \`root\`, \`config\`, \`docs\` or \`resolver\`, not ${describeValue(options)}`,
    )
  if ('docs' in options) return inDocs(options)
  return 'resolver' in options ? inResolver(options) : inFolder(options)
}

function inDocs({ docs, ...rest }: { readonly docs: Docs }): FindOutput {
  rejectUnknown('option', rest, ['docs'])
  plansOf((docs as Partial<Docs> | undefined)?.resolver, 'docs.resolver')
  const absolute: Absolute = (path) => docs.absolute(path)
  return (file, readerIn) => {
    const path = docs.pathOf(file.absolute)
    const output = path === undefined ? undefined : outputOf(docs.resolver, path, readerIn)
    return output && { output, absolute }
  }
}

function inResolver({ resolver, root, ...rest }: Extract<HostDocsOptions, { resolver: Resolver }>): FindOutput {
  rejectUnknown('option', rest, ['resolver', 'root'])
  plansOf(resolver)
  return ({ absolute, cwd }, readerIn) => {
    const path = pathFrom(root === undefined ? cwd : absoluteIn(cwd, root), absolute)
    if (path === undefined) return undefined
    const output = outputOf(resolver, path, readerIn)
    const folder = absolute.slice(0, -path.length)
    return output && { output, absolute: (other) => folder + other }
  }
}

function inFolder(options: DocsOptions): FindOutput {
  let opening: Promise<Docs> | undefined
  // What could not be opened can be once its options are mended.
  const forget = (error: unknown): never => {
    opening = undefined
    throw error
  }
  return async (file, readerIn) => {
    // What needs Node is not there before somebody asks for it.
    opening ??= import('../node/open-docs.js').then((node) => node.openDocs(options)).catch(forget)
    const docs = await opening
    const path = docs.pathOf(file.absolute)
    const output = path === undefined ? undefined : await freshOutputOf(docs, path, readerIn)
    return output && { output, absolute: (other) => docs.absolute(other) }
  }
}
