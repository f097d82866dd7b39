import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { chromiumPath, openChromium } from '../browser/chromium.js'

/** A page that is open, and what it asked for beyond itself and what went wrong in it. */
export interface Opened {
  readonly page: Page
  readonly wrong: string[]
}

/** Opens a browser for the tests of a file, and gives what opens HTML in it, from a file. */
export function pageOpener(): (html: string, hash?: string, context?: BrowserContextOptions) => Promise<Opened> {
  let browser: Browser
  const folder = mkdtempSync(join(tmpdir(), 'mdx-partials-'))
  beforeAll(async () => {
    if (chromiumPath !== undefined) browser = await openChromium()
  })
  afterAll(async () => {
    if (chromiumPath !== undefined) await browser.close()
    rmSync(folder, { recursive: true })
  })
  let count = 0
  return async (html, hash = '', context = {}) => {
    const page = await browser.newPage({ viewport: { width: 1200, height: 760 }, ...context })
    page.setDefaultTimeout(0)
    const wrong: string[] = []
    const path = join(folder, `${count++}.html`)
    const { href } = pathToFileURL(path)
    page.on('console', (message) => wrong.push(`console: ${message.text()}`))
    page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
    page.on('dialog', (dialog) => wrong.push(`dialog: ${dialog.message()}`))
    page.on('request', (request) => {
      if (!request.url().startsWith(href)) wrong.push(`request: ${request.url()}`)
    })
    writeFileSync(path, html)
    await page.goto(href + hash)
    return { page, wrong }
  }
}
