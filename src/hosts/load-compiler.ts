import { loadPeer } from '../node/load-peer.js'

/**
 * Loads what compiles MDX once a module is made: who has only flat text made needs no `@mdx-js/mdx`.
 *
 * @param load imports it, or what imports it
 * @throws {TypeError} (rejects) where the package is not there
 */
export function loadCompiler<Module>(load: () => Promise<Module>): Promise<Module> {
  return loadPeer(
    '@mdx-js/mdx',
    load,
    'Expected the package `@mdx-js/mdx`, which makes modules of pages: install it with `npm install @mdx-js/mdx`',
  )
}
