import { symlinkSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDocs, type ReadDocsOptions } from '../../src/node.js'
import { folder } from './folder.js'

const pathsIn = async (root: string, options?: ReadDocsOptions): Promise<string[]> => [
  ...(await readDocs(root, options)).keys(),
]

describe('readDocs', () => {
  it('gives the texts of a folder by their paths, in order', async () => {
    const root = folder({ 'b/c.mdx': '# C', 'a.md': 'é', 'b/code.ts': 'x', 'empty/': '' })
    expect([...(await readDocs(root))]).toEqual([
      ['a.md', 'é'],
      ['b/c.mdx', '# C'],
      ['b/code.ts', 'x'],
    ])
  })

  it('takes a folder from the working directory, and one that is a link', async () => {
    const root = folder({ 'docs/a.mdx': 'a' })
    symlinkSync(join(root, 'docs'), join(root, 'link'))
    expect(await pathsIn(relative(process.cwd(), join(root, 'docs')))).toEqual(['a.mdx'])
    expect(await pathsIn(join(root, 'link'))).toEqual(['a.mdx'])
  })

  it('leaves out packages and what starts with a dot, wherever it is', async () => {
    const root = folder({
      'a.mdx': '',
      'node_modules/x/a.mdx': '',
      'b/node_modules/a.mdx': '',
      '.git/config': '',
      'b/.cache/a.mdx': '',
      '.env': '',
      'b/.hidden.mdx': '',
      'b/a.b.mdx': '',
    })
    expect(await pathsIn(root)).toEqual(['a.mdx', 'b/a.b.mdx'])
  })

  it.each([
    ['a folder by its name', 'b', ['.x/d.mdx', 'a.mdx', 'ab.mdx', 'c/b.mdx']],
    ['a folder with a slash', './b/', ['.x/d.mdx', 'a.mdx', 'ab.mdx', 'c/b.mdx']],
    ['all in a folder', '/b/**', ['.x/d.mdx', 'a.mdx', 'ab.mdx', 'c/b.mdx']],
    ['files of one level', '*.mdx', ['.x/d.mdx', 'b/c/e.mdx', 'b/d.mdx', 'c/b.mdx']],
    ['files in a folder, not in those below', 'b/*.mdx', ['.x/d.mdx', 'a.mdx', 'ab.mdx', 'b/c/e.mdx', 'c/b.mdx']],
    ['files anywhere', '**/{b,d,e}.mdx', ['a.mdx', 'ab.mdx']],
    ['several', ['b', '.x', 'c/**', 'a*'], []],
    ['nothing', [], ['.x/d.mdx', 'a.mdx', 'ab.mdx', 'b/c/e.mdx', 'b/d.mdx', 'c/b.mdx']],
    ['all but some', '!(a*)', ['a.mdx', 'ab.mdx']],
  ])('leaves out %s', async (_, ignore, left) => {
    const root = folder({ '.x/d.mdx': '', 'a.mdx': '', 'ab.mdx': '', 'b/c/e.mdx': '', 'b/d.mdx': '', 'c/b.mdx': '' })
    expect(await pathsIn(root, { ignore })).toEqual(left)
  })

  it('leaves out a name in whatever normal form it is written', async () => {
    const root = folder({ [`${'é'.normalize('NFD')}/a.mdx`]: '', 'b.mdx': '' })
    expect(await pathsIn(root, { ignore: 'é'.normalize('NFC') })).toEqual(['b.mdx'])
  })

  it('reads files with some endings', async () => {
    const root = folder({ 'a.mdx': '', 'B.MD': '', 'c.go.mdx': '', 'd.ts': '', mdx: '' })
    expect(await pathsIn(root, { extensions: ['.mdx', '.md'] })).toEqual(['B.MD', 'a.mdx', 'c.go.mdx'])
    expect(await pathsIn(root, { extensions: '.go.mdx' })).toEqual(['c.go.mdx'])
  })

  it('leaves out what is no text, however large', async () => {
    const film = new Uint8Array(3_000_000).fill(65)
    film[8_000] = 0
    const late = new Uint8Array(3_000_000).fill(65)
    late[2_999_999] = 0
    const root = folder({
      'logo.png': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d),
      'film.mdx': film,
      'late.mdx': late,
      'text.mdx': 'x'.repeat(3_000_000),
      'empty.mdx': '',
    })
    const files = await readDocs(root)
    expect([...files].map(([path, text]) => [path, text.length])).toEqual([
      ['empty.mdx', 0],
      ['text.mdx', 3_000_000],
    ])
  })

  it('tells of text that is not UTF-8, and reads what it can of it', async () => {
    const told: string[] = []
    const root = folder({ 'a.mdx': Buffer.from('caf\xe9', 'latin1'), 'b.mdx': 'caf\uFFFD' })
    const files = await readDocs(root, { onError: ({ message }) => told.push(message) })
    expect([...files.values()]).toEqual(['caf\uFFFD', 'caf\uFFFD'])
    expect(told).toEqual([
      'Cannot read all of `a.mdx`: it is not UTF-8, and what is not is read as `\uFFFD`. Save it as UTF-8',
    ])
  })

  it('keeps a byte order mark, and reads texts of two bytes a character by theirs', async () => {
    const wide = Buffer.from('\uFEFF# Ü', 'utf16le')
    const root = folder({ 'a.mdx': '\uFEFF# Ü', 'b.mdx': wide, 'c.mdx': Buffer.from(wide).swap16() })
    expect([...(await readDocs(root)).values()]).toEqual(['\uFEFF# Ü', '\uFEFF# Ü', '\uFEFF# Ü'])
  })

  it('gives one file for names that are written alike', async () => {
    const [nfc, nfd] = ['é.mdx'.normalize('NFC'), 'é.mdx'.normalize('NFD')]
    const root = folder({ [nfc]: 'nfc', [nfd]: 'nfd' })
    expect(await readDocs(root)).toEqual(new Map([[nfd, 'nfd']]))
  })

  it('tells of names that no path has, and leaves them out', async () => {
    const root = folder({ 'a\\b.mdx': 'x', 'c:/d.mdx': 'x', 'e.mdx': 'x' })
    const told: string[] = []
    expect(await pathsIn(root, { onError: ({ message }) => told.push(message) })).toEqual(['e.mdx'])
    expect(told.sort()).toEqual([
      'Cannot take in `a\\b.mdx`: there is no path to a file of that name',
      'Cannot take in `c:`: there is no path to a file of that name',
    ])
  })

  it('reads thousands of files', async () => {
    const root = folder(Object.fromEntries(Array.from({ length: 5_000 }, (_, at) => [`${at % 50}/${at}.mdx`, `${at}`])))
    const files = await readDocs(root)
    expect(files.size).toBe(5_000)
    expect(files.get('7/4957.mdx')).toBe('4957')
  })
})

describe('a link', () => {
  it('is not followed', async () => {
    const root = folder({ 'a/b.mdx': 'b' })
    symlinkSync(join(root, 'a'), join(root, 'c'))
    symlinkSync(join(root, 'a/b.mdx'), join(root, 'd.mdx'))
    expect(await pathsIn(root)).toEqual(['a/b.mdx'])
  })

  it('is followed to what is inside the root where that is asked for', async () => {
    const root = folder({ 'a/b.mdx': 'b' })
    symlinkSync(join(root, 'a'), join(root, 'c'))
    symlinkSync('a/b.mdx', join(root, 'd.mdx'))
    expect(await readDocs(root, { followSymlinks: true })).toEqual(
      new Map([
        ['a/b.mdx', 'b'],
        ['c/b.mdx', 'b'],
        ['d.mdx', 'b'],
      ]),
    )
  })

  it('is never followed out of the root, to what is left out, or to nothing', async () => {
    const around = folder({ 'secret.mdx': 'x', 'docs/a.mdx': 'a', 'docs/.git/config': 'token', 'docs-2/b.mdx': 'b' })
    const root = join(around, 'docs')
    symlinkSync('../secret.mdx', join(root, 'file.mdx'))
    symlinkSync('..', join(root, 'around'))
    symlinkSync('../docs-2', join(root, 'beside'))
    symlinkSync('.git', join(root, 'git'))
    symlinkSync('.git/config', join(root, 'config.mdx'))
    symlinkSync('nowhere', join(root, 'broken.mdx'))
    symlinkSync('self.mdx', join(root, 'self.mdx'))
    expect(await pathsIn(root, { followSymlinks: true })).toEqual(['a.mdx'])
  })

  it('is followed through others, and ends where it leads back', async () => {
    const root = folder({ 'a/x.mdx': 'x', 'b/y.mdx': 'y' })
    symlinkSync('../b', join(root, 'a/b'))
    symlinkSync('../a', join(root, 'b/a'))
    symlinkSync('.', join(root, 'a/self'))
    symlinkSync('..', join(root, 'a/root'))
    expect(await pathsIn(root, { followSymlinks: true })).toEqual(['a/b/y.mdx', 'a/x.mdx', 'b/a/x.mdx', 'b/y.mdx'])
  })

  it('ends where links lead on from one another without end', async () => {
    const root = folder(Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`${at}/x.mdx`, ''])))
    for (let at = 0; at < 39; at++) symlinkSync(`../${at + 1}`, join(root, `${at}/next`))
    const paths = await pathsIn(root, { followSymlinks: true })
    expect(Math.max(...paths.map((path) => path.split('/').filter((name) => name === 'next').length))).toBe(8)
  })
})

describe('a wrong call', () => {
  it.each([
    [
      'an option with a slip',
      { ignored: [] } as ReadDocsOptions,
      'Unexpected option `ignored`; did you mean `ignore`?',
    ],
    ['globs that are none', { ignore: [1] as never }, 'Expected option `ignore` to hold strings, not `1`'],
    [
      'a glob of what is left in',
      { ignore: ['a', '!a/b'] },
      'Expected option `ignore` to hold globs of what is left out, not `!a/b`',
    ],
    ['endings that are none', { extensions: 3 as never }, 'Expected option `extensions` to hold strings, not `3`'],
    ['no boolean', { followSymlinks: 'yes' as never }, 'Expected option `followSymlinks` to be a boolean, not `yes`'],
    ['no function', { onError: 1 as never }, 'Expected option `onError` to be a function, not `1`'],
  ])('throws a TypeError for %s', async (_, options, message) => {
    await expect(readDocs(folder(), options)).rejects.toThrow(new TypeError(message))
  })

  it('throws a TypeError where there is no folder, with the nearest one', async () => {
    const root = folder({ 'docs/': '', 'file.mdx': '' })
    await expect(readDocs(join(root, 'dosc'))).rejects.toThrow(
      new TypeError(`Expected a folder at \`${root}/dosc\`, found nothing; did you mean \`${root}/docs\`?`),
    )
    await expect(readDocs(join(root, 'file.mdx'))).rejects.toThrow(
      new TypeError(`Expected a folder at \`${root}/file.mdx\`, found a file`),
    )
    await expect(readDocs(undefined as never)).rejects.toThrow(
      new TypeError('Expected option `root` to be a string, not `undefined`'),
    )
  })
})
