import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { openChromium } from '../browser/chromium.js'
import { freePort } from './free-port.js'
import type { Installed } from './pack.js'
import type { Running } from './run-command.js'

/** How a host serves docs while it develops. */
export interface Serving {
  command(port: number): readonly [command: string, ...args: string[]]
  readonly env?: NodeJS.ProcessEnv
  /** What it says once it serves. */
  readonly ready: RegExp
  /** The path of the page that is looked at. */
  readonly path: string
  /** What its headings are. */
  readonly heading: string
}

/** A page in a browser, of docs that a host serves. */
export interface DevPage {
  /** It waits for as long as the tests do. */
  readonly page: Page
  /** What it shows at first. */
  readonly url: string
  /** Waits until it shows a heading with a text. */
  shown(text: string): Promise<void>
}

/** Has a host serve an example for all tests of a block, and opens a page of it. */
export function devPage(example: Installed, { command, env, ready, path, heading }: Serving): DevPage {
  let browser: Browser
  let server: Running
  let page: Page
  let url = ''
  beforeAll(async () => {
    browser = await openChromium()
    page = await browser.newPage()
    page.setDefaultTimeout(0)
    const port = await freePort()
    const [started, ...args] = command(port)
    server = example.start(started, args, env)
    await server.until(ready)
    url = `http://localhost:${port}${path}`
    await page.goto(url)
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })
  return {
    get page() {
      return page
    },
    get url() {
      return url
    },
    shown: (text) => page.locator(heading, { hasText: text }).first().waitFor(),
  }
}

/**
 * Edits a partial for Go, takes it away, so that the one for everybody is shown, and lets a variant file of the page come
 * and go, which is to say `For Go`.
 */
export async function editAndVary(
  { shown }: DevPage,
  example: Installed,
  partial: string,
  variant: { readonly path: string; readonly text: string },
): Promise<void> {
  await shown('Get it')
  example.write(partial, '## Get it now\n')
  await shown('Get it now')
  rmSync(join(example.folder, partial))
  await shown('Install it')
  example.write(variant.path, variant.text)
  await shown('For Go')
  rmSync(join(example.folder, variant.path))
  await shown('Install it')
}
