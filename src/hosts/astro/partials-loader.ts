import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { code } from '../../model/code.js'
import { expectType } from '../../model/expect.js'
import type { Reader } from '../../model/reader.js'
import { remember } from '../../model/remember.js'
import type { Docs } from '../../node/docs.js'
import { openDocs } from '../../node/open-docs.js'
import type { Resolved } from '../../output/resolved.js'
import { messagesOf } from '../host-message.js'
import { moduleId } from '../rollup/module-id.js'
import { openingFrom } from '../opening-from.js'
import { readerFor } from '../reader-of-file.js'
import { splitOptions, type PartialsOptions } from '../rollup/options.js'
import { Told } from '../rollup/told.js'
import { slashed } from '../slashed.js'
import { entryId, type GenerateId } from './entry-id.js'
import type { Entry, Loader, LoaderContext } from './loader.js'

/** What entries are made of, and for whom: all readers, but where `sdk` or `reader` names some. */
export interface LoaderOptions extends Omit<PartialsOptions, 'as' | 'mdx'> {
  /** Default: the values of the reader that are not given as `sdk` or `reader`, then `slug`: `go/guides/users`. */
  readonly generateId?: GenerateId
}

/** The entries that are wanted, and how they are named. */
interface Wanted {
  readonly reader: Reader
  readonly generateId: GenerateId | undefined
}

/**
 * A loader of a collection of Astro: an entry for each output of `resolveAll`, `go/guides/users`. Its data is the front
 * matter, with `page` and `reader`; its body is the flat text. `render` needs the integration beside it, with the same
 * options, `generateId` aside.
 *
 * @throws {TypeError} where an option is not as described
 */
export function partialsLoader({ generateId, ...options }: LoaderOptions): Loader {
  if (generateId !== undefined) expectType('generateId', generateId, 'function')
  const { opening, page } = splitOptions(options)
  const wanted = { reader: readerFor(page.sdk, page.reader), generateId }
  return {
    name: 'mdx-partials',
    async load(context) {
      const base = fileURLToPath(context.config.root)
      const docs = await openDocs(openingFrom(base, opening))
      try {
        await sync(docs, base, context, wanted)
      } catch (error) {
        // Who loads again would get what was read now.
        await docs.close()
        throw error
      }
      const { watcher } = context
      if (!watcher) return docs.close()
      // One after the other: what is written last is what is so now.
      let following = Promise.resolve()
      const follow = (files?: readonly string[]): Promise<void> =>
        (following = following
          .then(async () => {
            await docs.refresh(files)
            await sync(docs, base, context, wanted)
          })
          .catch((error: unknown) => context.logger.error(String(error))))
      watcher.add(docs.root)
      for (const event of ['add', 'change', 'unlink'] as const)
        watcher.on(event, (file) => (docs.pathOf(file) === undefined ? undefined : follow([file])))
      // Of what was edited before it was ready, it tells nothing.
      watcher.on('ready', () => follow())
    },
  }
}

/** Writes what is new into the store, and takes out what is gone. */
async function sync(
  docs: Docs,
  base: string,
  { store, parseData, logger }: LoaderContext,
  { reader: given, generateId }: Wanted,
): Promise<void> {
  const gone = new Set(store.keys())
  const told = new Told()
  const pages = new Map<string, string>()
  const doubled = new Set<string>()
  for (const output of docs.resolver.resolveAll({ reader: given })) {
    const id = entryId(output, given, generateId)
    gone.delete(id)
    const first = remember(pages, id, () => output.path)
    if (first !== output.path) {
      if (!doubled.has(output.path)) logger.warn(tellDoubled(output.path, first, id))
      doubled.add(output.path)
      continue
    }
    const filePath = slashed(relative(base, moduleOf(output, docs, given)))
    const kept = store.get(id)
    // The store forgets from one run to the next which modules its entries need.
    if (kept?.digest === output.fingerprint && kept.filePath === filePath) {
      store.addModuleImport(filePath)
      continue
    }
    for (const each of messagesOf(output, (path) => docs.absolute(path))) {
      const text = [each.words, each.frame].filter((part) => part !== '').join('\n\n')
      if (told.isNews(each)) logger[each.message.fatal === true ? 'error' : 'warn'](text)
    }
    const { path: page, reader, frontmatter, fingerprint: digest } = output
    const data = await parseData({ id, data: { ...frontmatter, page, reader }, filePath })
    const entry: Entry = { id, data, body: docs.resolver.toMdx(output), filePath, digest, deferredRender: true }
    store.set(entry)
  }
  for (const id of gone) store.delete(id)
}

function tellDoubled(page: string, first: string, id: string): string {
  const what = `Unexpected page ${code(page)} at the address of ${code(first)}, expected one page for the entry ${code(id)}`
  return `${what}. Rename one of them; the first is the entry.`
}

/**
 * The module that renders an output. An import of a page that names no reader is for whom the options name, so that of
 * theirs is the file of the page, by which sites find its history and where to edit it.
 */
function moduleOf({ path, reader }: Resolved, docs: Docs, given: Reader): string {
  const file = docs.absolute(path)
  return Object.keys(reader).every((axis) => given[axis] !== undefined) ? file : moduleId(file, reader, 'mdx')
}
