/** Partials of the pages below. */
export const importPartials: Record<string, string> = {
  '_p/line.mdx': 'Run **`init`** now.',
  '_p/greeting.mdx': 'Hello, *{props.name}*, for the {props.count ?? 1}. time.',
  '_p/blocks.mdx': '## Install\n\nFirst:\n\n- one\n- two\n\n```sh\nnpm i\n```',
  '_p/children.mdx': '> Before\n\n{props.children}\n\n> Behind',
  '_p/inline-children.mdx': 'See {props.children} there.',
  '_p/maybe.mdx': 'It is {props.on && <b>On</b>}{props.on ? " yes" : "no"} {props.title || "Untitled"}',
  '_p/reserved.mdx': 'All: {props.src} {props.lines} {props.region} {props.lang} {props.meta} {props.headingOffset}',
  '_p/nested.mdx':
    "import Inner from './deep/inner.mdx'\n\nOuter\n\n<Inner name={props.name} />\n\n<Inner {...props} />",
  '_p/deep/inner.mdx': "import Line from '../line.mdx'\n\nInner of {props.name}: <Line />",
  '_p/exports.mdx':
    'export const answer = 42\n\nexport const Strong = (props) => <strong>{props.children}</strong>\n\nThe answer is {answer}. <Strong>Yes</Strong>',
  '_p/other-exports.mdx': 'export const answer = 43\n\nAnother is {answer}.',
  '_p/default-name.mdx': 'By *name*.',
  '_p/table.mdx': '| a | b |\n| - | - |\n| 1 | {props.cell} |',
  '_p/list.mdx': '1. first\n2. second',
  '_p/lists.mdx': "- a\n\nimport List from './list.mdx'\n\n<List />\n\n1. b\n\n<List />\n\n- c",
  '_p/listed.mdx': '- before\n\n{props.children}\n\n- behind',
  '_p/link.mdx': 'The <a href={props.url} title={props.title}>Docs</a>.',
  '_p/heading.mdx': '### About {props.topic}\n\nText about {props.topic}.',
  '_p/icon.mdx': '<i>{props.label}</i>',
  '_p/slot.mdx': 'Icon: {props.icon}. Body: {props.body ?? "none"}.',
  '_p/known.mdx':
    'import Icon from \'./icon.mdx\'\n\nA {props.more && <Icon label="more" />} {props.less && <Icon label="less" />} z',
  '_p/value.mdx': "import Icon from './icon.mdx'\n\n<Card as={Icon} /> {[1, 2].map((n) => <Icon key={n} label={n} />)}",
  '_p/choice.mdx': "import Icon from './icon.mdx'\n\nBefore <Card x={props.on ? Icon : null} /> {props.text}",
  '_p/shown.mdx': 'Shown: {[props.as].map((As) => <As key="a" label="as" />)}',
  '_p/components.mdx': "import Line from './line.mdx'\n\n<Line components={props.components} />\n\n<Line {...props} />",
  '_p/data.mdx': "import { list } from '../data.js'\n\n{list.join(', ')}",
  '_p/plain.md': 'Plain **Markdown**.',
  '_p/front.mdx': '---\ntitle: Front\n---\n\nBehind front matter.',
  '_p/definitions.mdx': 'See [the docs][docs].\n\n[docs]: https://docs.test',
  '_p/empty.mdx': '',
  '_p/note.mdx': '<Card>\n\n{props.children}\n\n</Card>',
  '_p/pass.mdx': "import Note from './note.mdx'\n\n<Note {...props} />\n\n<Note>\n\nOwn\n\n{props.children}\n\n</Note>",
  '_p/one-k.mdx': 'export const k = 1\n\nOne {k}',
  '_p/two-k.mdx': 'export const k = 2\n\nTwo {k}',
  '_p/wrapped.mdx':
    "import Icon from './icon.mdx'\n\nexport const Wrapped = (props) => <u><Icon label={props.label} /></u>\n\n<Wrapped label={props.label} />",
  '_p/also-wrapped.mdx':
    "import Icon from './greeting.mdx'\n\nexport const Wrapped = (props) => <s><Icon name={props.label} /></s>\n\n<Wrapped label={props.label} />",
  'whole-page.mdx': '# Whole\n\nA page of its own.',
}

/** What else the pages import. */
export const importModules: Record<string, Record<string, unknown>> = { 'data.js': { list: ['x', 'y'], on: true } }

const page = (imports: Record<string, string>, body: string): string =>
  `${Object.entries(imports)
    .map(([name, path]) => `import ${name} from '${path}'`)
    .join('\n')}\n\n${body}\n`

const p = (name: string): string => `../_p/${name}.mdx`

/** Pages that use imports in every way there is. */
export const importPages: Record<string, string> = {
  'guides/01-block.mdx': page({ Line: p('line') }, 'Before\n\n<Line />\n\nBehind'),
  'guides/02-twice.mdx': page({ Line: p('line') }, '<Line />\n\n<Line />'),
  'guides/03-props.mdx': page({ G: p('greeting') }, '<G name="A" count={2} />'),
  'guides/04-expressions.mdx': page({ G: p('greeting') }, '<G name={`A${1}`} count={1 + 2} />'),
  'guides/05-spread.mdx': page({ G: p('greeting') }, '<G {...{ name: "S", count: 3 }} count={4} />'),
  'guides/06-spread-last.mdx': page({ G: p('greeting') }, '<G name="A" {...{ name: "S" }} />'),
  'guides/07-blocks.mdx': page({ Blocks: p('blocks') }, '# Page\n\n<Blocks />\n\nEnd'),
  'guides/08-children.mdx': page({ C: p('children') }, '<C>\n\n- kid\n- *kid*\n\n</C>'),
  'guides/09-inline-children.mdx': page({ C: p('inline-children') }, 'Hm. <C>**over**</C> End.'),
  'guides/10-no-children.mdx': page({ C: p('children') }, '<C />'),
  'guides/11-nested-children.mdx': page(
    { C: p('children'), Line: p('line'), G: p('greeting') },
    '<C>\n\n<Line />\n\n<C>\n\n<G name="in" />\n\n</C>\n\n</C>',
  ),
  'guides/12-sentence.mdx': page({ Line: p('line') }, 'First: <Line /> Then more.'),
  'guides/13-heading.mdx': page({ Icon: p('icon') }, '## With <Icon label="it" /> in it\n\nText'),
  'guides/14-items.mdx': page({ Line: p('line'), List: p('list') }, '- <Line />\n- b\n\n  <List />\n- c'),
  'guides/15-cells.mdx': page({ Icon: p('icon') }, '| a | b |\n| - | - |\n| <Icon label="x" /> | c |'),
  'guides/16-quote.mdx': page({ Line: p('line'), Blocks: p('blocks') }, '> <Line />\n>\n> <Blocks />'),
  'guides/17-card.mdx': page({ Blocks: p('blocks') }, '<Card title="t">\n\n<Blocks />\n\n</Card>'),
  'guides/18-reserved.mdx': page(
    { R: p('reserved') },
    '<R src="a" lines="b" region="c" lang="d" meta="e" headingOffset="f" />',
  ),
  'guides/19-maybe.mdx': page({ M: p('maybe') }, '<M on title="T" />\n\n<M />\n\n<M on={false} title={null} />'),
  'guides/20-nested.mdx': page({ N: p('nested') }, '<N name="A" />'),
  'guides/21-exports.mdx': page({ E: p('exports') }, '<E />'),
  'guides/22-renamed.mdx': page({ E: p('exports'), O: p('other-exports') }, '<E />\n\n<O />\n\n<E />'),
  'guides/23-default-name.mdx': `import { default as D } from '${p('default-name')}'\n\n<D />\n`,
  'guides/24-named.mdx': `import E, { answer } from '${p('exports')}'\n\n<E />\n\nIt is {answer}.\n`,
  'guides/25-named-alone.mdx': `import { answer as a } from '${p('exports')}'\n\nIt is {a}.\n`,
  'guides/26-behind.mdx': `<Line />\n\nText\n\nimport Line from '${p('line')}'\n`,
  'guides/27-unused.mdx': page({ Line: p('line'), G: p('greeting') }, 'Nothing but <G name="me" />'),
  'guides/28-table-and-link.mdx': page(
    { T: p('table'), L: p('link') },
    '<T cell="*c*" />\n\n<L url="https://a.test" title="A" />',
  ),
  'guides/29-headings.mdx': page({ H: p('heading') }, '# All\n\n<H topic="cats" />\n\n<H topic={"dogs"} />'),
  'guides/30-jsx-props.mdx': page(
    { S: p('slot'), Icon: p('icon') },
    '<S icon={<Icon label="a" />} body={<b>bold</b>} />\n\n<S icon="text" />',
  ),
  'guides/31-known.mdx': page({ K: p('known') }, '<K more />\n\n<K less={true} />\n\n<K />'),
  'guides/32-code.mdx': page(
    { Icon: p('icon') },
    '{[1, 2].map((n) => <Icon key={n} label={n} />)}\n\n<Icon label="out" />',
  ),
  'guides/33-value.mdx': page({ V: p('value'), S: p('shown'), Icon: p('icon') }, '<V />\n\n<S as={Icon} />'),
  'guides/34-choice.mdx': `import { on } from '../data.js'\nimport Line from '${p('line')}'\nimport C from '${p('choice')}'\n\n{on ? <Line /> : null}\n\n{on && <Line />}\n\n<C on={false} text="t" />\n`,
  'guides/35-components.mdx': page(
    { C: p('components'), Line: p('line') },
    '<C />\n\n<Line components={props.components} />\n\n<Line {...props} />',
  ),
  'guides/36-modules.mdx': page({ D: p('data') }, '<D />'),
  'guides/37-root.mdx': page(
    { Line: '/_p/line.mdx', Plain: '_p/plain.md', Front: p('front') },
    '<Line />\n\n<Plain />\n\n<Front />',
  ),
  'guides/38-pages.mdx': page({ Whole: '../whole-page.mdx', Empty: p('empty') }, '<Whole />\n\n<Empty />\n\nEnd'),
  'guides/39-shadowed.mdx': page(
    { Icon: p('icon') },
    '{[(props) => <u>{props.label}</u>].map((Icon) => <Icon key="a" label="u" />)}\n\n<Icon label="i" />',
  ),
  'guides/40-references.mdx': page(
    { D: p('definitions'), G: p('greeting') },
    'My [docs][].\n\n<D />\n\n[docs]: https://mine.test\n\n- <G name="x" />\n- <G name="y" count={9} />',
  ),
  'guides/41-passed.mdx': page({ P: p('pass') }, '<P other="x">\n\n- kid\n\n</P>'),
  'guides/42-own-children.mdx': page({ N: p('note') }, '<N children="a">\n\nb\n\n</N>\n\n<N children={<b>c</b>} />'),
  'guides/43-named-first.mdx': `import One, { k } from '${p('one-k')}'\nimport Two from '${p('two-k')}'\n\n<Two />\n\n<One />\n\nIt is {k}.\n`,
  'guides/44-wrapped.mdx': page(
    { W: p('wrapped'), A: p('also-wrapped'), Icon: p('line') },
    '<W label="w" />\n\n<A label="a" />\n\n<Icon />',
  ),
  'guides/45-spread-object.mdx': page(
    { G: p('greeting') },
    'export const o = { name: "o" }\n\n<G {...o} />\n\n<G {...{ ...o, count: 2 }} />\n\n<G {...{ name: "n", ...o }} />\n\n<G {...(o.name ? o : {})} count={3} />',
  ),
  'guides/46-default-and-all.mdx': `import E, * as X from '${p('exports')}'\n\n<E />\n\n<X.default />\n\nIt is {X.answer}.\n`,
  'guides/47-nested-esm.mdx': `<Card>\n\nimport Line from '${p('line')}'\n\n<Line />\n\n</Card>\n\n<Line />\n`,
  'guides/48-layout.mdx': page(
    { Line: p('line') },
    'export default (props) => <div><Line />{props.children}</div>\n\nText. <Line />',
  ),
  'guides/49-lists.mdx': page(
    { List: p('list'), All: p('lists'), C: p('listed') },
    '1. zero\n\n<List />\n\n<List />\n\n3. more\n\n<All />\n\n- end\n\n<C>\n\n- kid\n\n</C>\n\n- last',
  ),
}
