import { createProcessor, type CompileOptions } from '@mdx-js/mdx'
import type { Program } from 'estree-jsx'
import type { Node } from 'unist'
import { VFile } from 'vfile'
import { code } from '../model/code.js'
import { expectType, rejectSlips } from '../model/expect.js'
import { remember } from '../model/remember.js'
import type { Resolved } from '../output/resolved.js'
import { compileOptionNames } from './compile-option-names.js'
import { expectOutput } from './expect-output.js'
import { failWhereFatal } from './fatal.js'
import { openOutput } from './open-output.js'
import { placeError } from './place-message.js'
import type { Absolute, Places } from './places.js'
import { recmaPlaces } from './recma-places.js'
import { expectPositions, type Positions } from './shifts.js'

/** Options of `@mdx-js/mdx`, and what is done with places and messages. One object for many outputs is read once. */
export interface CompileOutputOptions extends CompileOptions {
  /**
   * Where nodes of partials say that they are: in the partial, or at the include in the page. Of `'partial'`, the
   * `value` of the file that plugins see is the page with the files of all partials behind it, in which every position
   * is true; messages, source maps and `__source` tell the file. Default: `'partial'`.
   */
  readonly positions?: Positions
  /** Whether fatal messages of the output throw. Default: `true`. */
  readonly throwFatal?: boolean
  /** What files are called in the module, its map and messages: `docs.absolute`. Default: their paths in the docs. */
  readonly absolute?: Absolute
}

/**
 * The module that MDX makes of an output, as a file with its messages, those of partials in their own files, and
 * `data.mdxPartials`. The output stays as it is. Options of `@mdx-js/mdx` mean what they mean there, but for `format`: a
 * tree has been parsed.
 *
 * @throws {VFileMessage} (rejects) where the output has a fatal message, or a plugin fails, with the file and place
 * @throws {TypeError} where it is no output, or an option is not as described
 */
export async function compileOutput(output: Resolved, options: CompileOutputOptions = none): Promise<VFile> {
  const { file, tree, places, processor } = start(output, options)
  try {
    const program = await processor.run(tree, file)
    file.value = processor.stringify(program, file)
    return file
  } catch (error) {
    throw placeError(error, places)
  }
}

/** The same, where all plugins are synchronous. */
export function compileOutputSync(output: Resolved, options: CompileOutputOptions = none): VFile {
  const { file, tree, places, processor } = start(output, options)
  try {
    const program = processor.runSync(tree, file)
    file.value = processor.stringify(program, file)
    return file
  } catch (error) {
    throw placeError(error, places)
  }
}

interface Started {
  readonly file: VFile
  readonly tree: Program
  readonly places: Places
  readonly processor: ReturnType<typeof createProcessor>
}

function start(output: Resolved, options: CompileOutputOptions): Started {
  const { positions = 'partial', throwFatal = true, absolute = same } = options
  expectOutput(output)
  const processor = remember(processors, options, () => create(options))
  const file = new VFile({ path: absolute(output.file.path) })
  // MDX types what its processor runs on by what comes of it.
  const opened: { tree: Node; places: Places } = openOutput(output, file, { positions, absolute })
  if (throwFatal) failWhereFatal(file, opened.places)
  return { file, tree: opened.tree as Program, places: opened.places, processor }
}

function create(options: CompileOutputOptions): ReturnType<typeof createProcessor> {
  const { positions = 'partial', throwFatal = true, absolute = same, recmaPlugins, ...rest } = options
  // MDX leaves those that it does not know alone, and more may come.
  rejectSlips(Object.keys(options), compileOptionNames, (name) => `option ${code(name)}`)
  expectPositions(positions)
  expectType('throwFatal', throwFatal, 'boolean')
  expectType('absolute', absolute, 'function')
  return createProcessor({ ...rest, format: 'mdx', recmaPlugins: [...(recmaPlugins ?? []), recmaPlaces] })
}

const none: CompileOutputOptions = {}
const same: Absolute = (path) => path
const processors = new WeakMap<CompileOutputOptions, ReturnType<typeof createProcessor>>()
