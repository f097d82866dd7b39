import type { CompileOptions } from '@mdx-js/mdx'

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

/** The options of `compileOutput`. */
export const compileOptionNames: readonly string[] = [...ofMdx, 'absolute', 'positions', 'throwFatal']
