import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../browser/chromium.js'
import { devPage, editAndVary } from './dev-page.js'
import { exampleBySdk } from './example-by-sdk.js'

const { example, run, build } = await exampleBySdk(
  'rspress',
  () => ['rspress', 'build'],
  (sdk) => `build/${sdk}/guides/users.html`,
)

const tocOf = (html: string): string[] =>
  [...html.matchAll(/toc-item__text[^>]*>([^<]*)/g)].map(([, text = '']) => text)

describe('examples/rspress', () => {
  it('builds the site of an SDK, with headings of partials in the table of contents', async () => {
    const html = await build('react')
    expect(tocOf(html)).toEqual(['Install it', 'Create a user'])
    expect(html).toContain('Use the <strong>hook</strong>.')
    expect(html).not.toContain('<strong>client</strong>')
    expect(existsSync(join(example.folder, 'build/react/guides/contexts.html'))).toBe(false)
  })

  it('builds the site of another SDK after it, with titles of its own and pages that are only for it', async () => {
    const html = await build('go')
    expect(tocOf(html)).toEqual(['Get it', 'Create a user'])
    expect(html).toContain('Use the <strong>client</strong>.')
    expect(example.read('build/go/guides/keys.html')).toContain('<title>Keys on a server')
    expect(example.read('build/go/guides/contexts.html')).toContain('Pass a context.')
    for (const page of ['guides/keys.go', '_partials/install'])
      expect(existsSync(join(example.folder, `build/go/${page}.html`))).toBe(false)
  })

  it('shows an edit of a partial in the next build', async () => {
    example.edit('docs/_partials/install.go.mdx', 'Get it', 'Get it now')
    expect(tocOf(await build('go'))).toContain('Get it now')
  })

  it('names file and line of what is wrong in a partial, and shows it', async () => {
    const before = example.read('docs/_partials/install.mdx')
    example.write('docs/_partials/install.mdx', '## Install it\n\n<Include src="_partials/nope" />\n')
    const { code, output } = await run('react')
    expect(code).toBe(1)
    expect(output).toContain('docs/_partials/install.mdx:3:1: Unexpected include of `_partials/nope`')
    expect(output).toMatch(/> 3 \| <Include src="_partials\/nope" \/>\n.* \| \^{32}\n/)
    example.write('docs/_partials/install.mdx', before)
  })
})

describe.skipIf(chromiumPath === undefined)('rspress dev in examples/rspress', () => {
  const partial = 'docs/_partials/install.go.mdx'
  beforeAll(() => {
    example.write(partial, '## Get it\n')
  })
  const dev = devPage(example, {
    command: (port) => ['rspress', 'dev', '--port', String(port)],
    env: { SDK: 'go' },
    ready: /built in/,
    path: '/go/guides/users.html',
    heading: '.rspress-doc h2',
  })

  it('shows an edit of a partial, and variant files that come and go', async () => {
    await editAndVary(dev, example, partial, { path: 'docs/guides/users.go.mdx', text: '# Users\n\n## For Go\n' })
  })

  it('shows what is wrong in a partial over the page, until what it looks for is there', async () => {
    example.write(partial, '## Get it\n\n<Include src="_partials/late" />\n')
    await dev.page.locator('rsbuild-error-overlay').getByText(`${partial}:3:1: Unexpected include`).first().waitFor()
    example.write('docs/_partials/late.mdx', '## Late\n')
    await dev.shown('Late')
  })
})
