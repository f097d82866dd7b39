import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../browser/chromium.js'
import { devPage } from './dev-page.js'
import { exampleBySdk } from './example-by-sdk.js'

const { example, run, build } = await exampleBySdk(
  'fumadocs',
  () => ['next', 'build'],
  (sdk) => `dist/${sdk}/guides/users.html`,
)

const tocOf = (html: string): string[] =>
  [...html.matchAll(/<a href="#[^>]*>([^<]*)<\/a>/g)].map(([, text = '']) => text)

describe('examples/fumadocs', () => {
  // What Next keeps on disk goes from one of these builds to the next.
  it('builds the docs of an SDK, with headings of partials in the table of contents', async () => {
    const html = await build('react')
    expect(tocOf(html)).toEqual(['Install it', 'Create a user'])
    expect(html).toContain('<p>Use the <strong>hook</strong>.</p>')
    expect(html).not.toContain('the <strong>client')
    expect(example.read('dist/react/guides/keys.html')).toContain('<title>Keys</title>')
    expect(existsSync(join(example.folder, 'dist/react/guides/contexts.html'))).toBe(false)
  })

  it('builds the docs of another SDK after it, with titles of its own and pages that are only for it', async () => {
    const html = await build('go')
    expect(tocOf(html)).toEqual(['Get it', 'Create a user'])
    expect(html).toContain('<p>Use the <strong>client</strong>.</p>')
    expect(example.read('dist/go/guides/keys.html')).toContain('<title>Keys on a server</title>')
    expect(example.read('dist/go/guides/keys.html')).toContain('Keys for a server.')
    expect(example.read('dist/go/guides/contexts.html')).toContain('Pass a context.')
    expect(existsSync(join(example.folder, 'dist/go/guides/keys.go.html'))).toBe(false)
  })

  it('shows an edit of a partial in the next build', async () => {
    example.edit('content/docs/_partials/install.go.mdx', 'Get it', 'Fetch it')
    expect(tocOf(await build('go'))).toContain('Fetch it')
  })

  it('names file and line of what is wrong in a partial, shows it, and builds again without it', async () => {
    const partial = 'content/docs/_partials/install.go.mdx'
    example.edit(partial, '## Fetch it', '## Fetch it\n\n<include>./nope.mdx</include>')
    const { code, output } = await run('go')
    expect(code).toBe(1)
    expect(output).toContain(`${partial}:3:1: Unexpected include of \`./nope.mdx\``)
    expect(output).toContain('> 3 | <include>./nope.mdx</include>')
    example.edit(partial, '\n\n<include>./nope.mdx</include>', '')
    expect(tocOf(await build('go'))).toEqual(['Fetch it', 'Create a user'])
  })
})

describe.skipIf(chromiumPath === undefined)('next dev in examples/fumadocs', () => {
  const partial = 'content/docs/_partials/install.go.mdx'
  beforeAll(() => {
    example.write(partial, '## Get it\n')
  })
  const dev = devPage(example, {
    command: (port) => ['next', 'dev', '--port', String(port)],
    env: { SDK: 'go' },
    ready: /started dev server/,
    path: '/guides/users',
    heading: 'main h2',
  })

  it('shows an edit of a partial, and a variant file that goes and comes', async () => {
    await dev.shown('Get it')
    example.edit(partial, 'Get it', 'Fetch it')
    await dev.shown('Fetch it')
    await dev.page.locator('nav a', { hasText: 'Fetch it' }).waitFor()
    rmSync(join(example.folder, partial))
    await dev.shown('Install it')
    example.write(partial, '## Get it\n')
    await dev.shown('Get it')
  })

  it('shows what is wrong in a partial over the page, with its lines, until it is right', async () => {
    example.write(partial, '## Get it\n\n<include>./nope.mdx</include>\n')
    const overlay = dev.page.locator('nextjs-portal')
    await overlay.getByText(`${partial}:3:1: Unexpected include of \`./nope.mdx\``).first().waitFor()
    await overlay.getByText('> 3 | <include>./nope.mdx</include>').first().waitFor()
    example.write(partial, '## Get it again\n')
    await dev.shown('Get it again')
  })

  it('makes no page of a partial that comes, nor of a variant file', async () => {
    example.write('content/docs/_partials/new.mdx', '## New\n')
    example.write(
      'content/docs/guides/users.go.mdx',
      '---\ntitle: Users of Go\n---\n\n<include>../_partials/new.mdx</include>\n',
    )
    await dev.shown('New')
    expect((await dev.page.goto(`${dev.url}.go`))?.status()).toBe(404)
    rmSync(join(example.folder, 'content/docs/guides/users.go.mdx'))
    await dev.page.goto(dev.url)
    await dev.shown('Get it again')
  })
})
