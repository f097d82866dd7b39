import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const floors = [
  'model',
  'messages',
  'source',
  'directives',
  'pipeline',
  'graph',
  'insight',
  'output',
  'resolver.ts',
  'review',
  'index.ts',
]
const root = 'src'

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))

const importsOf = (path: string): string[] => {
  const source = readFileSync(join(root, path), 'utf8')
  return [...source.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map(([, specifier]) => specifier ?? '')
}

/** The floor of a file of the core; the picture is a house of its own, above the records of the model. */
const floorOf = (path: string): number => floors.indexOf(path.split('/')[0] ?? '')

const core = files.filter((path) => !path.startsWith('html'))

describe('the house', () => {
  it.each(core)('%s imports only from its own floor and those below', (path) => {
    expect(floorOf(path), 'a floor').toBeGreaterThanOrEqual(0)
    for (const specifier of importsOf(path).filter((name) => name.startsWith('.'))) {
      const target = normalize(join(dirname(path), specifier))
        .replaceAll('\\', '/')
        .replace(/\.js$/, '.ts')
      expect(floorOf(target), `${path} imports ${target}`).toBeLessThanOrEqual(floorOf(path))
    }
  })

  it('has no two files of a floor that import each other, by any way round', () => {
    const graph = new Map(
      core.map((path) => [
        path,
        importsOf(path)
          .filter((name) => name.startsWith('.'))
          .map((name) =>
            normalize(join(dirname(path), name))
              .replaceAll('\\', '/')
              .replace(/\.js$/, '.ts'),
          ),
      ]),
    )
    const done = new Set<string>()
    const cycles: string[] = []
    const walk = (path: string, chain: readonly string[]): void => {
      if (chain.includes(path)) cycles.push([...chain.slice(chain.indexOf(path)), path].join(' → '))
      if (chain.includes(path) || done.has(path)) return
      for (const next of graph.get(path) ?? []) walk(next, [...chain, path])
      done.add(path)
    }
    for (const path of graph.keys()) walk(path, [])
    expect(cycles).toEqual([])
  })

  it('keeps I/O out of the core, and each parser in one place', () => {
    for (const path of core) {
      const packages = importsOf(path).filter((name) => !name.startsWith('.'))
      expect(
        packages.filter((name) => name.startsWith('node:')),
        path,
      ).toEqual([])
      if (path !== 'source/frontmatter.ts') expect(packages, path).not.toContain('gray-matter')
      if (!path.startsWith('source/'))
        expect(
          packages
            .filter((name) => name === 'unified' || name.startsWith('remark-'))
            .filter(() => path !== 'model/settings.ts'),
          path,
        ).toEqual([])
    }
  })

  it('keeps files short: half of them have 80 lines or fewer', () => {
    const lengths = core
      .map((path) => readFileSync(join(root, path), 'utf8').split('\n').length - 1)
      .sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80)
  })
})
