import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { DocsOptions, openDocs as OpenDocs } from '../../../src/node.js'
import { temporaryFolder } from '../cache/temporary-folder.js'

const built = new URL('../../../dist/node.js', import.meta.url).href
const { openDocs } = (await import(built)) as { openDocs: typeof OpenDocs }

/** A folder with so many pages of 40,000 characters. */
function folder(pages: number): string {
  const root = temporaryFolder()
  mkdirSync(join(root, '_p'))
  writeFileSync(join(root, '_p/shared.mdx'), 'Shared.')
  const text = `<Include src="_p/shared" />\n\n${'Words. '.repeat(5700)}`
  for (let at = 0; at < pages; at++) writeFileSync(join(root, `${at}.mdx`), `# ${at}\n\n${text}`)
  return root
}

/** Opens docs and makes all outputs; how many threads that started, and what was made. */
async function build(options: DocsOptions): Promise<{ threads: number; made: readonly string[] }> {
  let threads = 0
  const count = (): void => void threads++
  process.on('worker', count)
  onTestFinished(() => void process.off('worker', count))
  const docs = await openDocs({
    onError: (error) => {
      throw error
    },
    ...options,
  })
  const made = [...docs.resolver.resolveAll()].map((output) => docs.resolver.toMdx(output) + output.fingerprint)
  await docs.close()
  process.off('worker', count)
  return { threads, made }
}

describe('docs that are opened', () => {
  it('have threads where there is much to parse, as many as they are told at most', async () => {
    const root = folder(30)
    const { made } = await build({ root, threads: 0 })
    expect(await build({ root, threads: 4 })).toEqual({ threads: 1, made })
    expect(await build({ root, threads: 0 })).toEqual({ threads: 0, made })
  })

  it('have none where a cache has it all, and one that threads have filled is whole', async () => {
    const root = folder(30)
    const cache = temporaryFolder()
    const { made } = await build({ root, threads: 1, cache })
    expect(await build({ root, threads: 1, cache })).toEqual({ threads: 0, made })
  })

  it('have none for a handful of files', async () => {
    expect((await build({ root: folder(3), threads: 4 })).threads).toBe(0)
  })
})
