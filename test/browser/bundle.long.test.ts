import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bare, bundleCore, quickstart, withFrontMatter } from './bundle.js'

const browsers = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = browsers.find((path) => path && existsSync(path))
if (!executablePath) console.warn('Skipping the core in a browser: no Chromium found; set CHROMIUM to its path.')

// The browser waits for as long as the tests do: what a loaded machine needs is no fault.
let browser: Browser
let bundle = ''

beforeAll(async () => {
  if (!executablePath) return
  bundle = await bundleCore()
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'], timeout: 0 })
})

afterAll(async () => {
  if (executablePath) await browser.close()
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

describe.skipIf(!executablePath)('the core in a browser', () => {
  it('runs the quickstart', async () => {
    expect(bare(await run(quickstart.script))).toBe(bare(quickstart.printed))
  })

  it('reads front matter: title, scope and props', async () => {
    expect(await run(withFrontMatter.script, withFrontMatter.files)).toBe(withFrontMatter.printed)
  })
})
