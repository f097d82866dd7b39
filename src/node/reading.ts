import picomatch from 'picomatch'
import { describeValue } from '../model/describe-value.js'
import { expectStrings, expectType } from '../model/expect.js'
import type { Names } from '../model/names.js'
import { folderOf, formOf } from '../model/path.js'

/** Which files of a folder are read. */
export interface ReadingOptions {
  /** Globs, from the root, of files and folders that are left out. Default: `node_modules` and names with a dot first. */
  readonly ignore?: Names
  /** Endings of the names of files that are read, such as `['.mdx', '.md']`. Default: all that are text. */
  readonly extensions?: Names
  /** Whether links are followed, as far as they lead to what is inside the root. Default: `false`. */
  readonly followSymlinks?: boolean
}

export const readingOptionNames = ['ignore', 'extensions', 'followSymlinks'] as const

type Given = { readonly [Name in keyof ReadingOptions]: ReadingOptions[Name] | undefined }

const usuallyIgnored = ['**/node_modules', '**/.*']

/** The same, normalised. */
export class Reading {
  readonly followSymlinks: boolean
  readonly #isIgnoredFile: (path: string) => boolean
  readonly #isIgnoredFolder: (path: string) => boolean
  readonly #extensions: readonly string[] | undefined

  /** @throws {TypeError} where an option is not as described */
  constructor({ ignore = usuallyIgnored, extensions, followSymlinks = false }: Given) {
    expectType('followSymlinks', followSymlinks, 'boolean')
    const globs = expectStrings('ignore', ignore).map(toGlob)
    this.followSymlinks = followSymlinks
    this.#isIgnoredFile = picomatch(globs, { dot: true })
    // What is about all that is in a folder is about the folder.
    this.#isIgnoredFolder = picomatch(
      globs.map((glob) => glob.replace(/\/\*\*$/, '')),
      { dot: true },
    )
    this.#extensions =
      extensions === undefined
        ? undefined
        : expectStrings('extensions', extensions).map((extension) => extension.toLowerCase())
  }

  /** Whether a folder is left out; the root never is. */
  leavesOutFolder(path: string): boolean {
    return path !== '' && (this.#isIgnoredFolder(formOf(path)) || this.leavesOutFolder(folderOf(path)))
  }

  /** Whether a file is left out by its name, or with a folder that it is in. */
  leavesOutFile(path: string): boolean {
    return !this.#hasExtension(path) || this.#isIgnoredFile(formOf(path)) || this.leavesOutFolder(folderOf(path))
  }

  #hasExtension(path: string): boolean {
    const name = path.toLowerCase()
    return this.#extensions?.some((extension) => name.endsWith(extension)) ?? true
  }
}

// As in a `.gitignore`, a slash at the start is the root, and one at the end says that it is a folder.
function toGlob(pattern: string): string {
  const glob = formOf(pattern)
    .replace(/^(?:\.?\/)+/, '')
    .replace(/\/$/, '')
  if (glob === '' || /^!(?!\()/.test(glob))
    throw new TypeError(`Expected option \`ignore\` to hold globs of what is left out, not ${describeValue(pattern)}`)
  return glob
}
