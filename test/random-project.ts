import fc from 'fast-check'
import type { ComponentOptions, Options, Reader, Resolver, TabsComponentOptions } from '../src/index.js'
import { remarkPlugins } from './plugins.js'

/** Files by path. */
export type ProjectFiles = Record<string, string>

/** SDKs of random projects: one extends another, one has a dot, as file names have. */
export const randomSdks = {
  react: 'React',
  nextjs: { label: 'Next.js', extends: 'react' },
  'node.js': ['Node.js', 'Node'],
} as const

const axes = {
  audience: { values: { human: 'Human', llm: ['LLM', 'Agents'] }, attribute: 'is' },
  version: ['1', '2'],
} as const

const limits = fc.record({
  includes: fc.constantFrom(1, 3, 7, 10_000),
  chain: fc.constantFrom(1, 2, 2000),
  depth: fc.constantFrom(2, 5, 500),
  nodes: fc.constantFrom(0, 12, 60, 250_000),
})

/** Where files are and how they are brought in, as other docs sets have it. */
const ways: Options = {
  components: {
    include: [
      {},
      { name: 'Render', src: { file: '_p/{of}' }, props: 'params' },
      { name: 'include', text: true },
      { name: 'Named', file: '_p/d' },
      { name: 'Gone', file: '_b#gone' },
    ],
    choose: { name: 'Pick', map: 'of', otherwise: 'all' },
  },
  aliases: { '@site/': '', '~/': ['_p', ''] },
  locate: (src, { lineage, reader }) =>
    src === 'mine'
      ? [
          ...lineage('sdk').map((id) => `_p/${id}`),
          reader.sdk === 'react' ? '_b' : `_a${reader.audience ?? ''}`,
          '_c#one',
        ]
      : undefined,
}

const syntax: Options['syntax'] = { headingIds: true, comments: true, admonitions: true, codeIncludes: ['(!', '!)'] }

// Lists with values, blocks of code by themselves, plain elements or items as panels, and containers of code.
const tabsOfOthers: TabsComponentOptions[] = [
  { items: ['items', 'values'], meta: 'tab' },
  { name: 'Picker', items: 'options', panels: 'children' },
  { name: 'Listed', items: 'of', panels: 'items' },
  { name: [':::code-group', ':::tabs'] },
]

// Axes by name in code, expressions that are conditions, elements and containers whose name is one, and containers that
// say as elements do whom they are for.
const conditionComponents: ComponentOptions = {
  if: {
    name: ['If', ':::if'],
    when: 'when',
    wrappers: { React: 'react', ':::react': 'react' },
    labels: { ':::view': 'title' },
  },
  tab: { name: ['Tab', ':::tab'] },
}

/**
 * Options: SDKs alone, or three axes; limits low enough to be met, or none; syntax of plugins, or our own, or none; axes by
 * name in code, or not; other ways to include, or not.
 */
export const randomOptions: fc.Arbitrary<Options> = fc
  .record({
    hasAxes: fc.boolean(),
    hasPlugins: fc.boolean(),
    hasNames: fc.boolean(),
    hasSyntax: fc.boolean(),
    hasWays: fc.boolean(),
    limits: fc.option(limits, { nil: undefined }),
    tabsOf: fc.constantFrom(undefined, tabsOfOthers),
    tabs: fc.constantFrom<Options['tabs']>(undefined, undefined, false, { fallback: ['Other'], unmatched: 'drop' }),
  })
  .map(({ hasAxes, hasPlugins, hasNames, hasSyntax, hasWays, ...given }) => ({
    sdks: randomSdks,
    ...(hasSyntax ? { syntax } : {}),
    ...(hasWays ? ways : {}),
    ...(hasPlugins ? { remarkPlugins } : {}),
    ...(hasAxes ? { axes } : {}),
    ...(hasNames ? { names: { sdk: ['sdk', 'platform'] } } : {}),
    ...(given.limits ? { limits: given.limits } : {}),
    ...(given.tabs === undefined ? {} : { tabs: given.tabs }),
    components: {
      ...(hasWays ? ways.components : {}),
      ...(hasNames ? conditionComponents : {}),
      ...(given.tabsOf === undefined ? {} : { tabs: given.tabsOf }),
    },
  }))

/** Every reader that a resolver can be asked for: each axis has a value, or is left open. */
export function everyReader({ axes: declared }: Pick<Resolver, 'axes'>): Reader[] {
  return Object.entries(declared).reduce<Reader[]>(
    (readers, [axis, values]) =>
      readers.flatMap((reader) => [reader, ...values.map((value) => ({ ...reader, [axis]: value }))]),
    [{}],
  )
}

const ids = Object.keys(randomSdks)
const partials = ['_a.mdx', '_b.mdx', '_c.md', '_p/d.mdx', '_p/e.mdx']
const pages = ['page.mdx', 'guides/two.mdx', 'guides/three.md']
const suffixes = [...ids, 'llm', 'nextjs.llm', 'react.2', 'human.1']
const variants = [...partials, ...pages].flatMap((path) =>
  suffixes.map((suffix) => path.replace(/(\.mdx?)$/, `.${suffix}$1`)),
)
// Variant files that stand beside no plain one, or beside one with the other extension; files of code.
const strays = ['_c.react.mdx', '_f.nextjs.md', '_v1.2.react.mdx', '_s/code.ts', '_s/code.react.ts', '_s/list.js']

const paths = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...partials) },
  { weight: 2, arbitrary: fc.constantFrom(...pages) },
  { weight: 2, arbitrary: fc.constantFrom(...variants) },
  { weight: 1, arbitrary: fc.constantFrom(...strays) },
)

const src = fc
  .oneof(
    { weight: 6, arbitrary: fc.constantFrom('_a', '_a.mdx', '_b', '_c', '_c.md', '_p/d.mdx', '_p/e') },
    { weight: 2, arbitrary: fc.constantFrom('./d.mdx', '../_a', './_b', '_f', '_v1.2', '_a.react.mdx', '_p\\d') },
    {
      weight: 2,
      arbitrary: fc.constantFrom(
        '_a#one',
        '_b#two',
        '_p/d.mdx#one',
        '_a#two-id',
        '_a#gone',
        '_s/code.ts',
        '_s/gone.ts',
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom('_gone', 'page', 'guides/two', '../out', '_c#') },
    { weight: 1, arbitrary: fc.constantFrom('mine', '~/d', '~/_a', '@site/_b') },
  )
  .map((path) => `src="${path}"`)

const passed = fc.constantFrom(
  'name="N"',
  'name={["a", "b"]}',
  'name={[props.name, props.name]}',
  'name={g(props.name, props.name)}',
  'name={x}',
  '{...props}',
  'headingOffset={2}',
  'lines="1-2"',
  'region="one"',
  'lines="9"',
)
const imported = fc.constantFrom(
  '<P />',
  '<P name="N" />',
  '<P {...props} lines="1">text</P>',
  '<P components={x} icon={<P />} />',
  '<P.x a={P} />',
)
const include = fc.oneof(
  { weight: 1, arbitrary: imported },
  { weight: 8, arbitrary: src.map((written) => `<Include ${written} />`) },
  { weight: 1, arbitrary: fc.constantFrom('<Include src={path} />', '<Include />') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<Render file="d" of="" />',
      '<Named name="N" />',
      '<Named {...props}>text <Gone /></Named>',
      '<Render file="/../_a" of="x" params={{ name: "N", ...props }} />',
      '<include>./_a</include>',
      '<include>~/d#one</include>',
      '<include>{props.name}</include>',
      '<Include src={x} />',
      '<Include src={Y} region="one" name={Y} />',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '<Pick of={{ react: "_a", nextjs: "mine", all: "_p/d" }} name="N" />',
      '<Pick of={{ "Node.js": "_s/code.ts", gone: "_a", React: null }} />',
      '<Pick of={{ llm: "_b", Human: <Include src="_a" name={props.name} /> }}>*x*</Pick>',
      '<Pick of={{ react: x, nextjs: Y }} {...props} />',
      '<Pick of={x} />',
      '<Pick of={{ react: P, nextjs: { files: [P, <P />] }, all: <p><Include src="_a" /></p> }} />',
      '<Pick of={{ ...x, react: P }} />',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        src,
        fc.constantFrom(
          'icon={<b>x</b>}',
          'icon={<If sdk="react">r</If>}',
          'icon={<Include src="_b" />}',
          'icon={props.icon}',
        ),
      )
      .map(([written, props]) => `<Include ${written} ${props} />`),
  },
  { weight: 3, arbitrary: fc.tuple(src, passed).map(([written, props]) => `<Include ${written} ${props} />`) },
)

const sdkList = fc.oneof(
  { weight: 8, arbitrary: fc.subarray(ids, { minLength: 1, maxLength: 2 }).map((list) => list.join(', ')) },
  { weight: 1, arbitrary: fc.constantFrom('unknown', 'unknown, react', '') },
)
/** The first line of a container that may be a condition, behind its colons. */
const containerStart = fc.constantFrom(
  'if{sdk="react"}',
  'if{notSdk="react, nextjs" .x}',
  'if[Title]{sdk="go" is="llm"}',
  'if{#x is="llm"}',
  'if{sdk="nope"}',
  'if',
  'view[**React**]',
  'view{title="Node"}',
  'view Other',
)

const condition = fc.oneof(
  { weight: 5, arbitrary: sdkList.map((list) => `sdk="${list}"`) },
  { weight: 3, arbitrary: sdkList.map((list) => `notSdk="${list}"`) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'is="llm"',
      'notIs="llm"',
      'is="llm" sdk="react"',
      'version="1"',
      'version={2}',
      'version="2" is="human" notSdk="nextjs"',
      'notVersion={["1"]} sdk={x}',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'condition={x}',
      'sdk={x}',
      'sdk="react" notSdk="nextjs"',
      'sdk="react" notSdk="react"',
      'sdk="Next.js"',
      'sdk={LIST}',
      'notSdk={[...LIST, "nextjs"]}',
      'when={sdk === "react"}',
      'when={props.sdk !== "nextjs" && props.name}',
      'when={LIST.includes(platform)} is="llm"',
      'when={later || sdk === "nextjs"}',
      'is="llm"',
      'is="human" sdk="react"',
    ),
  },
)
const label = fc.constantFrom('Next.js', 'React', 'node', 'npm', 'Other', 'LLM', 'Human', '2')

// Code that is a panel by where it stands, written there or brought by an include.
const labelledCode = fc
  .tuple(
    label,
    fc.constantFrom('', '', '_s/code.ts', '_s/gone.ts', './code.ts', '_s/code.ts#one', '_v1.2', '_a.mdx'),
    fc.boolean(),
    fc.constantFrom('', '', ' is="llm"', ' notVersion="1" sdk="react"'),
  )
  .map(([one, src, isText, more]) => {
    if (src === '') return `\`\`\`js tab="${one}"${more}\n${one}\n\`\`\``
    const meta = `meta='tab="${one}"${more} x'`
    return isText ? `<include ${meta}>${src}</include>` : `<Include src="${src}" ${meta} />`
  })

// What is guarded, known, or known to nobody before the page runs.
const guard = fc.constantFrom(
  'props.name &&',
  'props.gone ||',
  '(props.name || props.gone) &&',
  '!props.gone &&',
  'true &&',
  'later &&',
  'props.children ??',
  'props.icon ??',
)

const axisGuard = fc.constantFrom(
  'sdk === "react" &&',
  'LIST.includes(sdk) &&',
  'platform === props.name ||',
  'later(sdk) &&',
)

/** JSX of an expression; directives in it are decided where the expression is. */
const jsx: fc.Arbitrary<string> = fc.letrec<{ jsx: string; child: string }>((tie) => ({
  jsx: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('<b>bold</b>', '<i>{props.name}</i>', '<></>', '<hr/>'),
    include,
    fc.tuple(condition, tie('child')).map(([written, inner]) => `<If ${written}>${inner}</If>`),
    tie('child').map((inner) => `<b>${inner}</b>`),
    fc.tuple(tie('child'), tie('child')).map(([left, right]) => `<>${left} ${right}</>`),
    tie('jsx').map((inner) => `<Card icon={${inner}} />`),
  ),
  child: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('text', '{props.children}', '{props.icon}', '{" "}'),
    tie('jsx'),
    fc.tuple(guard, tie('jsx')).map(([test, inner]) => `{${test} ${inner}}`),
  ),
})).jsx

const expression = fc.oneof(
  fc.tuple(guard, jsx).map(([test, inner]) => `{${test} ${inner}}`),
  fc.tuple(jsx, jsx).map(([left, right]) => `{props.name ? ${left} : [${right}, "x"]}`),
  jsx.map((inner) => `{list.map((item) => ${inner})}`),
  jsx.map((inner) => `<Card icon={${inner}} />`),
  fc.tuple(axisGuard, jsx).map(([test, inner]) => `{${test} ${inner}}`),
  fc.tuple(jsx, jsx).map(([left, right]) => `{platform === 'react' ? ${left} : ${right}}`),
  fc.constantFrom('{props.children ?? "none"}', '{props.gone ?? props.name}', '{f(props.gone, props.icon)}'),
)

// Markdown of a line, and elements, as authors write them beside directives.
const words = fc.constantFrom(
  '~~gone~~',
  'https://a.test',
  '{/* note */}',
  '<br />',
  '[ref][]',
  '![a][ref]',
  '[x](./two.mdx#one "t")',
  '<If {...{ sdk: "react" }}>x</If>',
  '<If sdk={`react`}>x</If>',
  '<Icon name={`a ${x}`} {...props} />',
  '<Include src={`_a`} {...{ name: "N" }} />',
)

const phrase: fc.Arbitrary<string> = fc.letrec<{ phrase: string }>((tie) => ({
  phrase: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'text',
      '**bold**',
      '`code <If sdk="react">x</If>`',
      '[^n]',
      '[ref]',
      '[x][ref]',
      '{props.name}',
      '{props.children}',
      '{sdk}',
      '![a <If sdk="react">x</If> {props.name}](i.png)',
      '![<Include src="_b" />](i.png "t <If sdk=\'nextjs\'>y</If>")',
    ),
    include,
    expression,
    words,
    fc
      .tuple(
        fc.constantFrom('*_*', '**_**', '~~_~~', '[_](./x.md)', '<>_</>', '<Card href="./x.md">_</Card>'),
        tie('phrase'),
      )
      .map(([around, inner]) => around.replace('_', () => inner)),
    fc.tuple(condition, tie('phrase')).map(([written, inner]) => `<If ${written}>${inner}</If>`),
    tie('phrase').map((inner) => `<React>${inner}</React>`),
    fc.tuple(tie('phrase'), tie('phrase')).map(([left, right]) => `${left} ${right}`),
    fc
      .tuple(fc.constantFrom('b', 'td', 'a id="x"'), tie('phrase'))
      .map(([tag, inner]) => `<${tag}>${inner}</${tag.slice(0, tag.includes(' ') ? 1 : undefined)}>`),
    tie('phrase').map((inner) => `:text[${inner}]`),
  ),
})).phrase

const indent = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`)

// Names that files of a project have in common, and addresses in code.
const esm = fc.constantFrom(
  'export const x = 1',
  'export const x = () => y\nexport const y = 2',
  "import x from './x.js'",
  "import { x, y as z } from '../y.js'",
  "import { LIST } from './_s/list.js'",
  "import LIST from '../_s/list'",
  "import x from './_s/code.ts?raw'",
  "import Y, { x } from '!!raw-loader!../_s/code.ts'",
  "import Y from 'gone/code.ts?raw'",
  "export { default as Y } from '../_s/code.ts?raw'",
  "export const LIST = ['react']",
  'export const platform = "nextjs"',
  'export const { x, z: [Y] } = f()',
  "import P from './_a.mdx'",
  "import P, { x } from '_b.mdx'\nexport { P as Q }",
  "import P from '@site/_a.mdx'",
  "import { x } from './_a.mdx'",
  "import { x as Y } from '../_b.mdx'",
  "export { x as w } from './x.js'\nexport * from 'x'",
  "import { default as P } from './_b.mdx'",
  "import * as P from './_a.mdx'\nexport * from './_b.mdx'",
  "export { default as Y } from '../_a.mdx'",
  'export default ({ children }) => <main>{children}</main>',
  "export function Y({ x }) { return <img src={require('./x.png')} alt={x} /> }",
)
const code = fc.constantFrom(
  '{[P].map((P) => <P />)} {f(P, <P a={P} />)} {props.name && <P />}',
  '{x}',
  '{[x].map((y) => ({ x, y }))}',
  "{f(x, <b x={Y} />)} {require('!!raw-loader!./_s/code.ts').default}",
  "{require('./x.png')} <Y a={x} {...{ x }}>y</Y>",
  '<x.Y href={x} b={g(props.name, x)} />',
  '[x](./{props.name}.md "{props.name}")',
  '![x]({props.name})',
)

const content: fc.Arbitrary<string> = fc.letrec<{ blocks: string; block: string; element: string; panel: string }>(
  (tie) => ({
    blocks: fc
      .array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier: 'd' })
      .map((blocks) => blocks.join('\n\n')),
    block: fc.oneof(
      { depthSize: 'small', depthIdentifier: 'd', withCrossShrink: true },
      phrase.map((text) => `Some ${text} here.`),
      include,
      fc.constantFrom('# One', '## Two', '## Two \\{#two-id}', '[ref]: https://a.test', '{/* <Include src="_b" /> */}'),
      esm,
      code,
      fc.constantFrom(
        '```js title="a.js" {1}\n<Include src="_a" />\n```',
        '~~~mdx\n{props.name}\n~~~',
        '```ts title="React"\nx()\n  // (!./_s/code.ts:one!)\n(!_s/gone.ts!)\n```',
        '```go\n(!_a.mdx!)\n(!_s/code.ts:1!)\n```',
        'Title\n===',
        '***',
        '{/* one\n\ntwo */}',
        '[ref]: ./two.mdx "T"',
        '[Ref]: <../x y.png>',
      ),
      phrase.map((text) => `## ${text}`),
      fc
        .tuple(fc.constantFrom('- ', '- [ ] ', '3. '), phrase, tie('blocks'), phrase)
        .map(([marker, text, inner, last]) => `${marker}${text}\n\n   ${indent(inner, '   ')}\n${marker}${last}`),
      fc
        .tuple(phrase, phrase, phrase)
        .map(([a, b, c]) => `| ${a} | |\n| :-: | - |\n| ${b} | \`x\\|y\` |\n| x | ${c} |`),
      fc.tuple(phrase, tie('blocks')).map(([text, inner]) => `[^n]: ${text}\n\n    ${indent(inner, '    ')}`),
      tie('blocks').map((inner) => `<>\n\n${inner}\n\n</>`),
      fc
        .tuple(phrase, tie('blocks'))
        .map(([text, inner]) => `<details>\n<summary>${text}</summary>\n\n${inner}\n\n</details>`),
      fc
        .tuple(label, tie('blocks'), tie('blocks'))
        .map(
          ([title, one, two]) =>
            `<Tabs items={["${title}", "Other"]}>\n  <Tab>\n    ${indent(one, '    ')}\n  </Tab>\n  <Tab>\n    ${indent(two, '    ')}\n  </Tab>\n</Tabs>`,
        ),
      expression,
      jsx.map((inner) => `export const y = () => ${inner}`),
      fc.constantFrom('{props.children}', '{props.children}\n\n{props.children}', '{props.name}'),
      phrase.map((text) => `[^n]: ${text}`),
      fc
        .tuple(fc.constantFrom('-', '*', '1.', '1)'), fc.array(phrase, { minLength: 1, maxLength: 3 }))
        .map(([marker, items]) => items.map((item) => `${marker} ${item}`).join('\n')),
      phrase.map((text) => text),
      fc.tuple(phrase, phrase).map(([left, right]) => `<A>${left}</A>\n<B>${right}</B>`),
      fc.tuple(phrase, phrase).map(([left, right]) => `| a | b |\n| - | - |\n| ${left} | ${right} |`),
      fc.tuple(phrase, phrase).map(([left, right]) => `<tr><td>${left}</td><td>${right}</td></tr>`),
      phrase.map((text) => `> [!NOTE]\n> ${text}`),
      condition.map((written) => `[^n]: <If ${written}>note</If>`),
      fc.constantFrom('::leaf', '$$\nx\n$$', '[^m]: see [^m]\n\n    [ref]: /m'),
      fc.tuple(phrase, phrase).map(([left, right]) => `${left}\n: ${right}`),
      fc
        .tuple(fc.constantFrom('note', 'react'), fc.constantFrom('[', ' '), phrase, tie('blocks'))
        .map(([name, open, text, inner]) => `:::${name}${open}${text}${open === '[' ? ']' : ''}\n${inner}\n:::`),
      fc.tuple(condition, tie('blocks')).map(([written, inner]) => `<If ${written}>\n\n${inner}\n\n</If>`),
      fc.tuple(containerStart, tie('blocks')).map(([start, inner]) => `:::${start}\n${inner}\n:::`),
      fc
        .array(tie('panel'), { minLength: 1, maxLength: 3 })
        .map((panels) => `:::::tabs\n${panels.join('\n\n')}\n:::::`),
      fc.tuple(src, tie('blocks')).map(([written, inner]) => `<Include ${written}>\n\n${inner}\n\n</Include>`),
      tie('blocks').map((inner) => `> ${indent(inner, '> ')}`),
      tie('blocks').map((inner) => `{/* #region one */}\n\n${inner}\n\n{/* #endregion */}`),
      fc
        .tuple(fc.array(label, { minLength: 1, maxLength: 3 }), fc.array(tie('panel'), { minLength: 1, maxLength: 3 }))
        .map(([labels, panels]) => `<Tabs items={${JSON.stringify(labels)}}>\n\n${panels.join('\n\n')}\n\n</Tabs>`),
      fc
        .tuple(fc.array(label, { minLength: 1, maxLength: 3 }), fc.array(tie('blocks'), { minLength: 1, maxLength: 3 }))
        .map(([labels, panels]) => {
          const values = labels.map((one) => ({ label: one, value: one.toLowerCase() }))
          const written = panels.map((inner, place) => {
            const { value = 'x' } = values[(place + 1) % values.length] ?? {}
            return `<Tab value="${value}">\n\n${inner}\n\n</Tab>`
          })
          return `<Tabs values={${JSON.stringify(values)}} defaultIndex={1}>\n\n${written.join('\n\n')}\n\n</Tabs>`
        }),
      fc
        .tuple(
          fc.array(label, { minLength: 1, maxLength: 3 }),
          fc.array(tie('element'), { minLength: 1, maxLength: 3 }),
        )
        .map(
          ([labels, panels]) => `<Picker options={${JSON.stringify(labels)}}>\n\n${panels.join('\n\n')}\n\n</Picker>`,
        ),
      fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => {
        const items = labels.map(
          (one, place) => `{ label: ${JSON.stringify(one)}, show: ${place === 0 ? '<P />' : place} }`,
        )
        return `<Listed of={[${items.join(', ')}]} defaultIndex={1} />`
      }),
      fc
        .array(labelledCode, { minLength: 1, maxLength: 3 })
        .chain((panels) => fc.constantFrom('\n\n', '\n').map((between) => panels.join(between))),
      fc
        .array(tie('panel'), { minLength: 1, maxLength: 3 })
        .map((panels) => `:::code-group\n${panels.join('\n\n')}\n:::`),
      fc
        .array(tie('panel'), { minLength: 1, maxLength: 3 })
        .map((panels) => `<Tabs>\n\n${panels.join('\n\n')}\n\n</Tabs>`),
      fc
        .tuple(fc.array(label, { minLength: 2, maxLength: 3 }), fc.array(tie('blocks'), { minLength: 2, maxLength: 3 }))
        .map(([labels, panels]) => {
          const list = labels.map((one) => `<Show>${one}</Show>`).join('\n')
          const held = panels.map((inner) => `<Tab>\n\n${inner}\n\n</Tab>`).join('\n\n')
          return `<Tabs>\n<List>\n${list}\n</List>\n\n<Panels>\n\n${held}\n\n</Panels>\n</Tabs>`
        }),
    ),
    element: fc.oneof(
      { depthSize: 'small', depthIdentifier: 'd', withCrossShrink: true },
      tie('blocks').map((inner) => `<div>\n\n${inner}\n\n</div>`),
      fc.constantFrom('<Steps />', '<b>text</b>', '<div>\n  <If sdk="react">x</If>\n</div>'),
      fc.tuple(condition, tie('element')).map(([written, inner]) => `<If ${written}>\n\n${inner}\n\n</If>`),
    ),
    panel: fc.oneof(
      { depthSize: 'small', depthIdentifier: 'd', withCrossShrink: true },
      fc
        .tuple(label, fc.constantFrom('', '', ' value="react"', ' value="zz"'), tie('blocks'))
        .map(([title, value, inner]) => `<Tab title="${title}"${value}>\n\n${inner}\n\n</Tab>`),
      tie('blocks').map((inner) => `<Tab>\n\n${inner}\n\n</Tab>`),
      fc.constantFrom(
        '```js React\nx\n```',
        '```ts title="Next.js"\ny\n```',
        '```sh\nz\n```',
        '```ts title="React" is="llm" sdk="nope"\ny\n```',
        "```js Other {{ version: '1' }}\nw\n```",
      ),
      include,
      fc.tuple(fc.option(label), condition, tie('blocks')).map(([title, written, inner]) => {
        const attributes = `${title === null ? '' : `title="${title}" `}${/(?:dk|s|n)=/i.test(written) ? written : ''}`
        return `<Tab ${attributes}>\n\n${inner}\n\n</Tab>`
      }),
      fc.tuple(condition, tie('panel')).map(([written, inner]) => `<If ${written}>\n\n${inner}\n\n</If>`),
      fc
        .tuple(fc.constantFrom('[React]', '[Next.js]{is="llm"}', '{title="Other"}', '{sdk="react"}', ''), tie('blocks'))
        .map(([start, inner]) => `::::tab${start}\n${inner}\n::::`),
    ),
  }),
).blocks

const frontMatter = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: fc.subarray(ids, { minLength: 1 }).map((list) => `---\nsdk: ${list.join(', ')}\n---\n\n`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '---\nsdk: [unknown]\n---\n\n',
      '---\naudience: llm\n---\n\n',
      '---\nsdk: react\nversion: [1, "2"]\n---\n\n',
      '---\na: [\n---\n\n',
      '---\ntitle: T\naudience: [human, llm]\nsdk: react\n---\n\n',
      '---\nprops:\n  name: { default: N }\n---\n\n',
    ),
  },
)

/** A source: nested conditions, tabs, includes, sections, footnotes; now and then one that is not MDX. */
export const randomSource: fc.Arbitrary<string> = fc.oneof(
  { weight: 20, arbitrary: fc.tuple(frontMatter, content).map(([front, body]) => `${front}${body}\n`) },
  { weight: 1, arbitrary: fc.constantFrom('', '<If', '{') },
  // Markdown that is no MDX.
  { weight: 1, arbitrary: content.map((body) => `<!-- note -->\n\n${body}\n\na<br>b <img src="./x.png">\n`) },
)

/** A project: `page.mdx` and any other pages, partials and variant files. */
export const randomFiles: fc.Arbitrary<ProjectFiles> = fc
  .tuple(randomSource, fc.dictionary(paths, randomSource, { minKeys: 1, maxKeys: 9, noNullPrototype: true }))
  .map(([page, files]) => ({
    '_s/code.ts': '// #region one\na\n// #endregion\nb\n',
    '_s/list.js': "const LIST = ['react', 'node.js']\nexport { LIST, LIST as default }\n",
    ...files,
    'page.mdx': page,
  }))

/** Changes to a project: `null` for a file that goes. */
export const randomChanges: fc.Arbitrary<Record<string, string | null>> = fc.dictionary(
  paths,
  fc.option(randomSource, { freq: 3 }),
  { minKeys: 1, maxKeys: 3, noNullPrototype: true },
)

/** A project after changes. */
export function applyChanges(files: ProjectFiles, changes: Readonly<Record<string, string | null>>): ProjectFiles {
  const left = Object.entries({ ...files, ...changes }).filter((entry): entry is [string, string] => entry[1] !== null)
  return Object.fromEntries(left)
}
