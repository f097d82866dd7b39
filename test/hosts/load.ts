import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { loader } from '../../src/hosts/webpack/loader.js'
import type { LoaderContext } from '../../src/hosts/webpack/loader-context.js'
import { routesLoader } from '../../src/hosts/webpack/routes-loader.js'

/** What a loader has handed on and told; paths are from the folder. */
export interface LoadedFile {
  readonly code: string
  readonly map: object | undefined
  /** What it tells the loader after it. */
  readonly meta: object | undefined
  readonly dependencies: readonly string[]
  readonly missing: readonly string[]
  readonly folders: readonly string[]
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

/** What a loader is told of those beside it. */
type Loaders = Pick<LoaderContext, 'loaders' | 'loaderIndex'>

/** What the loader before this one has handed on; by default it is the first, and reads the file. */
type Before = Partial<Pick<LoadedFile, 'code' | 'map' | 'meta'>>

/** Loads a file of a folder as a bundler does: `guide.mdx?sdk=go`. What fails rejects. */
export function load(
  folder: string,
  request: string,
  options: unknown,
  loaders: Loaders = {},
  { code, map, meta }: Before = {},
): Promise<LoadedFile> {
  return start(folder, request, options, (context) => {
    Object.assign(context, loaders)
    loader.call(context, code ?? readFileSync(context.resourcePath, 'utf8'), map, meta)
  })
}

/** Loads a file through one of our loaders for each of these options, the last of them first. */
export async function loadThrough(folder: string, request: string, all: readonly unknown[]): Promise<LoadedFile> {
  const loaders = all.map(() => ({ path: '/app/node_modules/mdx-partials/dist/loader.js' }))
  let loaded: LoadedFile | undefined
  for (const [loaderIndex, options] of [...all.entries()].reverse())
    loaded = await load(folder, request, options, { loaders, loaderIndex }, loaded)
  return loaded!
}

/** Makes the list of routes, as if it stood at a path of a folder. */
export function loadRoutes(folder: string, path: string, options: unknown): Promise<LoadedFile> {
  return start(folder, path, options, (context) => {
    routesLoader.call(context)
  })
}

function start(
  folder: string,
  request: string,
  options: unknown,
  run: (context: LoaderContext) => void,
): Promise<LoadedFile> {
  const [path = '', query] = request.split('?')
  const told = { dependencies: [''], missing: [''], folders: [''], errors: [''], warnings: [''] }
  for (const list of Object.values(told)) list.length = 0
  const from = (absolute: string): string => relative(folder, absolute).split(sep).join('/')
  return new Promise((resolve, reject) => {
    run({
      resourcePath: join(folder, path),
      resourceQuery: query === undefined ? '' : `?${query}`,
      rootContext: folder,
      getOptions: () => options,
      addDependency: (absolute) => told.dependencies.push(from(absolute)),
      addMissingDependency: (absolute) => told.missing.push(from(absolute)),
      addContextDependency: (absolute) => told.folders.push(from(absolute)),
      emitError: ({ message }) => told.errors.push(message),
      emitWarning: ({ message }) => told.warnings.push(message),
      async: () => (error, code, map, meta) => {
        if (error) reject(error)
        else resolve({ ...told, code: code ?? '', map, meta })
      },
    })
  })
}
