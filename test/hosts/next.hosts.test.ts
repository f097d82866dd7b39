import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { chromiumPath } from '../browser/chromium.js'
import { devPage } from './dev-page.js'
import { installExample } from './pack.js'

const example = await installExample('next')
afterAll(() => example.remove())

const partial = 'docs/_partials/install.go.mdx'

describe.each([
  ['Turbopack', []],
  ['webpack', ['--webpack']],
])('examples/next with %s', (_, args) => {
  const build = async (): Promise<void> => {
    const { code, output } = await example.run('next', ['build', ...args])
    expect(code, output).toBe(0)
  }
  const pageOf = (sdk: string): string => example.read(`out/${sdk}/guides/users.html`)

  // What is kept on disk goes from one of these builds to the next.
  it('builds a route for each SDK, with headings of partials in the table of contents', async () => {
    await build()
    const [react, go] = [pageOf('react'), pageOf('go')]
    expect(react).toContain('<a href="#install-it">Install it</a>')
    expect(react).toContain('<p>Use the <strong>hook</strong>.</p>')
    expect(react).toContain('<code class="language-js">useUser()')
    expect(go).toContain('<a href="#get-it">Get it</a>')
    expect(go).toContain('<p>Use the <strong>client</strong>.</p>')
    expect(go).not.toMatch(/language-js|<Tab/)
    expect(example.read('out/index.html')).toContain('href="/go/guides/contexts"')
    expect(example.read('out/index.html')).not.toContain('href="/react/guides/contexts"')
  })

  it('shows an edit of a partial in the next build', async () => {
    example.edit(partial, 'Get it', 'Fetch it')
    await build()
    expect(pageOf('go')).toContain('<a href="#fetch-it">Fetch it</a>')
    example.edit(partial, 'Fetch it', 'Get it')
  })

  it('names the file and line of what is wrong in a partial, and builds again without it', async () => {
    example.edit(partial, '## Get it', '## Get it\n\n<Include src="_partials/nope" />')
    const { code, output } = await example.run('next', ['build', ...args])
    expect(code).toBe(1)
    expect(output).toContain(`${partial}:3:1: Unexpected include of \`_partials/nope\``)
    expect(output).toContain('> 3 | <Include src="_partials/nope" />')
    example.edit(partial, '\n\n<Include src="_partials/nope" />', '')
    await build()
    expect(pageOf('go')).toContain('<a href="#get-it">Get it</a>')
  })

  it('has pages and routes in `pages/` too, and lets any page open the docs', async () => {
    const folder = join(example.folder, 'pages')
    mkdirSync(folder)
    example.write('pages/direct.jsx', direct)
    example.write('pages/listed.jsx', listed)
    await build()
    expect(example.read('out/direct.html')).toContain('<p>Use the <strong>client</strong>.</p>')
    expect(example.read('out/direct.html')).toContain('<i>go/guides/users</i>')
    expect(example.read('out/listed.html')).toContain('guides/users.mdx')
    rmSync(folder, { recursive: true })
  })
})

const direct = `
import { routes } from 'mdx-partials/routes'
import Users from '../docs/guides/users.mdx?sdk=go'

export default () => [<Users key="users" />, routes.map(({ reader, segments }) => <i>{[reader.sdk, ...segments].join('/')}</i>)]
`

const listed = `
import { openDocs } from 'mdx-partials/node'

export async function getStaticProps() {
  const docs = await openDocs({ config: './mdx-partials.config.mjs' })
  const pages = [...docs.resolver.pages]
  await docs.close()
  return { props: { pages } }
}
export default ({ pages }) => pages.join(' ')
`

describe.skipIf(chromiumPath === undefined).each([
  ['Turbopack', []],
  ['webpack', ['--webpack']],
])('next dev of examples/next with %s', (_, args) => {
  const dev = devPage(example, {
    command: (port) => ['next', 'dev', '--port', String(port), ...args],
    ready: /Ready in/,
    path: '/go/guides/users',
    heading: 'main h2',
  })

  it('shows an edit of a partial, and a variant file that comes and goes', async () => {
    await dev.shown('Get it')
    example.edit(partial, 'Get it', 'Fetch it')
    await dev.shown('Fetch it')
    example.edit(partial, 'Fetch it', 'Get it')
    await dev.shown('Get it')
    rmSync(join(example.folder, partial))
    await dev.shown('Install it')
    example.write(partial, '## Get it\n')
    await dev.shown('Get it')
  })

  it('shows what is wrong in a partial over the page, with its lines, until it is right', async () => {
    example.write(partial, '## Get it\n\n<Include src="_partials/nope" />\n')
    const overlay = dev.page.locator('nextjs-portal')
    await overlay.getByText(`${partial}:3:1: Unexpected include`).first().waitFor()
    await overlay.getByText('> 3 | <Include src="_partials/nope" />').first().waitFor()
    example.write(partial, '## Have it\n')
    await dev.shown('Have it')
    example.write(partial, '## Get it\n')
    await dev.shown('Get it')
  })
})
