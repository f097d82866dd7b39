import { renameSync, rmSync, symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { compileOutputSync } from '../../src/mdx.js'
import { openDocs, type DocsOptions } from '../../src/node.js'
import { pathIn } from '../../src/node/path-in.js'
import { posix, win32 } from 'node:path'
import { brief, open } from './docs.js'
import { folder, write } from './folder.js'

const noop = (): void => undefined
const include = (src: string): string => `<Include src="${src}" />\n`

describe('openDocs', () => {
  it('makes a resolver of a folder', async () => {
    const root = folder({ 'page.mdx': include('_p/x'), '_p/x.mdx': 'X', 'drafts/a.mdx': '' })
    const { resolver, ...docs } = await open({ root, sdks: ['go'], ignore: 'drafts' })
    expect(docs.root).toBe(root)
    expect(resolver.pages).toEqual(['page.mdx'])
    expect(resolver.toMdx(resolver.resolve('page.mdx', { sdk: 'go' }))).toBe('X\n')
  })

  it('shares a resolver with all who open the same folder with the same options, until the last closes', async () => {
    const root = folder({ 'docs/page.mdx': '' })
    symlinkSync('docs', join(root, 'link'))
    const isPartial = (path: string): boolean => path.startsWith('_')
    const options = (): DocsOptions => ({ root: join(root, 'docs'), sdks: ['go', 'js'], axes: { a: ['1'] }, isPartial })
    const [a, b, c] = await Promise.all([openDocs(options()), openDocs(options()), openDocs(options())])
    const d = await openDocs({
      ...options(),
      root: relative(process.cwd(), join(root, 'link')),
      format: undefined as never,
    })
    expect(new Set([a, b, c, d].map(({ resolver }) => resolver)).size).toBe(1)
    await expect(a.parse('x' as never)).rejects.toThrow(
      new TypeError('Expected option `onProgress` to be a function, not `x`'),
    )
    await a.close()
    // Whoever closes twice closes for nobody else.
    await a.close()
    await Promise.all([b.close(), c.close()])
    await expect(a.refresh()).rejects.toThrow(new Error(`The docs of \`${a.root}\` are closed`))
    const e = await open(options())
    expect(e.resolver).toBe(d.resolver)
    await d.close()
    await e.close()
    expect((await open(options())).resolver).not.toBe(d.resolver)
  })

  it('opens a folder anew where axes stand in another order, which counts', async () => {
    const root = folder({ 'page.mdx': '<Include src="_p" />', '_p.go.mdx': 'Go', '_p.llm.mdx': 'LLM', '_p.mdx': '' })
    const at = async (...names: string[]): Promise<string> => {
      const values: Record<string, string[]> = { language: ['go'], audience: ['llm'] }
      const axes = Object.fromEntries(names.map((name) => [name, values[name] ?? []]))
      const { resolver } = await open({ root, axes })
      return resolver.toMdx(resolver.resolve('page.mdx', { language: 'go', audience: 'llm' }))
    }
    expect([await at('language', 'audience'), await at('audience', 'language')]).toEqual(['Go\n', 'LLM\n'])
  })

  it('keeps packs in the store that it is given, whatever others look like', async () => {
    const root = folder({ 'page.mdx': '' })
    const stores = [new Map<string, Uint8Array>(), new Map<string, Uint8Array>()]
    const docs = await Promise.all(stores.map((store) => open({ root, cache: { store: store as never } })))
    for (const { resolver } of docs) resolver.resolve('page.mdx')
    expect(stores.map(({ size }) => size > 0)).toEqual([true, true])
  })

  it('tells options apart that hold themselves', async () => {
    const root = folder({ 'page.mdx': '' })
    const storeOf = (packs: Map<string, Uint8Array>): object => {
      const store = {
        get: (key: string) => packs.get(key),
        set: (key: string, pack: Uint8Array) => packs.set(key, pack),
        self: {},
      }
      return Object.assign(store, { self: store })
    }
    const all = [new Map<string, Uint8Array>(), new Map<string, Uint8Array>()]
    const docs = await Promise.all(all.map((packs) => open({ root, cache: { store: storeOf(packs) as never } })))
    for (const { resolver } of docs) resolver.resolve('page.mdx')
    expect(all.map(({ size }) => size > 0)).toEqual([true, true])
    const deep = (): object => {
      const inner: Record<string, unknown> = { name: 'same' }
      return Object.assign(inner, { inner })
    }
    const [a, b] = await Promise.all([deep(), deep()].map((given) => open({ root, remarkPlugins: [[noop, given]] })))
    expect(a?.resolver).toBe(b?.resolver)
  })

  it('opens a folder anew with other options, functions among them', async () => {
    const root = folder({ 'page.mdx': '' })
    const all = await Promise.all([
      open({ root }),
      open({ root, sdks: ['go'] }),
      open({ root, sdks: ['go', 'js'] }),
      open({ root, isPartial: () => false }),
      open({ root, isPartial: () => false }),
      open({ root, ignore: 'x' }),
    ])
    expect(new Set(all.map(({ resolver }) => resolver)).size).toBe(6)
  })

  it.each([
    ['an option with a slip', { ignor: [] }, 'Unexpected option `ignor`; did you mean `ignore`?'],
    ['an option of a resolver with a slip', { sdk: [] }, 'Unexpected option `sdk`; did you mean `sdks`?'],
    ['a wrong value', { isPartial: 1 }, 'Expected option `isPartial` to be a function, not `1`'],
    ['a wrong listener', { onProgress: 1 }, 'Expected option `onProgress` to be a function, not `1`'],
    ['no root', { root: undefined }, 'Expected option `root` to be a string, not `undefined`'],
    ['a config that is none', { config: 3 }, 'Expected option `config` to be a string, not `3`'],
  ])('throws a TypeError for %s, each time', async (_, options, message) => {
    const root = folder({ 'page.mdx': '' })
    for (let time = 0; time < 2; time++)
      await expect(openDocs({ root, ...options } as DocsOptions)).rejects.toThrow(new TypeError(message))
  })

  it('tells all who have it open of what cannot be read, once', async () => {
    const root = folder({ 'a\\b.mdx': '', 'c.mdx': '' })
    const told: string[] = []
    const options = (name: string): DocsOptions => ({
      root,
      onError: ({ message }) => told.push(`${name}: ${message}`),
    })
    const docs = await openDocs(options('one'))
    expect(told).toEqual(['one: Cannot take in `a\\b.mdx`: there is no path to a file of that name'])
    const other = await openDocs(options('other'))
    await docs.refresh()
    expect(told).toHaveLength(1)
    write(root, { 'd\\e.mdx': '' })
    await docs.refresh()
    expect(told.slice(1)).toEqual(
      ['one', 'other'].map((name) => `${name}: Cannot take in \`d\\e.mdx\`: there is no path to a file of that name`),
    )
    await Promise.all([docs.close(), other.close()])
  })

  it('parses files when they are needed, or all of them and tells how far it is', async () => {
    const root = folder({ 'page.mdx': 'a', '_p/x.mdx': 'b', 'code.ts': 'c', 'z.md': 'd' })
    const parsed: string[] = []
    const parse = (_: string, path: string) => {
      parsed.push(path)
      return { type: 'root' as const, children: [] }
    }
    const told: unknown[] = []
    await open({ root, sdks: [], parse })
    expect(parsed).toEqual([])
    const docs = await open({ root, sdks: [], parse, onProgress: (progress) => told.push(progress) })
    expect(told).toEqual([
      { done: 1, total: 3, path: '_p/x.mdx' },
      { done: 2, total: 3, path: 'page.mdx' },
      { done: 3, total: 3, path: 'z.md' },
    ])
    await docs.parse()
    expect(parsed).toEqual(['_p/x.mdx', 'page.mdx', 'z.md'])
  })

  it('holds on to no docs that nobody got, where what is told of progress throws', async () => {
    const root = folder({ 'a.mdx': 'a' })
    const onProgress = (): never => {
      throw new Error('No bar')
    }
    await expect(openDocs({ root, onProgress })).rejects.toThrow(new Error('No bar'))
    write(root, { 'b.mdx': 'b' })
    expect((await open({ root })).resolver.pages).toEqual(['a.mdx', 'b.mdx'])
  })
})

describe('pathOf', () => {
  it('and `absolute` are functions of their own, to be given away', async () => {
    const root = folder({ 'page.mdx': include('_p'), '_p.mdx': 'P' })
    const { absolute, pathOf, resolver } = await open({ root })
    const file = compileOutputSync(resolver.resolve('page.mdx'), { absolute })
    expect([file.path, ...(file.data.mdxPartials?.dependencies ?? [])]).toEqual([
      join(root, 'page.mdx'),
      join(root, '_p.mdx'),
    ])
    expect([file.path].map(pathOf)).toEqual(['page.mdx'])
  })

  it('gives the path of a file, whether it is there or not', async () => {
    const root = folder({ 'a/b.mdx': '' })
    const docs = await open({ root })
    expect(docs.pathOf(join(root, 'a/b.mdx'))).toBe('a/b.mdx')
    expect(docs.pathOf(join(root, 'x/./y/../b.mdx'))).toBe('x/b.mdx')
    expect(docs.pathOf(`${root}//a/b.mdx`)).toBe('a/b.mdx')
    expect(docs.pathOf(join(root, '..a.mdx'))).toBe('..a.mdx')
  })

  it('gives none of what is outside, and none of the root', async () => {
    const root = folder({ 'docs/a.mdx': '', 'docs-2/a.mdx': '', 'b.mdx': '' })
    const docs = await open({ root: join(root, 'docs') })
    expect(
      ['docs', 'docs-2/a.mdx', 'b.mdx', '..', 'docs/../b.mdx'].map((path) => docs.pathOf(join(root, path))),
    ).toEqual(Array.from({ length: 5 }, () => undefined))
  })

  it('sees through links, whether one leads to the root or lies in it', async () => {
    const root = folder({ 'docs/a/b.mdx': '', 'out/c.mdx': '' })
    symlinkSync('docs', join(root, 'link'))
    symlinkSync('a', join(root, 'docs/l'))
    symlinkSync('../out', join(root, 'docs/out'))
    const docs = await open({ root: join(root, 'link') })
    expect(docs.root).toBe(join(root, 'docs'))
    expect(docs.pathOf(join(root, 'link/a/b.mdx'))).toBe('a/b.mdx')
    expect(docs.pathOf(join(root, 'link/a/new.mdx'))).toBe('a/new.mdx')
    expect(docs.pathOf(join(root, 'docs/l/b.mdx'))).toBe('a/b.mdx')
    expect(docs.pathOf(join(root, 'docs/out/c.mdx'))).toBeUndefined()
    const following = await open({ root: join(root, 'docs'), followSymlinks: true })
    expect(following.pathOf(join(root, 'docs/l/b.mdx'))).toBe('l/b.mdx')
  })

  it('gives a name as its folder has it, in whatever normal form it is asked for', async () => {
    const [nfc, nfd] = ['é.mdx'.normalize('NFC'), 'é.mdx'.normalize('NFD')]
    const root = folder({ [nfd]: 'text' })
    const docs = await open({ root })
    expect(docs.pathOf(join(root, nfc))).toBe(nfd)
    expect(docs.absolute(nfc)).toBe(join(root, nfd))
    write(root, { [nfd]: 'other' })
    expect(brief(await docs.refresh([nfc])).changed).toEqual([nfd])
    renameSync(join(root, nfd), join(root, nfc))
    expect(brief(await docs.refresh([nfc])).changed).toEqual([])
    expect(docs.absolute(nfd)).toBe(join(root, nfc))
  })

  it('throws a TypeError for what is no absolute path', async () => {
    const docs = await open({ root: folder() })
    expect(() => docs.pathOf('a.mdx')).toThrow(new TypeError('Expected an absolute path, not `a.mdx`'))
    expect(() => docs.pathOf(1 as never)).toThrow(new TypeError('Expected an absolute path, not `1`'))
  })

  it.each([
    ['C:\\docs', 'C:\\docs\\a\\b.mdx', win32, 'a/b.mdx'],
    ['C:\\docs', 'c:/Docs/a/b.mdx', win32, 'a/b.mdx'],
    ['C:\\docs', 'D:\\docs\\a.mdx', win32, undefined],
    ['C:\\docs', 'C:\\docs-2\\a.mdx', win32, undefined],
    ['C:\\', 'C:\\a.mdx', win32, 'a.mdx'],
    ['\\\\server\\share\\docs', '\\\\server\\share\\docs\\a.mdx', win32, 'a.mdx'],
    ['/docs', '/docs/a\\b.mdx', posix, 'a\\b.mdx'],
    ['/', '/a/b.mdx', posix, 'a/b.mdx'],
  ])('goes by how the system writes paths: in %s, %s', (root, absolute, style, path) => {
    expect(pathIn(root, absolute, style)).toBe(path)
  })
})

describe('absolute', () => {
  it('gives where a file is, or would be', async () => {
    const root = folder({ 'a/b.mdx': '' })
    const docs = await open({ root })
    expect(docs.absolute('a/b.mdx')).toBe(join(root, 'a/b.mdx'))
    expect(docs.absolute('./x\\y.mdx')).toBe(join(root, 'x/y.mdx'))
  })

  it('throws a TypeError for what leads out', async () => {
    const docs = await open({ root: folder() })
    for (const path of ['../a.mdx', '/a.mdx', 'C:/a.mdx', 1])
      expect(() => docs.absolute(path as string)).toThrow(
        new TypeError(`Expected a path inside of the docs, not \`${path}\``),
      )
  })
})

describe('refresh', () => {
  it('takes in what changed, came and went', async () => {
    const root = folder({
      'a.mdx': include('_p/x'),
      'b.mdx': include('_p/y'),
      'c.mdx': 'c',
      '_p/x.mdx': 'X',
      '_p/y.mdx': 'Y',
    })
    const docs = await open({ root, sdks: ['go'] })
    expect(brief(await docs.refresh())).toEqual({ changed: [], removed: [], messages: [] })
    write(root, { '_p/x.mdx': 'new', 'd.mdx': 'd' })
    rmSync(join(root, 'c.mdx'))
    expect(brief(await docs.refresh())).toEqual({
      changed: ['a.mdx go', 'd.mdx go'],
      removed: ['c.mdx go'],
      messages: [],
    })
    rmSync(join(root, '_p'), { recursive: true })
    expect(brief(await docs.refresh())).toEqual({
      changed: ['a.mdx go', 'b.mdx go'],
      removed: [],
      messages: ['include-missing a.mdx:1', 'include-missing b.mdx:1'],
    })
  })

  it('reads only what it is asked for', async () => {
    const root = folder({ 'a.mdx': 'a', 'b.mdx': 'b', 'c/d.mdx': 'd', 'c/e/f.mdx': 'f', 'cd.mdx': 'cd' })
    const docs = await open({ root, sdks: [] })
    write(root, { 'a.mdx': 'a2', 'b.mdx': 'b2', 'c/d.mdx': 'd2', 'c/e/f.mdx': 'f2', 'cd.mdx': 'cd2', 'g/h.mdx': 'h' })
    const refresh = async (...paths: string[]) => brief(await docs.refresh(paths)).changed
    expect(await refresh()).toEqual([])
    expect(await refresh('./a.mdx', 'nowhere.mdx', '../out.mdx', '/out.mdx')).toEqual(['a.mdx'])
    expect(await refresh(join(root, 'b.mdx'))).toEqual(['b.mdx'])
    expect(await refresh('c/')).toEqual(['c/d.mdx', 'c/e/f.mdx'])
    expect(await refresh(join(root, 'g'))).toEqual(['g/h.mdx'])
    expect(await refresh(root)).toEqual(['cd.mdx'])
  })

  it('sees files become folders, and folders files, links or nothing', async () => {
    const root = folder({ 'a.mdx': 'a', 'b.mdx/c.mdx': 'c', 'd/e.mdx': 'e', 'f/g.mdx': 'g' })
    const docs = await open({ root, sdks: [] })
    const refresh = async (...paths: string[]) => {
      await docs.refresh(paths)
      return docs.resolver.pages
    }
    rmSync(join(root, 'a.mdx'))
    write(root, { 'a.mdx/x.mdx': 'x' })
    expect(await refresh('a.mdx')).toEqual(['a.mdx/x.mdx', 'b.mdx/c.mdx', 'd/e.mdx', 'f/g.mdx'])
    rmSync(join(root, 'b.mdx'), { recursive: true })
    write(root, { 'b.mdx': 'b' })
    expect(await refresh('b.mdx')).toEqual(['a.mdx/x.mdx', 'b.mdx', 'd/e.mdx', 'f/g.mdx'])
    renameSync(join(root, 'd'), join(root, 'h'))
    symlinkSync('h', join(root, 'd'))
    expect(await refresh('d/e.mdx')).toEqual(['a.mdx/x.mdx', 'b.mdx', 'f/g.mdx', 'h/e.mdx'])
    rmSync(join(root, 'f'), { recursive: true })
    expect(await refresh('f')).toEqual(['a.mdx/x.mdx', 'b.mdx', 'h/e.mdx'])
    rmSync(root, { recursive: true })
    expect(await refresh(root)).toEqual([])
    write(root, { 'b.mdx': 'b' })
    expect(await refresh(root)).toEqual(['b.mdx'])
  })

  it('reads nothing that is left out or that links lead to', async () => {
    const root = folder({ 'docs/a.mdx': 'a', 'secret.mdx': 's' })
    const docs = await open({ root: join(root, 'docs'), sdks: [], ignore: 'drafts', extensions: '.mdx' })
    write(root, { 'docs/drafts/b.mdx': 'b', 'docs/c.txt': 'c' })
    symlinkSync('../secret.mdx', join(root, 'docs/secret.mdx'))
    symlinkSync('..', join(root, 'docs/around'))
    await docs.refresh(['drafts', 'drafts/b.mdx', 'c.txt', 'secret.mdx', 'around', 'around/secret.mdx'])
    await docs.refresh()
    expect(docs.resolver.pages).toEqual(['a.mdx'])
  })

  it('reads all again where links are followed: a file may have several paths', async () => {
    const root = folder({ 'a/b.mdx': 'b' })
    symlinkSync('a', join(root, 'c'))
    const docs = await open({ root, sdks: [], followSymlinks: true })
    write(root, { 'a/b.mdx': 'new' })
    expect(brief(await docs.refresh(['a/b.mdx'])).changed).toEqual(['a/b.mdx', 'c/b.mdx'])
  })

  it('reads one time after the other', async () => {
    const root = folder({ 'a.mdx': '0' })
    const docs = await open({ root, sdks: [] })
    const told = [1, 2, 3, 4].map((text) => {
      write(root, { 'a.mdx': String(text) })
      return docs.refresh(['a.mdx'])
    })
    expect((await Promise.all(told)).map((changes) => brief(changes).changed)).toEqual([['a.mdx'], [], [], []])
    expect(docs.resolver.toMdx(docs.resolver.resolve('a.mdx'))).toBe('4\n')
  })

  it('waits for what is written into a file that is emptied first, and takes one that stays empty', async () => {
    const root = folder({ 'a.mdx': 'a', 'b.mdx': 'b', 'c.mdx': '' })
    const docs = await open({ root, sdks: [] })
    const told: string[] = []
    await docs.watch(({ changed }) => {
      told.push(changed.map(({ page }) => `${page} ${docs.resolver.toMdx(docs.resolver.resolve(page))}`).join())
    })
    write(root, { 'a.mdx': '', 'd.mdx': '' })
    const changes = docs.refresh(['a.mdx', 'd.mdx'])
    await setTimeout(30)
    write(root, { 'a.mdx': 'a2', 'd.mdx': 'd2' })
    expect(brief(await changes).changed).toEqual(['a.mdx', 'd.mdx'])
    write(root, { 'b.mdx': '' })
    expect(brief(await docs.refresh(['b.mdx', 'c.mdx'])).changed).toEqual(['b.mdx'])
    expect(told).toEqual(['a.mdx a2\n,d.mdx d2\n', 'b.mdx '])
  })

  it('tells of messages in what changed alone, and of those of a partial that nobody includes', async () => {
    const root = folder({ 'a.mdx': include('_p/x'), 'b.mdx': include('gone'), '_p/x.mdx': 'X', '_p/y.mdx': '' })
    const docs = await open({ root, sdks: ['go', 'js'] })
    write(root, { '_p/x.mdx': 'X\n\n<If sdk="goo">Y</If>\n' })
    expect(brief(await docs.refresh()).messages).toEqual(['sdk-unknown _p/x.mdx:3'])
    write(root, { '_p/x.mdx': 'X', '_p/y.mdx': '<If>' })
    expect(brief(await docs.refresh()).messages).toEqual(['parse-error _p/y.mdx:1'])
  })

  it.each([
    ['paths that are none', 'a.mdx', 'Expected `paths` to be an iterable of paths, not `a.mdx`'],
    ['a path that is none', [1], 'Expected a path, not `1`'],
  ])('throws a TypeError for %s', async (_, paths, message) => {
    const docs = await open({ root: folder() })
    await expect(docs.refresh(paths as never)).rejects.toThrow(new TypeError(message))
  })
})
