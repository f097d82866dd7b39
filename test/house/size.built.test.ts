import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

/** How many bytes a bundler takes of the build for a program, minified, with all that it imports. */
async function take(program: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: program, resolveDir: 'dist' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  })
  return outputFiles[0]?.contents.length ?? 0
}

const kB = 1000

describe('what a bundler takes of the build, with all packages', () => {
  // A bound a little above what it is: a package that comes along for nothing shows.
  it.each([
    ['the algebra of scopes', "export { complement, contains, intersect, isEmpty, union } from './index.js'", 5],
    ['a graph that comes from JSON', "export { fromJSON } from './index.js'", 30],
    ['a drawing of such a graph', "export { toDot, toMermaid } from './core.js'", 22],
    ['annotations of a report', "export { toAnnotations } from './index.js'", 20],
    ['coverage', "export { findCoverage } from './insight.js'", 4],
    ['a diff as Markdown', "export { diffToMarkdown } from './review.js'", 22],
    ['a page of the graph', "export { toHtml } from './html.js'", 530],
    ['a page of a diff', "export { diffToHtml } from './html.js'", 70],
  ])('of %s', async (_, program, most) => {
    expect(await take(program)).toBeLessThanOrEqual(most * kB)
  })
})
