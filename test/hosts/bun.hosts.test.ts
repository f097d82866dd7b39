import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installExample, type Installed } from './pack.js'
import type { Ran } from './run-command.js'

const install = 'docs/_partials/install.mdx'

describe('examples/bun', () => {
  let example: Installed
  beforeAll(async () => {
    example = await installExample('bun')
    // Scripts of packages are not run by themselves: this one puts the binary of the platform in its place.
    const { code, output } = await example.run('sh', ['-c', 'cd node_modules/bun && node install.js'])
    expect(code, output).toBe(0)
  })
  afterAll(() => example.remove())

  const bundled = async (): Promise<Ran> => {
    const built = await example.run('bun', ['build.js'])
    if (built.code !== 0) return built
    const printed = await example.run('bun', ['dist/main.js'])
    return { ...printed, output: built.output + printed.output }
  }
  const run = (): Promise<Ran> => example.run('bun', ['--preload', './preload.js', 'main.js'])

  describe.each([
    ['a bundle', bundled],
    ['a program', run],
  ])('as %s', (_, print) => {
    it('has each page for the readers in its scope', async () => {
      const { code, output } = await print()
      expect(code, output).toBe(0)
      expect(output.match(/<!--.*-->/g)).toEqual([
        '<!-- guides/users.mdx for react -->',
        '<!-- guides/users.mdx for go -->',
        '<!-- index.mdx for react -->',
      ])
      expect(output).toContain('<h2>Get it</h2>')
      expect(output).toContain('<p>Use the <strong>client</strong>.</p>')
    })

    it('shows an edit of a partial', async () => {
      example.edit(install, '## Install it', '## Install them')
      expect((await print()).output).toContain('<h2>Install them</h2>')
      example.edit(install, '## Install them', '## Install it')
    })

    it('names the file and line of what is wrong in a partial, with the lines around it', async () => {
      const before = example.read(install)
      example.write(install, '## Install it\n\n<Include src="_partials/nope" />\n')
      const { code, output } = await print()
      expect(code).toBe(1)
      expect(output).toContain(`${install}:3:1: Unexpected include of \`_partials/nope\``)
      expect(output).toMatch(/> 3 \| <Include src="_partials\/nope" \/>\n.* \| \^{32}\n/)
      example.write(install, before)
    })

    it('warns of what is no error, once, and goes on', async () => {
      const before = example.read(install)
      example.write(install, '## Install it\n\n<Include src="_partials/install.go" b="c" />\n')
      const { code, output } = await print()
      expect(code, output).toBe(0)
      expect(output).toContain('<h2>Get it</h2>')
      expect(output.match(/install\.mdx:3:1: .*`b`/g)).toHaveLength(1)
      example.write(install, before)
    })

    it('says what a reader may be, and where it was asked for', async () => {
      const before = example.read('main.js')
      example.write('main.js', "import './docs/index.mdx?sdk=goo'\n")
      const { code, output } = await print()
      expect(code).toBe(1)
      expect(output).toMatch(/`goo`.*`go`.* in the import of "\.\/docs\/index\.mdx\?sdk=goo" by .*main\.js/)
      example.write('main.js', before)
    })
  })
})
