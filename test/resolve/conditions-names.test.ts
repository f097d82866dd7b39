import { describe, expect, it } from 'vitest'
import { createResolver, type Options, type ResolveOptions } from '../../src/index.js'
import { project, resolve } from '../project.js'
import { table, type Case } from '../tree/check.js'

const options: Options = {
  axes: { audience: { values: ['human', 'llm'], attribute: 'is' } },
  names: { sdk: ['sdk', 'platform'], audience: 'who' },
}
const go = { sdk: 'go' }
const react = { sdk: 'react' }

const on = (
  source: string,
  reader: ResolveOptions,
  mdx: string,
  messages: readonly string[] = [],
  files: Record<string, string> = {},
  more: Options = {},
): Case => ({ files: { 'page.mdx': source, ...files }, reader, mdx, messages, options: { ...options, ...more } })

describe('the name of an axis in code', () => {
  table({
    'is the value of the reader': on('For {sdk} and {who}.', { ...go, audience: 'llm' }, 'For go and llm.'),
    'may be several': on('{platform}', go, 'go'),
    'decides an expression': on("{sdk === 'go' ? <>a *b*</> : <>c</>}", go, 'a \\*b\\*'),
    'decides it for others': on("a {sdk === 'go' ? <b>x</b> : 'y'}", react, 'a y'),
    'decides it in parentheses, however many': on(
      "{((sdk === 'go')) ? (('a')) : b}\n\n{((f(sdk) ?? w !== 1)) && (((sdk)))}\n\n<If when={(((sdk)) === 'go')}>x</If>",
      go,
      'a\n\n{(f("go") ?? w !== 1) && "go"}\n\nx',
      [],
      {},
      { components: { if: { when: 'when' } } },
    ),
    'decides what is shown or not': on("{sdk === 'go' && <b>x</b>}\n\n{sdk !== 'go' && <i>y</i>}", go, '<b>x</b>'),
    'brings a file in': on('{platform === "go" && <Include src="_p" />}', go, '# P', [], { '_p.mdx': '# P' }),
    'brings none in': on('{platform === "go" && <Include src="_p" />}', react, '', [], { '_p.mdx': '# P' }),
    'stays, with all around it, where the reader leaves it open': on(
      'a {platform === "go" && <Include src="_p" />} {sdk} <Card title={sdk} />',
      { audience: 'llm' },
      'a {platform === "go" && <Include src="_p" />} {sdk} <Card title={sdk} />',
      [],
      { '_p.mdx': '# P' },
    ),
    'is the value of an attribute': on(
      '<Card title={sdk} href={`/${sdk}/x`} big={sdk === "go"} />',
      go,
      '<Card title="go" href="/go/x" big={true} />',
    ),
    'is known in lists and texts': on(
      "{['go', 'js'].includes(sdk) ? 'a' : 'b'} {'golang'.includes(sdk) && 'c'} {['go'].includes(sdk) === false && 'd'}",
      go,
      'a c',
    ),
    'is written into what is left to the page': on(
      "a {f(sdk)} {sdk === 'go' ? later : never} {later && sdk}",
      go,
      'a {f("go")} {later} {later && "go"}',
    ),
    'cuts down what it decides': on('{f(sdk === \'go\' ? <b>x</b> : <Include src="_gone" />)}', go, '{f(<b>x</b>)}'),
    'is known beside constants of the file': on(
      "export const LIST = ['go']\n\n{LIST.includes(sdk) ? 'a' : 'b'}",
      go,
      "export const LIST = ['go']\n\na",
    ),
    'is another where the file exports it': on(
      "export const sdk = 'x'\n\n{sdk} {platform}",
      go,
      "export const sdk = 'x'\n\n{sdk} go",
    ),
    'is another where the file imports it': on(
      "import { sdk } from 'x'\n\n{sdk === 'go' && 'a'}",
      go,
      "import { sdk } from 'x'\n\n{sdk === 'go' && 'a'}",
    ),
    'is another where a function has it': on(
      'a {list.map((sdk) => <b key={sdk}>{sdk}</b>)} {list.map((x) => x + sdk)}',
      go,
      'a {list.map((sdk) => <b key={sdk}>{sdk}</b>)} {list.map(x => x + "go")}',
    ),
    'is none as a property or a key': on('a {b.sdk} {f({ sdk: 1 })}', go, 'a {b.sdk} {f({ sdk: 1 })}'),
    'is written where it is both': on('a {f({ sdk })}', go, 'a {f({\n    sdk: "go"\n  })}'),
    'is none in `props`': on('{props.sdk}', go, '{props.sdk}'),
    'is text in code and in addresses': on('`{sdk}` [b](/{sdk}/c)', go, '`{sdk}` [b](/\\{sdk}/c)'),
    'is known in headings, items, cells and words': on(
      '## On {sdk}\n\n- {sdk === "react" && "x"}\n- y\n\n| a |\n| - |\n| {sdk} |\n\n![on {sdk}](i.png "for {sdk}")',
      go,
      '## On go\n\n- y\n\n| a |\n| - |\n| go |\n\n![on go](i.png "for go")',
    ),
    'is the same in a partial, and beside its props': on(
      '<Include src="_p" on={sdk} name="n" />',
      go,
      'a go go n x',
      [],
      { '_p.mdx': "a {sdk} {props.on} {sdk === props.on && props.name} {sdk === 'go' ? 'x' : props.gone}" },
    ),
    'is told to children': on('<Include src="_p">{sdk === "react" && <b>x</b>}</Include>', go, 'none', [], {
      '_p.mdx': "{props.children ?? 'none'}",
    }),
    'takes along an address of who wrote it': on(
      '<Include src="d/_p" img="./a.png" />',
      go,
      'a <img src="./a.png" /> <img src="./d/b.png" />',
      [],
      {
        'd/_p.mdx':
          "a <img src={sdk === 'go' ? props.img : './b.png'} /> <img src={sdk === 'go' ? './b.png' : props.img} />",
      },
    ),
    'decides conditions in what it shows': on(
      '{sdk === \'go\' && <If is="llm">x</If>}',
      { ...go, audience: 'llm' },
      'x',
    ),
  })

  it('is none where no option says so', () => {
    expect(resolve({ 'page.mdx': "{sdk === 'go' && 'x'}" }, go).mdx).toBe("{sdk === 'go' && 'x'}\n")
  })

  it('makes readers share an output that it does not tell apart', () => {
    const files = {
      'page.mdx': "{sdk === 'go' ? <Include src=\"_a\" /> : 'x'}",
      'value.mdx': '{sdk}',
      'none.mdx': 'x',
      'other.mdx': 'export const sdk = 1\n\n{sdk}',
      '_a.mdx': 'A',
    }
    const resolver = project(files, options)
    const shares = (page: string): string[] => resolver.variants(page).map(({ sdks }) => sdks.join())
    expect(shares('page.mdx')).toEqual(['nextjs,react', 'go'])
    expect(shares('value.mdx')).toEqual(['nextjs', 'react', 'go'])
    expect(shares('none.mdx')).toEqual(['nextjs,react,go'])
    expect(shares('other.mdx')).toEqual(['nextjs,react,go'])
  })

  it('says whom an include is for', () => {
    const resolver = project(
      {
        'page.mdx': '{sdk === \'go\' && <Include src="_a" />}\n\n{sdk === \'go\' || <Include src="_b" />}',
        '_a.mdx': 'A',
        '_b.mdx': 'B',
      },
      options,
    )
    expect(resolver.graph.edges.map(({ to, scope }) => [to, scope])).toEqual([
      ['_a.mdx', expect.anything()],
      ['_b.mdx', expect.anything()],
    ])
    expect(resolver.graph.dependents('_a.mdx').map(({ sdks }) => sdks)).toEqual([['go']])
    expect(resolver.graph.dependents('_b.mdx').map(({ sdks }) => sdks)).toEqual([['nextjs', 'react']])
    expect(resolver.graph.dependencies('page.mdx', { sdk: 'go', deep: true })).toEqual(['_a.mdx'])
  })

  it.each([
    [{ sdk: 'the sdk' }, 'Expected option `names.sdk` to hold names as code has them, not `the sdk`'],
    [{ 'my-sdk': 'sdk' }, 'Expected option `names` to hold names as code has them, not `my-sdk`'],
    [{ sdk: ['platform', '1'] }, 'Expected option `names.sdk` to hold names as code has them, not `1`'],
    [{ skd: 'platform' }, 'Expected option `names` to name an axis, not `skd`; did you mean `sdk`?'],
  ])('is refused of %j', (names, message) => {
    expect(() => createResolver({}, { sdks: ['go'], names })).toThrow(new TypeError(message))
  })

  it('compares to the value of the reader alone, whatever that extends', () => {
    const sdks = { js: 'JavaScript', 'js.next': { label: 'Next.js', extends: 'js' } }
    const resolver = createResolver({ 'page.mdx': "{sdk === 'js' ? 'a' : 'b'}" }, { sdks, names: { sdk: 'sdk' } })
    expect(['js', 'js.next'].map((sdk) => resolver.toMdx(resolver.resolve('page.mdx', { sdk })))).toEqual([
      'a\n',
      'b\n',
    ])
  })
})
