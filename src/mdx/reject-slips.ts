import type { CompileOptions } from '@mdx-js/mdx'
import { code } from '../model/code.js'
import { meant, sureSlipOf } from '../model/nearest.js'

/** The options of `@mdx-js/mdx`, to which more may come. */
const ofMdx = [
  'SourceMapGenerator',
  'baseUrl',
  'development',
  'elementAttributeNameCase',
  'format',
  'jsx',
  'jsxImportSource',
  'jsxRuntime',
  'mdExtensions',
  'mdxExtensions',
  'outputFormat',
  'pragma',
  'pragmaFrag',
  'pragmaImportSource',
  'providerImportSource',
  'recmaPlugins',
  'rehypePlugins',
  'remarkPlugins',
  'remarkRehypeOptions',
  'stylePropertyNameCase',
  'tableCellAlignToStyle',
] as const satisfies readonly (keyof CompileOptions)[]

const names: readonly string[] = [...ofMdx, 'absolute', 'positions', 'throwFatal']

/** @throws {TypeError} for a name that can only be a slip of an option: MDX leaves those that it does not know alone */
export function rejectSlips(options: object): void {
  for (const name of Object.keys(options)) {
    const near = names.includes(name) ? undefined : sureSlipOf(name, names)
    if (near !== undefined) throw new TypeError(`Unexpected option ${code(name)}${meant(near)}`)
  }
}
