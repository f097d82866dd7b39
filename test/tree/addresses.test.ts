import { describe, expect, it } from 'vitest'
import { nodesOf, resolve } from '../project.js'
import { table, type Case } from './check.js'

const on = (partial: string, mdx: string, more: Partial<Case> = {}): Case => ({
  path: 'guides/page.mdx',
  files: { 'guides/page.mdx': '<Include src="_p/a" />', '_p/a.mdx': partial },
  mdx,
  ...more,
})
const urls = { Card: ['href'], Image: 'src', 'Docs.Link': ['to', 'srcset'], li: ['value'] }

describe('addresses in code', () => {
  table({
    'of require are rebased': on(
      "<img src={require('./i.png').default} />",
      "<img src={require('../_p/i.png').default} />",
    ),
    'of require.resolve and import.meta.resolve are rebased': on(
      '{require.resolve("../x")} {import.meta.resolve(\'./y\')} a',
      '{require.resolve("../x")} {import.meta.resolve(\'../_p/y\')} a',
    ),
    'of folders and modules that webpack knows are rebased': on(
      "a {require.context('./x', true)} {require.resolveWeak('./y')} {require.other('./z')}",
      "a {require.context('../_p/x', true)} {require.resolveWeak('../_p/y')} {require.other('./z')}",
    ),
    'of import() are rebased': on(
      'a {import("./x")} {lazy(() => import(`./y`))} b',
      'a {import("../_p/x")} {lazy(() => import(`../_p/y`))} b',
    ),
    'of new URL are rebased': on(
      "a {new URL('x.png', import.meta.url).href} {new URL('x.png', base)} {new URL('./x.png')} {new URL('/x.png', import.meta.url)}",
      "a {new URL('../_p/x.png', import.meta.url).href} {new URL('x.png', base)} {new URL('./x.png')} {new URL('/x.png', import.meta.url)}",
    ),
    'are rebased in flow, spreads and ESM': on(
      "export const i = require( './i.png' ) // i\n\n{require('./j.png')}\n\n<A {...require('./k')} b={[require(\"./l\")]} />",
      "export const i = require( '../_p/i.png' ) // i\n\n{require('../_p/j.png')}\n\n<A {...require('../_p/k')} b={[require(\"../_p/l\")]} />",
    ),
    'are rebased over several lines of any block': on(
      "> - <A b={[\n>     require('./x'),\n>     'é', require('./y')]} />",
      "> - <A\n>     b={[\n>     require('../_p/x'),\n>     'é', require('../_p/y')]}\n>   />",
    ),
    'keep what stands around them': on(
      "a {  /* './x' */ require('./x' , 1)['./y']  }",
      "a {  /* './x' */ require('../_p/x' , 1)['./y']  }",
    ),
    'keep queries, and quotes in them': on(
      "a {require('./x.js?raw#h')} {require(\"./it's\")} {require('./it\\'s')}",
      "a {require('../_p/x.js?raw#h')} {require(\"../_p/it's\")} {require('../_p/it\\'s')}",
    ),
    'are left where they are computed or bare': on(
      'a {require(x)} {require(`./${x}`)} {require("x")} {import("@a/x")} {import("#x")} {x.require("./x")} {"./x"}',
      'a {require(x)} {require(`./${x}`)} {require("x")} {import("@a/x")} {import("#x")} {x.require("./x")} {"./x"}',
    ),
    'are left where `require` is another': on(
      'a {f((require) => require("./x"))} {f((URL) => new URL("./x", import.meta.url))}',
      'a {f((require) => require("./x"))} {f((URL) => new URL("./x", import.meta.url))}',
    ),
    'are left where the file makes a `require` of its own': on(
      'import {createRequire as require} from "m"\n\na {require("./x")}',
      'import {createRequire as require} from "m"\n\na {require("./x")}',
    ),
    'of elements in code are rebased': on(
      '{x && <img src="./i.png" alt="./i.png" srcSet="a.png 1x, b.png 2x" />}\n\n<A b={<a href={y ? \'c\' : "/d"} />} />',
      '{x && <img src="../_p/i.png" alt="./i.png" srcSet="../_p/a.png 1x, ../_p/b.png 2x" />}\n\n<A b={<a href={y ? \'../_p/c\' : "/d"} />} />',
    ),
    'of elements in code are rebased by attributes of a namespace': on(
      '{x && <use xlink:href="./s.svg#a" />} b',
      '{x && <use xlink:href="../_p/s.svg#a" />} b',
    ),
    'of elements are rebased in choices': on(
      "<img src={dark ? './d.png' : l ?? `./l.png`} />",
      "<img src={dark ? '../_p/d.png' : l ?? `../_p/l.png`} />",
    ),
    'are left with `rebase: false`': on(
      "a {require('./x')} <A b={import('./x')} />",
      "a {require('./x')} <A b={import('./x')} />",
      { options: { rebase: false } },
    ),
    'of the page are left': {
      files: {
        'page.mdx': "{require('./x')}\n\n<Include src=\"_p/a\" x={require('./y')}>\n  {require('./z')}\n</Include>",
        '_p/a.mdx': 'a {f(props.x, require("./w"))}\n\n{props.children}',
      },
      mdx: "{require('./x')}\n\na {f(require('./y'), require(\"./_p/w\"))}\n\n{require('./z')}",
    },
    'that a partial passes on are rebased from there': {
      files: {
        'page.mdx': '<Include src="_p/a" />',
        '_p/a.mdx': '<Include src="_q/b" x={require("./x")} y="./y" />',
        '_q/b.mdx': 'a {f(props.x)} {require(props.y)} <img src={props.y} /> <img src={x ? props.y : "./z"} />',
      },
      mdx: 'a {f(require("./_p/x"))} {require("./_p/y")} <img src="./_p/y" /> <img src={x ? "./_p/y" : "./_q/z"} />',
    },
  })
})

describe('addresses of components', () => {
  const with_ = (partial: string, mdx: string): Case => on(partial, mdx, { options: { urls } })
  table({
    'that are named are rebased': with_(
      '<Card href="c.md" src="d.png" />\n\n<Image src={"./i.png"} href={\'j\'} />',
      '<Card href="../_p/c.md" src="d.png" />\n\n<Image src="../_p/i.png" href={\'j\'} />',
    ),
    'are rebased by whole names': with_(
      '<Docs.Link to="a" href="b" srcset="c 1x, d 2x" /> <Link to="a" />',
      '<Docs.Link to="../_p/a" href="b" srcset="../_p/c 1x, ../_p/d 2x" />\n\n<Link to="a" />',
    ),
    'are rebased in lists, and in objects where they can be nothing else': with_(
      "<Card href={['a', `./b`, x]} />\n\n<Card href={{ dark: './d.png', alt: 'words', l: ['./e'] }} />",
      "<Card href={['../_p/a', `../_p/b`, x]} />\n\n<Card href={{ dark: '../_p/d.png', alt: 'words', l: ['../_p/e'] }} />",
    ),
    'are rebased in code': with_(
      '{x.map(() => <Card href="./c" title="./t"><Image src={\'./i\'} /></Card>)}',
      '{x.map(() => <Card href="../_p/c" title="./t"><Image src={\'../_p/i\'} /></Card>)}',
    ),
    'add to those of HTML': with_(
      '<ul><li value="./a"><a href="./b" /></li></ul> x',
      '<ul><li value="../_p/a"><a href="../_p/b" /></li></ul> x',
    ),
    'are left where they are not relative': with_(
      '<Card href="https://x.y" />\n\n<Card href={\'/a\'} />\n\n<Card href="#h" />\n\n<Card href />\n\n<Card href={1} />',
      '<Card href="https://x.y" />\n\n<Card href={\'/a\'} />\n\n<Card href="#h" />\n\n<Card href />\n\n<Card href={1} />',
    ),
    'given as props are relative to who wrote them': {
      files: {
        'page.mdx': '<Include src="_p/a" to="./page" />\n\n<Include src="_q/b" />',
        '_p/a.mdx':
          '---\nprops:\n  to: {}\n  or: { default: ./or }\n---\n\n<Card href={props.to} /> <Card href={props.or} /> <Card href={[props.to, "./c"]} /> <Card href={`./${props.to}`} />',
        '_q/b.mdx': '<Include src="_p/a" to="./q" or="./r" />',
      },
      mdx: '<Card href="./page" />\n\n<Card href="./_p/or" />\n\n<Card href={["./page", "./_p/c"]} />\n\n<Card href="./_p/page" />\n\n<Card href="./_q/q" />\n\n<Card href="./_q/r" />\n\n<Card href={["./_q/q", "./_p/c"]} />\n\n<Card href="./_p/q" />',
      options: { urls },
    },
  })
})

describe('rebase as a function', () => {
  const partial =
    '[a](a.md) ![b](~/b.png) [c](/c) [d](https://d) [e](#e) <img src="f.png" srcset="g 1x" /> {require(\'./h\')}'
  it('is asked for each address that may depend on its file', () => {
    const asked: unknown[] = []
    const { mdx } = resolve(
      { 'guides/page.mdx': '[z](z) <Include src="_p/a" />', '_p/a.mdx': partial },
      {},
      {
        rebase: (url, files) => {
          asked.push([url, files])
          return url === 'a.md' ? '/A' : url.startsWith('~/') ? url.slice(1) : undefined
        },
      },
      'guides/page.mdx',
    )
    const files = { from: '_p/a.mdx', to: 'guides/page.mdx' }
    expect(asked).toEqual(
      [
        ['a.md', 'link'],
        ['~/b.png', 'image'],
        ['f.png', 'attribute'],
        ['g', 'attribute'],
        ['./h', 'module'],
      ].map(([url, kind]) => [url, { ...files, kind }]),
    )
    expect(mdx).toBe(
      '[z](z) [a](/A) ![b](/b.png) [c](/c) [d](https://d) [e](#e) <img src="../_p/f.png" srcset="../_p/g 1x" /> {require(\'../_p/h\')}\n',
    )
  })
  it('is asked of files in the folder of the page, too', () => {
    const { mdx } = resolve(
      { 'page.mdx': '<Include src="_a" />', '_a.mdx': '[a](a)' },
      {},
      { rebase: (url, { from, to }) => `${from}:${to}:${url}` },
    )
    expect(mdx).toBe('[a](_a.mdx:page.mdx:a)\n')
  })
  it.each([[1], [null], [Promise.resolve('x')]])('throws where it answers with %j', (answer) => {
    const rebase = (() => answer) as unknown as () => string
    expect(() => resolve({ 'page.mdx': '<Include src="_a" />', '_a.mdx': '[a](a)' }, {}, { rebase })).toThrow(TypeError)
  })
})

const given = (props: string, partial: string, mdx: string, more: Partial<Case> = {}): Case => ({
  path: 'g/page.mdx',
  files: { 'g/page.mdx': `<Include src="_p/a" ${props} />`, '_p/a.mdx': partial },
  mdx,
  ...more,
})
const stays = (props: string, partial: string, mdx: string, ...messages: string[]): Case =>
  given(props, partial, mdx, { messages })

describe('props in URLs', () => {
  table({
    'are written into links': given('url="https://x.y/z"', '[D]({props.url})', '[D](https://x.y/z)'),
    'are written into images, titles and definitions': given(
      'url="/z" t="T"',
      '![D]({props.url} "a {props.t}") [e] [f](x \'{props.t}{props.t}\')\n\n[e]: {props.url} "{props.t}"',
      '![D](/z "a T") [e] [f](../_p/x "TT")\n\n[e]: /z "T"',
    ),
    'are written into parts': given(
      'id={5} b={{ c: "d" }} t="T"',
      '[x](https://x/{props.id}) [x](/a/{props.b.c} "t {props.t}") [y](y/{props.id}.md?q={props.b[\'c\']}#{props.id})',
      '[x](https://x/5) [x](/a/d "t T") [y](../_p/y/5.md?q=d#5)',
    ),
    'are written into what stands for an image': given(
      'a="A" b={{ c: 5 }}',
      '![x {props.a} props.a {props.b.c}](/i "{props.a}") ![{props.a}][i]\n\n[i]: /i',
      '![x A props.a 5](/i "A") ![A][i]\n\n[i]: /i',
    ),
    'that are escaped stay': given(
      '',
      '[x](/\\{props.u} "\\{props.u}") ![\\{props.u}](/i)',
      '[x](/\\{props.u} "\\{props.u}") ![\\{props.u}](/i)',
    ),
    'are written in any block': given(
      'u="/u"',
      '# [a]({props.u})\n\n- **[b]({props.u})**\n\n> | a |\n> | - |\n> | [c]({props.u}) |\n\n<Card>\n  [d]({props.u})\n</Card>',
      '# [a](/u)\n\n- **[b](/u)**\n\n> | a |\n> | - |\n> | [c](/u) |\n\n<Card>\n  [d](/u)\n</Card>',
    ),
    'are relative to who wrote them': given(
      'u="./u" d="d"',
      '[a]({props.u}) [b](./{props.u}) [c]({props.d}/c) [d]({props.d}{props.u})',
      '[a](./u) [b](../_p/u) [c](d/c) [d](d./u)',
    ),
    'are relative to the partial that passed them': {
      files: {
        'page.mdx': '<Include src="_p/a" v="./v" />',
        '_p/a.mdx': '<Include src="_q/b" u="./u" v={props.v} {...{ w: "./w" }} />',
        '_q/b.mdx':
          '---\nprops: { u: , v: , w: , x: }\n---\n\n[u]({props.u}) [v]({props.v}) [w]({props.w}) <a href={props.u}>u</a> <a href={props.v}>v</a> <a href={props.x || "./x"}>x</a> <a href={props.x ? "" : props.u}>y</a>',
      },
      mdx: '[u](./_p/u) [v](./v) [w](./_p/w) <a href="./_p/u">u</a> <a href="./v">v</a> <a href="./_q/x">x</a> <a href="./_p/u">y</a>',
    },
    'that default are relative to the partial': {
      files: {
        'page.mdx': '<Include src="_p/a" />',
        '_p/a.mdx':
          '---\nprops:\n  u: { default: ./u }\n  t:\n---\n\n[u]({props.u} "{props.t}") <a href={props.u}>u</a>',
      },
      mdx: '[u](./_p/u) <a href="./_p/u">u</a>',
    },
    'are the text of a bare URL too': given(
      'id="5"',
      'see https://x.com/{props.id} and www.y.com/{props.id}',
      'see [https://x.com/5](https://x.com/5) and [www.y.com/5](http://www.y.com/5)',
    ),
    'are data': given(
      'u="a b(c)" t=\'"q" {props.u}\'',
      '[x](/{props.u} "{props.t}")',
      '[x](</a b(c)> "\\"q\\" \\{props.u}")',
    ),
    'may be empty': given('u="" t=""', '[x]({props.u} "{props.t}")', '[x]()'),
    'may be optional in reading': given('u={{ v: "/v" }}', '[x](<{ props?.u?.v }>)', '[x](/v)'),
    'that are missing stay, and a message says so': stays(
      '',
      '[x](./a/{props.u} "{props.u}")',
      '[x](./a/\\{props.u} "\\{props.u}")',
      'prop-missing g/page.mdx:1:1',
    ),
    'that are no text stay, and a message says so': stays(
      'u={true}',
      '[x]({props.u})',
      '[x](\\{props.u})',
      'prop-dynamic _p/a.mdx:1:1',
    ),
    'that are not there in an object stay, and a message says so': stays(
      'u={{}}',
      '![x]({props.u.v})',
      '![x](\\{props.u.v})',
      'prop-dynamic _p/a.mdx:1:1',
    ),
    'that only the page knows stay, and a message says so': stays(
      'u={x()}',
      '[x]({props.u}) {f(props.u)}',
      '[x](\\{props.u}) {f(x())}',
      'prop-dynamic _p/a.mdx:1:1',
    ),
    'that are children stay, and a message says so': stays(
      '',
      '[x]({props.children})',
      '[x](\\{props.children})',
      'prop-dynamic _p/a.mdx:1:1',
    ),
    'of the page stay': { files: { 'page.mdx': '[x]({props.u})' }, mdx: '[x](\\{props.u})' },
    'in expressions that are no path stay': given(
      '',
      '[x]({props}) [y]({propsy.a}) [z]({x.props.a}) [t]({`${props.a}`})',
      '[x](\\{props}) [y](\\{propsy.a}) [z](\\{x.props.a}) [t](\\{`$\\{props.a}`})',
    ),
  })
  it('are said to be used', () => {
    const { resolved } = resolve({ 'page.mdx': '<Include src="_a" u="u" />', '_a.mdx': '[x]({props.u})' })
    expect(resolved.file.messages).toEqual([])
    expect(nodesOf(resolved.tree).find(({ type }) => type === 'link')).toMatchObject({ url: 'u' })
  })
})
