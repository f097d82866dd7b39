import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { CompileOutputOptions } from '../../mdx/compile-output.js'
import { expectObject } from '../../model/expect.js'
import { remember } from '../../model/remember.js'
import { queryImports } from '../query-imports.js'
import type { LoaderContext } from './loader-context.js'

/**
 * Options of MDX for a page: as they are, or from the module that a path names. It is loaded again when it changes, and so
 * is what was made with it. For one query, they are one object: a processor is made once for it.
 *
 * @throws {TypeError} where the module exports no object by default
 */
export async function mdxOptionsOf(
  given: CompileOutputOptions | string,
  context: LoaderContext,
): Promise<CompileOutputOptions> {
  const options = await optionsOf(given, context)
  const query = context.resourceQuery.slice(1)
  const byQuery = remember(forQuery, options, () => new Map<string, CompileOutputOptions>())
  return remember(byQuery, query, () => ({
    ...options,
    recmaPlugins: [[queryImports, query], ...(options.recmaPlugins ?? [])],
  }))
}

const forQuery = new WeakMap<CompileOutputOptions, Map<string, CompileOutputOptions>>()

async function optionsOf(given: CompileOutputOptions | string, context: LoaderContext): Promise<CompileOutputOptions> {
  if (typeof given !== 'string') return given
  const path = resolve(context.rootContext, given)
  context.addDependency(path)
  const { mtimeMs } = await stat(path)
  // Modules are kept by their address. In a template: webpack follows what loaders import, and warns of what it can't read.
  const module = (await import(`${pathToFileURL(path).href}?mtime=${mtimeMs}`)) as { readonly default?: unknown }
  expectObject(`default export of ${given}`, module.default)
  return module.default
}
