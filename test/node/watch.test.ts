import { appendFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Docs, DocsChanges, DocsOptions } from '../../src/node.js'
import { brief, open } from './docs.js'
import { folder, write } from './folder.js'

/** Docs that are watched, and what was told of them. */
interface Watched {
  readonly docs: Docs
  readonly told: readonly DocsChanges[]
  /** Waits until the files are these. */
  until(files: Readonly<Record<string, string>>): Promise<void>
}

async function watched(options: DocsOptions): Promise<Watched> {
  const docs = await open({ sdks: [], ...options })
  const told: DocsChanges[] = []
  let wake = (): void => undefined
  await docs.watch((changes) => {
    told.push(changes)
    wake()
  })
  const files = (): Record<string, string> =>
    Object.fromEntries(docs.resolver.pages.map((page) => [page, String(docs.resolver.resolve(page).file.value)]))
  const until = async (expected: Readonly<Record<string, string>>): Promise<void> => {
    while (JSON.stringify(files()) !== JSON.stringify(expected))
      await new Promise<void>((resolve) => {
        wake = resolve
      })
  }
  return { docs, told, until }
}

const changed = (told: readonly DocsChanges[]): string[] => told.flatMap((changes) => brief(changes).changed ?? [])

describe('watch', () => {
  it('tells what a change did', async () => {
    const root = folder({ 'a.mdx': '<Include src="_p/x" />', 'b.mdx': 'b', '_p/x.mdx': 'x' })
    const { docs, told, until } = await watched({ root })
    write(root, { '_p/x.mdx': 'new' })
    await new Promise<void>((resolve) => void docs.watch(() => resolve()))
    expect(told.map(brief)).toEqual([{ changed: ['a.mdx'], removed: [], messages: [] }])
    rmSync(join(root, 'b.mdx'))
    await until({ 'a.mdx': '<Include src="_p/x" />' })
    expect(told.slice(1).map(brief)).toEqual([{ changed: [], removed: ['b.mdx'], messages: [] }])
    write(root, { 'c.mdx': '<Include src="gone" />' })
    await until({ 'a.mdx': '<Include src="_p/x" />', 'c.mdx': '<Include src="gone" />' })
    expect(told.slice(2).map(brief)).toEqual([
      { changed: ['c.mdx'], removed: [], messages: ['include-missing c.mdx:1'] },
    ])
  })

  it('tells a burst at once, and nothing where nothing changed', async () => {
    const texts = Object.fromEntries(Array.from({ length: 300 }, (_, at) => [`${at % 7}/${at}.mdx`, 'old']))
    const root = folder(texts)
    const { told, until } = await watched({ root })
    write(root, texts)
    for (const path of Object.keys(texts)) appendFileSync(join(root, path), '')
    const now = Object.fromEntries(Object.keys(texts).map((path) => [path, 'new']))
    write(root, now)
    await until(Object.fromEntries(Object.entries(now).sort(([a], [b]) => (a < b ? -1 : 1))))
    expect(told.map(({ changed: rows }) => rows.length)).toEqual([300])
  })

  it('tells what changed before it watched', async () => {
    const root = folder({ 'a.mdx': 'a' })
    const docs = await open({ root, sdks: [] })
    write(root, { 'a.mdx': 'b' })
    const told: DocsChanges[] = []
    await docs.watch((changes) => told.push(changes))
    expect(changed(told)).toEqual(['a.mdx'])
  })

  it('tells everybody, whoever had it read, until they close', async () => {
    const root = folder({ 'a.mdx': 'a' })
    const [one, other] = [await watched({ root }), await watched({ root })]
    expect(one.docs.resolver).toBe(other.docs.resolver)
    write(root, { 'a.mdx': 'b' })
    expect(brief(await one.docs.refresh(['a.mdx'])).changed).toEqual(['a.mdx'])
    expect([changed(one.told), changed(other.told)]).toEqual([['a.mdx'], ['a.mdx']])
    await one.docs.close()
    write(root, { 'a.mdx': 'c' })
    await other.until({ 'a.mdx': 'c' })
    expect([one.told.length, other.told.length]).toEqual([1, 2])
  })

  it('hands what a listener throws to `onError`, and tells the others', async () => {
    const root = folder({ 'a.mdx': 'a' })
    const wrong: string[] = []
    const docs = await open({ root, sdks: [], onError: ({ message }) => wrong.push(message) })
    await docs.watch(() => {
      throw new Error('thrown')
    })
    await docs.watch(() => Promise.reject(new Error('rejected')) as never)
    let count = 0
    await docs.watch(() => count++)
    write(root, { 'a.mdx': 'b' })
    await docs.refresh()
    expect(count).toBe(1)
    expect(wrong).toEqual(['thrown', 'rejected'])
  })

  it('can be closed while it starts, and while it tells', async () => {
    const root = folder({ 'a.mdx': 'a' })
    const docs = await open({ root, sdks: [] })
    const starting = docs.watch(() => undefined)
    await docs.close()
    await starting
    const again = await open({ root, sdks: [] })
    const closed = new Promise<void>((resolve) => {
      void again.watch(() => {
        resolve(again.close())
      })
    })
    await again.refresh()
    write(root, { 'a.mdx': 'b' })
    await again.refresh()
    await closed
  })
})

describe('what is watched', () => {
  it('keeps up with folders that come, are renamed, and go', async () => {
    const root = folder({ 'a.mdx': 'a' })
    const { until } = await watched({ root })
    write(root, { 'x/y/z/b.mdx': 'b' })
    await until({ 'a.mdx': 'a', 'x/y/z/b.mdx': 'b' })
    write(root, { 'x/y/z/b.mdx': 'b2' })
    await until({ 'a.mdx': 'a', 'x/y/z/b.mdx': 'b2' })
    renameSync(join(root, 'x/y'), join(root, 'w'))
    await until({ 'a.mdx': 'a', 'w/z/b.mdx': 'b2' })
    write(root, { 'w/z/b.mdx': 'b3', 'w/c.mdx': 'c' })
    await until({ 'a.mdx': 'a', 'w/c.mdx': 'c', 'w/z/b.mdx': 'b3' })
    rmSync(join(root, 'w'), { recursive: true })
    await until({ 'a.mdx': 'a' })
    write(root, { 'w/z/b.mdx': 'again' })
    await until({ 'a.mdx': 'a', 'w/z/b.mdx': 'again' })
    write(root, { 'w/z/b.mdx': 'once more' })
    await until({ 'a.mdx': 'a', 'w/z/b.mdx': 'once more' })
  })

  it('keeps up with editors that write another file and rename it', async () => {
    const root = folder({ 'a.mdx': '0' })
    const { until } = await watched({ root })
    for (const text of ['1', '2', '3']) {
      writeFileSync(join(root, 'a.mdx.tmp'), text)
      renameSync(join(root, 'a.mdx.tmp'), join(root, 'a.mdx'))
      await until({ 'a.mdx': text })
    }
    renameSync(join(root, 'a.mdx'), join(root, 'a.mdx~'))
    writeFileSync(join(root, 'a.mdx'), '4')
    rmSync(join(root, 'a.mdx~'))
    await until({ 'a.mdx': '4' })
    write(root, { 'a.mdx': '5' })
    await until({ 'a.mdx': '5' })
  })

  it('keeps up with a folder in whose place another is put', async () => {
    const root = folder({ 'x/a.mdx': 'old', 'x/y/b.mdx': 'old' })
    const { until } = await watched({ root })
    write(root, { '.next/x/a.mdx': 'new', '.next/x/y/b.mdx': 'old' })
    renameSync(join(root, 'x'), join(root, '.x'))
    renameSync(join(root, '.next/x'), join(root, 'x'))
    await until({ 'x/a.mdx': 'new', 'x/y/b.mdx': 'old' })
    write(root, { 'x/y/b.mdx': 'newer' })
    await until({ 'x/a.mdx': 'new', 'x/y/b.mdx': 'newer' })
    write(root, { 'x/y/c/d.mdx': 'd' })
    await until({ 'x/a.mdx': 'new', 'x/y/b.mdx': 'newer', 'x/y/c/d.mdx': 'd' })
  })

  it('keeps up with a root that is deleted, comes back, and is replaced', async () => {
    const around = folder({ 'docs/a.mdx': 'a', 'notes.txt': 'x' })
    const root = join(around, 'docs')
    const { until } = await watched({ root })
    rmSync(root, { recursive: true })
    await until({})
    write(around, { 'docs/a.mdx': 'b' })
    await until({ 'a.mdx': 'b' })
    write(around, { 'docs/a.mdx': 'c', 'docs-2/a.mdx': 'd', 'docs-2/x/b.mdx': 'b' })
    await until({ 'a.mdx': 'c' })
    renameSync(root, join(around, 'docs-1'))
    renameSync(join(around, 'docs-2'), root)
    await until({ 'a.mdx': 'd', 'x/b.mdx': 'b' })
    write(around, { 'docs/x/b.mdx': 'e', 'docs-1/a.mdx': 'no longer watched' })
    await until({ 'a.mdx': 'd', 'x/b.mdx': 'e' })
  })

  it('keeps up with a root that goes with the folders around it', async () => {
    const around = folder({ 'sites/one/docs/a.mdx': 'a' })
    const { until } = await watched({ root: join(around, 'sites/one/docs') })
    rmSync(join(around, 'sites'), { recursive: true })
    await until({})
    write(around, { 'sites/one/docs/a.mdx': 'b' })
    await until({ 'a.mdx': 'b' })
    write(around, { 'sites/one/docs/a.mdx': 'c' })
    await until({ 'a.mdx': 'c' })
  })

  it('does not hold what is left out, whatever happens there', async () => {
    const root = folder({ 'a.mdx': 'a', 'node_modules/x/b.mdx': 'b', 'drafts/c.mdx': 'c' })
    const { told, until } = await watched({ root, ignore: ['node_modules', 'drafts'] })
    write(root, { 'node_modules/x/b.mdx': 'new', 'drafts/c.mdx': 'new', 'drafts/d.mdx': 'd' })
    write(root, { 'a.mdx': 'b' })
    await until({ 'a.mdx': 'b' })
    expect(told.map(brief)).toEqual([{ changed: ['a.mdx'], removed: [], messages: [] }])
  })

  it('keeps up with what links lead to, where they are followed', async () => {
    const around = folder({ 'docs/a/b.mdx': 'b', 'out/c.mdx': 'c' })
    const root = join(around, 'docs')
    symlinkSync('a', join(root, 'l'))
    symlinkSync('../out', join(root, 'out'))
    const { told, until } = await watched({ root, followSymlinks: true })
    write(around, { 'out/c.mdx': 'new', 'docs/a/b.mdx': 'new' })
    await until({ 'a/b.mdx': 'new', 'l/b.mdx': 'new' })
    rmSync(join(root, 'l'))
    await until({ 'a/b.mdx': 'new' })
    expect(changed(told)).toEqual(['a/b.mdx', 'l/b.mdx'])
  })

  it('keeps up with thousands of files', async () => {
    const texts = Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`${at % 50}/${at}.mdx`, '0']))
    const root = folder(texts)
    const { docs, told } = await watched({ root })
    write(root, Object.fromEntries(Object.keys(texts).map((path) => [path, '1'])))
    const seen = new Set<string>()
    while (seen.size < 5_000) {
      for (const page of changed(told)) seen.add(page)
      if (seen.size < 5_000) await docs.refresh()
    }
    expect(docs.resolver.resolve('7/4957.mdx').file.value).toBe('1')
  })
})
