import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { project, resolve } from '../project.js'

const client = [
  'import { create } from "x"',
  '// #region setup',
  'const client = create({',
  '  key: 1,',
  '})',
  '// #endregion',
  'export default client',
  '',
].join('\n')

const vocs: Options = { syntax: { codeIncludes: ['[!include ', ']'] }, aliases: { '~/': '' } }
const fence = (...lines: string[]): string => ['```ts', ...lines, '```', ''].join('\n')

const told = (page: string, options: Options = vocs, files: Record<string, string> = {}): ReturnType<typeof resolve> =>
  resolve({ 'page.mdx': page, 'snippets/client.ts': client, ...files }, {}, options)

describe('lines of code that name a file', () => {
  it('give way to the lines of that file, among others', () => {
    const { mdx, messages, resolved } = told(fence('// [!include ~/snippets/client.ts]', '', 'await client.run()'))
    expect(messages).toEqual([])
    expect(mdx).toBe(
      fence(
        'import { create } from "x"',
        'const client = create({',
        '  key: 1,',
        '})',
        'export default client',
        '',
        'await client.run()',
      ),
    )
    expect(resolved.dependencies).toEqual(['snippets/client.ts'])
  })

  it.each([
    ['a region', 'client.ts:setup', ['const client = create({', '  key: 1,', '})']],
    ['a region behind `#`', 'client.ts#setup', ['const client = create({', '  key: 1,', '})']],
    ['lines', 'client.ts:1,7', ['import { create } from "x"', 'export default client']],
    ['lines as mdBook counts them', 'client.ts:3:5', ['const client = create({', '  key: 1,', '})']],
    ['up to a line', 'client.ts::1', ['import { create } from "x"']],
    ['lines as GitHub names them', 'client.ts#L3-L5', ['const client = create({', '  key: 1,', '})']],
  ])('take %s of it', (_, request, lines) => {
    const { mdx, messages } = told(fence('a()', `// [!include ~/snippets/${request}]`, 'b()'))
    expect(messages).toEqual([])
    expect(mdx).toBe(fence('a()', ...lines, 'b()'))
  })

  it.each([
    ['as deep as they are', 'ts', '  // [!include ~/snippets/client.ts:4]', '  key: 1,'],
    ['in a comment of another language', 'py', '# [!include ~/snippets/client.ts:7]', 'export default client'],
    ['in a comment with an end', 'css', '/* [!include ~/snippets/client.ts:7] */', 'export default client'],
    ['bare', 'ts', '[!include ~/snippets/client.ts:7]', 'export default client'],
    ['with what closes a path in it', 'ts', '// [!include ~/app/[id].ts]', 'id()'],
  ])('are read %s', (_, lang, line, expected) => {
    const code = ['```' + lang, line, '```', ''].join('\n')
    const { mdx, messages } = told(code, vocs, { 'app/[id].ts': 'id()\n' })
    expect(messages).toEqual([])
    expect(mdx).toBe(['```' + lang, expected, '```', ''].join('\n'))
  })

  it('are text where there is more in the line, in code of a sentence, and without the option', () => {
    const page = [fence('run() // [!include ~/a.ts]', '// [!include ]'), 'See `[!include ~/a.ts]`.', ''].join('\n')
    expect(told(page)).toMatchObject({ mdx: page, messages: [] })
    const whole = fence('// [!include ~/snippets/client.ts]')
    expect(told(whole, {})).toMatchObject({ mdx: whole, messages: [] })
  })

  it.each<[string, [string, string], string]>([
    ['Teleport', ['(!', '!)'], '(!snippets/client.ts!)'],
    ['MkDocs', ['--8<-- "', '"'], '--8<-- "snippets/client.ts"'],
    ['mdBook', ['{{#include', '}}'], '{{#include ./snippets/client.ts}}'],
    ['Code Hike', ['!from ', ''], '!from ./snippets/client.ts'],
  ])('are told by marks as in %s', (_, codeIncludes, line) => {
    const { mdx, messages } = told(fence(line), { syntax: { codeIncludes } })
    expect(messages).toEqual([])
    expect(mdx).toContain('export default client')
  })

  it('may go to the end of their line, with lines behind the path', () => {
    const options: Options = { syntax: { codeIncludes: ['!from ', ''] } }
    const { mdx, messages } = told(
      fence('!from ./snippets/client.ts 7', '# !from ./snippets/client.ts 3:4  ', 'run() !from x', '!fromage'),
      options,
    )
    expect(messages).toEqual([])
    expect(mdx).toBe(
      fence('export default client', 'const client = create({', '  key: 1,', 'run() !from x', '!fromage'),
    )
    const missing = told(fence('a()', '  !from ./gone.ts'), options).resolved.files[0]?.messages[0]
    expect(missing).toMatchObject({ ruleId: 'include-missing', line: 3, column: 3 })
  })

  it('show a file of Markdown as it is written', () => {
    const { mdx } = told(fence('// [!include ~/_a.mdx]'), vocs, {
      '_a.mdx': '---\na: 1\n---\n\n<If sdk="go">Go</If>\n',
    })
    expect(mdx).toBe(fence('---', 'a: 1', '---', '', '<If sdk="go">Go</If>'))
  })

  it('stay where there is no such file, or no such part of it, with a message at the line', () => {
    const page = ['- Item', '', '  ```ts', '  a()', '    // [!include ~/snippets/clint.ts]', '  ```', ''].join('\n')
    expect(told(page)).toMatchObject({ mdx: page, messages: ['include-missing page.mdx:5:8'] })
    const part = fence('// [!include ~/snippets/client.ts:setpu]')
    const { mdx, messages, resolved } = told(part)
    expect({ mdx, messages }).toEqual({ mdx: part, messages: ['region-missing page.mdx:2:4'] })
    expect(resolved.files.flatMap((file) => file.messages.map(String)).join()).toContain('`setup`')
  })

  it.each(['clint.ts', 'client.ts:setpu', 'client.ts:7-99'])('are said to stay where there is no %s', (named) => {
    const { resolved } = told(fence(`// [!include ~/snippets/${named}]`))
    expect(resolved.file.messages.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/; it stays as it is until then\.$/),
    ])
  })

  it('stay where the file is the page, or leads out of the docs', () => {
    const own = fence('// [!include ~/page.mdx]')
    expect(told(own)).toMatchObject({ mdx: own, messages: ['include-cycle page.mdx:2:4'] })
    const out = fence('// [!include ../../a.ts]')
    expect(told(out)).toMatchObject({ mdx: out, messages: ['include-outside page.mdx:2:4'] })
  })

  it('go where their file is empty', () => {
    const files = { 'snippets/none.ts': '' }
    const line = '// [!include ~/snippets/none.ts]'
    expect(told(fence('a()', line, 'b()'), vocs, files).mdx).toBe(fence('a()', 'b()'))
    expect(told(fence('a()', line), vocs, files).mdx).toBe(fence('a()'))
    expect(told(fence(line, 'a()'), vocs, files).mdx).toBe(fence('a()'))
  })

  it('keep the line breaks of the code', () => {
    const page = fence('a()', '// [!include ~/snippets/client.ts:setup]', 'b()').replaceAll('\n', '\r\n')
    const { resolved } = told(page)
    expect(resolved.tree.children).toMatchObject([
      { value: 'a()\r\nconst client = create({\r\n  key: 1,\r\n})\r\nb()' },
    ])
  })

  it('are read in partials, by paths from there, and with variants of the file', () => {
    const files = {
      'page.mdx': '<Include src="a/_p" />',
      'a/_p.mdx': fence('// [!include ./x.ts]', 'end()'),
      'a/x.ts': 'x()\n',
      'a/x.go.ts': 'goX()\n',
    }
    expect(resolve(files, { sdk: 'go' }, vocs).mdx).toBe(fence('goX()', 'end()'))
    expect(resolve(files, { sdk: 'react' }, vocs).mdx).toBe(fence('x()', 'end()'))
  })

  it('are read beside props of a block of code', () => {
    const files = {
      'page.mdx': '<Include src="_p" name="Ada" />',
      '_p.mdx': fence('greet("{{ .name }}")', '// [!include ~/snippets/client.ts:7]', 'greet("{{ .name }}")'),
      'snippets/client.ts': client,
    }
    const options: Options = { ...vocs, syntax: { ...vocs.syntax, placeholders: ['{{ .', '}}'] } }
    const expected = fence('greet("Ada")', 'export default client', 'greet("Ada")')
    expect(resolve(files, {}, options)).toMatchObject({ mdx: expected, messages: [] })
    const alone = { ...files, '_p.mdx': files['_p.mdx'].replaceAll('{{ .name }}', '{name}') }
    expect(resolve(alone, {}, { ...vocs, bareProps: true })).toMatchObject({ mdx: expected, messages: [] })
  })

  it('are read in code that is a panel, for those who see it', () => {
    const page = [
      '<CodeGroup>',
      fence('// [!include ~/react.ts]').replace('```ts', '```ts title="React"'),
      fence('// [!include ~/go.ts]').replace('```ts', '```ts title="Go"'),
      '</CodeGroup>',
      '',
    ].join('\n')
    const options: Options = { ...vocs, components: { tabs: { name: 'CodeGroup' } } }
    const files = { 'page.mdx': page, 'react.ts': 'react()', 'go.ts': 'go()' }
    const { mdx, resolved } = resolve(files, { sdk: 'go' }, options)
    expect(mdx).toContain('go()')
    expect(resolved.dependencies).toEqual(['go.ts'])
  })

  it('lead the graph to their files, and an edit of one to its pages', () => {
    const files = {
      'page.mdx': fence('// [!include ~/snippets/client.ts:setup]'),
      'other.mdx': fence('// nothing'),
      'snippets/client.ts': client,
      '_unused.mdx': 'Unused.',
    }
    const resolver = project(files, vocs)
    expect(resolver.graph.dependents('snippets/client.ts').map(({ page }) => page)).toEqual(['page.mdx'])
    expect(resolver.graph.edges).toMatchObject([
      { from: 'page.mdx', to: 'snippets/client.ts', src: '~/snippets/client.ts#setup', status: 'ok' },
    ])
    expect(resolver.graph.unused()).toEqual(['_unused.mdx'])
    const fresh = createResolver(files, { ...vocs, sdks: ['a'] })
    const { changed } = fresh.update({ 'snippets/client.ts': client.replace('key: 1', 'key: 2') })
    expect(changed.map(({ page }) => page)).toEqual(['page.mdx'])
    expect(fresh.toMdx(fresh.resolve('page.mdx'))).toContain('key: 2')
  })

  it('count towards the limit of an output once', () => {
    const files = { 'page.mdx': fence(...Array<string>(40).fill('// [!include ~/big.ts]')), 'big.ts': 'x'.repeat(4000) }
    const { messages } = resolve(files, {}, { ...vocs, limits: { nodes: 1_000 } })
    expect(messages).not.toEqual([])
    expect(resolve(files, {}, { ...vocs, limits: { nodes: 10_000 } }).messages).toEqual([])
  })

  it.each([
    [['[!include '], 'what opens and what closes one'],
    [['', ']'], 'what opens and what closes one'],
    ['[!include ]', 'what opens and what closes one'],
  ])('are told by two marks: %j', (codeIncludes, words) => {
    expect(() => project({}, { syntax: { codeIncludes } } as unknown as Options)).toThrow(words)
  })
})
