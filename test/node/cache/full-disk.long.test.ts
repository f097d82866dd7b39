import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { buildInProcess } from './build-process.js'
import { docsFolder } from './docs-folder.js'
import { temporaryFolder } from './temporary-folder.js'

/** A disk of so many kilobytes; nothing where this process may mount none. */
function smallDisk(kilobytes: number): string | undefined {
  const folder = join(temporaryFolder(), 'disk')
  mkdirSync(folder)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  onTestFinished(() => void execFileSync('umount', [folder]))
  return folder
}

describe('a folder of packs on a disk that is full', () => {
  it('is told of once, keeps what it has, and changes nothing', async ({ skip }) => {
    const store = smallDisk(64)
    if (store === undefined) return skip('This process may not mount a disk')
    const root = docsFolder(200)
    const plain = await buildInProcess({ root })
    for (let turn = 0; turn < 2; turn++) {
      const built = await buildInProcess({ root, cache: store })
      expect(built?.made).toBe(plain?.made)
      expect(built?.errors).toEqual([
        expect.stringMatching(/could not be written: ENOSPC.*Files are parsed instead\.$/),
      ])
      expect(statfsSync(store).bfree).toBe(0)
      expect(readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.tmp'))).toEqual(
        [],
      )
    }
  })
})
