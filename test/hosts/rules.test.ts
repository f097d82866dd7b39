import { describe, expect, it } from 'vitest'
import { openDocs } from '../../src/node/open-docs.js'
import { rulesFor } from '../../src/webpack.js'
import { folder } from '../node/folder.js'

const identOf = (options: Parameters<typeof rulesFor>[0]): unknown => {
  const [use] = rulesFor(options)[0].use
  return typeof use === 'object' ? use.ident : undefined
}

describe('the rules for webpack', () => {
  it('are others for other options, by which pages are kept on disk', () => {
    const options = { root: 'docs', sdks: ['go', 'react'], mdx: { rehypePlugins: [() => () => 1] } }
    expect(identOf(options)).toBe(identOf({ ...options, mdx: { rehypePlugins: [() => () => 1] } }))
    const others = [
      { root: 'dox' },
      { sdks: ['go'] },
      { sdk: 'go' },
      { reader: { sdk: 'react' } },
      { as: 'mdx' },
      { mdx: 'mdx.js' },
      { mdx: { rehypePlugins: [() => () => 2] } },
    ] as const
    const idents = [{}, ...others].map((other) => identOf({ ...options, ...other }))
    expect(new Set(idents).size).toBe(others.length + 1)
  })

  it('go by the root of docs that are open', async () => {
    const [one, two] = await Promise.all([openDocs({ root: folder() }), openDocs({ root: folder() })])
    expect(identOf({ docs: one })).toBe(identOf({ docs: one }))
    expect(identOf({ docs: one })).not.toBe(identOf({ docs: two }))
    await Promise.all([one.close(), two.close()])
  })
})
