import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'

/** A copy of the example, which finds the package as if it were installed. */
function copy(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'watch-')))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  cpSync('examples/watch', folder, { recursive: true })
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(resolve('.'), join(folder, 'node_modules/mdx-partials'))
  symlinkSync(resolve('node_modules/vfile-reporter'), join(folder, 'node_modules/vfile-reporter'))
  return folder
}

it('makes the outputs of a folder, and again those that a change reaches', async () => {
  const folder = copy()
  const at = (path: string): string => join(folder, path)
  const child = spawn(process.execPath, ['run.js'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => {
    child.kill()
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const until = async (end: string): Promise<string[]> => {
    const read: string[] = []
    for (;;) {
      const { value, done } = await lines.next()
      if (done === true) throw new Error(`Ended before ${end}:\n${read.join('\n')}`)
      if (value !== '') read.push(value)
      if (value.includes(end)) return read
    }
  }

  expect(await until('Watching')).toEqual([
    '  made guides/hooks.mdx for js',
    '  made guides/users.mdx for js',
    '  made guides/users.mdx for go',
    '  made index.mdx for js',
    '  made index.mdx for go',
    '  Nothing is wrong.',
    `Watching ${at('docs')}`,
  ])
  expect(readFileSync(at('dist/go/index.mdx'), 'utf8')).toContain('go get acme.dev/go')

  writeFileSync(at('docs/_partials/context.mdx'), 'Pass a context.\n')
  expect(await until('Nothing')).toEqual(['At 1 pages:', '  made guides/users.mdx for go', '  Nothing is wrong.'])
  expect(readFileSync(at('dist/go/guides/users.mdx'), 'utf8')).toContain('Pass a context.')

  renameSync(at('docs/_partials'), at('docs/_shared'))
  const renamed = await until('3 errors')
  expect(renamed.slice(0, 7)).toEqual([
    'At 2 pages:',
    '  made guides/users.mdx for js',
    '  made guides/users.mdx for go',
    '  made index.mdx for js',
    '  made index.mdx for go',
    'guides/users.mdx',
    expect.stringMatching(/^7:1-7:36 +error Unexpected include of `_partials\/install`, which is not there/) as string,
  ])

  renameSync(at('docs/_shared'), at('docs/_partials'))
  expect(await until('Nothing')).toEqual([...renamed.slice(0, 5), '  Nothing is wrong.'])

  renameSync(at('docs/guides'), at('docs/tutorials'))
  expect(await until('Nothing')).toEqual([
    'At 4 pages:',
    '  made tutorials/hooks.mdx for js',
    '  made tutorials/users.mdx for js',
    '  made tutorials/users.mdx for go',
    '  removed guides/hooks.mdx for js',
    '  removed guides/users.mdx for js',
    '  removed guides/users.mdx for go',
    '  Nothing is wrong.',
  ])
  expect([existsSync(at('dist/js/guides/hooks.mdx')), existsSync(at('dist/js/tutorials/hooks.mdx'))]).toEqual([
    false,
    true,
  ])

  child.kill('SIGINT')
  expect(await once(child, 'exit')).toEqual([0, null])
})
