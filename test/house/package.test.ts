import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { ruleIds } from '../../src/messages/catalogue.js'
import { version } from '../../src/model/version.js'

interface Manifest {
  readonly version: string
  readonly dependencies: Record<string, string>
  readonly devDependencies: Record<string, string>
  readonly scripts: Record<string, string>
}

interface Locked {
  readonly version?: string
  readonly integrity?: string
  readonly resolved?: string
  readonly dependencies?: Record<string, string>
  readonly devDependencies?: Record<string, string>
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
const folder = mkdtempSync(join(tmpdir(), 'mdx-partials-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// By a name that is not read while types are checked: the build may not be there then.
const namesOf = async (name: string): Promise<string[]> => Object.keys((await import(name)) as object).sort()

describe('the package', () => {
  it('exports these names', async () => {
    const names = await namesOf('mdx-partials')
    expect(names).toEqual([
      'complement',
      'contains',
      'createResolver',
      'diff',
      'fromJSON',
      'intersect',
      'isEmpty',
      'toDot',
      'toMarkdown',
      'toMdx',
      'toMermaid',
      'union',
    ])
    expect(await namesOf('mdx-partials/html')).toEqual(['toHtml'])
  })

  it('says its own version in fingerprints', () => {
    expect(version).toBe(manifest.version)
  })

  it('gives dependencies a caret, devDependencies an exact version, and the lock file pins', () => {
    const exact = /^\d+\.\d+\.\d+$/
    for (const range of Object.values(manifest.dependencies)) expect(range).toMatch(/^\^\d+\.\d+\.\d+$/)
    for (const range of Object.values(manifest.devDependencies)) expect(range).toMatch(exact)
    const { '': root, ...locked } = lock.packages
    expect([root?.dependencies, root?.devDependencies]).toEqual([manifest.dependencies, manifest.devDependencies])
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }))
      expect(locked[`node_modules/${name}`]?.version, name).toMatch(exact)
    for (const [path, entry] of Object.entries(locked)) {
      expect(entry.integrity, path).toMatch(/^sha512-/)
      expect(entry.resolved, path).toBeUndefined()
    }
  })

  it('gives each dependency its line in the README', () => {
    const readme = readFileSync('README.md', 'utf8')
    for (const name of Object.keys(manifest.dependencies)) expect(readme).toContain(`\`${name}\``)
  })

  it('names each rule in its types, and has no wording of the catalogue there', () => {
    const types = readFileSync('dist/index.d.ts', 'utf8')
    for (const id of ruleIds) expect(types).toContain(`'${id}'`)
    const fixes = readFileSync('src/messages/catalogue.ts', 'utf8').match(/(?<=fix: ['"])[^'"]+/g) ?? []
    expect(fixes.length).toBeGreaterThan(0)
    for (const words of ['Unexpected ', 'unexpected:', 'expecting:', ...fixes]) expect(types).not.toContain(words)
  })

  it('builds before it packs', () => {
    expect(manifest.scripts.prepack).toBe(manifest.scripts.pretest)
  })

  it('packs only what users need, and passes publint and attw', { timeout: 120_000 }, () => {
    // Without its scripts: a build would take the files away from the tests that run beside this one.
    const [packed] = JSON.parse(
      execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], { encoding: 'utf8' }),
    ) as { filename: string; files: { path: string }[] }[]
    const paths = packed?.files
      .map(({ path }) => path)
      .filter((path) => !path.startsWith('dist/'))
      .sort()
    expect(paths).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'])
    const tarball = join(folder, packed?.filename ?? '')
    execFileSync('npx', ['publint', '--strict', tarball], { encoding: 'utf8' })
    execFileSync('npx', ['attw', tarball, '--profile', 'esm-only'], { encoding: 'utf8' })
  })
})
