import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
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

describe('the package', () => {
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

  it('builds before it packs', () => {
    expect(manifest.scripts.prepack).toBe(manifest.scripts.pretest)
  })
})
