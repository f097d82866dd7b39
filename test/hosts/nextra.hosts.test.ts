import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../browser/chromium.js'
import { devPage } from './dev-page.js'
import { exampleBySdk } from './example-by-sdk.js'

let bundler = '--turbopack'
const { example, run, build } = await exampleBySdk(
  'nextra',
  () => ['next', 'build', bundler],
  (sdk) => `build/${sdk}/guides/users.html`,
)

const tocOf = (html: string): string[] =>
  [...new Set([...html.matchAll(/<a [^>]*href="#([^"]*)"/g)].map(([, id = '']) => id))].filter(
    (id) => !id.startsWith('nextra'),
  )

describe.each(['--turbopack', '--webpack'])('examples/nextra, next build %s', (given) => {
  beforeAll(() => {
    bundler = given
  })

  it('builds the site of each SDK, with headings of partials in the table of contents', async () => {
    const react = await build('react')
    expect(tocOf(react)).toEqual(['install-it', 'create-a-user'])
    expect(react).toContain('Use the <strong>hook</strong>.')
    expect(react).not.toContain('client</strong>')
    const go = await build('go')
    expect(tocOf(go)).toEqual(['get-it', 'create-a-user'])
    expect(go).toContain('Use the <strong>client</strong>.')
  })

  it('shows an edit of a partial in the next build, whatever the disk cache holds', async () => {
    const before = example.read('partials/install.go.mdx')
    example.write('partials/install.go.mdx', '## Get it now\n')
    expect(tocOf(await build('go'))).toContain('get-it-now')
    example.write('partials/install.go.mdx', before)
  })

  it('names file and line of what is wrong in a partial, and shows it', async () => {
    const before = example.read('partials/install.mdx')
    example.write('partials/install.mdx', '## Install it\n\n<Include src="partials/nope" />\n')
    const { code, output } = await run('react')
    expect(code).toBe(1)
    expect(output).toContain('partials/install.mdx:3:1: Unexpected include of `partials/nope`')
    expect(output).toMatch(/> 3 \| <Include src="partials\/nope" \/>\n.* \| \^{31}\n/)
    example.write('partials/install.mdx', before)
  })
})

describe.skipIf(chromiumPath === undefined)('next dev in examples/nextra', () => {
  const partial = 'partials/install.go.mdx'
  const dev = devPage(example, {
    command: (port) => ['next', 'dev', '--port', String(port)],
    env: { SDK: 'go' },
    ready: /Ready in/,
    path: '/guides/users',
    heading: 'article h2',
  })

  it('shows an edit of a partial, and a variant file that goes and comes', async () => {
    await dev.shown('Get it')
    example.write(partial, '## Get it now\n')
    await dev.shown('Get it now')
    rmSync(join(example.folder, partial))
    await dev.shown('Install it')
    example.write(partial, '## Get it again\n')
    await dev.shown('Get it again')
  })

  it('shows what is wrong in a partial over the page, until what it looks for is there', async () => {
    example.write(partial, '## Get it\n\n<Include src="partials/late" />\n')
    await dev.page.locator('nextjs-portal').getByText('install.go.mdx:3:1: Unexpected include').first().waitFor()
    example.write('partials/late.mdx', '## Late\n')
    await dev.shown('Late')
  })
})
