import { describe, expect, it } from 'vitest'
import type { Options } from '../../src/index.js'
import { flat, resolve } from '../project.js'

const include = { name: 'include', text: true, own: ['lang', 'meta'] }
const options: Options = { components: { include: [include, {}] } }
const files = {
  '_s/a.ts': 'before()\n// #region one\n  const a = 1\n// #endregion\n',
  '_p/b.mdx': '---\ntitle: B\n---\n\n# B\n',
}

describe('a part of code', () => {
  it.each([
    ['behind the path of an attribute', '<Include src="_s/a.ts#one" />'],
    ['behind the path of a text', '<include>./_s/a.ts#one</include>'],
    ['by an attribute', '<Include src="_s/a.ts" region="one" />'],
  ])('is a region that is named %s', (_, page) => {
    expect(flat({ ...files, 'page.mdx': page }, {}, options)).toBe('```ts\nconst a = 1\n```\n')
  })

  it('is told of where there is no such region', () => {
    const { messages } = resolve({ ...files, 'page.mdx': '<Include src="_s/a.ts#two" />' }, {}, options)
    expect(messages).toEqual(['region-missing page.mdx:1:1'])
  })
})

describe('Markdown', () => {
  it('is shown as code where a language is said that is no prop', () => {
    const page = '<include lang="mdx" meta=\'title="b"\'>./_p/b.mdx</include>'
    expect(flat({ ...files, 'page.mdx': page }, {}, options)).toBe('```mdx title="b"\n---\ntitle: B\n---\n\n# B\n```\n')
  })

  it('is content where no language is said', () => {
    expect(flat({ ...files, 'page.mdx': '<include>./_p/b.mdx</include>' }, {}, options)).toBe('# B\n')
  })
})
