import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const candidates = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Where a Chromium is; `undefined` where there is none, and what needs one is skipped. */
export const chromiumPath = candidates.find((path) => path && existsSync(path))
if (chromiumPath === undefined)
  console.warn('Skipping what needs a browser: no Chromium found; set CHROMIUM to its path.')

/** A browser that waits for as long as the tests do: what a loaded machine needs is no fault. */
export function openChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('No Chromium found')
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
  return chromium.launch({ executablePath: chromiumPath, args, timeout: 0 })
}
