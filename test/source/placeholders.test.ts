import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { createResolver, type Options } from '../../src/index.js'
import { flat, nodesOf, resolve } from '../project.js'

const syntax: Options = { syntax: { placeholders: ['{{ .', '}}'] } }
const options: Options = { ...syntax, rules: { 'prop-unused': 'off' } }
const given = '<Include src="_p" name="Ann" path="a/b" my-name="dashed" />\n'

/** What a partial with this text brings in. */
const bring = (partial: string, page = given): string => flat({ 'page.mdx': page, '_p.mdx': partial }, {}, options)

describe('placeholders', () => {
  it.each<[string, string, string]>([
    ['text', 'Hello {{ .name }}, {{.name}} and {{   .name}}.\n', 'Hello Ann, Ann and Ann.\n'],
    ['strong text', 'Hello **{{ .name }}**.\n', 'Hello **Ann**.\n'],
    ['a paragraph by itself', '{{ .name }}\n', 'Ann\n'],
    ['a heading', '## Hello {{ .name }}\n', '## Hello Ann\n'],
    ['a cell', '| a |\n| - |\n| {{ .name }} |\n', '| a |\n| - |\n| Ann |\n'],
    ['an item', '- {{ .name }}\n- b\n', '- Ann\n- b\n'],
    [
      'a link',
      '[{{ .name }}](/x?p={{ .path }}&n={{ .name }} "By {{ .name }}")\n',
      '[Ann](/x?p=a/b\\&n=Ann "By Ann")\n',
    ],
    ['an image', '![of {{ .name }}](/{{ .path }}.png)\n', '![of Ann](/a/b.png)\n'],
    ['a definition', '[it][a]\n\n[a]: /{{ .path }} "{{ .name }}"\n', '[it][a]\n\n[a]: /a/b "Ann"\n'],
    ['inline code', 'Run `call {{ .name }}`.\n', 'Run `call Ann`.\n'],
    [
      'a block of code',
      '```sh title="{{ .name }}.sh"\ncall {{ .name }} \\\n  {{.path}}\n```\n',
      '```sh title="Ann.sh"\ncall Ann \\\n  a/b\n```\n',
    ],
    ['code in a list', '1. Do\n\n   ```sh\n   {{ .name }}\n   ```\n', '1. Do\n\n   ```sh\n   Ann\n   ```\n'],
    ['an attribute', '<Card title="For {{ .name }}" href="{{ .path }}" />\n', '<Card title="For Ann" href="a/b" />\n'],
    ['an element of a sentence', 'See <a href="/{{ .path }}">{{ .name }}</a>.\n', 'See <a href="/a/b">Ann</a>.\n'],
    ['a string of code', '<Card items={["{{ .name }}", \'b\']} />\n', '<Card items={["Ann", "b"]} />\n'],
    ['a template of code', '<Card title={`a {{ .name }} ${1 + 1}`} />\n', '<Card title="a Ann 2" />\n'],
    ['text of JSX in code', '{<b title="{{ .path }}">For {{ .name }}</b>}\n', '<b title="a/b">For Ann</b>\n'],
    ['what is spread', '<Card {...{ title: "{{ .name }}" }} />\n', '<Card\n  {...{\n    "title": "Ann"\n  }}\n/>\n'],
    ['a name with dashes', 'It is {{ .my-name }}.\n', 'It is dashed.\n'],
    [
      'an email and an address that is read as a link',
      'See https://{{ .name }}.example.com.\n',
      'See [https://Ann.example.com](https://Ann.example.com).\n',
    ],
  ])('writes props into %s', (_, partial, mdx) => {
    expect(bring(partial)).toBe(mdx)
  })

  it.each<[string, string, string]>([
    ['text', 'Hello {{ .other }}!\n', 'Hello !\n'],
    ['an address', '[a](/x?a={{ .other }}&b=1)\n', '[a](/x?a=\\&b=1)\n'],
    ['code', '`a {{ .other }} b`\n', '`a  b`\n'],
    ['an attribute', '<Card title="{{ .other }}!" />\n', '<Card title="!" />\n'],
    ['a string of code', '<Card items={["{{ .other }}"]} />\n', '<Card items={[""]} />\n'],
  ])('writes nothing into %s where a prop is not given, without a message', (_, partial, mdx) => {
    expect(bring(partial)).toBe(mdx)
  })

  it('hands props on', () => {
    const files = {
      'page.mdx': given,
      '_p.mdx': '<Include src="_q" title="{{ .name }} at {{ .path }}" list={["{{ .name }}"]} />\n',
      '_q.mdx': '{{ .title }}, {props.list[0]}\n',
    }
    expect(flat(files, {}, options)).toBe('Ann at a/b, Ann\n')
  })

  it('goes by conditions on them', () => {
    const partial = '{props.name === "Ann" && <b>{"{{ .name }}"}</b>}\n'
    expect(bring(partial)).toBe('<b>Ann</b>\n')
  })

  it('shows a value as it is, whatever it looks like', () => {
    expect(bring('A {{ .v }}.\n\n`{{ .v }}`\n', '<Include src="_p" v="*a* <b> {c}" />\n')).toBe(
      'A \\*a\\* \\<b> \\{c}.\n\n`*a* <b> {c}`\n',
    )
  })

  it('takes numbers', () => {
    expect(bring('`{{ .v }}` {{ .v }}\n', '<Include src="_p" v={3} />\n')).toBe('`3` 3\n')
  })

  it('keeps props in braces beside them', () => {
    expect(bring('{props.name} and {{ .name }}\n')).toBe('Ann and Ann\n')
  })

  it.each<[string, string, string]>([
    ['that is escaped', '```\n\\{{ .name }}\n```\n', '```\n\\{{ .name }}\n```\n'],
    ['that is none', '`{{ name }} {{ . }} {{ .a b }} { .name }`\n', '`{{ name }} {{ . }} {{ .a b }} { .name }`\n'],
    ['in a comment', '{/* {{ .name }} */}\n\nA {{ .name }}\n', '{/* {{ .name }} */}\n\nA Ann\n'],
    [
      'in a specifier',
      "import a from './{{ .name }}.js'\n\n<A is={a} />\n",
      "import a from './{{ .name }}.js'\n\n<A is={a} />\n",
    ],
  ])('leaves one alone %s', (_, partial, mdx) => {
    expect(bring(partial)).toBe(mdx)
  })

  it('reads them in partials alone, and not at all unless told to', () => {
    const text = '`{{ .name }}`\n\n```\n{{ .name }}\n```\n'
    expect(flat({ 'page.mdx': text }, {}, options)).toBe(text)
    expect(flat({ 'page.mdx': given, '_p.mdx': text }, {}, { rules: { 'prop-unused': 'off' } })).toBe(text)
  })

  it('keeps a partial by itself as it is written, in code and addresses', () => {
    const files = { '_p.mdx': '`{{ .name }}` [a](</\\{\\{ .path }}>)\n\n```\n{{ .name }}\n```\n' }
    expect(resolve(files, {}, options, '_p.mdx').mdx).toBe(files['_p.mdx'])
  })

  it.each<[string, readonly [string, string], string]>([
    ['with brackets', ['[[', ']]'], 'Hello [[name]], [[ name ]] and `[[name]]`.\n'],
    ['without a dot', ['{{', '}}'], 'Hello {{name}}, {{ name }} and `{{name}}`.\n'],
    ['with percents', ['<%=', '%>'], 'Hello <%= name %>, <%=name%> and `<%= name %>`.\n'],
  ])('may be written %s', (_, placeholders, partial) => {
    const files = { 'page.mdx': '<Include src="_p" name="Ann" />\n', '_p.mdx': partial }
    expect(flat(files, {}, { syntax: { placeholders } })).toBe('Hello Ann, Ann and `Ann`.\n')
  })

  it('tells of a value that is no text', () => {
    const files = { 'page.mdx': '<Include src="_p" name={["a"]} />\n', '_p.mdx': 'A\n\n```\n{{ .name }}\n```\n' }
    expect(resolve(files, {}, options).messages).toEqual(['prop-dynamic _p.mdx:3:1'])
  })

  it('tells of a prop that nothing reads, and of none that is read', () => {
    const files = { 'page.mdx': '<Include src="_p" name="a" nam="b" />\n', '_p.mdx': '```\n{{ .name }}\n```\n' }
    expect(resolve(files, {}, syntax).messages).toEqual(['prop-unused page.mdx:1:1'])
  })

  it.each([
    [['{{ .', '}}'], '{{ .name }}'],
    [['{{', '}}'], '{{name}}'],
    [['%', '%'], '%name%'],
  ] as const)('says how a prop is written between %j', (placeholders, written) => {
    const files = { 'page.mdx': '<Include src="_p" name="Ann" />\n', '_p.mdx': 'Hello.\n' }
    const { resolved } = resolve(files, {}, { syntax: { placeholders } })
    expect(resolved.file.messages[0]?.reason).toContain(`\`${written}\` in the partial`)
  })

  it('keeps positions true', () => {
    const source = '\uFEFFHello {{ .name }}, [a](/{{ .path }}).\r\n\r\n**b {{.name}}** `c {{ .name }}` d\n'
    const { tree } = createResolver({ '_p.mdx': source }, options).resolve('_p.mdx')
    const text = source.slice(1)
    const slices = nodesOf(tree).map(({ type, position }): string[] => [
      type,
      text.slice(position?.start.offset, position?.end.offset),
    ])
    expect(slices.slice(1)).toEqual([
      ['paragraph', 'Hello {{ .name }}, [a](/{{ .path }}).'],
      ['text', 'Hello '],
      ['mdxTextExpression', '{{ .name }}'],
      ['text', ', '],
      ['link', '[a](/{{ .path }})'],
      ['text', 'a'],
      ['text', '.'],
      ['paragraph', '**b {{.name}}** `c {{ .name }}` d'],
      ['strong', '**b {{.name}}**'],
      ['text', 'b '],
      ['mdxTextExpression', '{{.name}}'],
      ['text', ' '],
      ['inlineCode', '`c {{ .name }}`'],
      ['text', ' d'],
    ])
    const last = nodesOf(tree)
      .filter(({ type }) => type === 'mdxTextExpression')
      .at(-1) as Nodes
    expect(last.position?.start).toEqual({ line: 3, column: 5, offset: text.indexOf('{{.name}}') })
  })

  it('says what is wrong with a text in words of the text', () => {
    const files = { 'page.mdx': '<Include src="_p" />\n', '_p.mdx': '<Card a={{{ .name }}} />\n' }
    const { resolved } = resolve(files, {}, options)
    expect(String(resolved.file.messages[0]?.reason)).not.toMatch(/[\ue000-\uf8ff]/)
  })

  it('reads a text that has characters of its own in the way', () => {
    expect(bring('\ue000 {{ .name }} \ue010\n')).toBe('\ue000 Ann \ue010\n')
  })

  it('reads as many as there are', () => {
    const partial = Array.from({ length: 3_000 }, (_, at) => `${at}{{ .name }}`).join(' ')
    expect(bring(`${partial}\n`)).toBe(`${partial.replaceAll('{{ .name }}', 'Ann')}\n`)
  })

  it('ends on many that are never closed', () => {
    const partial = `\`\`\`\n${'{{ .a '.repeat(20_000)}\n\`\`\`\n`
    expect(bring(partial, '<Include src="_p" />\n')).toBe(partial.replace(/ \n/, '\n').replace('.a\n```', '.a \n```'))
  })

  it.each([[['{{']], [['', '}}']], [['a', 'b', 'c']], ['{{']])('refuses %j', (placeholders) => {
    expect(() => createResolver({}, { syntax: { placeholders: placeholders as never } })).toThrow(TypeError)
  })
})
