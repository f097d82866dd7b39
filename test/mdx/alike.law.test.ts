import fc from 'fast-check'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { createResolver } from '../../src/index.js'
import { remarkPlugins } from '../plugins.js'
import { everyReader, randomFiles, randomOptions } from '../random-project.js'
import { runs } from '../runs.js'
import { anything, htmlOfOutput, htmlOfText } from './html.js'

// What code of random projects names and nobody binds.
for (const name of ['x', 'y', 'z', 'P', 'Y', 'platform', 'list']) vi.stubGlobal(name, anything(name))
for (const name of ['f', 'g']) vi.stubGlobal(name, (...given: unknown[]) => given)
afterAll(() => vi.unstubAllGlobals())

describe('an output', () => {
  it('renders as its text does', async () => {
    let rendered = 0
    await fc.assert(
      fc.asyncProperty(randomFiles, randomOptions, async (files, { syntax: _, ...options }) => {
        const resolver = createResolver(files, options)
        for (const page of resolver.pages) {
          for (const reader of everyReader(resolver).slice(0, 3)) {
            const output = resolver.resolve(page, reader)
            const mdx = resolver.toMdx(output)
            const text = await attempt(() => htmlOfText(mdx, options.remarkPlugins ? remarkPlugins : []))
            expect(await attempt(() => htmlOfOutput(output)), mdx).toBe(text)
            if (!text.startsWith('fails: ')) rendered++
          }
        }
      }),
      { numRuns: runs() / 2 },
    )
    expect(rendered).toBeGreaterThanOrEqual(2 * runs())
  })
})

async function attempt(make: () => Promise<string>): Promise<string> {
  try {
    return await make()
  } catch (error) {
    return `fails: ${String(error).replace(/\d+:\d+.*/, '')}`
  }
}
