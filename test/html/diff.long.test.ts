import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { diff } from '../../src/review.js'
import { chromiumPath } from '../browser/chromium.js'
import { largeDiff } from './diff-sample.js'
import { pageOpener } from './open-page.js'

const built = new URL('../../dist/html.js', import.meta.url).href
const { diffToHtml } = (await import(built)) as typeof import('../../src/html.js')

const large = diffToHtml(largeDiff(600))
const countNodes = (page: Page) => page.evaluate(`document.querySelectorAll('*').length`) as Promise<number>
// The page's policy forbids to evaluate texts, which Playwright's own waiting does.
const until = (page: Page, expression: string) =>
  page.evaluate(
    `new Promise((done) => { const look = () => (${expression} ? done() : requestAnimationFrame(look)); look() })`,
  )
// Articles are filled once they are in view.
const names = async (page: Page) => {
  await page.locator('article h2').first().waitFor()
  return page.locator('article h2').allTextContents()
}

describe.skipIf(chromiumPath === undefined)('the page of a diff in a browser', () => {
  const open = pageOpener()

  it('asks for nothing, complains of nothing, and shows markup as text', async () => {
    const { page, wrong } = await open(large)
    await page.fill('#search', 'nasty')
    expect(await page.locator('article .side').last().textContent()).toContain('</script><img src=x')
    expect(await page.locator('img').count()).toBe(0)
    expect(wrong).toEqual([])
    await page.close()
  })

  it('holds what is looked at, however much has changed', async () => {
    const { page } = await open(large)
    await page.locator('article h2').first().waitFor()
    const counts = [await countNodes(page)]
    for (const part of [0.3, 0.6, 1]) {
      await page.evaluate(`{
        const changes = document.getElementById('changes')
        changes.scrollTop = changes.scrollHeight * ${part}
      }`)
      await until(
        page,
        `(() => {
        const { top, bottom } = document.getElementById('changes').getBoundingClientRect()
        return [...document.querySelectorAll('article')].every((one) => {
          const box = one.getBoundingClientRect()
          return box.bottom < top || box.top > bottom || one.childElementCount > 0
        })
      })()`,
      )
      counts.push(await countNodes(page))
    }
    // An article for each of the 602 pages, of which few are filled.
    for (const count of counts) expect(count).toBeLessThan(2500)
    await page.close()
  })

  it('sets before and after side by side, with the words marked', async () => {
    const before = createResolver({ 'a.mdx': 'Click the red button.\n\n```js\none()\ntwo()\n```' })
    const after = createResolver({ 'a.mdx': 'Click the big button.\n\n```js\none()\ntwo(2)\n```' })
    const { page } = await open(diffToHtml(diff(before, after)))
    expect(await page.locator('del').allTextContents()).toEqual(['red'])
    expect(await page.locator('ins').allTextContents()).toEqual(expect.arrayContaining(['big', '2']))
    const [left, right] = await page.locator('.pair').first().locator('.side').all()
    const [from, to] = [await left?.boundingBox(), await right?.boundingBox()]
    expect(from?.y).toBe(to?.y)
    expect(from?.width).toBe(to?.width)
    await page.close()
  })

  it('lists what a review asks of: tabs with nothing for some, what stands elsewhere too, and values still named', async () => {
    const words =
      'Call it once, before all else, and keep what it gives for as long as the program runs on the machine.'
    const tabs = "<Tabs items={['Go', 'Vue']}>\n  <Tab>One</Tab>\n  <Tab>Two</Tab>\n</Tabs>"
    const before = createResolver({ 'a.mdx': 'A.', 'b.mdx': words }, { sdks: ['go', 'vue', 'ios', 'old'] })
    const after = createResolver(
      { 'a.mdx': `${words}\n\n${tabs}\n\n<If sdk="old">Old.</If>`, 'b.mdx': words },
      { sdks: ['go', 'vue', 'ios'] },
    )
    const { page } = await open(diffToHtml(diff(before, after)))
    const textOf = async (kind: string): Promise<string> => {
      await page.locator(`details.${kind} > summary`).click()
      return (await page.locator(`details.${kind} > ul`).textContent()) ?? ''
    }
    expect(await textOf('gaps')).toBe('a.mdx:3Nothing for ios')
    expect(await textOf('duplicates')).toBe('21 words, the same in 2 placesa.mdx:1b.mdx:1')
    expect(await textOf('retired')).toBe(
      'sdk old, which is declared no longer, is still nameda.mdx:8 condition sdk="old"',
    )
    await page.close()
  })

  it('narrows what it shows, says so in its address, and takes it back', async () => {
    const { page } = await open(large)
    const summary = () => page.locator('#summary').textContent()
    expect(await summary()).toContain('601 pages')
    await page.click('[data-mark="links"]')
    expect(await names(page)).toEqual(['guides/section-0/page-0000.mdx#'])
    expect(await page.locator('.broken').textContent()).toContain('./guides/section-0/page-0000#setup-0')
    expect(await page.evaluate('location.hash')).toBe('#has=links')
    await page.click('[data-mark="code"]')
    expect(await summary()).toContain('200 pages')
    await page.keyboard.press('Escape')
    await page.keyboard.press('/')
    await page.keyboard.type('PAGE-0042')
    expect(await names(page)).toEqual(['guides/section-0/page-0042.mdx#'])
    await page.keyboard.press('Escape')
    expect(await summary()).toContain('601 pages')
    await page.close()
  })

  it('opens at the change that its address names', async () => {
    const id = 'guides/section-4/page-0452.mdx@go'
    const { page } = await open(large, `#at=${id}`)
    const top = () => page.evaluate(`document.querySelector('article.at').getBoundingClientRect().top`)
    await until(
      page,
      `(() => {
      const { top } = document.querySelector('article.at').getBoundingClientRect()
      return top > 0 && top < 200
    })()`,
    )
    expect(await page.locator('article.at h2').textContent()).toBe('guides/section-4/page-0452.mdx#')
    expect(await page.locator('.item.at').getAttribute('data-id')).toBe(id)
    expect(await page.locator('article.at .link').getAttribute('href')).toBe(`#at=${id}`)
    expect(await top()).toBeGreaterThan(0)
    await page.close()
  })

  it('goes from change to change by keys', async () => {
    const { page } = await open(large)
    const at = async () => {
      await until(page, `document.querySelector('article.at h2') !== null`)
      return page.locator('article.at h2').textContent()
    }
    await page.locator('article h2').first().waitFor()
    const [, , third] = await names(page)
    await page.keyboard.press('j')
    const first = await at()
    for (const key of ['j', 'j']) {
      await page.keyboard.press(key)
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    }
    expect(await at()).toBe(third)
    for (const key of ['k', 'k']) {
      await page.keyboard.press(key)
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')
    }
    expect(await at()).toBe(first)
    await page.close()
  })
})
