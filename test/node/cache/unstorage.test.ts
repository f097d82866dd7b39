import { describe, expect, it } from 'vitest'
import { createStorage, type Storage } from 'unstorage'
import fsDriver from 'unstorage/drivers/fs'
import memoryDriver from 'unstorage/drivers/memory'
import { openDocs } from '../../../src/node.js'
import { countingParser } from '../../cache/counting-parser.js'
import { docsFolder } from './docs-folder.js'
import { temporaryFolder } from './temporary-folder.js'

describe('a cache of unstorage', () => {
  it.each<[string, () => Storage]>([
    ['in memory', () => createStorage({ driver: memoryDriver() })],
    ['in files', () => createStorage({ driver: fsDriver({ base: temporaryFolder() }) })],
  ])('%s has what the first build parsed for the second', async (_, create) => {
    const root = docsFolder(10)
    const cache = create()
    const build = async (): Promise<unknown> => {
      const { parser, parsed } = countingParser()
      const docs = await openDocs({ root, parser, cache })
      const outputs = [...docs.resolver.resolveAll()].map(({ fingerprint }) => fingerprint)
      await docs.close()
      return { outputs, parsed: parsed.length }
    }
    const first = await build()
    expect(first).toMatchObject({ parsed: 15 })
    expect(await build()).toEqual({ ...(first as object), parsed: 0 })
  })
})
