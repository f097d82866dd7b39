import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { resolve } from '../project.js'

const options: Options = { syntax: { sections: 'comments', emptySections: ['N/A', ' Not applicable '] } }

const parts = `Before.

{/* install */}

# Install

\`\`\`sh
npm i
\`\`\`

{/* two words */}

Still of install.

{/* Usage */}
{/* none */}

n/a

{/*last-one*/}

- a
- b
`
const told = (page: string, extra: Options = {}, files: Record<string, string> = {}): ReturnType<typeof resolve> =>
  resolve({ 'page.mdx': page, '_parts.mdx': parts, ...files }, {}, { ...options, ...extra })

describe('comments that are the names of sections', () => {
  it.each([
    ['install', '# Install\n\n```sh\nnpm i\n```\n\n{/* two words */}\n\nStill of install.\n'],
    ['INSTALL', '# Install\n\n```sh\nnpm i\n```\n\n{/* two words */}\n\nStill of install.\n'],
    ['usage', ''],
    ['none', ''],
    ['last-one', '- a\n- b\n'],
  ])('are taken from one to the next: %s', (section, expected) => {
    const { mdx, messages } = told(`<Include src="_parts#${section}" />`)
    expect(messages).toEqual([])
    expect(mdx).toBe(expected)
  })

  it('are what sections start with, no heading is', () => {
    const { messages } = told('<Include src="_parts#instal" />')
    expect(messages).toEqual(['section-missing page.mdx:1:1'])
    expect(told('<Include src="_parts#two-words" />').messages).toEqual(['section-missing page.mdx:1:1'])
  })

  it('stand at the top of their file: in elements and in lists they are comments', () => {
    const file = '{/* a */}\n\n<Box>\n  {/* b */}\n\n  In a box.\n</Box>\n\n- {/* b */}\n\n  In a list.\n'
    const { mdx } = told('<Include src="_file#a" />', {}, { '_file.mdx': file })
    expect(mdx).toContain('In a box.')
    expect(mdx).toContain('In a list.')
    expect(told('<Include src="_file#b" />', {}, { '_file.mdx': file }).messages).toEqual([
      'section-missing page.mdx:1:1',
    ])
  })

  it('keep the whole file as it is where no section is asked for', () => {
    expect(told('<Include src="_parts" />').mdx).toContain('{/* install */}')
  })

  it('of two with one name, the first counts', () => {
    const { mdx } = told('<Include src="_two#a" />', {}, { '_two.mdx': '{/* a */}\n\n1\n\n{/* A */}\n\n2\n' })
    expect(mdx).toBe('1\n')
  })

  it('bring what stands in them for a reader, with the imports of their file', () => {
    const file = `import X from 'x'\n\n{/* a */}\n\n<If sdk="js">For JS.</If>\n\n<X />\n\n{/* b */}\n\n<If sdk="go">For Go.</If>\n`
    const { mdx } = resolve(
      { 'page.mdx': '<Include src="_file#a" />', '_file.mdx': file },
      { sdk: 'js' },
      { ...options, sdks: { js: 'JS', go: 'Go' } },
    )
    expect(mdx).toBe("import X from 'x'\n\nFor JS.\n\n<X />\n")
  })

  it('bring no imports of other sections', () => {
    const file = `import X from 'x'\n\n{/* a */}\n\nimport Y from 'y'\n\n<Y />\n\n{/* b */}\n\nB\n`
    expect(told('<Include src="_file#a" />', {}, { '_file.mdx': file }).mdx).toBe(
      "import X from 'x'\n\nimport Y from 'y'\n\n<Y />\n",
    )
    expect(told('<Include src="_file#b" />', {}, { '_file.mdx': file }).mdx).toBe("import X from 'x'\n\nB\n")
  })

  it('stand in a sentence', () => {
    const file = '{/* a */}\n\n`one`\n\n{/* b */}\n\nN/A\n'
    const { mdx, messages } = told(
      'A <Include src="_file#a" />, b <Include src="_file#b" />.',
      {},
      { '_file.mdx': file },
    )
    expect(mdx).toBe('A `one`, b .\n')
    expect(messages).toEqual([])
  })

  it('keep more than a text that stands for nothing', () => {
    const file = '{/* a */}\n\nN/A\n\nMore.\n\n{/* b */}\n\n- N/A\n'
    expect(told('<Include src="_file#a" />', {}, { '_file.mdx': file }).mdx).toBe('N/A\n\nMore.\n')
    expect(told('<Include src="_file#b" />', {}, { '_file.mdx': file }).mdx).toBe('- N/A\n')
  })
})

it('an option that is none of the two is told', () => {
  const create = (syntax: object): unknown => createResolver({}, { syntax } as Options)
  expect(() => create({ sections: 'names' })).toThrow(
    "Expected `syntax.sections` to be one of 'ids', 'comments', not `names`",
  )
  expect(() => create({ emptySections: [1] })).toThrow('syntax.emptySections')
})
