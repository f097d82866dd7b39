import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bare, bundleCore, bundleModule, quickstart, withFrontMatter } from './bundle.js'
import { chromiumPath, openChromium } from './chromium.js'

let browser: Browser
let bundle = ''

beforeAll(async () => {
  if (chromiumPath === undefined) return
  bundle = await bundleCore()
  browser = await openChromium()
})

afterAll(async () => {
  if (chromiumPath !== undefined) await browser.close()
})

/** What a program prints in a page that holds the bundle and nothing else; an error of the page is printed too. */
async function run(script: string, files: object = {}): Promise<string> {
  const page = await browser.newPage()
  page.setDefaultTimeout(0)
  const wrong: string[] = []
  page.on('pageerror', (error) => wrong.push(error.message))
  await page.setContent('<!doctype html><title>Core</title>')
  await page.addScriptTag({ content: bundle })
  const printed = await page.evaluate(`(() => {
    const printed = []
    const print = (value) => printed.push(typeof value === 'string' ? value : JSON.stringify(value))
    const files = ${JSON.stringify(files)}
    ${script}
    return printed
  })()`)
  await page.close()
  return [...(printed as string[]), ...wrong].join('\n')
}

/** What a module prints, unchanged, in a page whose import map says where the package is. */
async function runModule(program: string): Promise<string> {
  const files = new Map([
    ['/', '<!doctype html><script type="importmap">{ "imports": { "mdx-partials": "/mdx-partials.js" } }</script>'],
    ['/mdx-partials.js', await bundleModule()],
    ['/program.js', `${program}\ndocument.title = 'Done'`],
  ])
  const page = await browser.newPage()
  page.setDefaultTimeout(0)
  const printed: Promise<string>[] = []
  page.on('pageerror', ({ message }) => printed.push(Promise.resolve(message)))
  page.on('console', (message) =>
    printed.push(
      Promise.all(message.args().map((value) => value.jsonValue())).then((values) =>
        values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '),
      ),
    ),
  )
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    const contentType = pathname.endsWith('.js') ? 'text/javascript' : 'text/html'
    return route.fulfill({ contentType, body: files.get(pathname) ?? '' })
  })
  await page.goto('http://localhost/')
  await page.addScriptTag({ type: 'module', url: '/program.js' })
  await page.waitForFunction("document.title === 'Done'")
  const lines = await Promise.all(printed)
  await page.close()
  return lines.join('\n')
}

describe.skipIf(chromiumPath === undefined)('the core in a browser', () => {
  it('runs the quickstart as it is written, as a module', async () => {
    expect(bare(await runModule(quickstart.program))).toBe(bare(quickstart.printed))
  })

  it('runs the quickstart in a script', async () => {
    expect(bare(await run(quickstart.script))).toBe(bare(quickstart.printed))
  })

  it('reads front matter: title, scope and props', async () => {
    expect(await run(withFrontMatter.script, withFrontMatter.files)).toBe(withFrontMatter.printed)
  })
})
