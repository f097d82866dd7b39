import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { chromiumPath, openChromium } from '../browser/chromium.js'
import { installExample, type Installed } from './pack.js'

let example: Installed
let browser: Browser
let page: Page
let wrong: string[]

describe.skipIf(chromiumPath === undefined)('examples/playground', () => {
  beforeAll(async () => {
    example = await installExample('playground')
    const { code, output } = await example.run('npm', ['run', 'build'])
    expect(code, output).toBe(0)
    browser = await openChromium()
  })
  afterAll(async () => {
    await browser.close()
    example.remove()
  })

  beforeEach(async () => {
    page = await browser.newPage({ viewport: { width: 1400, height: 860 } })
    page.setDefaultTimeout(0)
    wrong = []
    page.on('console', (message) => wrong.push(message.text()))
    page.on('pageerror', ({ message }) => wrong.push(message))
    await page.goto(pathToFileURL(join(example.folder, 'dist/index.html')).href)
  })
  afterEach(async () => {
    expect(wrong).toEqual([])
    await page.close()
  })

  const text = (id: string): Promise<string> => page.locator(`#${id}`).innerText()
  const opened = (): Promise<string> => text('opened')
  const pick = (label: string): Promise<void> => page.locator('#reader').getByText(label, { exact: true }).click()
  const open = (path: string): Promise<void> => page.locator('#files').getByText(path, { exact: true }).click()
  const lit = (): Promise<string[]> => page.locator('#graph .file.lit title').allTextContents()

  it('shows a page for the SDK that is picked: its flat MDX, and what it is made from', async () => {
    expect(await text('output')).toContain('const { createUser } = useUsers()')
    expect(await lit()).not.toContain('_partials/create-user.go.mdx')
    await pick('Go')
    expect(await text('output-of')).toBe('Flat MDX of guides/create-user.mdx for Go')
    expect(await text('output')).toContain('user, err := client.Users.Create(ctx, email)')
    expect(await text('output')).not.toContain('## Handle errors')
    expect(await lit()).toContain('_partials/create-user.go.mdx')
    await pick('Any')
    expect(await text('output')).toContain('<If notSdk="go">')
  })

  it('makes a page anew while a partial of it is typed', async () => {
    await open('_partials/support.mdx')
    expect(await text('output-of')).toBe('Flat MDX of guides/create-user.mdx for React')
    await page.locator('#text').fill('Ask **nobody**, <Include src="./api-key" />')
    expect(await text('output')).toContain('Ask **nobody**, copy your **secret key** into `.env`.')
    expect(await page.locator('#text').inputValue()).toBe('Ask **nobody**, <Include src="./api-key" />')
    await page.locator('#text').fill('<Include src="./errors" />')
    expect(await text('messages')).toContain('include-cycle')
    expect(await page.locator('#graph .edge.cycle').count()).toBe(1)
  })

  it('goes where a message points', async () => {
    await open('guides/webhooks.mdx')
    expect(await text('output-of')).toContain('not built for React')
    await pick('Express')
    expect(await text('output-of')).not.toContain('not built')
    expect(await text('messages-of')).toBe('1 message')
    await page.getByText('did you mean').click()
    const picked = await page.evaluate(`[String(getSelection()), document.activeElement.id]`)
    expect(picked).toEqual(['<Include src="_partials/api-kye" />', 'text'])
  })

  it('adds the file that an include asks for, and takes it away again', async () => {
    await open('guides/webhooks.mdx')
    await pick('Go')
    expect(await page.locator('#graph .file.missing').count()).toBe(1)
    await page.locator('#add input').fill('_partials/api-kye.mdx')
    await page.locator('#add button').click()
    await page.locator('#text').fill('Have a key.')
    expect(await page.locator('#graph .file.missing').count()).toBe(0)
    expect(await text('output-of')).toBe('Flat MDX of guides/webhooks.mdx for Go')
    expect(await text('output')).toContain('Have a key.')
    expect(await text('messages-of')).toBe('No messages')
    await page.locator('#delete').click()
    expect(await opened()).toBe('guides/webhooks.mdx')
    expect(await text('messages-of')).toBe('1 message')
  })

  it('is there with nothing left in it', async () => {
    const files = page.locator('#files button')
    for (let left = await files.count(); left > 0; left--) {
      await files.first().click()
      await page.locator('#delete').click()
    }
    expect(await files.count()).toBe(0)
    expect([await opened(), await text('output-of')]).toEqual(['No file', 'No page'])
    await page.locator('#add input').fill('a.mdx')
    await page.locator('#add button').click()
    await page.locator('#text').fill('# A')
    expect(await text('output')).toBe('# A\n')
  })

  it('is gone through by keys: files, SDKs, and the graph', async () => {
    await page.locator('#files [aria-current]').focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await opened()).toBe('guides/webhooks.mdx')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await opened()).toBe('index.mdx')
    await page.locator('#reader input:checked').focus()
    await page.keyboard.press('ArrowRight')
    expect(await text('output-of')).toBe('Flat MDX of index.mdx for Express')
    await page.locator('#graph').getByLabel('Open _partials/about.mdx').focus()
    await page.keyboard.press('Enter')
    expect(await opened()).toBe('_partials/about.mdx')
  })

  it('is dark where the system or the reader wants it so', async () => {
    const ground = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor')
    const light = await ground()
    await page.locator('#theme').selectOption('Dark')
    const dark = await ground()
    expect(dark).not.toBe(light)
    await page.locator('#theme').selectOption('System')
    expect(await ground()).toBe(light)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await ground()).toBe(dark)
  })
})
