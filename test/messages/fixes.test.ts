import { describe, expect, it } from 'vitest'
import { VFileMessage } from 'vfile-message'
import { applyEdits, fixes, type FixOptions, type Options } from '../../src/index.js'
import { docusaurus } from '../../src/dialects.js'
import { project } from '../project.js'

type Files = Record<string, string>

const edit = (files: Files, given: FixOptions = {}, options: Options = {}): Files => {
  const edits = fixes(project(files, options).report(), given)
  const changed = [...applyEdits(files, edits)].map(([path, text]) => [path, text ?? ''] as const)
  return { ...files, ...Object.fromEntries(changed) }
}

/** A page as it is once fixes are carried out, once. */
const fixed = (page: string, others: Files = {}, given: FixOptions = {}, options: Options = {}): string =>
  edit({ 'page.mdx': page, ...others }, given, options)['page.mdx'] ?? ''

const steps = {
  '_steps.mdx': '## Set up\n\n{props.name}',
  '_p/about.mdx': '# X',
  '_code.ts': '// #region call\nx\n// #endregion',
  '_set-up.mdx': 'x',
  '_set-up.go.mdx': 'y',
}

describe('a slip of what is there', () => {
  it.each([
    ['a file, as it was written', '<Include src="_setps" name="N" />', '<Include src="_steps" name="N" />'],
    ['a file with its extension', '<Include src={`_setps.mdx`} name="N" />', '<Include src={`_steps.mdx`} name="N" />'],
    ['a file from its folder', "<Include src='./_setps' name='N' />", "<Include src='./_steps' name='N' />"],
    ['a file that has variants', '<Include src="_setup" />', '<Include src="_set-up" />'],
    ['a file of which a section is taken', '<Include src="_p/abuot#x" />', '<Include src="_p/about#x" />'],
    ['a path from a root', '<Include src="/_steps" name="N" />', '<Include src="_steps" name="N" />'],
    ['an import', "import A from './_setps.mdx'\n\n<A name='N' />", "import A from './_steps.mdx'\n\n<A name='N' />"],
    ['a section', '<Include src="_steps#setup" name="N" />', '<Include src="_steps#set-up" name="N" />'],
    ['a section, its beginning', '<Include src="_steps#set" name="N" />', '<Include src="_steps#set-up" name="N" />'],
    ['a region', '<Include src="_code.ts" region="cal" />', '<Include src="_code.ts" region="call" />'],
    ['a region behind `#`', '<Include src="_code.ts#cal" />', '<Include src="_code.ts#call" />'],
    ['the attribute of a path', '<Include scr="_p/about" />', '<Include src="_p/about" />'],
    ['a prop', '<Include src="_steps" nmae="N" />', '<Include src="_steps" name="N" />'],
    ['an attribute of code', '<Include src="_code.ts" regoin="call" />', '<Include src="_code.ts" region="call" />'],
    ['an attribute of a condition', '<If skd="go">x</If>', '<If sdk="go">x</If>'],
    ['an SDK', 'a <If sdk="reactt">x</If>', 'a <If sdk="react">x</If>'],
    ['an SDK of a list', '<If sdk="go,  reactt">x</If>', '<If sdk="go,  react">x</If>'],
    ['an SDK of an array', `<If\n  sdk={["reactt", 'go']}\n>x</If>`, `<If\n  sdk={["react", 'go']}\n>x</If>`],
    ['an SDK that is left out', '<If notSdk="goo">x</If>', '<If notSdk="go">x</If>'],
    ['the label of an SDK', '<If sdk="Golan">x</If>', '<If sdk="go">x</If>'],
    ['an SDK wherever an element names it', '<If sdk="goo" notSdk="goo">x</If>', '<If sdk="go" notSdk="go">x</If>'],
    ['an SDK in a quote', '> <If sdk="goo">x</If>', '> <If sdk="go">x</If>'],
    [
      'an SDK of a panel',
      '<Tabs items={["a"]}><Tab sdk="goo">x</Tab></Tabs>',
      '<Tabs items={["a"]}><Tab sdk="go">x</Tab></Tabs>',
    ],
    ['an SDK in front matter', '---\nsdk: goo, react\n---\n', '---\nsdk: go, react\n---\n'],
    [
      'an SDK in a list of front matter',
      '---\nsdk:\n  - react\n  - "goo"\n---\n',
      '---\nsdk:\n  - react\n  - "go"\n---\n',
    ],
    ['what stands behind a byte order mark', '\uFEFF<If sdk="goo">x</If>', '\uFEFF<If sdk="go">x</If>'],
    ['what stands behind CRLF', '# A\r\n\r\n<If sdk="goo">x</If>', '# A\r\n\r\n<If sdk="go">x</If>'],
  ])('becomes that: %s', (_, page, expected) => {
    expect(fixed(page, steps)).toBe(expected)
  })

  it('becomes that in a partial, at its own place', () => {
    const files = { 'page.mdx': '<Include src="_p" />', '_p.mdx': '---\na: 1\n---\n\n<If sdk="goo">x</If>' }
    expect(edit(files)).toEqual({ ...files, '_p.mdx': '---\na: 1\n---\n\n<If sdk="go">x</If>' })
  })

  it('becomes that as other ways to include write it', () => {
    const options: Options = {
      components: {
        include: [{}, { name: 'Render', src: { file: 'partials/{product}/' } }, { name: 'include', text: true }],
        choose: { name: 'Pick', map: 'of', otherwise: 'all' },
      },
      aliases: { '@site/': '' },
      isPartial: (path) => path.startsWith('partials/'),
    }
    const page = [
      '<Render file="recrod" product="dns" />',
      '<include>partials/dns/recrod.mdx</include>',
      '<include>partials/dns/recrod.mdx#name</include>',
      '<include>partials/dns/record.mdx#nmae</include>',
      '<Include src="@site/partials/dns/recrod" />',
      '<Pick of={{ goo: "partials/dns/record", \'nextj\': null, all: null }} />',
    ]
    expect(fixed(page.join('\n\n'), { 'partials/dns/record.mdx': '## Name' }, {}, options)).toBe(
      [
        '<Render file="record" product="dns" />',
        '<include>partials/dns/record.mdx</include>',
        '<include>partials/dns/record.mdx#name</include>',
        '<include>partials/dns/record.mdx#name</include>',
        '<Include src="@site/partials/dns/record" />',
        '<Pick of={{ go: "partials/dns/record", \'nextjs\': null, all: null }} />',
      ].join('\n\n'),
    )
  })

  it('becomes that in a line of code', () => {
    const options: Options = { syntax: { codeIncludes: ['[!include ', ']'] } }
    const code = (...requests: string[]): string =>
      ['```ts', ...requests.map((request) => `// [!include ${request}]`), '```'].join('\n')
    const slips = code('_cod.ts', '_cod.ts:call', './_cod.ts#L1-L2', '_cod.ts:2', '_code.ts:cal', '_code.ts#cal')
    const right = code('_code.ts', '_code.ts:call', './_code.ts#L1-L2', '_code.ts:2', '_code.ts:call', '_code.ts#call')
    expect(fixed(slips, { '_code.ts': steps['_code.ts'] }, {}, options)).toBe(right)
  })

  it('becomes that on every axis', () => {
    const axes = { audience: { values: ['human', 'llm'], attribute: 'is' } }
    const page = '---\naudience: lmm\n---\n\n<If is="llmm">x</If>'
    expect(fixed(page, {}, {}, { axes })).toBe('---\naudience: llm\n---\n\n<If is="llm">x</If>')
  })

  it('becomes that in the syntax of a dialect', () => {
    const files = {
      'docs/a.mdx': "import Steps from '@site/docs/_stesp.mdx'\n\n## A {#a}\n\n<!-- one -->\n\n<Steps />",
      'docs/_steps.mdx': 'x',
    }
    const after = edit(files, {}, { dialect: docusaurus() })
    expect(after['docs/a.mdx']).toBe(files['docs/a.mdx'].replace('stesp', 'steps'))
  })
})

describe('what may be answered in several ways', () => {
  const names = { '_one.mdx': 'x', '_ona.mdx': 'x', '_v.mdx': '## Aks', '_v.go.mdx': '## Ask' }
  it.each<[string, string, (Options | undefined)?, Files?]>([
    ['two files are as near', '<Include src="_onx" />'],
    ['no name is near', '<If sdk="svelte">x</If>'],
    ['a name is near, but no slip', '<Include src="_anything" />'],
    ['all others are meant', '<If sdk="!go">x</If>'],
    ['all others are meant, by a word', '<If sdk="not go">x</If>'],
    ['several are meant', '<If sdk="go|vue">x</If>', { sdks: ['go', 'go-vue'] }],
    ['what is older is meant', '<If version="<1.2">x</If>', { axes: { version: ['1.2'] } }],
    ['what is newer is meant, too', '<If version="1.2+">x</If>', { axes: { version: ['1.2'] } }],
    ['another version is meant', '<If version="1.3">x</If>', { axes: { version: ['1.2'] } }],
    ['a version goes on', '<If version="1.1">x</If>', { axes: { version: ['1.10'] } }],
    ['another step is meant', '<Include src="_step-1" />', undefined, { '_step-2.mdx': 'x' }],
    ['two SDKs are as near', '<If sdk="goa">x</If>', { sdks: ['gob', 'goc'] }],
    ['the element has the attribute, too', '<If sdk="go" skd="go">x</If>'],
    ['two attributes are slips of one', '<If skd="go" sdkk="go">x</If>'],
    ['others are given another file, which has it', '<Include src="_v#ask" />'],
    ['the value stands in a constant', "export const goo = ['goo']\n\n<If sdk={goo}>x</If>"],
    ['the value is written otherwise than it reads', '<If sdk="g&#111;o">x</If>'],
    [
      'a host finds files by who reads',
      '<Include src="_onee" />',
      { locate: (src, { reader }) => `${src}${reader.sdk ?? ''}` },
    ],
  ])('is left as it is, where %s', (_, page, options = {}, others = names) => {
    expect(
      project({ 'page.mdx': page, ...others }, options)
        .report()
        .flatMap(({ messages }) => messages),
    ).not.toEqual([])
    expect(fixed(page, others, {}, options)).toBe(page)
  })
})

describe('a retired value', () => {
  const retired = 'vue'
  it.each([
    ['is left out of a list', '<If sdk="vue, go">x</If>', '<If sdk="go">x</If>'],
    ['is left out of a list, the last', '<If sdk="go, vue">x</If>', '<If sdk="go">x</If>'],
    ['is left out of an array', "<If sdk={['go', 'vue', 'react']}>x</If>", "<If sdk={['go', 'react']}>x</If>"],
    ['is left out of an array, the last', "<If sdk={['go', 'vue']}>x</If>", "<If sdk={['go']}>x</If>"],
    ['is left out of front matter', '---\nsdk: go, vue\n---\n', '---\nsdk: go\n---\n'],
    ['is left out of the list of front matter', '---\nsdk: [vue, go]\n---\n', '---\nsdk: [go]\n---\n'],
    ['is left out of lines of front matter', '---\nsdk:\n  - vue\n  - go\n---\n', '---\nsdk:\n  - go\n---\n'],
    ['stays all that front matter lists', '---\nsdk: vue\n---\n', '---\nsdk: vue\n---\n'],
    ['has no branch', 'a\n\n<If sdk="vue">\n\n  x\n\n</If>\n\nb\n', 'a\n\nb\n'],
    ['has no branch at the end', 'a\n\n<If sdk={["vue"]}>x</If>\n', 'a\n\n'],
    ['has no branch in a sentence', "a <If sdk={'vue'}>x</If> b", 'a  b'],
    ['has no branch, whatever else it says', 'a <If notSdk="go" sdk="vue">x</If>b', 'a b'],
    ['leaves nobody out', '<If notSdk="vue">\n  x\n\n  - y\n    z\n</If>\n', 'x\n\n- y\n  z\n'],
    ['leaves nobody out in a list', '- a\n\n  <If notSdk="vue">\n    x\n  </If>', '- a\n\n  x'],
    ['leaves nobody out beside others', '<If sdk="go" notSdk="vue">x</If>', '<If sdk="go">x</If>'],
    ['keeps tags that share their lines', '<If notSdk="vue"># x</If>', '<If notSdk="vue"># x</If>'],
    [
      'keeps what is referred to from elsewhere',
      '[a]\n\n<If sdk="vue">\n\n[a]: /a\n\n</If>',
      '[a]\n\n<If sdk="vue">\n\n[a]: /a\n\n</If>',
    ],
    ['keeps its branch in code', '<Card icon={<If sdk="vue">x</If>} />', '<Card icon={<If sdk="vue">x</If>} />'],
    [
      'keeps its panel, which items count',
      '<Tabs items={[\'a\']}><Tab sdk="vue">x</Tab></Tabs>',
      '<Tabs items={[\'a\']}><Tab sdk="vue">x</Tab></Tabs>',
    ],
  ])('%s', (_, page, expected) => {
    expect(fixed(page, {}, { retired })).toBe(expected)
  })

  it('is no slip of another', () => {
    expect(fixed('<If sdk="goo, react">x</If>', {}, { retired: ['goo'] })).toBe('<If sdk="react">x</If>')
  })

  it('may be one of another axis', () => {
    const axes = { audience: ['human'] }
    const page = '<If audience="llm">x</If><If sdk="llm">y</If>'
    expect(fixed(page, {}, { retired: { audience: 'llm' } }, { axes })).toBe('<If sdk="llm">y</If>')
  })

  it('takes its entry of a map along', () => {
    const components = { choose: { name: 'Pick', map: 'of' } }
    const page = '<Pick of={{ vue: null, go: "_a" }} />'
    expect(fixed(page, { '_a.mdx': 'x' }, { retired }, { components })).toBe('<Pick of={{ go: "_a" }} />')
  })

  it('stays where nobody says that it is one', () => {
    expect(fixed('<If sdk="vue">x</If>')).toBe('<If sdk="vue">x</If>')
  })
})

describe('fixes', () => {
  it('of one message, also of one that is told at an include', () => {
    const resolved = project({ 'page.mdx': '<Include src="_p" />', '_p.mdx': '<If sdk="goo">x</If>' }).resolve(
      'page.mdx',
    )
    const [told] = resolved.file.messages
    expect(told?.file).toBe('page.mdx')
    expect(told && fixes(told)).toEqual([
      {
        path: '_p.mdx',
        position: { start: { line: 1, column: 10, offset: 9 }, end: { line: 1, column: 13, offset: 12 } },
        text: 'go',
      },
    ])
  })

  it('are sorted, and each is there once', () => {
    const files = { 'b.mdx': '<If sdk="goo">x</If>', 'a.mdx': '<If sdk="reactt">x</If>\n\n<Include src="b" />' }
    const edits = fixes([...project(files).report(), ...project(files).report()].reverse())
    expect(edits.map(({ path, text }) => `${path} ${text}`)).toEqual(['a.mdx react', 'b.mdx go'])
  })

  it('that overlap wait for the next time', () => {
    const page = '<If sdk="vue">\n\n<If sdk="goo">x</If>\n\n</If>\n'
    expect(fixed(page, {}, { retired: 'vue' })).toBe('')
  })

  it('are none of a message that no resolver made', () => {
    expect(fixes(new VFileMessage('x'))).toEqual([])
  })

  it.each([
    [() => fixes('x' as never), 'Expected messages of VFiles, or VFiles, not `x`'],
    [() => fixes([{}] as never), 'Expected messages of VFiles, or VFiles, not an object'],
    [() => fixes([], { retire: 'a' } as never), 'Unexpected option `retire`; did you mean `retired`?'],
    [
      () => fixes([], { retired: [1] } as never),
      'Expected option `retired` to hold ids of SDKs, or values by axis, not `1`',
    ],
  ])('refuse what is none', (call, reason) => {
    expect(call).toThrow(new TypeError(reason))
  })
})
