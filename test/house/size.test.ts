import { build, type Metafile } from 'esbuild'
import { describe, expect, it } from 'vitest'

/** What a bundler takes of the package for a program, minified, without dependencies. */
async function take(program: string): Promise<{ bytes: number; files: string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: 'src', loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    packages: 'external',
    write: false,
    metafile: true,
  })
  return { bytes: outputFiles[0]?.contents.length ?? 0, files: filesOf(metafile) }
}

// A file of which nothing is left is not taken.
const filesOf = ({ outputs }: Metafile): string[] =>
  Object.values(outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([path, { bytesInOutput }]) => (bytesInOutput > 0 ? [path] : [])),
  )

const kB = 1000
const wings = /^src\/(?:html|insight|markdown|review|satteri|node|mdx|hosts)\b/

describe('what a bundler takes, minified, without dependencies', () => {
  // A bound a little above what it is: what is added to it shows.
  it.each([
    ['a resolver', "export { createResolver } from './index.js'", 453],
    ['a resolver and `toMdx`', "export { createResolver, toMdx } from './index.js'", 453],
    ['a resolver without a parser', "export { createResolver } from './core.js'", 398],
    ['`toMdx`', "export { toMdx } from './index.js'", 65],
    ['a graph that comes from JSON', "export { fromJSON } from './index.js'", 20],
    ['the algebra of scopes', "export { complement, contains, intersect, isEmpty, union } from './index.js'", 5],
  ])('of %s: no wing, and so many bytes', async (_, program, most) => {
    const { bytes, files } = await take(program)
    expect(files.filter((path) => wings.test(path))).toEqual([])
    expect(files.length).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(most * kB)
  })
})
