import { createProcessor } from '@mdx-js/mdx'
import fc from 'fast-check'
import type { PluggableList } from 'unified'
import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { remarkPartials } from '../../src/remark.js'
import { everyReader, randomFiles, randomOptions } from '../random-project.js'
import { runs } from '../runs.js'
import { failure, htmlOfFile, htmlOfOutput, htmlOfText } from './html.js'

describe('an output', () => {
  // What reads syntax that is neither MDX nor GFM is no part of MDX.
  it('renders as its text does', async () => {
    let rendered = 0
    await fc.assert(
      fc.asyncProperty(
        randomFiles,
        randomOptions,
        async (files, { syntax: _syntax, remarkPlugins: _plugins, ...options }) => {
          const resolver = createResolver(files, options)
          for (const page of resolver.pages) {
            for (const reader of everyReader(resolver).slice(0, 3)) {
              const output = resolver.resolve(page, reader)
              const mdx = resolver.toMdx(output)
              const text = await attempt(() => htmlOfText(mdx))
              expect(await attempt(() => htmlOfOutput(output)), mdx).toBe(text)
              if (!text.startsWith('fails: ')) rendered++
            }
          }
        },
      ),
      { numRuns: runs(1 / 2) },
    )
    expect(rendered).toBeGreaterThanOrEqual(2 * runs())
  })

  it('renders in a host as it does by itself', async () => {
    let rendered = 0
    await fc.assert(
      fc.asyncProperty(randomFiles, randomOptions, async (files, options) => {
        const resolver = createResolver(files, options)
        for (const page of resolver.pages) {
          const text = files[page]!
          if (!page.endsWith('.mdx') || !isMdx(text)) continue
          const plugins: PluggableList = [[remarkPartials, { resolver, throwFatal: false }]]
          const html = await attempt(() => htmlOfFile(page, text, plugins))
          expect(html).toBe(await attempt(() => htmlOfOutput(resolver.resolve(page))))
          rendered++
        }
      }),
      { numRuns: runs(1 / 4) },
    )
    expect(rendered).toBeGreaterThan(0)
  })
})

async function attempt(make: () => Promise<string>): Promise<string> {
  try {
    return await make()
  } catch (error) {
    return failure(error)
  }
}

// What MDX cannot parse gets to no plugin.
function isMdx(text: string): boolean {
  try {
    createProcessor().parse(text)
    return true
  } catch {
    return false
  }
}
