import { remarkParser } from '../../src/source/remark/remark-parser.js'
import { describe, expect, it } from 'vitest'
import { plansOf } from '../../src/internals.js'
import { docusaurus } from '../../src/dialects.js'
import type { Options } from '../../src/index.js'
import { readLeads, stemsOf } from '../../src/directives/leads.js'
import { normalizeOptions } from '../../src/model/normalize-options.js'
import { project } from '../project.js'

const hosted: Options = { parse: () => ({ type: 'root', children: [] }) }

const leadsOf = (text: string, options: Options = {}) =>
  readLeads(text, normalizeOptions({ sdks: ['go'], ...options }, remarkParser))

const named: Options = { names: { sdk: 'platform' } }
const chosen: Options = { components: { choose: { name: 'Pick', map: 'of' } } }
const sample = "```js\nimport { a } from './a.js'\n```"

describe('a text', () => {
  it.each<[string, string, Options?]>([
    ['that requires what is words', 'We require "a.mdx" (or `_b.mdx`).'],
    ['that speaks of loaders', 'To import code, set "raw-loader", or `raw-loader`, or \'a?raw'],
    ['of words', 'Words, <b>markup</b> and {code}.'],
    ['with conditions and tabs', '<Tabs items={["a"]}>\n<Tab>x</Tab>\n</Tabs>\n\n<If sdk="go">x</If>'],
    ['with names that begin alike', '<Includes src="_a" /> <IncludeX src="_a" /> <Include-x />'],
    ['that shows code', sample],
    ['that imports components', "import Card from '@/components/card'\nimport './x.css'\n\n<Card {...props} />"],
    ['with an end tag alone', '`</Include>`'],
    ['that imports Markdown, where that is no include', "import A from './a.mdx'", { imports: false }],
    ['with names of axes, but no module', '{platform === "go"}', named],
    ['with nothing else than exports', 'export const a = 1'],
  ])('leads nowhere: %s', (_, text, options) => {
    expect(leadsOf(text, options)).toEqual([])
  })

  it.each<[string, string, readonly string[], Options?]>([
    ['an include', '<Include src="_partials/call" />', ['call']],
    ['one with an extension and a section', "<Include src='../_call.v1.mdx#one' headingOffset={1} />", ['_call']],
    ['one in braces', '<Include\n  src={`_a`} name={<b />} />', ['_a']],
    ['one in a quote', '> <Include\n> src\n> =\n> "_a" />', ['_a']],
    ['one in code', '{x && <\n// why\nInclude src="_a" />}', ['_a']],
    ['one in code in a quote', '> {x && <\n> Include src="_a" />}', ['_a']],
    ['one by a name in capitals', '<INCLUDE src="_a">', ['_a']],
    [
      'one by its attribute',
      '<Render file="_a" src="b" />',
      ['_a'],
      { components: { include: { name: 'Render', src: 'file' } } },
    ],
    ['one that names no file', '<Include path="_a" />', ['*']],
    ['an import', "import A from '@/x/_a.mdx'", ['_a']],
    ['an import in code', '{import("./_a.md")}', ['_a']],
    ['an export', "export * from './_a.MDX'", ['_a']],
    ['an import with a quote in its name', `import A from "./_it's.mdx"`, ["_it's"]],
    ['an import of a text', "import A from './a.py?raw'", ['a']],
    ['one by a loader', 'import A from "!!raw-loader!@site/x/a.py"', ['a']],
    ['one in code', "{import('../a.mdx?raw')}", ['a']],
    ['one that is required', "{require('../a.mdx?raw')} > {require\n> /* */ ('_b.mdx')}", ['_b', 'a']],
    ['one behind words with a quote', `import is 'raw-loader "x" and "!raw-loader!./a.py" it'`, ['a']],
    ['constants', "import { LIST } from './list.js'\n\n<If sdk={LIST}>x</If>", ['*.js']],
    ['constants for labels', "import { LIST } from './list.js'\n\n<Tabs items={LIST}>x</Tabs>", ['*.js']],
    ['constants for an axis', "import { LIST } from './list.js'\n\n{LIST.includes(platform)}", ['*.js'], named],
    ['code beside a condition, as it may be an import', `${sample}\n\n<If sdk="go">x</If>`, ['*.js']],
    ['one behind an attribute that seems to be a path', '<Include title="as src=" src="_a" />', ['src=', '_a']],
    ['one behind what seems to be a path', 'Write `src="` or <Include src="_a" />', ['` or <Include src=', '_a']],
    ['one with a blank before its section', '<Include src="_a #one" />', ['_a ']],
    ['one by an attribute in capitals, as HTML has it', '<Include SRC="_a">', ['_a']],
    [
      'one by an attribute with a prefix',
      '<Include a /* ? */ : b="_a" />',
      ['_a'],
      { components: { include: { src: 'a:b' } } },
    ],
    ['a name in another form', '<Include src="_e\u0301" />', ['_\u00e9']],
  ])('leads to the stems it names: %s', (_, text, stems, options) => {
    expect(leadsOf(text, options)).toEqual(stems)
  })

  it.each<[string, string, Options?]>([
    ['of code', '<Include src={path} />'],
    ['put together', "<Include src={'_' + 'a'} />"],
    ['with a character reference', '<Include src="_a&#46;mdx" />'],
    ['with an escape', "<Include src={'\\x5fa'} />"],
    ['with a code of a URL', '<Include src="%5fa" />'],
    ['with a comment in it', '{x && <Include src/* ? */="_a" />}'],
    ['with a comment behind', '{x && <Include src=/* ? */"_a" />}'],
    ['that ends above', '<Include src="a/.." />'],
    ['of an alias', '<Include src="@a" />', { aliases: { '@a': '_b.mdx' } }],
    ['over several lines', '<Include src="_a\n" />'],
    ['with a character that Markdown has another for', '<Include src="_a\0" />'],
    ['of an alias of an import', "import A from '@a.mdx'", { aliases: { '@a.mdx': '_b.mdx' } }],
    ['of an import by an escape', "import A from './a.\\x6ddx'"],
    ['that a host finds', '<Include src="_a" />', { locate: () => '_b' }],
    ['of an import that a host finds', "import A from '@site/a.mdx'", { dialect: docusaurus() }],
    ['in a text', '<Include>_a</Include>', { components: { include: { text: true } } }],
    ['in a map', '<Pick of={{ go: "_a" }} />', chosen],
    ['of any element', 'text', { directive: () => undefined }],
    ...[':x[a]', '![[_a]]', '{% a %}', '@a', 'Include a', '# include "a"', 'a <b />'].map(
      (text): [string, string, Options] => [`of the tree that a host makes of ${text}`, text, hosted],
    ),
    ['of any syntax', 'text', { remarkPlugins: [() => undefined] }],
  ])('may lead anywhere by a path %s', (_, text, options) => {
    expect(leadsOf(text, options)).toBeUndefined()
  })
})

it('leads nowhere where a host parses words alone', () => {
  expect(leadsOf('# Words\n\nOf *one*: "and", (maybe) another.\n\n- äöü 1-2\n', hosted)).toEqual([])
  expect(leadsOf('word '.repeat(8_000_000), hosted)).toEqual([])
})

describe('a plan', () => {
  it.each<[string, Record<string, string>, Options?]>([
    ['an include', { 'page.mdx': '> {x && <\n> Include src="_a" />}', '_a.go.mdx': '<Include src="./_b.md" />' }],
    [
      'an import',
      { 'page.mdx': "import A from './_a.mdx'\n\n<A />", '_a.mdx': "import { go } from './go'\n\n<If sdk={go}>x</If>" },
    ],
  ])('looks for what texts lead to: %s', (_, files, options) => {
    const plans = plansOf(project(files, options))
    const { docset } = plans
    const { paths } = plans.of('page.mdx').looked(docset)
    const stems = new Set(Object.keys(files).flatMap((path) => docset.leads(path) ?? []))
    expect(paths.length).toBeGreaterThan(1)
    for (const path of paths)
      expect(
        stemsOf(path).some((stem) => stems.has(stem)),
        path,
      ).toBe(true)
  })
})
