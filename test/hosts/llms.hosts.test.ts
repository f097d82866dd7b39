import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installExample, type Installed } from './pack.js'

describe('examples/llms', () => {
  let example: Installed
  beforeAll(async () => {
    example = await installExample('llms')
  })
  afterAll(() => {
    example.remove()
  })

  it('writes an index, and all pages of each SDK', async () => {
    const { stdout, stderr, code } = await example.run('npm', ['start', '--silent'])
    expect({ code, stderr, lines: stdout.trim().split('\n') }).toEqual({
      code: 0,
      stderr: '',
      lines: ['wrote dist/docs/llms.txt', 'wrote dist/docs/llms-full.react.txt', 'wrote dist/docs/llms-full.go.txt'],
    })
    expect(example.read('dist/docs/llms.txt')).toMatch(/^# Acme\n\n> Sign users in/)
    expect(example.read('dist/docs/llms-full.react.txt')).toContain('> [!TIP]\n> **You need a key**')
  })

  it('has what an edit of a partial says', async () => {
    example.edit('docs/_partials/_key.mdx', 'Copy it', 'Take it')
    await example.run('npm', ['start', '--silent'])
    for (const sdk of ['react', 'go'])
      expect(example.read(`dist/docs/llms-full.${sdk}.txt`).match(/Take it from/g)).toHaveLength(2)
  })
})
