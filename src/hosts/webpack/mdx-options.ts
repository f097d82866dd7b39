import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CompileOutputOptions } from '../../mdx/compile-output.js'
import { expectObject } from '../../model/expect.js'
import type { LoaderContext } from './loader-context.js'

/**
 * Options of MDX: as they are, or from the module that a path names. It is loaded again when it changes, and so is what
 * was made with it.
 *
 * @throws {TypeError} where the module exports no object by default
 */
export async function mdxOptionsOf(
  given: CompileOutputOptions | string,
  context: LoaderContext,
): Promise<CompileOutputOptions> {
  if (typeof given !== 'string') return given
  const path = resolve(context.rootContext, given)
  context.addDependency(path)
  const url = pathToFileURL(path)
  // Modules are kept by their address.
  url.searchParams.set('mtime', String((await stat(path)).mtimeMs))
  const { default: options } = (await import(url.href)) as { readonly default?: unknown }
  expectObject(`default export of ${given}`, options)
  return options
}
