import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installExample, type Installed } from './pack.js'

let example: Installed
beforeAll(async () => {
  example = await installExample('monorepo')
})
afterAll(() => example.remove())

/** Builds all, and gives what was built and which shards came from the cache. */
async function build(): Promise<{ built: string[]; cached: string[] }> {
  const { code, output } = await example.run('npm', ['run', 'build'], { TURBO_TELEMETRY_DISABLED: '1' })
  expect(code, output).toBe(0)
  const found = (pattern: RegExp): string[] => [...output.matchAll(pattern)].map(([, name = '']) => name).sort()
  return { built: found(/: built (.+)$/gm), cached: found(/^(shard-\d):build: cache hit/gm) }
}

/** What is in the folders of all shards, by its path. */
const made = (): Record<string, string> =>
  Object.fromEntries(
    ['1', '2', '3'].flatMap((shard) =>
      readdirSync(join(example.folder, 'shards', shard, 'dist'), { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.js'))
        .sort()
        .map((path) => [path, example.read(`shards/${shard}/dist/${path}`)]),
    ),
  )

describe('examples/monorepo', () => {
  const pages = ['guides/create-user', 'guides/delete-user', 'guides/errors', 'guides/webhooks', 'index']
  const all = ['go', 'react'].flatMap((sdk) => pages.map((page) => `${sdk}/${page}.mdx`))
  let first: Record<string, string>

  it('builds each output once, then takes all from the cache', async () => {
    expect(await build()).toEqual({ built: all, cached: [] })
    first = made()
    expect(Object.keys(first).sort()).toEqual(all.map((name) => `${name}.js`))
    expect(first['go/index.mdx.js']).toContain('go get')
    expect(first['react/index.mdx.js']).toContain('npm install')
    expect(await build()).toEqual({ built: [], cached: ['shard-1', 'shard-2', 'shard-3'] })
    expect(readdirSync(join(example.folder, 'node_modules/.cache/mdx-partials')).length).toBeGreaterThan(0)
  })

  it('builds only what an edit of a partial reaches: one SDK of one page', async () => {
    example.edit('docs/_partials/install.go.mdx', 'go get', 'go get -u')
    expect(await build()).toEqual({ built: ['go/index.mdx'], cached: ['shard-1', 'shard-2'] })
    expect(made()).toEqual({ ...first, 'go/index.mdx.js': first['go/index.mdx.js']?.replace('go get', 'go get -u') })
  })

  it('builds all pages that show it, in whichever shards they are', async () => {
    example.edit('docs/_partials/limits.mdx', '100', '200')
    const { built, cached } = await build()
    expect(built).toEqual(all.filter((name) => /create-user|errors/.test(name)))
    expect(cached).toEqual(['shard-3'])
  })

  it('takes what was built before from the cache, where an edit is taken back', async () => {
    example.edit('docs/_partials/limits.mdx', '200', '100')
    example.edit('docs/_partials/install.go.mdx', 'go get -u', 'go get')
    expect(await build()).toEqual({ built: [], cached: ['shard-1', 'shard-2', 'shard-3'] })
    expect(made()).toEqual(first)
  })

  it('builds all anew where what makes the pages changes', async () => {
    example.write('build.js', `${example.read('build.js')}// Other.\n`)
    expect(await build()).toEqual({ built: all, cached: [] })
  })
})
