import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { expectPositions, type Positions } from '../mdx/shifts.js'
import { expectObject, expectType } from '../model/expect.js'
import { findIn, type FindOutput, type HostDocsOptions } from './host-docs.js'
import type { HostReader } from './reader-of-file.js'

/** Options of `remarkPartials`; all but functions are plain data. */
export type RemarkPartialsOptions = HostDocsOptions & RemarkPartialsSettings

/** What is done with the pages of a host. */
export interface RemarkPartialsSettings {
  /** The SDK that pages are for. Default: none; what says more of a file counts more, see `reader`. */
  readonly sdk?: string | undefined
  /**
   * Whom pages are for, or a function of the file. What a host has put into `file.data.mdxPartials.reader` counts more,
   * and so does the query of a path, `page.mdx?sdk=go`. Default: nobody in particular.
   */
  readonly reader?: HostReader | undefined
  /** Where nodes of partials say that they are, as in `compileOutput`. Default: `'partial'`. */
  readonly positions?: Positions | undefined
  /** Whether fatal messages fail the page. Default: `true`. */
  readonly throwFatal?: boolean | undefined
  /** Called for each file that a page was made of, by its absolute path, and for no page of its own. */
  readonly onDependency?: ((path: string, file: VFile) => void) | undefined
  /** Called for what is wrong, for hosts that do not show the messages of a file. */
  readonly onMessage?: ((message: VFileMessage, file: VFile) => void) | undefined
}

/** Options of `remarkPartials`, read. */
export interface ReadRemarkOptions {
  readonly settings: RemarkPartialsSettings
  readonly find: FindOutput
}

/** @throws {TypeError} where an option is not as described, or none names docs */
export function readRemarkOptions(options: RemarkPartialsOptions): ReadRemarkOptions {
  expectObject('options', options)
  const { sdk, reader, positions, throwFatal, onDependency, onMessage, ...rest } = options
  if (sdk !== undefined) expectType('sdk', sdk, 'string')
  if (positions !== undefined) expectPositions(positions)
  if (throwFatal !== undefined) expectType('throwFatal', throwFatal, 'boolean')
  if (onDependency !== undefined) expectType('onDependency', onDependency, 'function')
  if (onMessage !== undefined) expectType('onMessage', onMessage, 'function')
  if (reader !== undefined && typeof reader !== 'function') expectObject('reader', reader)
  return { settings: { sdk, reader, positions, throwFatal, onDependency, onMessage }, find: findIn(rest) }
}
