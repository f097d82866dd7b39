import type { Dialect, Options } from '../model/options.js'
import type { ParsingOptions } from './cache/parsing-options.js'
import type { DialectName } from './named-dialect.js'
import type { OnError } from './on-error.js'
import type { OnProgress } from './parse-all.js'
import type { ReadingOptions } from './reading.js'

/** What a config file says: all that `openDocs` takes and that is not about one call. */
export interface DocsConfig extends ReadingOptions, ParsingOptions, Omit<Options, 'cache' | 'dialect'> {
  /** The folder of the docs; relative to the file. Default: the folder of the file. */
  readonly root?: string
  /** How the ecosystem of the docs writes them, or its name, for options that are data. Default: none. */
  readonly dialect?: Dialect | DialectName
}

/** What `openDocs` opens: a folder, which files of it, and the options of its resolver. */
export interface DocsOptions extends DocsConfig {
  /** The folder of the docs; relative to the working directory. Default: what the config file says. */
  readonly root?: string
  /**
   * A file with more options, relative to the working directory, or `true` for the first `mdx-partials.config.{js,mjs,ts,json}`
   * in the root, else the working directory, or around it. What is said beside it counts more. Default: none.
   */
  readonly config?: string | boolean
  /** Takes what goes wrong beside the docs, such as a file that cannot be read. Default: a warning of the process. */
  readonly onError?: OnError
  /** Has all files parsed at once, and takes how far that is after each. Default: a file is parsed when it is first needed. */
  readonly onProgress?: OnProgress
}
