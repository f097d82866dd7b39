import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const readme = readFileSync('README.md', 'utf8')
const hosts = readme.slice(readme.indexOf('\n## Hosts\n'), readme.indexOf('\n## Caches\n'))

/** Code that stands in an example: its fence names the file. */
const recipes = [...hosts.matchAll(/```\w+ (examples\/\S+)\n([^]*?)```/g)].map(([, path = '', code = '']) => ({
  path,
  code,
}))

describe('a recipe of the README', () => {
  it.each(recipes)('is what $path says, which a test runs in its host, in at most 15 lines', ({ path, code }) => {
    expect(code).toBe(readFileSync(path, 'utf8'))
    expect(code.trimEnd().split('\n').length).toBeLessThanOrEqual(15)
    const [, name] = path.split('/')
    expect(existsSync(`test/hosts/${name}.hosts.test.ts`), name).toBe(true)
  })

  it('is there for each host', () => {
    const doors = readdirSync('src/hosts', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
    for (const door of doors) expect(hosts, door).toContain(`mdx-partials/${door}`)
    expect(recipes.length).toBeGreaterThan(0)
  })
})
