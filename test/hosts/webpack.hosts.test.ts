import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installExample, type Installed } from './pack.js'

const install = '_partials/install'
const pages = [
  '<!-- guides/users.mdx for react: Users, Install it -->',
  '<!-- guides/users.mdx for go: Users, Get it -->',
  '<!-- index.mdx for react: Start -->',
]

describe.each([
  ['webpack', ['webpack'], ['webpack', '--watch', '--mode', 'development']],
  ['Rspack', ['rspack', 'build'], ['rspack', 'build', '--watch', '--mode', 'development']],
])('examples/webpack with %s', (_, [command = '', ...args], [watch = '', ...watchArgs]) => {
  let example: Installed
  beforeAll(async () => {
    example = await installExample('webpack')
  })
  afterAll(() => example.remove())

  const build = () => example.run(command, args)
  const print = async (): Promise<string> => {
    const { code, output } = await example.run('node', ['dist/main.js'])
    expect(code, output).toBe(0)
    return output
  }
  const titles = (printed: string): string[] => printed.split('\n').filter((line) => line.startsWith('<!--'))

  it('builds each page for the readers in its scope', async () => {
    const { code, output } = await build()
    expect(code, output).toBe(0)
    const printed = await print()
    expect(titles(printed)).toEqual(pages)
    expect(printed).toContain('<h2 id="get-it">Get it</h2>')
    expect(printed).toContain('<p>Use the <strong>client</strong>.</p>')
  })

  it('names the file and line of what is wrong in a partial, with the lines around it', async () => {
    const before = example.read(`docs/${install}.mdx`)
    example.write(`docs/${install}.mdx`, '## Install it\n\n<Include src="_partials/nope" />\n')
    const { code, output } = await build()
    expect(code).toBe(1)
    expect(output).toContain(`docs/${install}.mdx:3:1: Unexpected include of \`_partials/nope\``)
    expect(output).toMatch(/> 3 \| <Include src="_partials\/nope" \/>\n.* \| \^{32}\n/)
    expect(output.match(/\^{32}/g)).toHaveLength(1)
    example.write(`docs/${install}.mdx`, before)
  })

  it('makes again what an edit reaches while it watches: of a partial, and of a variant file that comes and goes', async () => {
    const watching = example.start(watch, watchArgs)
    const built = () => watching.until(/compiled .*successfully.*|compiled with .*/)
    try {
      await built()
      expect(titles(await print())).toEqual(pages)
      example.edit(`docs/${install}.mdx`, 'Install it', 'Install them')
      await built()
      expect(titles(await print())[0]).toBe('<!-- guides/users.mdx for react: Users, Install them -->')
      example.write(`docs/${install}.react.mdx`, '## Add it\n')
      await built()
      expect(titles(await print())[0]).toBe('<!-- guides/users.mdx for react: Users, Add it -->')
      rmSync(join(example.folder, `docs/${install}.react.mdx`))
      await built()
      expect(titles(await print())[0]).toBe('<!-- guides/users.mdx for react: Users, Install them -->')
      example.write('docs/new.mdx', '---\nsdk: go\n---\n\n# New\n')
      await built()
      expect(titles(await print()).at(-1)).toBe('<!-- new.mdx for go: New -->')
    } finally {
      await watching.stop()
    }
  })
})
