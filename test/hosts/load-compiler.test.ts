import { describe, expect, it } from 'vitest'
import { loadCompiler } from '../../src/hosts/load-compiler.js'

// As Node words it.
const absent = (name: string): Error =>
  Object.assign(new Error(`Cannot find package '${name}' imported from /site/module.js`), {
    code: 'ERR_MODULE_NOT_FOUND',
  })

describe('what compiles MDX', () => {
  it('is asked for, with what installs it, where it is not there', async () => {
    await expect(loadCompiler(() => Promise.reject(absent('@mdx-js/mdx')))).rejects.toThrow(
      new TypeError(
        'Expected the package `@mdx-js/mdx`, which makes modules of pages: install it with `npm install @mdx-js/mdx`',
      ),
    )
  })

  it.each([absent('unified'), new Error("Broken: '@mdx-js/mdx'")])(
    'is not asked for at another error: %s',
    async (error) => {
      await expect(loadCompiler(() => Promise.reject(error))).rejects.toBe(error)
    },
  )
})
