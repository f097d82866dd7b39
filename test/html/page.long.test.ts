import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HtmlOptions } from '../../src/html.js'
import type { GraphInput } from '../../src/model/read-graph.js'
import { chromiumPath, openChromium } from '../browser/chromium.js'
import { noSdks, oneAxis, threeAxes } from './axes-sample.js'
import { largeSample, nasty, sample } from './sample.js'

const built = new URL('../../dist/html.js', import.meta.url).href
const { toHtml } = (await import(built)) as typeof import('../../src/html.js')

let browser: Browser
const folder = mkdtempSync(join(tmpdir(), 'mdx-partials-'))

beforeAll(async () => {
  if (chromiumPath !== undefined) browser = await openChromium()
})

afterAll(async () => {
  if (chromiumPath !== undefined) await browser.close()
  rmSync(folder, { recursive: true })
})

interface Opened {
  readonly page: Page
  /** What the page asked for beyond itself, and what went wrong in it. */
  readonly wrong: string[]
}

async function open(
  html: string,
  context: BrowserContextOptions = {},
  how: 'file' | 'content' = 'file',
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 760 }, ...context })
  page.setDefaultTimeout(0)
  const wrong: string[] = []
  const path = join(folder, `${Math.random().toString(36).slice(2)}.html`)
  page.on('console', (message) => wrong.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => wrong.push(`error: ${error.message}`))
  page.on('dialog', (dialog) => wrong.push(`dialog: ${dialog.message()}`))
  page.on('request', (request) => {
    if (request.url() !== pathToFileURL(path).href) wrong.push(`request: ${request.url()}`)
  })
  writeFileSync(path, html)
  if (how === 'file') await page.goto(pathToFileURL(path).href)
  else await page.setContent(html)
  return { page, wrong }
}

const started = (options?: HtmlOptions, context?: BrowserContextOptions) => open(toHtml(sample, options), context)

/** Something that the drawing tells, by an expression about `cy`. */
const drawn = (page: Page, expression: string) =>
  page.evaluate(`(() => { const cy = document.getElementById('drawing')._cyreg.cy; return ${expression} })()`)
/** The paths of the entries in the panel. */
const listed = (page: Page) => page.evaluate(`[...document.querySelectorAll('#panel .entry')].map((e) => e.title)`)
const idOf = (path: string) => `v${sample.files.findIndex((file) => file.path === path)}`
const strongLines = async (page: Page) =>
  (await drawn(
    page,
    `cy.edges().filter((e) => !e.hasClass('dim')).map((e) => e.data('source') + ' ' + e.data('target'))`,
  )) as string[]
const entry = (page: Page, path: string) => page.locator(`#panel [data-id="${idOf(path)}"]`).first()
const focused = (page: Page) =>
  page.evaluate('document.activeElement.id || document.activeElement.className || document.activeElement.tagName')

async function clickOn(page: Page, path: string, clicks = 1): Promise<void> {
  const at = (await drawn(page, `cy.getElementById('${idOf(path)}').renderedPosition()`)) as { x: number; y: number }
  const box = await page.locator('#drawing').boundingBox()
  await page.mouse.click((box?.x ?? 0) + at.x, (box?.y ?? 0) + at.y, { clickCount: clicks, delay: 20 })
}

describe('the page in a browser', () => {
  const test = it.skipIf(chromiumPath === undefined)

  test.each(['file', 'content'] as const)('asks for nothing and complains of nothing, opened as %s', async (how) => {
    const { page, wrong } = await open(toHtml(sample), {}, how)
    await page.locator('#panel h2').waitFor()
    await page.fill('#search', 'a')
    await page.selectOption('#sdk', 'vue')
    await page.keyboard.press('Escape')
    expect(await page.locator('#panel h2').textContent()).toBe('10 files')
    expect(wrong).toEqual([])
    await page.close()
  })

  test('shows a path that looks like markup as text', async () => {
    const { page, wrong } = await started({ focus: nasty })
    expect(await page.locator('#panel h2').getAttribute('title')).toBe(nasty)
    expect(await page.locator('img').count()).toBe(0)
    expect(wrong).toEqual([])
    await page.close()
  })

  test('draws the files that something connects, and the others on demand', async () => {
    const { page } = await started()
    const count = () => drawn(page, `cy.nodes(':visible').length`)
    expect(await count()).toBe(11)
    await page.click('#loose')
    expect(await count()).toBe(13)
    expect(await page.getAttribute('#loose', 'aria-pressed')).toBe('true')
    await page.close()
  })

  test('makes each kind of problem look different, and lists them all', async () => {
    const { page } = await started()
    const looks = `cy.edges().map((e) => e.data('status') + ' ' + e.style('line-style') + ' ' + e.style('target-arrow-shape') + ' ' + e.target().style('shape'))`
    const found = new Set((await drawn(page, looks)) as string[])
    expect([...found].filter((look) => !look.startsWith('ok')).sort()).toEqual([
      'cycle dashed vee round-rectangle',
      'dynamic dashed tee octagon',
      'missing dashed tee rectangle',
      'outside dashed tee diamond',
    ])
    expect(found).toContain('ok dotted none round-rectangle')
    const problems = page.locator('#panel details').filter({ hasText: 'Problems' })
    expect(await problems.locator('.badge').allTextContents()).toEqual([
      'cycle',
      'no such file',
      'outside the docs root',
      'src is computed',
    ])
    expect(await problems.locator('.way').allTextContents()).toEqual(['b.mdx → a.mdx → b.mdx'])
    expect(await page.locator('#legend li').count()).toBe(10)
    await page.close()
  })

  test('searches as one types, in the lists and in the drawing', async () => {
    const { page } = await started()
    await page.fill('#search', 'GUIDES one')
    expect(await page.locator('#panel h2').textContent()).toBe('2 of 10 files match')
    expect(await listed(page)).toEqual(expect.arrayContaining(['guides/one.mdx', 'guides/one.vue.mdx']))
    expect(await drawn(page, `cy.nodes().filter((n) => !n.hasClass('dim')).map((n) => n.id())`)).toEqual([
      idOf('guides/one.mdx'),
      idOf('guides/one.vue.mdx'),
    ])
    await page.fill('#search', 'no such thing')
    expect(await page.locator('#status').textContent()).toBe('0 files with “no such thing” in the path')
    await page.close()
  })

  test('tells of a clicked partial which pages show it, for which SDKs and by which chain', async () => {
    const { page } = await started()
    await clickOn(page, '_partials/b.mdx')
    expect(await page.locator('#panel h3').first().textContent()).toBe('Shown on 2 pages')
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('#panel section:first-of-type li')].map((one) => [...one.children].map((e) => e.textContent))`,
      ),
    ).toEqual([
      ['index.mdx page', 'reactvue', 'via a.mdx, line 3 '],
      ['one.mdx page', 'vue', 'via a.mdx, in one.vue.mdx, line 3 '],
    ])
    const lit = (await drawn(page, `cy.nodes('.hit').map((n) => n.id())`)) as string[]
    expect(lit).toEqual(
      expect.arrayContaining(
        ['guides/index.mdx', 'guides/one.vue.mdx', '_partials/a.mdx', '_partials/b.mdx'].map(idOf),
      ),
    )
    expect(lit).not.toContain(idOf('guides/two.mdx'))
    await page.close()
  })

  test('tells of a page what it includes, per SDK', async () => {
    const { page } = await started({ focus: 'guides/index.mdx' })
    const includes = page.locator('#panel section').filter({ hasText: 'Includes' })
    const chain = ['_partials/a.mdx', '_partials/b.mdx', '_partials/a.mdx', '_snippets/create.ts']
    expect(await listed(page)).toEqual([...chain, '_partials/gone.mdx'])
    expect(await includes.locator('.badge').allTextContents()).toEqual(['cycle', 'no such file'])
    await page.selectOption('#sdk', 'vue')
    expect(await listed(page)).toEqual(chain)
    await page.selectOption('#sdk', 'go')
    expect(await page.locator('#panel h3').allTextContents()).toEqual(['Includes nothing for go'])
    await page.close()
  })

  test('draws only the live edges of an SDK strongly', async () => {
    const { page } = await started()
    expect(await strongLines(page)).toHaveLength(11)
    await page.selectOption('#sdk', 'go')
    expect(await strongLines(page)).toHaveLength(4)
    expect(await strongLines(page)).toContain(`${idOf('guides/two.mdx')} ${idOf('_snippets/create.ts')}`)
    expect(await strongLines(page)).not.toContain(`${idOf('guides/index.mdx')} ${idOf('_partials/a.mdx')}`)
    expect(await page.locator('#status').textContent()).toBe('go: 4 of 11 includes live, 1 partial shown')
    await page.close()
  })

  test('starts with the SDK and the file it was given', async () => {
    const { page } = await started({ title: 'My docs', sdk: 'vue', focus: '_partials/a.mdx' })
    expect(await page.title()).toBe('My docs')
    expect(await page.inputValue('#sdk')).toBe('vue')
    expect(await page.locator('#panel h3').first().textContent()).toBe('Shown on 2 pages for vue')
    expect(await drawn(page, `cy.nodes('.picked').map((n) => n.id())`)).toEqual([idOf('_partials/a.mdx')])
    await page.close()
  })

  test('lays a selection out alone: what includes it to the left, what it includes to the right', async () => {
    const { page } = await started({ focus: '_partials/b.mdx' })
    await page.click('#alone')
    const x = (path: string) => drawn(page, `cy.getElementById('${idOf(path)}').position('x')`)
    expect(await x('guides/one.vue.mdx')).toBeLessThan((await x('_partials/b.mdx')) as number)
    expect(await x('_snippets/create.ts')).toBeGreaterThan((await x('_partials/b.mdx')) as number)
    expect(await drawn(page, `cy.getElementById('${idOf('guides/two.mdx')}').visible()`)).toBe(false)
    await page.keyboard.press('Escape')
    expect(await drawn(page, `cy.nodes(':visible').length`)).toBe(11)
    await page.close()
  })

  test('can be used with the keyboard alone', async () => {
    const { page } = await started()
    const order: unknown[] = []
    for (let i = 0; i < 11; i++) {
      await page.keyboard.press('Tab')
      order.push(await focused(page))
    }
    expect(order.slice(0, 2)).toEqual(['to-graph', 'to-matrix'])
    expect(order.slice(2)).toEqual(['search', 'sdk', 'loose', 'drawing', 'SUMMARY', 'in', 'out', 'fit', 'SUMMARY'])

    await page.keyboard.press('/')
    await page.keyboard.type('b.mdx')
    await page.keyboard.press('Enter')
    expect(await page.locator('#panel h2').getAttribute('title')).toBe('_partials/b.mdx')
    await page.keyboard.press('Escape')
    expect(await page.locator('#panel h2').textContent()).toBe('1 of 10 files match')
    await page.keyboard.press('Escape')
    expect(await page.inputValue('#search')).toBe('')

    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await focused(page)).toBe('entry')
    await entry(page, '_partials/a.mdx').focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.title')).toBe('_partials/a.mdx')
    await page.keyboard.press('Escape')
    expect(await page.evaluate('document.activeElement.dataset.id')).toBe(idOf('_partials/a.mdx'))

    await page.focus('#drawing')
    const before = await drawn(page, 'cy.zoom()')
    await page.keyboard.press('+')
    expect(await drawn(page, 'cy.zoom()')).toBeGreaterThan(before as number)
    await page.keyboard.press('0')
    expect(await drawn(page, 'cy.zoom()')).toBeCloseTo(before as number)
    await page.close()
  })

  const startedWithAxes = (options?: HtmlOptions, context?: BrowserContextOptions) =>
    open(toHtml(threeAxes, options), context)
  const panelTexts = (page: Page, selector: string) => page.locator(`#panel ${selector}`).allTextContents()

  test('has a select for each axis, and tells for the chosen readers what is live', async () => {
    const { page, wrong } = await startedWithAxes()
    const selects = page.locator('header select')
    expect(await selects.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))).toEqual([
      'SDK',
      'audience',
      'version',
    ])
    expect(await selects.locator('option:first-child').allTextContents()).toEqual([
      'All SDKs',
      'Any audience',
      'Any version',
    ])
    await page.selectOption('[data-axis=audience]', 'human')
    expect(await page.locator('#status').textContent()).toBe('human: 17 of 24 includes live, 9 partials shown')
    await page.selectOption('#sdk', 'go')
    await page.selectOption('[data-axis=version]', '3')
    expect(await page.locator('#status').textContent()).toBe('go · human · 3: 13 of 24 includes live, 6 partials shown')
    await page.keyboard.press('Escape')
    expect(
      await page.evaluate(`[...document.querySelectorAll('header select')].map((select) => select.value)`),
    ).toEqual(['', '', ''])
    expect(wrong).toEqual([])
    await page.close()
  })

  test('names the values of other axes where they matter', async () => {
    const { page } = await startedWithAxes({ focus: 'guides/start.mdx' })
    expect(await panelTexts(page, '.chip')).toEqual([
      'all SDKs',
      'all SDKs',
      'react · human',
      'go · llm',
      'react · llm',
      'vue · llm',
      'go · 1, 2',
    ])
    await page.selectOption('[data-axis=audience]', 'llm')
    await page.selectOption('#sdk', 'go')
    expect(await panelTexts(page, '.kind')).toEqual(['Page, as go · llm has it; built for all SDKs'])
    expect(await panelTexts(page, '.entry b')).toEqual(['intro.mdx', 'notes.mdx', 'legacy.mdx'])
    expect(await panelTexts(page, '.chip.on')).toEqual(['all SDKs', 'all SDKs', 'go · llm', 'go · 1, 2'])
    await page.selectOption('[data-axis=version]', '3')
    expect(await panelTexts(page, '.entry b')).toEqual(['intro.mdx', 'notes.mdx'])
    await page.close()
  })

  test('starts with the reader and the file it was given', async () => {
    const { page } = await startedWithAxes({
      sdk: 'react',
      reader: { audience: 'human' },
      focus: '_partials/notes.mdx',
    })
    expect(await page.locator('[data-axis=audience]').inputValue()).toBe('human')
    expect(await page.locator('#sdk').inputValue()).toBe('react')
    expect(await page.locator('#panel h3').last().textContent()).toBe('Shown on 2 pages for react · human')
    expect(await page.locator('#status').textContent()).toBe(
      'notes.mdx: on 2 pages for react · human, includes 0 files for react · human',
    )
    await page.close()
  })

  const reasons = [
    'no such section',
    'no such section',
    'cannot be parsed',
    'no such region',
    'no such lines',
    'no such file',
    'outside the docs root',
    'src is computed',
    'cycle',
    'beyond the limit',
    'beyond the limit',
  ]
  test.each([
    ['three axes', threeAxes],
    ['SDKs alone', oneAxis],
  ])('says in words why an include was refused, with %s', async (_, graph) => {
    const { page } = await open(toHtml(graph, { focus: 'guides/refused.mdx' }))
    expect(await panelTexts(page, '.badge')).toEqual(reasons)
    await page.selectOption('#sdk', 'react')
    expect((await panelTexts(page, '.badge')).slice(0, 2)).toEqual(['no such section', 'cannot be parsed'])
    await page.close()
  })

  test('says of a partial on which page it is refused, and of its own includes', async () => {
    const { page } = await startedWithAxes({ focus: '_partials/setup.go.mdx' })
    expect(await panelTexts(page, 'li .badge')).toEqual(['no such section', 'no such section'])
    await page.fill('#search', 'unused')
    await page.keyboard.press('Enter')
    expect(await panelTexts(page, 'li .badge')).toEqual(['no such section', 'never live'])
    await page.close()
  })

  test('speaks of nobody where SDKs do not tell readers apart', async () => {
    const { page } = await startedWithAxes()
    expect(await page.locator('#legend').textContent()).toContain('Live for nobody')
    expect(await panelTexts(page, '.problem .chip')).toContain('nobody')
    await page.close()
  })

  test('hides the select for SDKs where there are none, and keeps the others', async () => {
    const { page, wrong } = await open(toHtml(noSdks, { focus: '_b.mdx' }))
    expect(await page.locator('#sdk').isVisible()).toBe(false)
    expect(await page.locator('[data-axis=audience]').isVisible()).toBe(true)
    expect(await panelTexts(page, '.chip')).toEqual(['llm'])
    await page.selectOption('[data-axis=audience]', 'human')
    expect(await panelTexts(page, 'h3')).toEqual(['Shown on 0 pages for human'])
    expect(wrong).toEqual([])
    await page.close()
  })

  test('counts the includes of the file that stands in for a page', async () => {
    const { page } = await started({ focus: 'guides/one.mdx', sdk: 'vue' })
    expect(await page.locator('#status').textContent()).toBe('one.mdx: includes 1 file for vue')
    await page.close()
  })

  test('fits three axes into a small window', async () => {
    const { page } = await startedWithAxes({}, { viewport: { width: 360, height: 640 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    expect((await page.locator('#drawing').boundingBox())?.height).toBeGreaterThan(150)
    await page.close()
  })

  test('clears the selection on a click beside everything', async () => {
    const { page } = await started({ focus: '_partials/a.mdx' })
    await page.locator('#drawing').click({ position: { x: 4, y: 300 } })
    expect(await page.locator('#panel h2').textContent()).toBe('10 files')
    await page.close()
  })

  test.each(['light', 'dark'] as const)('has readable contrast in %s', async (colorScheme) => {
    const { page } = await started({}, { colorScheme })
    const contrast = `((pairs) => {
      const style = getComputedStyle(document.documentElement)
      const luminance = (name) => {
        const hex = style.getPropertyValue('--' + name).trim().slice(1)
        const full = hex.length === 3 ? [...hex].map((c) => c + c).join('') : hex
        const [r, g, b] = [0, 2, 4].map((i) => parseInt(full.slice(i, i + 2), 16) / 255).map((c) => (c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
        return 0.2126 * r + 0.7152 * g + 0.0722 * b
      }
      return pairs.map(([a, b]) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05) })
    })`
    const text = [
      ['ink', 'ground'],
      ['ink', 'stage'],
      ['soft', 'ground'],
      ['soft', 'stage'],
      ['bad', 'ground'],
      ['loop', 'ground'],
      ['chip-ink', 'chip'],
      ['ground', 'chip-ink'],
    ]
    const shapes = [
      ['page', 'stage'],
      ['partial', 'stage'],
      ['code', 'stage'],
      ['bad', 'stage'],
      ['loop', 'stage'],
      ['picked', 'stage'],
    ]
    expect(Math.min(...((await page.evaluate(`${contrast}(${JSON.stringify(text)})`)) as number[]))).toBeGreaterThan(
      4.5,
    )
    expect(Math.min(...((await page.evaluate(`${contrast}(${JSON.stringify(shapes)})`)) as number[]))).toBeGreaterThan(
      3,
    )
    await page.close()
  })

  test('fits a small window', async () => {
    const { page } = await started({ focus: '_partials/a.mdx' }, { viewport: { width: 360, height: 640 } })
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    expect((await page.locator('#drawing').boundingBox())?.height).toBeGreaterThan(150)
    expect((await page.locator('#panel').boundingBox())?.height).toBeGreaterThan(150)
    await page.close()
  })

  test('draws a large docs set', async () => {
    const { page, wrong } = await open(toHtml(largeSample(700, 90)))
    await page.selectOption('#sdk', 'react')
    await page.fill('#search', 'name-1')
    await page.keyboard.press('Enter')
    expect(await page.locator('#panel h2').textContent()).toContain('a-partial-with-a-name-1')
    expect(wrong).toEqual([])
    await page.close()
  })

  const withoutSdks = {
    ...sample,
    axes: { sdk: [] },
    traces: sample.traces
      .filter(({ readers }) => readers.some(({ sdk }) => sdk?.includes(null)))
      .map((trace) => ({ ...trace, readers: [{}] })),
  }
  test.each<[string, GraphInput, string, boolean]>([
    ['without files', { ...sample, files: [], edges: [], traces: [] }, '0 files', true],
    ['without SDKs', withoutSdks, '10 files', false],
  ])('draws a graph %s', async (_, graph, heading, hasSelect) => {
    const { page, wrong } = await open(toHtml(graph))
    expect(await page.locator('#panel h2').textContent()).toBe(heading)
    expect(await page.locator('#sdk').isVisible()).toBe(hasSelect)
    expect(await page.locator('.chip').count()).toBe(0)
    expect(wrong).toEqual([])
    await page.close()
  })
})

it('has a client that the type checker accepts', () => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const project = fileURLToPath(new URL('../../src/html/client', import.meta.url))
  expect(() =>
    execFileSync(process.execPath, [tsc, '--noEmit', '-p', project], { stdio: 'pipe', encoding: 'utf8' }),
  ).not.toThrow()
})
