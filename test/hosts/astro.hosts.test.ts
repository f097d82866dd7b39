import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { chromiumPath, openChromium } from '../browser/chromium.js'
import { installExample, type Installed, type InstallOptions } from './pack.js'
import type { Running } from './run-command.js'

const partial = 'docs/_partials/create-user.mdx'

/** Astro 6 and 7 want Node.js 22; the one before them runs on 20. */
const versions: [string, InstallOptions][] = [
  ['Astro 7', { node: '22' }],
  ['Astro 6', { node: '22', manifest: dependOn('^6.4.0', '^5.0.0') }],
  ['Astro 5', { manifest: dependOn('^5.18.0', '^4.3.0') }],
]

function dependOn(astro: string, mdx: string): object {
  return { dependencies: { astro, '@astrojs/mdx': mdx, '@mdx-js/mdx': '^3.1.1' } }
}

describe.each(versions)('examples/astro with %s', (_, options) => {
  let example: Installed
  let text = ''
  beforeAll(async () => {
    example = await installExample('astro', options)
    text = example.read(partial)
  })
  afterEach(() => example.write(partial, text))
  afterAll(() => example.remove())

  it('renders each page for each SDK, with the headings of partials among its own', async () => {
    const { code, output } = await example.run('npx', ['astro', 'build'])
    expect(code, output).toBe(0)
    const [go, react] = ['go', 'react'].map((sdk) => example.read(`dist/${sdk}/guides/users/index.html`))
    expect(go).toContain('Make one client, and share it.')
    expect(go).not.toContain('Call the hook in a component.')
    expect(react).toContain('Call the hook in a component.')
    for (const html of [go, react]) {
      expect(html).toContain('<title>Users</title>')
      expect(html).toContain('<h2 id="create-a-user">Create a user</h2>')
      expect(html).toMatch(/<a href="#create-a-user"[^>]*>Create a user<\/a>/)
      // The image of the partial, made smaller by Astro.
      expect(html).toMatch(/<img src="\/_astro\/logo\.[^"]*\.webp"/)
    }
    // Code is highlighted.
    const textOf = (path: string): string => example.read(path).replace(/<[^>]*>/g, '')
    expect(textOf('dist/go/index.html')).toContain('go get example.com/acme')
    expect(textOf('dist/react/index.html')).toContain('npm install acme')
  })

  it('shows an edit of a partial on the pages that it reaches, and leaves the others as they were', async () => {
    const other = example.read('dist/go/index.html')
    example.edit(partial, 'once', 'one time only')
    const { code, output } = await example.run('npx', ['astro', 'build'])
    expect(code, output).toBe(0)
    for (const sdk of ['go', 'react'])
      expect(example.read(`dist/${sdk}/guides/users/index.html`)).toContain('one time only')
    expect(example.read('dist/go/index.html')).toBe(other)
  })

  it('fails by the line of a partial that is broken', async () => {
    example.edit(partial, 'An address', '<Include src="_partials/nope" />\n\nAn address')
    const { code, output } = await example.run('npx', ['astro', 'build'])
    expect(code).not.toBe(0)
    expect(output).toContain(`${partial}:3:1: Unexpected include of \`_partials/nope\``)
    expect(output).toContain('> 3 | <Include src="_partials/nope" />')
  })

  describe.skipIf(chromiumPath === undefined)('in development', () => {
    let browser: Browser
    let server: Running
    let origin = ''
    beforeAll(async () => {
      browser = await openChromium()
      server = example.start('npx', ['astro', 'dev', '--host', '127.0.0.1'])
      origin = (await server.until(/http:\/\/127\.0\.0\.1:\d+/))[0]
    })
    afterAll(async () => {
      await browser.close()
      await server.stop()
    })

    const shows = (page: Page, words: string): Promise<unknown> =>
      page.waitForFunction(`document.body.innerText.includes(${JSON.stringify(words)})`)

    it('shows an edit of a partial, and its new heading', async () => {
      const page = await browser.newPage()
      page.setDefaultTimeout(0)
      const connected = page.waitForEvent('console', (message) => message.text().includes('[vite] connected'))
      await page.goto(`${origin}/go/guides/users`)
      await Promise.all([connected, shows(page, 'An address can be taken once.')])
      example.edit(partial, 'An address', '### Addresses\n\nAn address')
      await page.waitForSelector('a[href="#addresses"]')
    })
  })
})
