import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { npmInstall } from './npm-install.js'

const platform = `${process.platform}-${process.arch}`

let folder = ''
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A package manager whose n-th install brings the n-th of these, and a bundler that needs a binding. */
function installs(...brought: readonly (readonly string[])[]): { lines: string[]; install: () => Promise<void> } {
  folder = mkdtempSync(join(tmpdir(), 'mdx-partials-install-'))
  const lines: string[] = []
  const optionalDependencies = { [`@bundler/binding-${platform}-gnu`]: '1.0.0', '@bundler/binding-other-os': '1.0.0' }
  const run = (command: string, args: readonly string[]) => {
    const names = brought[lines.length] ?? []
    lines.push([command, args[0], args.at(-1)].join(' '))
    const packages = Object.fromEntries(names.map((name) => [`node_modules/${name}`, {}]))
    const all = { '': {}, 'node_modules/bundler': { optionalDependencies }, ...packages }
    write('package-lock.json', JSON.stringify({ packages: all }))
    for (const path of Object.keys(all)) if (path !== '') write(`${path}/package.json`, '{}')
    return Promise.resolve({ code: 0, stdout: '', stderr: '', output: '' })
  }
  return { lines, install: () => npmInstall(folder, run) }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

describe('npmInstall', () => {
  it('asks once where the binding of this platform came', async () => {
    const { lines, install } = installs([`@bundler/binding-${platform}-gnu`])
    await install()
    expect(lines).toEqual(['npm install --prefer-offline'])
  })

  it('asks again where npm passed over the binding', async () => {
    const { lines, install } = installs([], [`@bundler/binding-${platform}-gnu`])
    await install()
    expect(lines).toEqual(['npm install --prefer-offline', 'npm install --prefer-online'])
  })

  it('asks for what was there before a release that came by half, and says what is missing', async () => {
    const { lines, install } = installs([], [], ['@bundler/binding-other-os'])
    await expect(install()).rejects.toThrow('no native part of node_modules/bundler')
    expect(lines).toHaveLength(3)
    expect(lines[2]).toMatch(/^npm install --before=\d{4}-/)
  })
})
