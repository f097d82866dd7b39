import { codeOf, toError } from '../node/on-error.js'

/**
 * Loads what compiles MDX once a module is made: who has only flat text made needs no `@mdx-js/mdx`.
 *
 * @param load imports it, or what imports it
 * @throws {TypeError} (rejects) where the package is not there
 */
export async function loadCompiler<Module>(load: () => Promise<Module>): Promise<Module> {
  return load().catch((error: unknown) => {
    if (codeOf(error) !== 'ERR_MODULE_NOT_FOUND' || !toError(error).message.includes("'@mdx-js/mdx'")) throw error
    throw new TypeError(
      'Expected the package `@mdx-js/mdx`, which makes modules of pages: install it with `npm install @mdx-js/mdx`',
      { cause: error },
    )
  })
}
