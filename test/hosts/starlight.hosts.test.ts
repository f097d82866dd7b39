import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../browser/chromium.js'
import { devPage, editAndVary } from './dev-page.js'
import { exampleBySdk } from './example-by-sdk.js'

const { example, run, build } = await exampleBySdk(
  'starlight',
  () => ['astro', 'build'],
  (sdk) => `build/${sdk}/guides/users/index.html`,
  { node: '22' },
)

const docs = 'src/content/docs'

const tocOf = (html: string): string[] => {
  const toc = /<starlight-toc[\s\S]*?<\/starlight-toc>/.exec(html)?.[0] ?? ''
  return [...toc.matchAll(/<a href="#[^"]*"[^>]*>\s*<span[^>]*>([^<]*)/g)].map(([, text = '']) => text)
}

describe('examples/starlight', () => {
  it('builds the site of an SDK, with asides of partials and their headings in the table of contents', async () => {
    const html = await build('react')
    expect(tocOf(html)).toEqual(['Overview', 'Install it', 'Create a user'])
    expect(html).toMatch(/starlight-aside--tip[\s\S]*<p>With npm\.<\/p>/)
    expect(html).toContain('Use the <strong>hook</strong>.')
    expect(html).not.toContain('<strong>client</strong>')
    expect(html).toContain('href="https://git.example.com/edit/src/content/docs/guides/users.mdx"')
    expect(existsSync(join(example.folder, 'build/react/guides/contexts'))).toBe(false)
  })

  it('builds the site of another SDK after it, with titles of its own and pages that are only for it', async () => {
    const html = await build('go')
    expect(tocOf(html)).toEqual(['Overview', 'Get it', 'Create a user'])
    expect(html).toContain('Use the <strong>client</strong>.')
    expect(html).toMatch(/<span[^>]*>Keys on a server<\/span>/)
    expect(example.read('build/go/guides/keys/index.html')).toContain('<title>Keys on a server | Acme</title>')
    expect(example.read('build/go/guides/contexts/index.html')).toContain('Pass a context.')
    for (const page of ['guides/keysgo', '_partials/install', 'partials/install'])
      expect(existsSync(join(example.folder, `build/go/${page}`))).toBe(false)
  })

  it('shows an edit of a partial in the next build', async () => {
    example.edit(`${docs}/_partials/install.go.mdx`, 'Get it', 'Get it now')
    expect(tocOf(await build('go'))).toContain('Get it now')
  })

  it('names file and line of what is wrong in a partial, and shows it', async () => {
    const before = example.read(`${docs}/_partials/install.mdx`)
    example.write(`${docs}/_partials/install.mdx`, '## Install it\n\n<Include src="_partials/nope" />\n')
    const { code, output } = await run('react')
    expect(code).toBe(1)
    expect(output).toContain(`${docs}/_partials/install.mdx:3:1: Unexpected include of \`_partials/nope\``)
    expect(output).toContain('> 3 | <Include src="_partials/nope" />')
    example.write(`${docs}/_partials/install.mdx`, before)
  })
})

describe.skipIf(chromiumPath === undefined)('astro dev in examples/starlight', () => {
  const partial = `${docs}/_partials/install.go.mdx`
  beforeAll(() => {
    example.write(partial, '## Get it\n')
  })
  const dev = devPage(example, {
    command: (port) => ['astro', 'dev', '--port', String(port)],
    env: { SDK: 'go' },
    ready: /ready in|watching for file changes/,
    path: '/go/guides/users/',
    heading: '.sl-markdown-content h2',
  })

  it('shows an edit of a partial, and variant files that come and go', async () => {
    await editAndVary(dev, example, partial, {
      path: `${docs}/guides/users.go.mdx`,
      text: '---\ntitle: Users\n---\n\n## For Go\n',
    })
  })

  it('shows what is wrong in a partial over the page, until it is mended', async () => {
    example.write(partial, '## Get it\n\n<Include src="_partials/nope" />\n')
    await dev.page.locator('vite-error-overlay').getByText(`${partial}:3:1: Unexpected include`).first().waitFor()
    example.write(partial, '## Mended\n')
    await dev.shown('Mended')
  })
})
