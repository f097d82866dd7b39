import type { Nodes, Root } from 'mdast'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { failWhereFatal } from '../mdx/fatal.js'
import { openOutput } from '../mdx/open-output.js'
import { placeFailures } from '../mdx/place-failures.js'
import { recmaPlaces } from '../mdx/recma-places.js'
import { unravel } from '../mdx/unravel.js'
import type { HostOutput } from './host-docs.js'
import { pathOfFile } from './path-of-file.js'
import { readerOfFile } from './reader-of-file.js'
import { readRemarkOptions, type RemarkPartialsOptions, type RemarkPartialsSettings } from './remark-options.js'

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
  const { settings, find } = readRemarkOptions(options)
  // Added to the end, it comes after all that makes something of a place.
  this.use(recmaPlaces)
  placeFailures(this)
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
  const { tree, places } = openOutput(found.output, file, { positions, absolute: found.absolute })
  const { dependencies = [], missing = [] } = file.data.mdxPartials ?? {}
  const compiler = compilerOf(file)
  for (const path of dependencies) {
    compiler?.addDependency?.(path)
    onDependency?.(path, file)
  }
  for (const path of missing) compiler?.addMissingDependency?.(path)
  for (const message of file.messages.slice(said)) onMessage?.(message, file)
  if (throwFatal) failWhereFatal(file, places)
  // A host that takes front matter off itself knows no node for it.
  if (!before.children.some(isFrontMatter)) tree.children = tree.children.filter((node) => !isFrontMatter(node))
  unravel(tree)
  return tree
}

const isFrontMatter = ({ type }: Nodes): boolean => type === 'yaml' || (type as string) === 'toml'

/** The way in which fumadocs lets plugins tell what a page depends on: in webpack and Turbopack, it is the loader's. */
interface HostCompiler {
  addDependency?(path: string): void
  addMissingDependency?(path: string): void
}

const compilerOf = ({ data }: VFile): HostCompiler | undefined => data._compiler as HostCompiler | undefined
