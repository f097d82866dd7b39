import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDocs } from '../../../src/node.js'
import { countingParser } from '../../cache/counting-parser.js'
import { SlowStorage } from './slow-storage.js'
import { temporaryFolder } from './temporary-folder.js'

/** A folder with two pages and a partial. */
function folder(): string {
  const root = temporaryFolder()
  writeFileSync(join(root, 'a.mdx'), '# A\n\n<Include src="_p" />')
  writeFileSync(join(root, 'b.mdx'), '# B\n\n<Include src="_p" />')
  writeFileSync(join(root, '_p.mdx'), 'Shared.')
  return root
}

describe('docs that are opened', () => {
  it('parse nothing that a cache has, and what they are not asked for not at all', async () => {
    const root = folder()
    const cache = join(temporaryFolder(), 'packs')
    const build = async (): Promise<readonly string[]> => {
      const { parser, parsed } = countingParser()
      const docs = await openDocs({ root, cache, parser, sdks: ['go'] })
      expect(docs.resolver.resolve('a.mdx').fingerprint).toHaveLength(64)
      await docs.close()
      return parsed
    }
    expect(await build()).toEqual(['a.mdx', '_p.mdx'])
    expect(await build()).toEqual([])
  })

  it('parse nothing again that comes back, read from a storage that answers later', async () => {
    const root = folder()
    const { parser, parsed } = countingParser()
    const docs = await openDocs({ root, cache: new SlowStorage(), parser, threads: 0 })
    const texts = ['# B', '# Other', '# B', '# Other']
    for (const text of texts) {
      writeFileSync(join(root, 'b.mdx'), text)
      await docs.refresh(['b.mdx'])
      expect(docs.resolver.toMdx(docs.resolver.resolve('b.mdx'))).toBe(`${text}\n`)
    }
    await docs.close()
    expect(parsed.filter((path) => path === 'b.mdx')).toHaveLength(3)
  })

  it.each(['.packs', { store: '.packs', maxSize: 1e6 }])(
    'keep packs where a config says from where it is: %j',
    async (cache) => {
      const root = temporaryFolder()
      mkdirSync(join(root, 'docs'))
      writeFileSync(join(root, 'docs/a.mdx'), '# A')
      const config = join(root, 'mdx-partials.config.json')
      writeFileSync(config, JSON.stringify({ root: 'docs', cache, threads: 1 }))
      const docs = await openDocs({ config })
      expect(docs.resolver.report().length).toBeGreaterThanOrEqual(0)
      await docs.close()
      expect(readdirSync(join(root, '.packs'))).toHaveLength(1)
    },
  )

  it.each<[object, string]>([
    [{ thread: 1 }, 'Unexpected option `thread`; did you mean `threads`?'],
    [{ threads: '2' }, "Expected option `threads` to be a whole number from 0 on, not `'2'`"],
    [{ cache: { maxsize: 1 } }, 'Unexpected option of cache `maxsize`; did you mean `maxSize`?'],
  ])('are not with %j', async (options, message) => {
    await expect(openDocs({ root: folder(), ...options })).rejects.toThrow(message)
  })
})
