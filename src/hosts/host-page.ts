import { SourceMapGenerator } from 'source-map'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { ResolveOptions } from '../output/resolve-options.js'
import type { CompileOutputOptions } from '../mdx/compile-output.js'
import { dataOf } from '../mdx/output-data.js'
import { isMessage } from '../model/vfile-message.js'
import { remember } from '../model/remember.js'
import type { Docs } from '../node/docs.js'
import { textsOf } from '../output/resolved.js'
import type { Resolver } from '../resolver.js'
import { HostError, toHostMessage, type HostMessage } from './host-message.js'
import { loadCompiler } from './load-compiler.js'

/** A page for one reader as a bundler takes it. */
export interface HostPage {
  /** The module that MDX makes of it. */
  readonly code: string
  /** Its source map, over all files that it was made from; none where the options say `SourceMapGenerator: null`. */
  readonly map: VFile['map']
  /** Absolute paths of all files that it was made from but the page's own. */
  readonly dependencies: readonly string[]
  /** Absolute paths that were looked for and are not there. */
  readonly missing: readonly string[]
  /** What is wrong, each at its true file; fatal ones are for the host to fail by. */
  readonly messages: readonly HostMessage[]
  /** Hash of all that the page depends on but the options of MDX. */
  readonly fingerprint: string
}

/**
 * Makes a page for a reader. Files are named by their absolute paths.
 *
 * @throws {HostError} (rejects) where a plugin of MDX fails, with place and frame
 * @throws {TypeError} (rejects) where `@mdx-js/mdx` is not there
 */
export async function makeHostPage(
  docs: Docs,
  path: string,
  reader: ResolveOptions,
  options: CompileOutputOptions = none,
): Promise<HostPage> {
  const output = docs.resolver.resolve(path, reader)
  const textOf = textsOf(output)
  const show = (message: VFileMessage): HostMessage => {
    const at = docs.pathOf(message.file ?? '')
    const absolute = docs.absolute(at ?? path)
    return toHostMessage(message, absolute, textOf?.(at ?? path) ?? '')
  }
  const { dependencies, missing, fingerprint } = dataOf(output, (each) => docs.absolute(each))
  const { compileOutput } = await loadCompiler(() => import('../mdx/compile-output.js'))
  try {
    const file = await compileOutput(output, optionsFor(docs, options))
    return { code: String(file), map: file.map, dependencies, missing, messages: file.messages.map(show), fingerprint }
  } catch (error) {
    throw isMessage(error) ? new HostError(show(error)) : error
  }
}

// A processor is made once for an object of options, however often docs with one resolver are opened.
function optionsFor(docs: Docs, options: CompileOutputOptions): CompileOutputOptions {
  const made = remember(optionsOf, docs.resolver, () => new WeakMap<CompileOutputOptions, CompileOutputOptions>())
  return remember(made, options, () => ({
    SourceMapGenerator,
    ...options,
    throwFatal: false,
    absolute: (path) => docs.absolute(path),
  }))
}

const none: CompileOutputOptions = {}
const optionsOf = new WeakMap<Resolver, WeakMap<CompileOutputOptions, CompileOutputOptions>>()
