import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { remember } from '../model/remember.js'
import { loadPeer } from './load-peer.js'
import { toError } from './on-error.js'

// With the same text, the same functions: docs that are opened with them are the same.
const imported = new Map<string, Promise<unknown>>()
// What a config could not import may be there by now, but Node.js has a module that failed fail again by its name.
let failures = 0

// From 22.18 on.
const readsTypeScript = 'typescript' in process.features && process.features.typescript !== false

/** What a config file says; once it has another text, it is read again, but not what it imports. */
export async function importConfig(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8')
  const version = createHash('sha256').update(text).digest('hex')
  const key = `${path}?${version}`
  return remember(imported, key, async () => {
    try {
      return await read(path, text, failures === 0 ? version : `${version}-${failures}`)
    } catch (error) {
      failures++
      imported.delete(key)
      throw error
    }
  })
}

async function read(path: string, text: string, version: string): Promise<unknown> {
  const extension = extname(path)
  if (extension === '.json') return parse(path, text)
  if (extension === '.ts' && !readsTypeScript) return importTypeScript(path)
  const { href } = pathToFileURL(path)
  // Bundlers leave these imports alone: Next bundles what a page imports of ours. In a template: webpack looks through what
  // plugins import, for its disk cache, and warns of what it can't read.
  const module = await attempt(
    path,
    () =>
      import(/* webpackIgnore: true */ /* turbopackIgnore: true */ `${href}?${version}`) as Promise<{
        readonly default?: unknown
      }>,
  )
  return module.default
}

// Not all that goes wrong in a file tells which one it was.
async function attempt<Read>(path: string, read: () => Promise<Read>): Promise<Read> {
  try {
    return await read()
  } catch (error) {
    throw toError(error, `Cannot read the config \`${path}\``)
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new TypeError(`Expected JSON in \`${path}\`: ${toError(error).message}`, { cause: error })
  }
}

async function importTypeScript(path: string): Promise<unknown> {
  const { createJiti } = await loadPeer(
    'jiti',
    () => import(/* webpackIgnore: true */ /* turbopackIgnore: true */ 'jiti'),
    `Expected Node 22.18, or the package \`jiti\`, to read \`${path}\`: install it with \`npm install --save-dev jiti\`, or write the config in JavaScript`,
  )
  const jiti = createJiti(path, { moduleCache: false, fsCache: false })
  return attempt(path, () => jiti.import(path, { default: true }))
}
