import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { chromiumPath } from '../browser/chromium.js'
import { pageOpener } from './open-page.js'
import { sample } from './sample.js'

const built = new URL('../../dist/html.js', import.meta.url).href
const { toHtml } = (await import(built)) as typeof import('../../src/html.js')
const index = new URL('../../dist/index.js', import.meta.url).href
const dist = (await import(index)) as { createResolver: typeof createResolver }

const sdks = Array.from({ length: 18 }, (_, at) => `sdk-${at}`)
const pages = 700
const tabs = '<Tabs items={["sdk-0", "sdk-1"]}>\n  <Tab>\n    A.\n  </Tab>\n  <Tab>\n    B.\n  </Tab>\n</Tabs>'
const textOf = (at: number): string => {
  if (at % 10 === 0) return tabs
  return at % 7 === 0 ? '<If sdk="sdk-3">\n  <Include src="_gone" />\n</If>' : 'Text.'
}
const large = toHtml(
  dist.createResolver(
    Object.fromEntries(
      Array.from({ length: pages }, (_, at) => [`guides/page-${String(at).padStart(3, '0')}.mdx`, textOf(at)]),
    ),
    { sdks },
  ),
  { view: 'matrix' },
)
const countNodes = (page: Page) => page.evaluate(`document.querySelectorAll('#matrix *').length`) as Promise<number>
const listed = (page: Page) => page.locator('#rows .name').evaluateAll((all) => all.map(({ title }) => title))

describe.skipIf(chromiumPath === undefined)('the matrix in a browser', () => {
  const open = pageOpener()

  it('has elements for what is in view, of 700 pages and 18 SDKs', async () => {
    const { page, wrong } = await open(large)
    expect(await page.locator('#count').textContent()).toBe('700 of 700 pages')
    const first = await countNodes(page)
    expect(first).toBeLessThan(1500)
    for (const part of [0.2, 0.5, 1]) {
      await page.evaluate(`{ const c = document.getElementById('cells'); c.scrollTop = c.scrollHeight * ${part} }`)
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
      expect(await countNodes(page)).toBeLessThan(1500)
    }
    await page.locator('#rows [aria-rowindex="701"]').waitFor()
    expect(wrong).toEqual([])
    await page.close()
  })

  it('puts pages with gaps first, narrows them, and orders them by a column', async () => {
    const { page } = await open(large)
    expect((await listed(page))[0]).toBe('guides/page-000.mdx')
    expect(await page.locator('#rows .row').first().locator('.gaps').textContent()).toBe('16')
    await page.click('[data-mark="error"]')
    expect(await page.locator('#count').textContent()).toBe('90 of 700 pages')
    expect((await listed(page))[0]).toBe('guides/page-007.mdx')
    await page.click('[data-mark="error"]')
    await page.click('[data-column="3"]')
    expect(new Set((await listed(page)).slice(0, 20))).toContain('guides/page-010.mdx')
    await page.fill('#search', 'page-69')
    expect(await page.locator('#count').textContent()).toBe('10 of 700 pages')
    await page.close()
  })

  it('leads from a cell to the page in the graph, for that SDK, and back', async () => {
    const { page } = await open(large)
    await page.locator('#rows .row').first().locator('.cell').nth(5).click()
    expect(await page.locator('#panel h2').getAttribute('title')).toBe('guides/page-000.mdx')
    expect(await page.inputValue('#sdk')).toBe('sdk-5')
    expect(await page.locator('#panel .line').allTextContents()).toEqual([
      'Nothing in tabs sdk-0 | sdk-1guides/page-000.mdx:1',
    ])
    expect(await page.locator('#matrix').isVisible()).toBe(false)
    await page.goBack()
    expect(await page.locator('#matrix').isVisible()).toBe(true)
    await page.close()
  })

  it('is walked by keys, each cell with its tip', async () => {
    const { page } = await open(large)
    await page.focus('#cells')
    for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
    expect(await page.getAttribute('#cells', 'aria-activedescendant')).toBe('cell-0-2')
    expect(await page.getAttribute('#cell-0-2', 'aria-label')).toBe('sdk-2: Nothing')
    expect(await page.locator('#tip').textContent()).toContain('guides/page-000.mdx')
    await page.keyboard.press('Enter')
    expect(await page.inputValue('#sdk')).toBe('sdk-2')
    await page.close()
  })

  it('shows of a graph alone what that knows', async () => {
    const { page, wrong } = await open(toHtml(sample), '#matrix')
    expect(await page.locator('#matrix').isVisible()).toBe(true)
    expect(await page.locator('#rows .row').count()).toBeGreaterThan(2)
    expect(await page.locator('#rows .error').count()).toBeGreaterThan(0)
    expect(wrong).toEqual([])
    await page.close()
  })
})
