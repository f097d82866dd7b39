import { describe } from 'vitest'
import { table, type Case } from './check.js'

const on = (
  include: string,
  partial: string,
  mdx: string,
  more: Partial<Case> = {},
  files: Record<string, string> = {},
): Case => ({ files: { 'page.mdx': include, '_p/a.mdx': partial, ...files }, mdx, ...more })
const given = (props: string): string => `<Include src="_p/a" ${props} />`
const missing = { messages: ['prop-missing page.mdx:1:1'] }

describe('a prop', () => {
  table({
    'is text in a sentence': on(given('name="Acme"'), 'Hi {props.name}!', 'Hi Acme!'),
    'is one text with its neighbours': on(given('a="A" b="B"'), '{props.a}{props.b} {props.a}', 'AB A'),
    'is text alone in its paragraph': on(given('name="Acme"'), 'a\n\n{props.name}\n\nb', 'a\n\nAcme\n\nb'),
    'is text in an element': on(
      given('name="Acme"'),
      'a <b>{props.name}</b>\n\n<Card>\n{props.name}\n</Card>',
      'a <b>Acme</b>\n\n<Card>\n  Acme\n</Card>',
    ),
    'is text in emphasis, links, headings, cells and items': on(
      given('n="N"'),
      '# {props.n}\n\n- *{props.n}* [{props.n}](/x)\n\n| a |\n| - |\n| {props.n} |',
      '# N\n\n- *N* [N](/x)\n\n| a |\n| - |\n| N |',
    ),
    'is an attribute': on(given('name="Acme"'), '<Card title={props.name} />', '<Card title="Acme" />'),
    'is part of an attribute': on(
      given('v="2" n={2} b'),
      'x <A a={`v${props.v}`} b={props.n + 1} c={[props.v]} d={props.b} />',
      'x <A a="v2" b={3} c={["2"]} d={true} />',
    ),
    'is part of an expression': on(
      given('count={2} version="1.2"'),
      '{props.count + 1} {`v${props.version}`} {props.count > 1 ? "many" : "one"}',
      '3 v1.2 many',
    ),
    'is asked by methods of texts': on(
      given('edition="Pro"'),
      '## For {props.edition.toUpperCase()}\n\n<Plans to={`/plans/${props.edition.toLowerCase()}`} />\n\n{props.edition.trim().startsWith("Pr") ? <b>paid</b> : <i>free</i>}',
      '## For PRO\n\n<Plans to="/plans/pro" />\n\n<b>paid</b>',
    ),
    'is bound where the expression cannot be told': on(
      given('name="x"'),
      'a {shout(props.name)} b',
      'a {shout("x")} b',
    ),
    'is bound in an attribute that cannot be told': on(
      given('name="x"'),
      'a <A b={shout(props.name)} />',
      'a <A b={shout("x")} />',
    ),
    'is bound to what the page evaluates': on(
      'export const x = 1\n\n<Include src="_p/a" n={x + 1} />',
      'a {props.n * 2} b',
      'export const x = 1\n\na {(x + 1) * 2} b',
    ),
    'is not caught by a name in the partial': on(
      'export const x = 1\n\n<Include src="_p/a" n={x} />',
      'a {[2].map((x) => props.n)} b',
      'export const x = 1\n\na {[2].map((x) => props.n)} b',
      { messages: ['prop-dynamic _p/a.mdx:1:3'] },
    ),
    'may have any name': on(
      given('data-x="1" o={{ k: "v" }}'),
      'a {props["data-x"]} {props.o.k} {props?.o?.k}',
      'a 1 v v',
    ),
    'may be an element': on(given('icon={<b>x</b>}'), 'a {props.icon} c', 'a <b>x</b> c'),
    'is the same wherever the partial is used': on(
      `${given('n="1"')}\n\n${given('n="2"')}`,
      'n {props.n}',
      'n 1\n\nn 2',
    ),
    'of a page stays': on('a {props.name} {props.children}', '', 'a {props.name} {props.children}'),
    'that a page passes on is its own': on(
      '<Include src="_p/a" name={props.name} />',
      'a {props.name} b',
      'a {props.name} b',
    ),
    'in code, comments and strings stays as written': on(
      '<Include src="_p/a" />',
      '`{props.a}` {/* props.a */} {"props.a"}\n\n```js\nprops.a\n```',
      '`{props.a}` {/* props.a */} {"props.a"}\n\n```js\nprops.a\n```',
    ),
    'of something else stays as written': on(
      '<Include src="_p/a" />',
      'a {x.props.name} {{ props: 1 }.props}',
      'a {x.props.name} {{ props: 1 }.props}',
    ),
    'that is shadowed stays as written': on(
      given('name="N"'),
      'a {[1].map((props) => props.name)} {props.name}',
      'a {[1].map((props) => props.name)} N',
    ),
    'decides no condition that it is dead in': on(
      given('a="A"'),
      '<If sdk="go">{props.a}</If>\n\n<If sdk="react">{props.b}</If>',
      'A',
      { reader: { sdk: 'go' } },
    ),
  })
})

describe('what a prop is worth', () => {
  const says = (props: string, mdx: string): Case => on(given(props), 'a{props.v}b', mdx)
  table({
    'a string is text': says('v="x"', 'axb'),
    'an empty string is nothing': says('v=""', 'ab'),
    'a number is text': says('v={-2.5}', 'a-2.5b'),
    'zero is text': says('v={0}', 'a0b'),
    'a template is text': says('v={`x`}', 'axb'),
    'true stays an expression': says('v', 'a{true}b'),
    'false stays an expression': says('v={false}', 'a{false}b'),
    'null stays an expression': says('v={null}', 'a{null}b'),
    'a list stays an expression': says('v={["x", 1]}', 'a{["x", 1]}b'),
    'characters of MDX are those characters': says(
      'v="<b>{x} *y* _z_ [l](u) \\ &lt; `c`"',
      'a\\<b>\\{x} \\*y\\* \\_z\\_ \\[l]\\(u) \\ \\< \\`c\\`b',
    ),
    'patterns of a replacement are those characters': says('v="$& $1 $$ $`"', 'a$& $1 $$ $\\`b'),
    'the text of a prop is not read again': says('v="{props.v}"', 'a\\{props.v}b'),
    'marks at the start of a line are those characters': on(
      given('v="# x"'),
      '{props.v}\n\n- {props.v}',
      '\\# x\n\n- \\# x',
    ),
    'ESM is text': on(given('v="import x from \'y\'"'), '{props.v}', "import&#x20;x from 'y'"),
    'a pipe in a table cell is that character': on(
      given('v="a|b"'),
      '| x |\n| - |\n| {props.v} |',
      '| x |\n| - |\n| a\\|b |',
    ),
    'quotes in an attribute are those characters': on(
      '<Include src="_p/a" v={`a"b\'c`} />',
      '<A b={props.v} />',
      '<A b="a&quot;b\'c" />',
    ),
    'an object in an attribute is that object': on(
      given('v={{ k: [1] }}'),
      '<A b={props.v.k} c={props.v.k[0]} d={props.v.z} />',
      '<A b={[1]} c={1} />',
    ),
  })
})

describe('passing on', () => {
  const b = { '_p/b.mdx': 'b {props.name}' }
  table({
    'reaches the next partial': on(given('name="N"'), '<Include src="_p/b" name={props.name} />', 'b N', {}, b),
    'reaches it within a text': on(
      given('name="N"'),
      '<Include src="_p/b" name={`x ${props.name}`} />',
      'b x N',
      {},
      b,
    ),
    'reaches it as a spread': on(given('name="N"'), '<Include src="_p/b" {...props} />', 'b N', {}, b),
    'of a spread is overruled by what follows': on(
      given('name="N"'),
      '<Include src="_p/b" {...props} name="M" />',
      'b M',
      { messages: [] },
      b,
    ),
    'of a spread overrules what it follows': on(
      given('name="N"'),
      '<Include src="_p/b" name="M" {...props} />',
      'b N',
      {},
      b,
    ),
    'reaches it as a spread with more': on(
      'export const x = 1\n\n<Include src="_p/a" name={f(x)} />',
      '<Include src="_p/b" {...{ ...props, more: x, ...{ end: "!" } }} />',
      'export const x = 1\n\nb {f(x)} {x}!',
      {},
      { '_p/b.mdx': 'b {props.name} {props.more}{props.end}' },
    ),
    'reaches it as a spread that hangs on what is known': on(
      given('name={later} on'),
      '<Include src="_p/b" {...(props.on && { name: props.name })} />',
      'b {later}',
      {},
      b,
    ),
    'reaches it as a spread with more, with children': on(
      '<Include src="_p/a" name="N">\nC\n</Include>',
      '<Include src="_p/b" {...{ ...props, more: 1 }} />\n\n<Include src="_p/b" {...{ more: 2, ...{ ...props } }} />',
      'b N 1\n\nC\n\nb N 2\n\nC',
      {},
      { '_p/b.mdx': 'b {props.name} {props.more}\n\n{props.children}' },
    ),
    'of an object that only the page knows is of its members': on(
      '<Include src="_p/a" name="N" {...props} {...f()} />',
      '{props.name && <b>{props.n}</b>}',
      '{({\n    "name": ({\n      "name": "N",\n      ...props\n    }).name,\n    ...f()\n  }).name && <b>{({\n    "n": props.n,\n    ...f()\n  }).n}</b>}',
    ),
    'of what only the page knows to a file of code is told of': on(
      '<Include src="_p/a" />\n\n<Include src="a.js" {...props} />',
      'A',
      'A\n\n```js\na()\n```',
      { messages: ['prop-dynamic page.mdx:3:1'] },
      { 'a.js': 'a()' },
    ),
    'does not happen by itself': on(
      given('name="N"'),
      '{props.name}\n\n<Include src="_p/b" />',
      'N\n\nb {props.name}',
      { messages: ['prop-missing _p/a.mdx:3:1'] },
      b,
    ),
    'reaches an element as a spread': on(
      given('name="N" n={1}'),
      'x <A {...props} />',
      'x <A {...{\n    "name": "N",\n    "n": 1\n  }} />',
    ),
  })
})

describe('messages', () => {
  const declared = (text: string): string =>
    `---\nprops:\n  name: { default: 'x' }\n  other: { required: true }\n---\n\n${text}`
  table({
    'a default stands in': on(given('other="o"'), declared('{props.name} {props.other}'), 'x o'),
    'a default gives way': on(given('other="o" name="n"'), declared('{props.name} {props.other}'), 'n o'),
    'a default stands in for `undefined`, as in JavaScript': on(
      given('other="o" name={undefined}'),
      declared('{props.name} {props.other}'),
      'x o',
    ),
    'a default stands in for an `undefined` that is spread': on(
      given('other="o" name="n" {...{ name: undefined }}'),
      declared('{props.name} {props.other}'),
      'x o',
    ),
    'a required prop that is `undefined` is missing': on(
      given('other={undefined}'),
      declared('{props.name} {props.other}'),
      'x',
      missing,
    ),
    'a default may be data': on(
      given(''),
      '---\nprops:\n  l: { default: [1, { a: b }] }\n---\n\n<A m={props.l[1].a} />',
      '<A m="b" />',
    ),
    'a required prop that is missing is an error': on(
      given('name="n"'),
      declared('{props.name} {props.other}'),
      'n {props.other}',
      missing,
    ),
    'is required even where it is not read': on(given('name="n"'), declared('{props.name}'), 'n', missing),
    'a prop that is read and not given is an error': on(given(''), 'a {props.name} b', 'a {props.name} b', missing),
    'a missing prop in an attribute is an error': on(
      given(''),
      '<A b={props.name} />',
      '<A b={props.name} />',
      missing,
    ),
    'a missing prop is said at each include': on(
      `${given('')}\n\n${given('')}`,
      'a {props.name}',
      'a {props.name}\n\na {props.name}',
      { messages: ['prop-missing page.mdx:1:1', 'prop-missing page.mdx:3:1'] },
    ),
    'an unused prop is a warning': on(given('x="1"'), 'a', 'a', { messages: ['prop-unused page.mdx:1:1'] }),
    'what a module calls `props` is no prop': on(
      given('x="1"'),
      "import { props as a } from 'a'\nexport { b as props } from 'b'\n\n{a}",
      "import { props as a } from 'a'\nexport { b as props } from 'b'\n\n{a}",
      { messages: ['prop-unused page.mdx:1:1'] },
    ),
    'an unknown prop is a warning': on(given('other="o" nam="n"'), declared('{props.name} {props.other}'), 'x o', {
      messages: ['prop-unknown page.mdx:1:1'],
    }),
    'a default that YAML reads as a date is the words of the date': on(
      given(''),
      '---\nprops:\n  since: { default: 2024-01-31 }\n---\n\nsince {props.since}',
      'since 2024-01-31',
    ),
    'a prop in ESM, where it cannot stand, is an error': on(
      given('name="N"'),
      'export const Name = () => <b>{props.name}</b>\n\nhi {props.name}',
      'export const Name = () => <b>{props.name}</b>\n\nhi N',
      { messages: ['prop-dynamic _p/a.mdx:1:1'] },
    ),
    'a prop that is not needed may be absent': on(given(''), '---\nprops:\n  name: {}\n---\n\na{props.name}b', 'ab'),
    'an invalid declaration is an error': on(given(''), '---\nprops: [a]\n---\n\na', 'a', {
      messages: ['front-matter-props _p/a.mdx:2:1'],
    }),
  })
})
