import { toError, toLog, type Log } from './log.js'
import type { Import, PageModules } from './page-modules.js'
import type { Told } from './told.js'
import { watchedFor, watchedForRoutes } from './watched.js'
import { routesId, routesModule } from './routes.js'

/** What a hook of Rollup, Rolldown or Vite may call. */
export interface HookContext extends LoadContext {
  resolve(specifier: string, importer?: string, options?: { skipSelf?: boolean }): Promise<{ id: string } | null>
}

/** What one may call that loads a module. */
export interface LoadContext {
  addWatchFile(path: string): void
  warn(log: Log): void
  error(log: Error | { message: string }): never
}

/** What a module is made to. */
export interface Loaded {
  readonly code: string
  readonly map: string | null
}

/** What a build keeps from one page to the next. */
export interface LoadState {
  /** What has been said already. */
  readonly told: Told
  /** Whether the host is to watch what the page was made from, and would take what is missing. */
  readonly isWatching: boolean
}

/** Finds a page for a reader, or the routes. */
export async function resolvePage(
  host: HookContext,
  modules: PageModules,
  specifier: string,
  importer: string | undefined,
): Promise<string | undefined> {
  if (specifier === routesId) return routesModule
  const locate = async (path: string): Promise<string | undefined> => {
    const found = await host.resolve(path, importer, { skipSelf: true })
    return found?.id.split('?', 1)[0]
  }
  try {
    return await modules.resolve({ specifier, importer }, locate)
  } catch (error) {
    return host.error({ message: saidOfImport(error, { specifier, importer }) })
  }
}

/**
 * What is wrong with an import that names a reader, and where.
 *
 * @throws what is no fault of it
 */
export function saidOfImport(error: unknown, { specifier, importer }: Import): string {
  if (!(error instanceof TypeError)) throw error
  return `${error.message}, in the import of "${specifier}" by ${importer ?? 'the entry'}`
}

/**
 * Makes a page for a reader, or the routes: tells its warnings, each once, and fails by what is fatal.
 */
export async function loadPage(
  host: LoadContext,
  modules: PageModules,
  id: string,
  { told, isWatching }: LoadState,
): Promise<Loaded | undefined> {
  if (id === routesModule) {
    if (isWatching) for (const path of watchedForRoutes(modules.docs, modules.base)) host.addWatchFile(path)
    return { code: modules.routes(), map: null }
  }
  const page = await modules.load(id)
  if (!page) return undefined
  if (isWatching) for (const path of watchedFor(page, modules.docs, modules.base)) host.addWatchFile(path)
  for (const each of page.messages) {
    const isFatal = each.message.fatal === true && modules.isStrict
    if (!isFatal && told.isNews(each)) host.warn(toLog(each))
  }
  const error = toError(page.messages.filter(({ message }) => message.fatal === true))
  if (error && modules.isStrict) host.error(error)
  return { code: page.code, map: page.map ? JSON.stringify(page.map) : null }
}
