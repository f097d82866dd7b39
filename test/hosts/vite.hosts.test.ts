import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath, openChromium } from '../browser/chromium.js'
import { installExample, type Installed } from './pack.js'
import type { Running } from './run-command.js'

const partial = 'docs/_partials/create-user.mdx'

let example: Installed
let text = ''
beforeAll(async () => {
  example = await installExample('vite')
  text = example.read(partial)
})
afterAll(() => example.remove())

/** The modules of pages that a build has made, by page and reader, with the hashes of what is in them. */
const built = (): Map<string, string> =>
  new Map(
    readdirSync(join(example.folder, 'dist/assets')).flatMap((name) => {
      const [, page, hash] = /^(.*)\.mdx-(.*)\.js$/.exec(name) ?? []
      return page !== undefined && hash !== undefined ? [[page, hash] as const] : []
    }),
  )

describe('examples/vite', () => {
  afterEach(() => example.write(partial, text))

  it('renders each page for each SDK, with the headings of partials among the contents', async () => {
    const { code, output } = await example.run('npm', ['run', 'build'])
    expect(output).toContain('dist/go/guides/users/index.html')
    expect(code).toBe(0)
    const [go, react] = ['go', 'react'].map((sdk) => example.read(`dist/${sdk}/guides/users/index.html`))
    expect(go).toContain('Make one client, and share it.')
    expect(go).not.toContain('Call the hook in a component.')
    expect(react).toContain('Call the hook in a component.')
    for (const html of [go, react]) {
      expect(html).toContain('<h2 id="create-a-user">Create a user</h2>')
      expect(html).toContain('<a href="#create-a-user">Create a user</a>')
    }
    expect(example.read('dist/go/index.html')).toContain('go get example.com/acme')
    expect(example.read('dist/react/index.html')).toContain('npm install acme')
  })

  it('gives new files to the pages that a partial reaches, and to no others', async () => {
    const before = built()
    example.edit(partial, 'once', 'one time only')
    const { code, output } = await example.run('npm', ['run', 'build'])
    expect(code, output).toBe(0)
    const after = built()
    const changed = [...after].filter(([page, hash]) => before.get(page) !== hash).map(([page]) => page)
    expect(after.size).toBe(4)
    expect(changed.sort()).toEqual(['users.@sdk_go', 'users.@sdk_react'])
    expect(example.read('dist/go/guides/users/index.html')).toContain('one time only')
  })

  it('fails by the line of a partial that is broken', async () => {
    example.edit(partial, 'An address', '<Include src="_partials/nope" />\n\nAn address')
    const { code, output } = await example.run('npx', ['vite', 'build'])
    expect(code).not.toBe(0)
    expect(output).toContain(`${partial}:3:1: Unexpected include of \`_partials/nope\``)
    expect(output).toContain('> 3 | <Include src="_partials/nope" />')
  })
})

describe.skipIf(chromiumPath === undefined)('examples/vite in development', () => {
  let browser: Browser
  let server: Running
  let origin = ''
  beforeAll(async () => {
    browser = await openChromium()
    server = example.start('npx', ['vite', '--host', '127.0.0.1'])
    origin = (await server.until(/http:\/\/127\.0\.0\.1:\d+/))[0]
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  // What is told while a page is loaded anew reaches nobody, and one that is still open is loaded anew with others.
  let page: Page
  beforeEach(async () => {
    page = await browser.newPage()
    page.setDefaultTimeout(0)
  })
  afterEach(() => page.close())

  const shows = (words: string): Promise<unknown> =>
    page.waitForFunction(`document.body.innerText.includes(${JSON.stringify(words)})`)
  /** Does what has the page loaded, and waits until it shows some words and can be told of updates. */
  const loaded = async (words: string, load: () => unknown): Promise<void> => {
    const connected = page.waitForEvent('console', (message) => message.text().includes('[vite] connected'))
    await load()
    await connected
    await shows(words)
  }
  const open = (path: string, words: string): Promise<void> => loaded(words, () => page.goto(origin + path))

  it('shows an edit of a partial, keeps what the page holds, and leaves other pages alone', async () => {
    await open('/go', 'go get')
    await page.click('button')
    await page.click('button')
    example.edit('docs/_partials/install.go.mdx', 'go get', 'go get -u')
    await shows('go get -u')
    expect(await page.textContent('button')).toBe('2')
    const told = [...server.output.matchAll(/(?:update|reload) (\S+)/g)].map(([, name]) => name)
    expect(told).toEqual(['/docs/index.@sdk=go.mdx.jsx'])
  })

  it('takes a variant file when it comes, and leaves it when it goes', async () => {
    await open('/react', 'npm install')
    const variant = 'docs/_partials/install.react.mdx'
    // Other contents are no component, for which pages are loaded anew.
    await loaded('Install for React', () => example.write(variant, '## Install for React\n'))
    await loaded('npm install', () => rmSync(join(example.folder, variant)))
  })

  it('shows the line of a partial that is broken over the page, until it is mended', async () => {
    await open('/go/guides/users', 'Create a user')
    example.edit(partial, 'An address', '<Include src="_partials/nope" />\n\nAn address')
    const overlay = page.locator('vite-error-overlay .window')
    await overlay.waitFor()
    const shown = await overlay.innerText()
    expect(shown).toContain(`${partial}:3:1: Unexpected include of \`_partials/nope\``)
    expect(shown).toContain('> 3 | <Include src="_partials/nope" />')
    expect(shown).not.toContain('node_modules')
    example.write(partial, text)
    await overlay.waitFor({ state: 'detached' })
    await shows('An address can be taken once.')
  })

  it('shows a new heading, and its place among the contents', async () => {
    await open('/go/guides/users', 'Create a user')
    example.edit(partial, 'An address', '### Addresses\n\nAn address')
    await page.waitForSelector('a[href="#addresses"]')
  })
})
