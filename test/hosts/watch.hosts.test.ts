import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installExample, type Installed } from './pack.js'
import type { Running } from './run-command.js'

let example: Installed
let running: Running

beforeAll(async () => {
  example = await installExample('watch')
  running = example.start('node', ['run.js'])
})
afterAll(async () => {
  await running.stop()
  example.remove()
})

describe('examples/watch', () => {
  it('makes all outputs, and again those that a change reaches', async () => {
    await running.until(/ {2}Nothing is wrong\.\n\nWatching .*docs\n/)
    expect(example.read('dist/go/index.mdx')).toContain('go get acme.dev/go')
    example.edit('docs/_partials/context.mdx', 'each call', 'all calls')
    await running.until(/^\nAt 1 pages:\n {2}made guides\/users\.mdx for go\n {2}Nothing is wrong\.\n/)
    expect(example.read('dist/go/guides/users.mdx')).toContain('to all calls')
  })

  it('says what is wrong with a partial, at its file and line', async () => {
    example.edit('docs/_partials/context.mdx', 'Pass', 'Pass\n\n<Include src="gone" />\n\n')
    await running.until(/\n_partials\/context\.mdx\n3:1-3:23 +error Unexpected include of `gone`/)
    example.edit('docs/_partials/context.mdx', '<Include src="gone" />', '')
    await running.until(/ {2}Nothing is wrong\.\n/)
  })

  it('follows a folder that is renamed', async () => {
    renameSync(join(example.folder, 'docs/guides'), join(example.folder, 'docs/tutorials'))
    await running.until(/ {2}made tutorials\/hooks\.mdx for js\n/)
    await running.until(/ {2}removed guides\/hooks\.mdx for js\n/)
    await running.until(/ {2}Nothing is wrong\.\n/)
    expect(example.read('dist/js/tutorials/hooks.mdx')).toContain('# Hooks')
  })

  it('makes all outputs once and ends, failing where one has an error', async () => {
    await running.stop()
    rmSync(join(example.folder, 'dist'), { recursive: true })
    const { code, output } = await example.run('npm', ['run', 'build'])
    expect([code, output]).toEqual([0, expect.stringMatching(/ {2}Nothing is wrong\.\n$/)])
    expect(example.read('dist/js/tutorials/hooks.mdx')).toContain('# Hooks')

    example.edit('docs/_partials/context.mdx', 'Pass', '<Include src="gone" />\n\nPass')
    expect(await example.run('npm', ['run', 'build'])).toMatchObject({ code: 1 })
  })
})
