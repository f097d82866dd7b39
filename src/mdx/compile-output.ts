import { createProcessor, type CompileOptions } from '@mdx-js/mdx'
import type { Program } from 'estree-jsx'
import { VFile } from 'vfile'
import type { Resolved } from '../output/resolved.js'

/** Options of `@mdx-js/mdx`, and what is done with places. */
export interface CompileOutputOptions extends CompileOptions {
  /** Where nodes of partials say that they are: in the partial, or at the include in the page. Default: `'partial'`. */
  readonly positions?: 'partial' | 'include'
  /** Whether fatal messages of the output throw. Default: `true`. */
  readonly throwFatal?: boolean
}

/** The module that MDX makes of an output, as a file with its messages. */
export async function compileOutput(output: Resolved, options: CompileOutputOptions = {}): Promise<VFile> {
  const { positions: _positions, throwFatal: _throwFatal, ...rest } = options
  const processor = createProcessor({ ...rest, format: 'mdx' })
  const file = new VFile({ path: output.file.path, value: output.file.value })
  const program = await processor.run(output.tree as never, file)
  file.value = processor.stringify(program as Program, file)
  return file
}

/** The same, where all plugins are synchronous. */
export function compileOutputSync(output: Resolved, options: CompileOutputOptions = {}): VFile {
  const { positions: _positions, throwFatal: _throwFatal, ...rest } = options
  const processor = createProcessor({ ...rest, format: 'mdx' })
  const file = new VFile({ path: output.file.path, value: output.file.value })
  const program = processor.runSync(output.tree as never, file)
  file.value = processor.stringify(program as Program, file)
  return file
}
