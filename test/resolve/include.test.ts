import { describe, expect, it } from 'vitest'
import { flat, resolve } from '../project.js'

const files = {
  'guides/page.mdx': '',
  '_root.mdx': 'root',
  '_both.mdx': 'mdx',
  '_both.md': 'md',
  '_only.md': 'only',
  '_v1.2.mdx': 'dotted',
  '_partials/a.mdx': 'a',
  '_partials/nested.mdx': '<Include src="./b" />',
  '_partials/b.mdx': 'b',
  '_partials/up.mdx': '<Include src="../_root" />',
  '_partials/in/deep.mdx': '<Include src="../a" />',
  '_partials/with space.mdx': 'space',
  '_partials/c#.mdx': 'sharp',
  'guides/_near.mdx': 'near',
  'guides/_partials/b.mdx': 'guides b',
  '_partials/ünï.mdx': 'unicode',
  '_partials/empty.mdx': '',
  '_partials/front.mdx': '---\ntitle: x\n---\n\nbody',
  '_partials/just.mdx': '---\ntitle: x\n---\n',
}
const from = (src: string): Record<string, string> => ({ ...files, 'guides/page.mdx': `<Include ${src} />` })
const at = 'guides/page.mdx'

describe('src', () => {
  it.each([
    ['src="_partials/a.mdx"', 'a'],
    ['src="_partials/a"', 'a'],
    ["src={'_partials/a'}", 'a'],
    ['src={"_partials/a"}', 'a'],
    ['src={`_partials/a`}', 'a'],
    ["src='_partials/a'", 'a'],
    ['src="_both"', 'mdx'],
    ['src="_both.md"', 'md'],
    ['src="_only"', 'only'],
    ['src="_v1.2"', 'dotted'],
    ['src="_v1.2.mdx"', 'dotted'],
    ['src="./_near"', 'near'],
    ['src="../_root"', 'root'],
    ['src="../_partials/a"', 'a'],
    ['src="./../guides/./_near"', 'near'],
    ['src="_root"', 'root'],
    ['src="guides/_near"', 'near'],
    ['src="_partials/../_root"', 'root'],
    ['src="_partials//a"', 'a'],
    ['src="_partials/./a"', 'a'],
    ['src="_partials\\a"', 'a'],
    ['src="..\\_root"', 'root'],
    ['src=".\\_near.mdx"', 'near'],
    ['src=" _partials/a "', 'a'],
    ['src="\n_partials/a\n"', 'a'],
    ['src="_partials/%61"', 'a'],
    ['src="_partials/with space"', 'space'],
    ['src="_partials/with%20space.mdx"', 'space'],
    ['src="_partials/c%23"', 'sharp'],
    ['src="_partials/ünï"', 'unicode'],
    ['src="_partials/%C3%BCn%C3%AF"', 'unicode'],
    ['src="_partials/nested"', 'b'],
    ['src="_partials/up"', 'root'],
    ['src="_partials/in/deep"', 'a'],
    ['src="_partials/front"', 'body'],
    ['src="_partials/&#x61;"', 'a'],
  ])('finds the file of %j', (src, expected) => {
    expect(resolve(from(src), {}, {}, at)).toMatchObject({ mdx: `${expected}\n`, messages: [] })
  })

  it.each([
    'src="_partials/gone"',
    'src="_partials/A"',
    'src="_near"',
    'src="./a"',
    'src="_partials/a.mdx?x=1"',
    'src="_partials/a?raw"',
    'src="_partials"',
    'src="_partials/"',
    'src="."',
    'src="./"',
    'src="_partials/%"',
    'src="_partials/a%00"',
    'src="%252e%252e/_root"',
    'src="__proto__"',
    'src="constructor"',
    'src="#one"',
    'src="~/a"',
    'src="@/a"',
  ])('reports as missing %j, removes it, and names the paths it tried', (src) => {
    const { mdx, messages, resolved } = resolve(from(src), {}, {}, at)
    expect({ mdx, messages }).toEqual({ mdx: '', messages: ['include-missing guides/page.mdx:1:1'] })
    expect(resolved.file.messages[0]?.reason).not.toMatch(/``|expected a file at ;|expected a file at \./)
  })

  it.each([
    'src="../../_root"',
    'src="../.."',
    'src="_partials/../../x"',
    'src="/_root"',
    'src="//host/_root"',
    'src="\\_root"',
    'src="C:\\_root"',
    'src="c:/_root"',
    'src="file:///_root"',
    'src="https://a.test/_root.mdx"',
    'src="%2e%2e/%2e%2e/_root"',
    'src="..%2f..%2f_root"',
    'src="%2F_root"',
    'src="..%5c..%5c_root"',
    'src="_partials/%2e%2e/%2E%2E/x"',
    'src="%2e%2e%2f%2e%2e%2f_root"',
  ])('refuses %j, which leaves the root', (src) => {
    expect(resolve(from(src), {}, {}, at)).toMatchObject({
      mdx: '',
      messages: ['include-outside guides/page.mdx:1:1'],
      resolved: { dependencies: [], missing: [] },
    })
  })

  it.each([
    'src={path}',
    'src={`_partials/${name}`}',
    'src={["_root"]}',
    'src={1}',
    'src={null}',
    'src',
    'src=""',
    'src=" "',
    '',
    '{...rest}',
    'path="_root"',
    'src={() => "_root"}',
    'src={/_root/}',
    'src={"_root"()}',
    'src={String.raw`_root`}',
  ])('reports what is not static, and keeps the element: <Include %s />', (src) => {
    const { mdx, messages } = resolve(from(src), {}, {}, at)
    expect(messages).toEqual(['include-dynamic guides/page.mdx:1:1'])
    expect(mdx).toContain('<Include')
  })

  it('takes the variant file of the reader, also one that stands alone, also under another extension', () => {
    const given = {
      'page.mdx': 'x <Include src="_a" /> <Include src="_b.mdx" /> <Include src="_c" /> <Include src="_a.go" />',
      '_a.mdx': 'a',
      '_a.go.mdx': 'ag',
      '_b.mdx': 'b',
      '_b.react.mdx': 'br',
      '_c.go.md': 'cg',
      '_c.md': 'c',
    }
    expect(flat(given, { sdk: 'go' })).toBe('x ag b cg ag\n')
    expect(flat(given, { sdk: 'react' })).toBe('x a br c ag\n')
    expect(flat(given)).toBe('x a b c ag\n')
    expect(resolve({ 'page.mdx': 'x <Include src="_a" />', '_a.go.mdx': 'g' }, { sdk: 'go' })).toMatchObject({
      mdx: 'x g\n',
      messages: [],
    })
    expect(resolve({ 'page.mdx': 'x <Include src="_a" />', '_a.go.mdx': 'g' }, { sdk: 'react' })).toMatchObject({
      mdx: 'x\n',
      messages: ['include-missing page.mdx:1:3'],
    })
  })

  it('expands a page, with a warning', () => {
    expect(
      resolve({ 'page.mdx': '<Include src="other" />', 'other.mdx': '---\ntitle: x\n---\n\nOther.' }),
    ).toMatchObject({ mdx: 'Other.\n', messages: ['include-page page.mdx:1:1'] })
  })
})

describe('nesting', () => {
  const one = '<Include src="_a" />'
  it.each([
    [
      'a diamond',
      { 'page.mdx': '<Include src="_l" />\n<Include src="_r" />', '_l.mdx': one, '_r.mdx': one, '_a.mdx': 'a' },
      'a\n\na\n',
    ],
    ['one partial twice', { 'page.mdx': `${one}\n\n${one}`, '_a.mdx': 'a' }, 'a\n\na\n'],
    ['one partial twice in a sentence', { 'page.mdx': `${one} and ${one}.`, '_a.mdx': 'a' }, 'a and a.\n'],
    [
      'a partial whose first node is an include',
      { 'page.mdx': '<Include src="_first" />', '_first.mdx': `${one}\n\nb`, '_a.mdx': 'a' },
      'a\n\nb\n',
    ],
    [
      'a partial that is an include through and through',
      {
        'page.mdx': '<Include src="_first" />',
        '_first.mdx': '<Include src="_second" />',
        '_second.mdx': one,
        '_a.mdx': 'a',
      },
      'a\n',
    ],
    [
      'an include in a condition in an include',
      { 'page.mdx': '<Include src="_c" />', '_c.mdx': `<If sdk="go">\n${one}\n</If>`, '_a.mdx': 'a' },
      'a\n',
    ],
    ['an empty partial', { 'page.mdx': `x\n\n${one}\n\ny`, '_a.mdx': '' }, 'x\n\ny\n'],
    ['an empty partial in a sentence', { 'page.mdx': `x ${one} y`, '_a.mdx': '\n\n' }, 'x y\n'],
    ['a partial of front matter only, in a list', { 'page.mdx': `- ${one}\n- y`, '_a.mdx': '---\na: 1\n---' }, '- y\n'],
    [
      'a partial with a byte order mark and CRLF',
      { 'page.mdx': one, '_a.mdx': '\uFEFF---\r\na: 1\r\n---\r\n\r\n# A\r\n\r\n- b\r\n- c\r\n' },
      '# A\n\n- b\n- c\n',
    ],
    [
      'a partial without a line break at its end',
      { 'page.mdx': `${one}\n\nx`, '_a.mdx': '```\ncode\n```' },
      '```\ncode\n```\n\nx\n',
    ],
    [
      'text as code',
      {
        'page.mdx':
          '`<Include src="_a" />`\n\n```mdx\n<Include src="_a" />\n```\n\n{/* <Include src="_a" /> */}\n\na {/* <Include src="_a" /> */} b',
        '_a.mdx': 'a',
      },
      '`<Include src="_a" />`\n\n```mdx\n<Include src="_a" />\n```\n\n{/* <Include src="_a" /> */}\n\na {/* <Include src="_a" /> */} b\n',
    ],
  ])('expands %s', (_, given, expected) => {
    expect(resolve(given as Record<string, string>, { sdk: 'go' })).toMatchObject({ mdx: expected, messages: [] })
  })

  it.each<[string, Record<string, string>, string, string, readonly string[]]>([
    [
      'a page that includes itself',
      { 'page.mdx': 'x\n\n<Include src="page" />' },
      'x\n',
      'include-cycle page.mdx:3:1',
      ['page.mdx', 'page.mdx'],
    ],
    [
      'a partial that includes itself',
      { 'page.mdx': '<Include src="_a" />', '_a.mdx': 'a\n\n<Include src="./_a.mdx" />' },
      'a\n',
      'include-cycle _a.mdx:3:1',
      ['_a.mdx', '_a.mdx'],
    ],
    [
      'a → b → a',
      {
        'page.mdx': '<Include src="_a" />\n\nx',
        '_a.mdx': 'a\n\n<Include src="_b" />',
        '_b.mdx': 'b <Include src="_a" />',
      },
      'a\n\nb\n\nx\n',
      'include-cycle _b.mdx:1:3',
      ['_a.mdx', '_b.mdx', '_a.mdx'],
    ],
    [
      'a partial that includes its page',
      { 'page.mdx': 'x\n\n<Include src="_a" />', '_a.mdx': '<Include src="page" />\n\na' },
      'x\n\na\n',
      'include-cycle _a.mdx:1:1',
      ['page.mdx', '_a.mdx', 'page.mdx'],
    ],
    [
      'a variant file that includes its plain one',
      { 'page.mdx': '<Include src="_a" />', '_a.mdx': 'a', '_a.go.mdx': 'g\n\n<Include src="_a.mdx" />' },
      'g\n',
      'include-cycle _a.go.mdx:3:1',
      ['_a.go.mdx', '_a.go.mdx'],
    ],
  ])('reports %s with the whole chain, and leaves that include out', (_, given, mdx, message, chain) => {
    const output = resolve(given, { sdk: 'go' })
    expect(output).toMatchObject({ mdx, messages: expect.arrayContaining([message]) as unknown })
    const found = output.resolved.file.messages.find(({ ruleId }) => ruleId === 'include-cycle')
    expect(found?.actual).toBe(chain.join(' → '))
    for (const path of chain) expect(found?.reason).toContain(`\`${path}\``)
  })

  it('finds no cycle where the condition of the reader breaks it', () => {
    const given = {
      'page.mdx': '<Include src="_a" />',
      '_a.mdx': 'a <If sdk="react"><Include src="_b" /></If>',
      '_b.mdx': 'b <Include src="_a" />',
    }
    expect(resolve(given, { sdk: 'go' })).toMatchObject({ mdx: 'a\n', messages: [] })
    expect(resolve(given, { sdk: 'react' })).toMatchObject({ mdx: 'a b\n', messages: ['include-cycle _b.mdx:1:3'] })
  })

  it.each<[string, string, string]>([
    ['missing', '<Include src="_gone" />', 'include-missing page.mdx:3:1'],
    ['unparsable', '<Include src="_bad" />', 'include-unparsable page.mdx:3:1'],
    ['out of the root', '<Include src="../x" />', 'include-outside page.mdx:3:1'],
    ['cyclic', '<Include src="page" />', 'include-cycle page.mdx:3:1'],
  ])('keeps all other content of the page where a partial is %s', (_, include, message) => {
    const given = {
      'page.mdx': `# Before\n\n${include}\n\nAfter <Include src="_a" />\n\n- ${include}\n- x`,
      '_a.mdx': 'a',
      '_bad.mdx': 'lost\n\n<If>\n',
    }
    const output = resolve(given)
    expect(output.mdx).toBe('# Before\n\nAfter a\n\n- x\n')
    expect(output.messages).toContain(message)
  })
})
