import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../browser/chromium.js'
import { devPage } from './dev-page.js'
import { exampleBySdk } from './example-by-sdk.js'

const { example, run, build } = await exampleBySdk(
  'docusaurus',
  (sdk) => ['docusaurus', 'build', '--out-dir', `build/${sdk}`],
  (sdk) => `build/${sdk}/guides/users/index.html`,
)

const tocOf = (html: string): string[] =>
  [...html.matchAll(/class="table-of-contents__link[^>]*>([^<]*)/g)].map(([, text = '']) => text)

describe('examples/docusaurus', () => {
  // What webpack keeps on disk goes from one of these builds to the next.
  it('builds the site of an SDK, with headings of partials in the table of contents', async () => {
    const html = await build('react')
    expect(tocOf(html)).toEqual(['Install it', 'Create a user', 'Call it'])
    expect(html).toContain('<p>Install it with <strong>npm</strong> first.</p>')
    expect(html).toContain('theme-admonition-note')
    expect(html).toContain('alt="The logo" src="data:image/svg+xml')
    expect(html).toContain('id="create"')
    expect(html).toContain('<p>Use the <strong>hook</strong>.</p>')
    expect(html).toContain('language-js')
    expect(html).not.toMatch(/language-go|role="tab"|the <strong>client/)
    expect(example.read('build/react/guides/keys/index.html')).toContain('<title data-rh="true">Keys | Acme</title>')
    expect(existsSync(join(example.folder, 'build/react/guides/contexts'))).toBe(false)
  })

  it('builds the site of another SDK after it, with titles of its own and pages that are only for it', async () => {
    const html = await build('go')
    expect(tocOf(html)).toEqual(['Install it', 'Create a user', 'Call it in Go'])
    expect(html).toContain('<p>Use the <strong>client</strong>.</p>')
    expect(html).not.toMatch(/language-js|the <strong>hook/)
    const keys = example.read('build/go/guides/keys/index.html')
    expect(keys).toContain('<title data-rh="true">Keys on a server | Acme</title>')
    expect(keys).toContain('name="description" content="Keys for a server."')
    expect(example.read('build/go/guides/contexts/index.html')).toContain('Pass a context.')
    expect(existsSync(join(example.folder, 'build/go/guides/keys.go'))).toBe(false)
  })

  it('shows an edit of a partial in the next build', async () => {
    example.edit('docs/_partials/call.go.mdx', 'Call it in Go', 'Call it from Go')
    expect(tocOf(await build('go'))).toContain('Call it from Go')
  })

  it('shows a variant file that was not there in the build before', async () => {
    example.write('docs/_partials/call.react.mdx', '### Call it in React\n')
    expect(tocOf(await build('react'))).toContain('Call it in React')
  })

  it('names file and line of what is wrong in a partial, shows it, and builds again without it', async () => {
    example.write('docs/_partials/call.react.mdx', '### Call it\n\n<Include src="docs/_partials/nope" />\n')
    await build('go')
    const { code, output } = await run('react')
    expect(code).toBe(1)
    expect(output).toContain('docs/_partials/call.react.mdx:3:1: Unexpected include of `docs/_partials/nope`')
    expect(output).toContain('included from docs/guides/users.mdx:13:1')
    expect(output).toContain('> 3 | <Include src="docs/_partials/nope" />\n    | ^^^^')
    example.edit('docs/_partials/call.react.mdx', 'nope', 'call.go.mdx')
    expect(tocOf(await build('react'))).toEqual(['Install it', 'Create a user', 'Call it', 'Call it from Go'])
  })
})

describe.skipIf(chromiumPath === undefined)('docusaurus start in examples/docusaurus', () => {
  const partial = 'docs/_partials/call.go.mdx'
  beforeAll(() => {
    example.write(partial, '### Call it in Go\n')
  })
  const dev = devPage(example, {
    command: (port) => ['docusaurus', 'start', '--no-open', '--port', String(port)],
    env: { SDK: 'go' },
    ready: /compiled successfully/,
    path: '/go/guides/users',
    heading: 'article h3',
  })

  it('shows an edit of a partial, and a variant file that comes and goes', async () => {
    await dev.shown('Call it in Go')
    example.edit(partial, 'in Go', 'from Go')
    await dev.shown('Call it from Go')
    rmSync(join(example.folder, partial))
    await dev.page.locator('article p', { hasText: 'Call create().' }).waitFor()
    example.write(partial, '### Call it in Go\n')
    await dev.shown('Call it in Go')
  })

  it('shows a variant file of a page that comes while it runs, which is no page of its own', async () => {
    const title = '---\ntitle: Contexts on a server\n---\n\n'
    example.write('docs/guides/contexts.go.mdx', `${title}### In Go\n`)
    await dev.page.getByRole('link', { name: 'Contexts on a server' }).first().click()
    await dev.shown('In Go')
    expect(example.read('.docusaurus/routes.js')).toContain('/go/guides/contexts')
    expect(example.read('.docusaurus/routes.js')).not.toContain('contexts.go')
    rmSync(join(example.folder, 'docs/guides/contexts.go.mdx'))
    await dev.page.locator('article p', { hasText: 'Pass a context.' }).waitFor()
    await dev.page.getByRole('link', { name: 'Users', exact: true }).first().click()
    await dev.shown('Call it in Go')
  })

  it('shows what is wrong in a partial over the page, with its lines, until it is right', async () => {
    example.write(partial, '### Call it\n\n<Include src="docs/_partials/nope" />\n')
    const overlay = dev.page.frameLocator('#webpack-dev-server-client-overlay')
    await overlay.getByText(`${partial}:3:1: Unexpected include`).first().waitFor()
    await overlay.getByText('> 3 | <Include src="docs/_partials/nope" />').first().waitFor()
    example.write(partial, '### Call it again\n')
    await dev.shown('Call it again')
  })
})
