import fs, {
  chmodSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { DiskStore } from '../../../src/node/cache/disk-store.js'
import { temporaryFolder } from './temporary-folder.js'

/** A key as packs have them, of a letter. */
const keyOf = (letter: string, first = 'a'): string => first + letter.repeat(63)

const bytes = (length: number, value = 1): Uint8Array => new Uint8Array(length).fill(value)

/** A store, with what it said of failures. */
function open(folder: string, maxSize = 1e9): { store: DiskStore; told: string[] } {
  const told: string[] = []
  return { store: new DiskStore(folder, maxSize, ({ message }) => told.push(message)), told }
}

/** All files in a folder, from it. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .sort()

/** Has a file of the folder `a` be used so many hours earlier. */
function age(folder: string, name: string, hours: number): void {
  const path = join(folder, 'a', name)
  const then = new Date(statSync(path).mtimeMs - hours * 3_600_000)
  utimesSync(path, then, then)
}

/** Whoever may write everywhere is somebody else for this. */
function asNobody(run: () => void): void {
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(65534)
  try {
    run()
  } finally {
    if (isRoot) process.seteuid?.(0)
  }
}

describe('a folder of packs', () => {
  it('gives what it was given, to another process too', () => {
    const folder = join(temporaryFolder(), 'not/there/yet')
    const { store, told } = open(folder)
    expect([store.get(keyOf('1')), store.has(keyOf('1'))]).toEqual([undefined, false])
    store.set(keyOf('1'), bytes(5))
    store.set(keyOf('2', 'b'), bytes(0))
    for (const one of [store, open(folder).store]) {
      expect(one.get(keyOf('1'))).toEqual(bytes(5))
      expect(one.get(keyOf('2', 'b'))).toEqual(bytes(0))
      expect(one.has(keyOf('1'))).toBe(true)
    }
    expect(filesIn(folder)).toEqual([`a/${keyOf('1')}`, `b/${keyOf('2', 'b')}`])
    expect(told).toEqual([])
  })

  it('takes the last of what it was given under a key', () => {
    const { store } = open(temporaryFolder())
    store.set(keyOf('1'), bytes(5))
    store.set(keyOf('1'), bytes(3, 2))
    expect(store.get(keyOf('1'))).toEqual(bytes(3, 2))
  })

  it('lets those go that were not used for the longest, once it is full', () => {
    const folder = temporaryFolder()
    const { store } = open(folder, 16 * 1000)
    for (const letter of ['1', '2', '3', '4']) store.set(keyOf(letter), bytes(250))
    age(folder, keyOf('1'), 5)
    age(folder, keyOf('2'), 8)
    age(folder, keyOf('3'), 7)
    age(folder, keyOf('4'), 6)
    // Read now, so it is the last to go.
    expect(store.get(keyOf('2'))).toEqual(bytes(250))
    store.set(keyOf('5'), bytes(250))
    expect(filesIn(folder)).toEqual(['1', '2', '4', '5'].map((letter) => `a/${keyOf(letter)}`))
  })

  it('stays within its size, whoever has written into it before', () => {
    const folder = temporaryFolder()
    for (let process = 0; process < 10; process++) {
      const { store } = open(folder, 16 * 1000)
      for (const letter of '0123456789') store.set(keyOf(letter, 'c').slice(0, -1) + String(process), bytes(150))
      const size = filesIn(folder).reduce((sum, path) => sum + statSync(join(folder, path)).size, 0)
      expect(size).toBeLessThanOrEqual(1000)
      expect(size).toBeGreaterThan(500)
    }
  })

  it('takes none that it has no room for', () => {
    const folder = temporaryFolder()
    const { store, told } = open(folder, 1600)
    store.set(keyOf('1'), bytes(101))
    expect([filesIn(folder), told]).toEqual([[], []])
  })

  it('keeps note of use only where the last is not of late', () => {
    const folder = temporaryFolder()
    const { store } = open(folder)
    const usedAt = (): number => statSync(join(folder, 'a', keyOf('1'))).mtimeMs
    store.set(keyOf('1'), bytes(1))
    age(folder, keyOf('1'), 0.5)
    const before = usedAt()
    store.get(keyOf('1'))
    expect(usedAt()).toBe(before)
    age(folder, keyOf('1'), 2)
    store.get(keyOf('1'))
    expect(usedAt()).toBeGreaterThan(before)
  })

  it('removes what a process left that was killed in mid-write, and leaves what others write now', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'a'))
    for (const name of ['old.tmp', 'new.tmp']) writeFileSync(join(folder, 'a', name), 'half')
    age(folder, 'old.tmp', 2)
    open(folder).store.set(keyOf('1'), bytes(1))
    expect(filesIn(folder)).toEqual([`a/${keyOf('1')}`, 'a/new.tmp'])
  })

  it('is none the worse for a clock that was ahead: what nobody has read since goes first, and what was left', () => {
    const folder = temporaryFolder()
    const { store } = open(folder, 16 * 1000)
    for (const letter of ['1', '2', '3', '4']) store.set(keyOf(letter), bytes(250))
    writeFileSync(join(folder, 'a', 'left.tmp'), 'half')
    for (const name of [keyOf('1'), keyOf('3'), 'left.tmp']) age(folder, name, -30)
    age(folder, keyOf('2'), 5)
    expect(store.get(keyOf('3'))).toEqual(bytes(250))
    open(folder, 16 * 1000).store.set(keyOf('5'), bytes(250))
    expect(filesIn(folder)).toEqual(['2', '3', '4', '5'].map((letter) => `a/${keyOf(letter)}`))
  })

  it('goes on where somebody removes the folder', () => {
    const folder = temporaryFolder()
    const { store, told } = open(folder)
    store.set(keyOf('1'), bytes(1))
    rmSync(folder, { recursive: true })
    expect(store.get(keyOf('1'))).toBeUndefined()
    store.set(keyOf('1'), bytes(2))
    expect(store.get(keyOf('1'))).toEqual(bytes(2))
    expect(told).toEqual([])
  })

  it.each<[string, (folder: string) => void]>([
    ['a file stands in its place', (folder) => writeFileSync(folder, '')],
    ['a file stands in the place of a part', (folder) => (mkdirSync(folder), writeFileSync(join(folder, 'a'), ''))],
    [
      'a folder stands in the place of a pack',
      (folder) => mkdirSync(join(folder, 'a', keyOf('1')), { recursive: true }),
    ],
    ['links go round', (folder) => symlinkSync(folder, folder)],
  ])('is as good as empty where %s, and says so once', (_, spoil) => {
    const folder = join(temporaryFolder(), 'packs')
    spoil(folder)
    const { store, told } = open(folder)
    for (let turn = 0; turn < 2; turn++) {
      expect(store.get(keyOf('1'))).toBeUndefined()
      store.set(keyOf('1'), bytes(1))
    }
    expect(store.get(keyOf('1'))).toBeUndefined()
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/^The cache in .*packs could not be read: E\w+: .*\. Files are parsed instead\.$/)
  })

  it.skipIf(process.platform === 'win32')('does not look over and over at all that is where it may not write', () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o755)
    open(folder).store.set(keyOf('1'), bytes(1))
    chmodSync(join(folder, 'a'), 0o555)
    const { store } = open(folder)
    const { readdirSync: list } = fs
    let looks = 0
    fs.readdirSync = ((...given: Parameters<typeof list>) => (looks++, list(...given))) as typeof list
    syncBuiltinESMExports()
    onTestFinished(() => {
      fs.readdirSync = list
      syncBuiltinESMExports()
      chmodSync(join(folder, 'a'), 0o755)
    })
    asNobody(() => {
      for (const letter of ['2', '3', '4', '5']) store.set(keyOf(letter), bytes(1))
    })
    expect(looks).toBe(1)
  })

  it.skipIf(process.platform === 'win32')('reads where it may not write', () => {
    const folder = temporaryFolder()
    chmodSync(folder, 0o755)
    open(folder).store.set(keyOf('1'), bytes(1))
    age(folder, keyOf('1'), 2)
    chmodSync(join(folder, 'a'), 0o555)
    const { store, told } = open(folder)
    asNobody(() => {
      expect(store.get(keyOf('1'))).toEqual(bytes(1))
      store.set(keyOf('2'), bytes(1))
    })
    chmodSync(join(folder, 'a'), 0o755)
    expect(told).toHaveLength(1)
    expect(filesIn(folder)).toEqual([`a/${keyOf('1')}`])
  })
})
