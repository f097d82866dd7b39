import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { satteri } from '../../src/satteri.js'
import { readAll } from '../examples/read-all.js'
import { htmlOfOutput, htmlOfText } from '../mdx/html.js'
import { folder, readJson } from './docs.js'

const files = readAll(join(folder, 'docs'))
const sdks = readJson<Record<string, string[]>>('labels.json')

/** How many outputs are rendered, of pages from all over the docs. */
const count = 200

describe('a whole docs set', () => {
  it.each([
    ['remark', {}],
    ['satteri', { parser: satteri() }],
  ])('renders from its trees as from their text, parsed by %s', async (_, options) => {
    const resolver = createResolver(files, { sdks, ...options })
    const step = Math.floor(resolver.pages.length / count)
    const pages = resolver.pages.filter((_, index) => index % step === 0)
    const unlike: string[] = []
    for (const page of pages) {
      const [output] = resolver.variants(page).slice(-1)
      if (output === undefined) continue
      const [fromTree, fromText] = [await htmlOfOutput(output), await htmlOfText(resolver.toMdx(output))]
      if (fromTree !== fromText) unlike.push(page)
      expect(fromTree, page).not.toMatch(/^(?:fails: |$)/)
    }
    expect(pages.length).toBeGreaterThanOrEqual(count)
    expect(unlike).toEqual([])
  })
})
