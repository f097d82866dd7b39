import type { Nodes, Root } from 'mdast'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { expectObject, expectType } from '../model/expect.js'
import { failWhereFatal } from '../mdx/fatal.js'
import { openOutput } from '../mdx/open-output.js'
import { recmaPlaces } from '../mdx/recma-places.js'
import { expectPositions, type Positions } from '../mdx/shifts.js'
import { unravel } from '../mdx/unravel.js'
import { findIn, type FindOutput, type HostDocsOptions, type HostOutput } from './host-docs.js'
import { pathOfFile } from './path-of-file.js'
import { readerOfFile, type HostReader } from './reader-of-file.js'

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

interface Read {
  readonly settings: RemarkPartialsSettings
  readonly find: FindOutput
}

function readOptions(options: RemarkPartialsOptions): Read {
  const { sdk, reader, positions, throwFatal, onDependency, onMessage, ...rest } = options
  if (sdk !== undefined) expectType('sdk', sdk, 'string')
  if (positions !== undefined) expectPositions(positions)
  if (throwFatal !== undefined) expectType('throwFatal', throwFatal, 'boolean')
  if (onDependency !== undefined) expectType('onDependency', onDependency, 'function')
  if (onMessage !== undefined) expectType('onMessage', onMessage, 'function')
  if (reader !== undefined && typeof reader !== 'function') expectObject('reader', reader)
  return { settings: { sdk, reader, positions, throwFatal, onDependency, onMessage }, find: findIn(rest) }
}

type Transform = (tree: Root, file: VFile) => Root | undefined | Promise<Root | undefined>

/**
 * A plugin of remark for `@mdx-js/mdx` and its hosts, the first of `remarkPlugins`: puts the output of the docs in place
 * of a tree that is a page. Any other file is left alone.
 *
 * What counts is the text of the docs, not that of the file: what a host or a plugin has done to it before is lost. With
 * `docs` or a `resolver` it is synchronous, and their files are yours to keep up to date.
 *
 * @throws {TypeError} where an option is not as described, or names a reader that nobody declares
 * @throws {VFileMessage} where an output has fatal messages
 */
export function remarkPartials(this: Processor, options: RemarkPartialsOptions): Transform {
  const { settings, find } = readOptions(options)
  // Added to the end, it comes after all that makes something of a place.
  this.use(recmaPlaces)
  return (tree, file) => {
    const at = pathOfFile(file)
    if (at === undefined) return undefined
    const found = find({ ...at, cwd: file.cwd }, (resolver) => readerOfFile(file, at.query, settings, resolver))
    return found instanceof Promise
      ? found.then((later) => handOver(later, tree, file, settings))
      : handOver(found, tree, file, settings)
  }
}

function handOver(
  found: HostOutput | undefined,
  before: Root,
  file: VFile,
  settings: RemarkPartialsSettings,
): Root | undefined {
  if (found === undefined) return undefined
  const { positions = 'partial', throwFatal = true, onDependency, onMessage } = settings
  const said = file.messages.length
  const tree = openOutput(found.output, file, { positions, absolute: found.absolute })
  for (const path of file.data.mdxPartials?.dependencies ?? []) {
    compilerOf(file)?.addDependency?.(path)
    onDependency?.(path, file)
  }
  for (const message of file.messages.slice(said)) onMessage?.(message, file)
  if (throwFatal) failWhereFatal(file)
  // A host that takes front matter off itself knows no node for it.
  if (!before.children.some(isFrontMatter)) tree.children = tree.children.filter((node) => !isFrontMatter(node))
  unravel(tree)
  return tree
}

const isFrontMatter = ({ type }: Nodes): boolean => type === 'yaml' || (type as string) === 'toml'

/** The way in which fumadocs lets plugins tell what a page depends on. */
interface HostCompiler {
  readonly addDependency?: (path: string) => void
}

const compilerOf = ({ data }: VFile): HostCompiler | undefined => data._compiler as HostCompiler | undefined
