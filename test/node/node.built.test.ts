import { execFile } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { folder } from './folder.js'

/** Runs a program that finds the package as if it were installed, and reads what it prints as JSON. */
async function run(root: string, program: string): Promise<unknown> {
  mkdirSync(join(root, 'node_modules'), { recursive: true })
  symlinkSync(resolve('.'), join(root, 'node_modules/mdx-partials'))
  writeFileSync(join(root, 'run.mjs'), `import { loadConfig, openDocs, readDocs } from 'mdx-partials/node'\n${program}`)
  const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'run.mjs')], { cwd: root })
  return JSON.parse(stdout)
}

describe('mdx-partials/node', () => {
  it('leaves out what nobody may read, and tells of it', async () => {
    const root = folder({ 'docs/a.mdx': 'a', 'docs/b.mdx': 'b', 'docs/c/d.mdx': 'd' })
    chmodSync(root, 0o755)
    chmodSync(join(root, 'docs/b.mdx'), 0)
    chmodSync(join(root, 'docs/c'), 0)
    const program = `
      // Whoever may read everything is somebody else for this; all that is loaded is by then.
      if (process.getuid?.() === 0) process.setuid(65534)
      const told = []
      const docs = await openDocs({ root: 'docs', sdks: [], onError: ({ message }) => told.push(message) })
      await docs.refresh()
      console.log(JSON.stringify([docs.resolver.pages, told.sort()]))
    `
    expect(await run(root, program)).toEqual([
      ['a.mdx'],
      [
        `Cannot read \`b.mdx\`: EACCES: permission denied, open '${root}/docs/b.mdx'`,
        `Cannot read the folder \`c\`: EACCES: permission denied, scandir '${root}/docs/c'`,
      ],
    ])
    chmodSync(join(root, 'docs/c'), 0o755)
  })

  it('warns of it where nobody takes it, and ends all by itself once it is closed', async () => {
    const root = folder({ 'docs/a\\b.mdx': 'a', 'docs/c.mdx': 'c' })
    const program = `
      const warned = new Promise((resolve) => process.once('warning', resolve))
      const docs = await openDocs({ root: 'docs', sdks: [] })
      await docs.watch(() => {})
      await docs.close()
      console.log(JSON.stringify((await warned).message))
    `
    expect(await run(root, program)).toBe('Cannot take in `a\\b.mdx`: there is no path to a file of that name')
  })

  it('reads a config in TypeScript that imports the package', async () => {
    const root = folder({
      'mdx-partials.config.ts': `
        import { defineConfig, type DocsConfig } from 'mdx-partials/node'
        const sdks: DocsConfig['sdks'] = ['go']
        export default defineConfig({ root: 'docs', sdks, isPartial: (path: string) => path.startsWith('p/') })
      `,
      'docs/a.mdx': '',
      'docs/p/b.mdx': '',
    })
    const program = `
      const { resolver } = await openDocs({ config: true })
      console.log(JSON.stringify([resolver.pages, resolver.partials, resolver.sdks]))
    `
    expect(await run(root, program)).toEqual([['a.mdx'], ['p/b.mdx'], ['go']])
  })

  describe('looks again and again, where the environment says so', () => {
    const watched = (change: string): string => `
      import { pbkdf2 } from 'node:crypto'
      import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      process.env.CHOKIDAR_USEPOLLING = '1'
      const docs = await openDocs({ root: 'docs', sdks: [] })
      const changes = await new Promise(async (resolve) => {
        ${change}
      })
      console.log(JSON.stringify(changes))
      await docs.close()
    `
    const one = { changed: [{ page: 'a.mdx', sdks: [] }], removed: [], messages: [] }

    it('and sees what is written once it watches, however slow the system is to say what was there', async () => {
      const root = folder({ 'docs/a.mdx': 'a' })
      const change = `
        const { watchFile } = fs
        fs.watchFile = (...given) => {
          if (given[0].endsWith('a.mdx')) for (let n = 0; n < 16; n++) pbkdf2('', '', 100_000, 64, 'sha512', () => {})
          return watchFile(...given)
        }
        syncBuiltinESMExports()
        await docs.watch(resolve)
        fs.writeFileSync('docs/a.mdx', 'longer')
      `
      expect(await run(root, watched(change))).toEqual(one)
    })

    it('and tells at once what is written between several looks', async () => {
      const root = folder({ 'docs/a.mdx': 'a', 'docs/b.mdx': 'b' })
      const change = `
        process.env.CHOKIDAR_INTERVAL = '500'
        await docs.watch(resolve)
        fs.writeFileSync('docs/a.mdx', 'longer')
        await new Promise((go) => setTimeout(go, 600))
        fs.writeFileSync('docs/b.mdx', 'longer')
      `
      expect(await run(root, watched(change))).toMatchObject({ changed: [{ page: 'a.mdx' }, { page: 'b.mdx' }] })
    })

    it('and sees a file as long as before that is older now', async () => {
      const root = folder({ 'docs/a.mdx': 'a' })
      const change = `
        await docs.watch(resolve)
        fs.writeFileSync('docs/a.mdx', 'b')
        fs.utimesSync('docs/a.mdx', 1, 1)
      `
      expect(await run(root, watched(change))).toEqual(one)
    })
  })
})
