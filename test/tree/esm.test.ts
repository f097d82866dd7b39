import { describe, expect, it } from 'vitest'
import { messagesOf, resolve } from '../project.js'
import { parse, shape, table, type Case } from './check.js'

const include = '<Include src="_p/a" />'
const on = (
  partial: string,
  page: string,
  mdx: string,
  more: Partial<Case> = {},
  files: Record<string, string> = {},
): Case => ({ files: { 'page.mdx': page, '_p/a.mdx': partial, ...files }, mdx, ...more })

describe('imports of a partial', () => {
  table({
    'move to the top': on('import A from "lib"\n\n<A />', `text\n\n${include}`, 'import A from "lib"\n\ntext\n\n<A />'),
    'stand behind front matter': on(
      'import A from "lib"\n\n<A />',
      `---\ntitle: t\n---\n\ntext\n\n${include}`,
      '---\ntitle: t\n---\n\nimport A from "lib"\n\ntext\n\n<A />',
    ),
    'move to the top from a sentence': on(
      'import A from "lib"\n\nsee <A />',
      `text ${include} end`,
      'import A from "lib"\n\ntext see <A /> end',
    ),
    'move to the top from a heading': on(
      'import A from "lib"\n\nsee <A />',
      `# text ${include} end`,
      'import A from "lib"\n\n# text see <A /> end',
    ),
    'move to the top from a list in a component': on(
      'import A from "lib"\n\nsee <A />',
      `<Card>\n  - ${include}\n</Card>`,
      'import A from "lib"\n\n<Card>\n  - see <A />\n</Card>',
    ),
    'stand there once': on(
      'import A from "lib"\n\n<A />',
      `${include}\n\n${include}`,
      'import A from "lib"\n\n<A />\n\n<A />',
    ),
    'stand there once beside the same in the page': on(
      "import {A} from 'lib'\n\n<A />",
      `import { A } from "lib";\n\n${include}`,
      'import { A } from "lib";\n\n<A />',
    ),
    'bring only the names that are new': on(
      'import {A, B} from "lib"\n\n<A /> <B />',
      `import {A} from "lib"\n\n${include}`,
      'import {A} from "lib"\n\nimport {B} from "lib"\n\n<A />\n\n<B />',
    ),
    'keep other names for the same thing': on(
      'import {a as c} from "lib"\n\n{c}',
      `import {a} from "lib"\n\n${include}`,
      'import {a} from "lib"\n\nimport {a as c} from "lib"\n\n{c}',
    ),
    'are rebased': on(
      'import a from "./a.js"\nimport b from "../b.js"\nimport "./c.css"\nimport * as d from "lib"\nimport e from "#e"\nimport f from "/f.js"\n\n{a}',
      include,
      'import a from "./_p/a.js"\nimport b from "./b.js"\nimport "./_p/c.css"\nimport * as d from "lib"\nimport e from "#e"\nimport f from "/f.js"\n\n{a}',
    ),
    'are rebased behind the loaders of a bundler, which may be relative too': on(
      'import a from "!!raw-loader!./a.py"\nimport b from \'raw-loader?x=./y!../b.py?z#c\'\nimport "-!./own.js!./c.css"\nimport d from "!!raw-loader!lib/d.js"\nimport e from "./e.css!=!raw-loader!./e.mdx"\nimport f from "!!raw-loader!@site/f.js"\n\n{require("!!raw-loader!./g").default}\n\n{[a, d, f]}',
      include,
      'import a from "!!raw-loader!./_p/a.py"\nimport b from \'raw-loader?x=./y!./b.py?z#c\'\nimport "-!./_p/own.js!./_p/c.css"\nimport d from "!!raw-loader!lib/d.js"\nimport e from "./_p/e.css!=!raw-loader!./_p/e.mdx"\nimport f from "!!raw-loader!@site/f.js"\n\n{require("!!raw-loader!./_p/g").default}\n\n{[a, d, f]}',
    ),
    'are others behind loaders where they come to other files': on(
      'import code from "!!raw-loader!./a.py"\n\n<B of={code} />',
      `import code from "!!raw-loader!./a.py"\n\n<A of={code} />\n\n${include}`,
      'import code from "!!raw-loader!./a.py"\n\nimport code_2 from "!!raw-loader!./_p/a.py"\n\n<A of={code} />\n\n<B of={code_2} />',
    ),
    'are the same where they come to the same file': on(
      'import A from "../a.js"\n\n<A />',
      `import A from "./a.js"\n\n${include}`,
      'import A from "./a.js"\n\n<A />',
    ),
    'stay as written without rebasing': on(
      'import A from "./a.js"\n\n<A />',
      include,
      'import A from "./a.js"\n\n<A />',
      { options: { rebase: false } },
    ),
    'are rebased in what is loaded later': on(
      'export const load = () => import("./a.js")\n\n{load}',
      include,
      'export const load = () => import("./_p/a.js")\n\n{load}',
    ),
    'are rebased where they are exported': on(
      'export {a} from "./a.js"\nexport * from "../b.js"\n\nx',
      include,
      'export {a} from "./_p/a.js"\nexport * from "./b.js"\n\nx',
    ),
    'come along with a section that uses them': on(
      'import A from "lib"\n\n## One\n\n<A />',
      '<Include src="_p/a#one" />',
      'import A from "lib"\n\n## One\n\n<A />',
    ),
    'stay away where the partial is in a dropped branch': on(
      'import A from "lib"\n\n<A />',
      `x\n\n<If sdk="react">\n${include}\n</If>`,
      'x',
      { reader: { sdk: 'go' } },
    ),
    'come through two levels, rebased from their own folder': on(
      '<Include src="_p/deep/b" />',
      include,
      'import A from "./_p/a.js"\n\n<A />',
      {},
      { '_p/deep/b.mdx': 'import A from "../a.js"\n\n<A />' },
    ),
  })
})

describe('names', () => {
  table({
    'renames an import that means something else in the page': on(
      'import A from "a"\n\n<A />',
      `import A from "b"\n\n<A />\n\n${include}`,
      'import A from "b"\n\nimport A_2 from "a"\n\n<A />\n\n<A_2 />',
    ),
    'renames the same path seen from two folders': on(
      'import A from "./a.js"\n\n<A />',
      `import A from "./a.js"\n\n${include}`,
      'import A from "./a.js"\n\nimport A_2 from "./_p/a.js"\n\n<A_2 />',
    ),
    'renames a name of two partials': on(
      'import A from "a"\n\n<A />',
      `${include}\n\n<Include src="_p/b" />`,
      'import A from "a"\n\nexport const A_2 = 1\n\n<A />\n\nx {A_2}',
      {},
      { '_p/b.mdx': 'export const A = 1\n\nx {A}' },
    ),
    'renames one of a default and a named import': on(
      'import A from "lib"\n\n<A />',
      `import {A} from "lib"\n\n${include}`,
      'import {A} from "lib"\n\nimport A_2 from "lib"\n\n<A_2 />',
    ),
    'reports two meanings in one file': on(
      'export const A = 1\n\nexport const A = 2, B = 3\n\n{A}',
      include,
      'export const A = 1\n\nexport const B = 3;\n\n{A}',
      { messages: ['esm-conflict _p/a.mdx:3:1'] },
    ),
    'declares an export of a partial used twice once': on(
      'export const x = 1\n\n{x}',
      `${include}\n\n${include}`,
      'export const x = 1\n\n{x}\n\n{x}',
    ),
    'declares functions and classes once': on(
      'export function f() {}\nexport class C {}\n\n{f}',
      `${include}\n\n${include}`,
      'export function f() {}\nexport class C {}\n\n{f}\n\n{f}',
    ),
    'drops a default export': on('export default ({children}) => children\n\nhi', include, 'hi', {
      messages: ['esm-default _p/a.mdx:1:1'],
    }),
    'drops a default export under another form': on('export { default } from "./l.js"\n\nhi', include, 'hi', {
      messages: ['esm-default _p/a.mdx:1:1'],
    }),
    'drops a default export given as a name': on(
      'export const L = 1\nexport { L as default }\n\nhi',
      include,
      'export const L = 1\n\nhi',
      { messages: ['esm-default _p/a.mdx:1:1'] },
    ),
    "keeps the page's default export": on(
      'hi',
      `export default ({children}) => children\n\n${include}`,
      'export default ({children}) => children\n\nhi',
    ),
    'keeps what else stands beside a default export': on(
      'export const y = 2\nexport default () => 1\n\n{y}',
      include,
      'export const y = 2\n\n{y}',
      { messages: ['esm-default _p/a.mdx:1:1'] },
    ),
    'renames one name of a declaration': on(
      'export const a = 1, b = 2\n\n{a} {b}',
      `export const a = 0\n\n${include}`,
      'export const a = 0\n\nexport const a_2 = 1, b = 2\n\n{a_2}\n\n{b}',
    ),
  })

  it('says where both meanings of a name are', () => {
    const { resolved } = resolve({ 'page.mdx': include, '_p/a.mdx': 'export const A = 1\n\nexport const A = 2' })
    const [message] = messagesOf(resolved)
    expect(message?.reason).toContain('`_p/a.mdx:1:1`')
    expect([message?.file, message?.line, message?.fatal]).toEqual(['_p/a.mdx', 3, true])
  })
})

it('keeps the estree of ESM in step with its text', () => {
  const partial =
    'import a, {b as c} from "./a.js"\nimport * as n from "../n.js"\nexport {x} from "./x.js"\nexport const y = `t${1}`\n\nhi'
  const { resolved } = resolve(
    { 'guides/page.mdx': `import {b} from "z"\n\n${include}`, '_p/a.mdx': partial },
    {},
    {},
    'guides/page.mdx',
  )
  const esm = resolved.tree.children.filter(({ type }) => type === 'mdxjsEsm')
  expect(esm.length).toBeGreaterThan(1)
  for (const node of esm) expect(shape(parse((node as { value: string }).value).children[0])).toEqual(shape(node))
})
