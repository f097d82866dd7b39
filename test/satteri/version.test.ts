import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type * as Satteri from 'satteri'

const text = '# Title\n\n<A b={c + 1}>\n  *d*\n</A>\n'

async function readWith(change: Partial<typeof Satteri>) {
  vi.doMock('satteri', async (load) => ({ ...(await load<typeof Satteri>()), ...change }))
  const { createResolver } = await import('../../src/core.js')
  const { satteri } = await import('../../src/satteri.js')
  return () => createResolver({ 'page.mdx': text }, { parser: satteri() }).resolve('page.mdx').tree
}

describe('the satteri that is installed', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)

  beforeEach(() => {
    vi.resetModules()
    warn.mockClear()
  })

  afterEach(() => {
    vi.doUnmock('satteri')
    vi.resetModules()
  })

  it('parses where it is one that is known', async () => {
    const { createMdxMdastHandle } = await vi.importActual<typeof Satteri>('satteri')
    const create = vi.fn(createMdxMdastHandle)
    const read = await readWith({ createMdxMdastHandle: create })
    read()
    expect(create).toHaveBeenCalledWith(text)
    expect(warn).not.toHaveBeenCalled()
  })

  it('is said once to be unknown, and remark parses, where it reads in another way', async () => {
    const { createMdxMdastHandle } = await vi.importActual<typeof Satteri>('satteri')
    const create = vi.fn((source: string) => createMdxMdastHandle(source.replaceAll('*', ' ')))
    const read = await readWith({ createMdxMdastHandle: create })
    const { createResolver } = await import('../../src/index.js')
    expect(read()).toEqual(createResolver({ 'page.mdx': text }).resolve('page.mdx').tree)
    read()
    expect(create).not.toHaveBeenCalledWith(text)
    expect(warn.mock.calls).toEqual([[expect.stringContaining('`satteri`')]])
  })

  it('is said once to be unknown where it throws', async () => {
    const read = await readWith({
      createMdxMdastHandle: () => {
        throw new Error('gone')
      },
    })
    expect(read().children).toHaveLength(2)
    expect(warn).toHaveBeenCalledOnce()
  })

  it('is the error of the import where it cannot be loaded', async () => {
    const error = new Error('no binding')
    vi.doMock('satteri', () => {
      throw error
    })
    await expect(import('../../src/satteri.js')).rejects.toHaveProperty('cause', error)
  })
})
