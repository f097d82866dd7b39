export { compileOutput, compileOutputSync } from './mdx/compile-output.js'
export type { CompileOutputOptions } from './mdx/compile-output.js'
