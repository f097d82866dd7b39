import { describe, expect, it } from 'vitest'
import { valueToEstree } from 'estree-util-value-to-estree'
import type { Options } from '../../src/index.js'
import { nodesOf, resolve } from '../project.js'

const reader = { sdk: 'nextjs' }

/** Tabs, and how they come back: a panel is `attributes: content`. */
function tabs(panels: readonly string[], attributes = ''): string {
  const written = panels.map((panel) => {
    const [, given = '', content = ''] = /^(?:(.*?): )?(.*)$/s.exec(panel) ?? []
    return `  <Tab${given === '' ? '' : ` ${given}`}>\n    ${content}\n  </Tab>`
  })
  return `<Tabs${attributes === '' ? '' : ` ${attributes}`}>\n${written.join('\n\n')}\n</Tabs>\n`
}
const items = (...labels: string[]): string => `items={[${labels.map((label) => JSON.stringify(label)).join(', ')}]}`
const run = (source: string, options: Options = {}, sdk = 'nextjs'): { mdx: string; messages: readonly string[] } => {
  const { mdx, messages } = resolve({ 'page.mdx': source }, { sdk }, options)
  return { mdx, messages }
}
const silent = (mdx: string): object => ({ mdx, messages: [] })

describe('labels', () => {
  it.each([
    ['items', tabs(['N', 'R'], items('Next.js', 'React'))],
    ['items as templates', tabs(['N', 'R'], 'items={[`Next.js`, "React"]}')],
    ['items as objects', tabs(['N', 'R'], "items={[{ label: 'Next.js', icon: 'n' }, { value: 'React' }]}")],
    ['title', tabs(['title="Next.js": N', 'title="React": R'])],
    ['label', tabs(["label={'Next.js'}: N", 'label={`React`}: R'])],
    ['value', tabs(['value="Next.js": N', 'value="React": R'])],
    ['name', tabs(['name="Next.js": N', 'name="React": R'])],
    ['its own before that of items', tabs(['title="Next.js": N', 'title="React": R'], items('React', 'Next.js'))],
    ['title before value', tabs(['value="React" title="Next.js": N', 'value="Next.js" title="React": R'])],
    ['an id', tabs(['N', 'R'], items('nextjs', 'react'))],
    ['other case, spaces and punctuation', tabs(['N', 'R'], items('NEXT JS', ' re-act! '))],
    ['sdk, which wins over its label', tabs(['title="React" sdk="nextjs": N', 'title="Next.js" sdk="react": R'])],
    [
      'notSdk, which wins over its label',
      tabs(['title="React" notSdk="react, go": N', 'title="Next.js" notSdk="nextjs": R']),
    ],
    ['one label of items for a panel, one of its own', tabs(['N', 'title="React": R'], items('Next.js', 'Next.js'))],
  ])('are read from %s', (_, source) => {
    expect(run(source)).toEqual(silent('N\n'))
  })

  it.each([
    [
      'several SDKs',
      { a: ['A', 'A / B'], b: ['B', 'A / B'], c: 'C' },
      ['A / B', 'C'],
      { a: 'x\n', b: 'x\n', c: 'y\n' },
    ],
    [
      'SDKs that differ in punctuation only',
      { c: 'C', cs: 'C#', cpp: 'C++' },
      ['C', 'C#', 'C++'],
      { c: 'x\n', cs: 'y\n', cpp: 'z\n' },
    ],
    ['ids with dots', { 'node.js': 'Node', deno: 'Deno' }, ['Node.js', 'Deno'], { 'node.js': 'x\n', deno: 'y\n' }],
    ['other scripts', { ja: '日本語', el: 'Ελληνικά' }, ['日本語', 'ΕΛΛΗΝΙΚΆ'], { ja: 'x\n', el: 'y\n' }],
    ['marks that tell words apart', { hi: 'हिन्दी', other: 'हन्द' }, ['हिन्दी', 'हन्द'], { hi: 'x\n', other: 'y\n' }],
    [
      'letters written another way',
      { fr: 'Caf\u00E9', de: 'Gr\u00FC\u00DFe' },
      ['Cafe\u0301', 'Gru\u0308\u00DFe'],
      { fr: 'x\n', de: 'y\n' },
    ],
    ['symbols', { rocket: '🚀', moon: '🌙' }, ['🚀', '🌙'], { rocket: 'x\n', moon: 'y\n' }],
    [
      'names of prototypes',
      { constructor: 'Builder', toString: 'Printer' },
      ['constructor', 'toString'],
      { constructor: 'x\n', toString: 'y\n' },
    ],
  ])('name %s', (_, sdks, labels, expected) => {
    const source = tabs(['x', 'y', 'z'].slice(0, labels.length), items(...labels))
    expect(Object.keys(expected).map((sdk) => [sdk, run(source, { sdks }, sdk)])).toEqual(
      Object.entries(expected).map(([sdk, mdx]) => [sdk, silent(mdx)]),
    )
  })
})

describe('pruning', () => {
  it.each([
    [
      'keeps neutral panels beside that of the reader',
      tabs(['N', 'm', 'R'], items('Next.js', 'npm', 'React')),
      tabs(['N', 'm'], items('Next.js', 'npm')),
    ],
    [
      'keeps several panels of the reader',
      tabs(['title="Next.js": N', 'title="nextjs": M', 'title="React": R']),
      tabs(['title="Next.js": N', 'title="nextjs": M']),
    ],
    [
      'leaves tabs alone that are not about SDKs',
      tabs(['m', 'p'], items('npm', 'pnpm')),
      tabs(['m', 'p'], items('npm', 'pnpm')),
    ],
    ['leaves a single neutral panel alone', tabs(['m'], items('npm')), tabs(['m'], items('npm'))],
    ['leaves tabs without labels alone', tabs(['m', 'p']), tabs(['m', 'p'])],
    ['puts the content of the only panel in place', tabs(['N'], items('Next.js')), 'N\n'],
    [
      'drops the attributes that decided',
      tabs(['sdk="nextjs" title="A": N', 'notSdk="go" title="B": M', 'sdk="go": G']),
      tabs(['title="A": N', 'title="B": M']),
    ],
    [
      'drops a panel that a condition drops, with its label',
      tabs(['a', 'b', 'c'], items('A', 'B', 'C')).replace(
        '  <Tab>\n    a\n  </Tab>',
        '<If sdk="go">\n<Tab>\na\n</Tab>\n</If>',
      ),
      tabs(['b', 'c'], items('B', 'C')),
    ],
    [
      'drops a panel that is emptied, with its label',
      tabs(['a', '<If sdk="go">x</If>', 'c'], items('A', 'B', 'C')),
      tabs(['a', 'c'], items('A', 'C')),
    ],
    ['drops tabs that are emptied', tabs(['<If sdk="go">x</If>', '<If sdk="go">y</If>'], items('A', 'B')), ''],
    [
      'puts content in place where a condition leaves one panel',
      tabs(['a', '<If sdk="go">x</If>'], items('A', 'B')),
      'a\n',
    ],
    [
      'prunes tabs in tabs',
      tabs([tabs(['in', 'out'], items('Next.js', 'React')), 'R'], items('npm', 'pnpm')),
      tabs(['in', 'R'], items('npm', 'pnpm')),
    ],
    [
      'prunes tabs in a list',
      `1. a\n\n   ${tabs(['N', 'R'], items('Next.js', 'React')).trim().replaceAll('\n', '\n   ')}\n2. b\n`,
      '1. a\n\n   N\n2. b\n',
    ],
    [
      'prunes tabs in a sentence',
      `a <Tabs ${items('Next.js', 'React')}><Tab>N</Tab><Tab>R</Tab></Tabs> b\n`,
      'a N b\n',
    ],
    ['prunes tabs on one line', `<Tabs ${items('Next.js', 'React')}><Tab>N</Tab><Tab>R</Tab></Tabs>\n`, 'N\n'],
    [
      'moves defaultIndex',
      tabs(['R', 'N', 'm'], `${items('React', 'Next.js', 'npm')} defaultIndex={2}`),
      tabs(['N', 'm'], `${items('Next.js', 'npm')} defaultIndex={1}`),
    ],
    [
      'moves defaultIndex in quotes',
      tabs(['R', 'N', 'm'], `${items('React', 'Next.js', 'npm')} defaultIndex="1"`),
      tabs(['N', 'm'], `${items('Next.js', 'npm')} defaultIndex="0"`),
    ],
    [
      'drops defaultIndex with its panel',
      tabs(['R', 'N', 'm'], `${items('React', 'Next.js', 'npm')} defaultIndex={0}`),
      tabs(['N', 'm'], items('Next.js', 'npm')),
    ],
    [
      'leaves a defaultIndex that is computed',
      tabs(['R', 'N', 'm'], `${items('React', 'Next.js', 'npm')} defaultIndex={index}`),
      tabs(['N', 'm'], `${items('Next.js', 'npm')} defaultIndex={index}`),
    ],
    [
      'keeps defaultValue with its panel',
      tabs(['R', 'N', 'm'], `${items('React', 'Next.js', 'npm')} defaultValue="npm"`),
      tabs(['N', 'm'], `${items('Next.js', 'npm')} defaultValue="npm"`),
    ],
    [
      'drops defaultValue with its panel',
      tabs(['R', 'N', 'm'], `${items('React', 'Next.js', 'npm')} defaultValue={'React'}`),
      tabs(['N', 'm'], items('Next.js', 'npm')),
    ],
    [
      'keeps other attributes',
      tabs(['R', 'N', 'm'], `${items('React', 'Next.js', 'npm')} groupId="g" {...rest} persist`),
      tabs(['N', 'm'], `${items('Next.js', 'npm')} groupId="g" {...rest} persist`),
    ],
  ])('%s', (_, source, expected) => {
    expect(run(source)).toEqual(silent(expected))
  })

  it('keeps the value and the estree of `items` in step', () => {
    const { resolved } = resolve({ 'page.mdx': tabs(['N', 'm', 'R'], items('Next.js', 'npm', 'React')) }, reader)
    const [node] = nodesOf(resolved.tree).filter((found) => found.type === 'mdxJsxFlowElement' && found.name === 'Tabs')
    const value =
      node?.type === 'mdxJsxFlowElement' && node.attributes[0]?.type === 'mdxJsxAttribute'
        ? node.attributes[0].value
        : undefined
    expect(value).toMatchObject({
      value: '["Next.js", "npm"]',
      data: { estree: { body: [{ type: 'ExpressionStatement', expression: valueToEstree(['Next.js', 'npm']) }] } },
    })
  })
})

describe('without a panel for the reader', () => {
  const source = tabs(['G', 'R'], items('Go', 'React'))
  const mixed = tabs(['G', 'm', 'o'], items('Go', 'npm', 'Other'))
  it.each<[string, string, Options, string, readonly string[]]>([
    ['keeps all, and says so', source, {}, source, ['tabs-unmatched page.mdx:1:1']],
    [
      'keeps all where the panel of the reader is not let through',
      tabs(['N', 'R'], items('Next.js', 'React')).replace(
        '  <Tab>\n    N\n  </Tab>',
        '<If sdk="go">\n<Tab>\nN\n</Tab>\n</If>',
      ),
      {},
      tabs(['R'], items('React')),
      ['tabs-unmatched page.mdx:1:1'],
    ],
    ['drops them with `unmatched: drop`', source, { tabs: { unmatched: 'drop' } }, '', ['tabs-unmatched page.mdx:1:1']],
    [
      'drops all but the neutral with `unmatched: drop`',
      mixed,
      { tabs: { unmatched: 'drop' } },
      tabs(['m', 'o'], items('npm', 'Other')),
      ['tabs-unmatched page.mdx:1:1'],
    ],
    [
      'keeps the fallback',
      tabs(['G', 'o'], items('Go', 'Other')),
      { tabs: { fallback: ['Other', 'General'] } },
      'o\n',
      [],
    ],
    [
      'keeps the fallback and the neutral',
      mixed,
      { tabs: { fallback: ['other!'] } },
      tabs(['m', 'o'], items('npm', 'Other')),
      [],
    ],
    [
      'keeps the fallback also with `unmatched: drop`',
      mixed,
      { tabs: { fallback: ['Other'], unmatched: 'drop' } },
      tabs(['m', 'o'], items('npm', 'Other')),
      [],
    ],
    [
      'leaves tabs of a fallback and neutral panels alone',
      tabs(['m', 'o'], items('npm', 'Other')),
      { tabs: { fallback: ['Other'] } },
      tabs(['m', 'o'], items('npm', 'Other')),
      [],
    ],
  ])('%s', (_, given, options, mdx, messages) => {
    expect(run(given, options)).toEqual({ mdx, messages })
  })

  it('drops the fallback where a panel names the reader', () => {
    expect(run(tabs(['N', 'o', 'm'], items('Next.js', 'Other', 'npm')), { tabs: { fallback: ['Other'] } })).toEqual(
      silent(tabs(['N', 'm'], items('Next.js', 'npm'))),
    )
  })
})

describe('tabs that are left alone', () => {
  const both = tabs(['N', 'R'], items('Next.js', 'React'))
  it.each<[string, string, readonly string[]]>([
    ['too few items', tabs(['N', 'R'], items('Next.js')), ['tabs-count page.mdx:1:1']],
    ['too many items', tabs(['N', 'R'], items('Next.js', 'React', 'npm')), ['tabs-count page.mdx:1:1']],
    ['no items for panels', tabs(['N', 'R'], 'items={[]}'), ['tabs-count page.mdx:1:1']],
    ['computed items', tabs(['N', 'R'], 'items={labels}'), ['tabs-dynamic page.mdx:1:1']],
    ['items with a spread', tabs(['N', 'R'], "items={['Next.js', ...labels]}"), ['tabs-dynamic page.mdx:1:1']],
    ['items with a name', tabs(['N', 'R'], "items={['Next.js', react]}"), ['tabs-dynamic page.mdx:1:1']],
    ['items that are no list', tabs(['N', 'R'], 'items="Next.js, React"'), ['tabs-dynamic page.mdx:1:1']],
  ])('%s', (_, source, messages) => {
    expect(run(source)).toEqual({ mdx: source, messages })
  })

  it('are not unwrapped with `unwrap: false`, but pruned', () => {
    expect(run(both, { tabs: { unwrap: false } })).toEqual(silent(tabs(['N'], items('Next.js'))))
  })

  it('are all left alone with `tabs: false`, or where the reader leaves all open', () => {
    expect(run(both, { tabs: false })).toEqual(silent(both))
    expect(resolve({ 'page.mdx': both })).toMatchObject(silent(both))
    const odd = tabs(['sdk="react": N', 'R'], items('x'))
    expect(run(odd, { tabs: false })).toEqual(silent(odd))
  })
})

describe('panels from partials', () => {
  const page = (inner: string, ...labels: string[]): string => `<Tabs ${items(...labels)}>\n${inner}\n</Tabs>\n`
  const panel = (text: string, attributes = ''): string => `<Tab${attributes}>\n${text}\n</Tab>`
  it.each<[string, Record<string, string>, string, readonly string[]]>([
    [
      'one each',
      {
        'page.mdx': page('<Include src="_r" />\n<Include src="_n" />', 'React', 'Next.js'),
        '_r.mdx': panel('R'),
        '_n.mdx': panel('N'),
      },
      'N\n',
      [],
    ],
    [
      'two of one partial',
      {
        'page.mdx': page(`<Include src="_b" />\n${panel('m')}`, 'React', 'Next.js', 'npm'),
        '_b.mdx': `${panel('R')}\n\n${panel('N')}`,
      },
      tabs(['N', 'm'], items('Next.js', 'npm')),
      [],
    ],
    [
      'labels of their own',
      {
        'page.mdx': '<Tabs>\n<Include src="_b" />\n</Tabs>',
        '_b.mdx': `${panel('R', ' title="React"')}\n\n${panel('N', ' title="Next.js"')}`,
      },
      'N\n',
      [],
    ],
    [
      'through a condition',
      {
        'page.mdx': page(`<If notSdk="go">\n<Include src="_b" />\n</If>\n${panel('m')}`, 'React', 'Next.js', 'npm'),
        '_b.mdx': `${panel('R')}\n\n<If sdk="nextjs">\n${panel('N')}\n</If>`,
      },
      tabs(['N', 'm'], items('Next.js', 'npm')),
      [],
    ],
    [
      'held back by a condition',
      {
        'page.mdx': page(
          `<If sdk="go">\n<Include src="_b" />\n</If>\n${panel('m')}\n${panel('p')}`,
          'React',
          'Next.js',
          'npm',
          'pnpm',
        ),
        '_b.mdx': `${panel('R')}\n\n${panel('N')}`,
      },
      tabs(['m', 'p'], items('npm', 'pnpm')),
      ['tabs-unmatched page.mdx:1:1'],
    ],
    [
      'through two includes',
      {
        'page.mdx': page(`<Include src="_b" />\n${panel('R')}`, 'Next.js', 'React'),
        '_b.mdx': '<Include src="_n" />',
        '_n.mdx': panel('N'),
      },
      'N\n',
      [],
    ],
    [
      'of a section',
      {
        'page.mdx': page(`<Include src="_b#two" />\n${panel('R')}`, 'Next.js', 'React'),
        '_b.mdx': `<div id="one">\n${panel('x')}\n</div>\n\n<Tab id="two">\nN\n</Tab>`,
      },
      'N\n',
      [],
    ],
    [
      'of a variant file',
      {
        'page.mdx': page(`<Include src="_b" />\n${panel('m')}`, 'Next.js', 'npm'),
        '_b.mdx': `${panel('x')}\n\n${panel('y')}`,
        '_b.nextjs.mdx': panel('N'),
      },
      tabs(['N', 'm'], items('Next.js', 'npm')),
      [],
    ],
    [
      'missing',
      { 'page.mdx': page(`<Include src="_gone" />\n${panel('m')}`, 'Next.js', 'npm') },
      tabs(['m'], items('Next.js', 'npm')),
      ['tabs-count page.mdx:1:1', 'include-missing page.mdx:2:1'],
    ],
    [
      'beside a panel that holds an include',
      {
        'page.mdx': page('<Tab>\n<Include src="_t" />\n</Tab>\n<Include src="_n" />', 'React', 'Next.js'),
        '_t.mdx': 'text',
        '_n.mdx': panel('N'),
      },
      'N\n',
      [],
    ],
  ])('%s', (_, files, mdx, messages) => {
    expect(resolve(files, reader)).toMatchObject({ mdx, messages })
  })

  it('do not bring the partial of a panel that goes', () => {
    const files = {
      'page.mdx': page('<Tab>\n<Include src="_r" />\n</Tab>\n<Tab>\n<Include src="_n" />\n</Tab>', 'React', 'Next.js'),
      '_r.mdx': 'R',
      '_n.mdx': 'N',
    }
    expect(resolve(files, reader)).toMatchObject({ mdx: 'N\n', resolved: { dependencies: ['_n.mdx'] } })
  })
})

describe('tabs about what the reader leaves open', () => {
  const options = { axes: { audience: { values: ['human', 'llm'], attribute: 'is' } } }
  const human = { audience: 'human' }
  const tabs = (items: string, ...panels: string[]): string => `<Tabs ${items}>\n${panels.join('\n')}\n</Tabs>`

  it.each<[name: string, source: string, expected: string]>([
    [
      'stay in step where a condition takes a panel',
      tabs(
        "items={['React', 'Go', 'Notes']} defaultIndex={2}",
        '<If is="llm"><Tab>a</Tab></If>',
        '<Tab>b</Tab>',
        '<Tab>c</Tab>',
      ),
      "<Tabs items={['Go', 'Notes']} defaultIndex={1}>\n  <Tab>b</Tab>\n\n  <Tab>c</Tab>\n</Tabs>\n",
    ],
    [
      'stay in step where it takes all that is in one',
      tabs("items={['React', 'Go', 'Notes']}", '<Tab><If is="llm">a</If></Tab>', '<Tab>b</Tab>', '<Tab>c</Tab>'),
      "<Tabs items={['Go', 'Notes']}>\n  <Tab>b</Tab>\n\n  <Tab>c</Tab>\n</Tabs>\n",
    ],
    [
      'stay in step where they are about nothing',
      tabs("items={['npm', 'yarn', 'bun']}", '<Tab><If is="llm">a</If></Tab>', '<Tab>b</Tab>', '<Tab>c</Tab>'),
      "<Tabs items={['yarn', 'bun']}>\n  <Tab>b</Tab>\n\n  <Tab>c</Tab>\n</Tabs>\n",
    ],
    [
      'keep the label of the only panel left',
      tabs("items={['React', 'Agents']}", '<Tab>a</Tab>', '<Tab is="llm">b</Tab>'),
      "<Tabs items={['React']}>\n  <Tab>a</Tab>\n</Tabs>\n",
    ],
    [
      'keep it where a condition takes all others',
      tabs("items={['React', 'Agents']}", '<Tab>a</Tab>', '<If is="llm"><Tab>b</Tab></If>'),
      "<Tabs items={['React']}>\n  <Tab>a</Tab>\n</Tabs>\n",
    ],
  ])('%s', (_, source, expected) => {
    const { mdx, messages } = resolve({ 'page.mdx': source }, human, options)
    expect(mdx.replaceAll('\n\n', '\n')).toBe(expected.replaceAll('\n\n', '\n'))
    expect(messages).toEqual([])
  })
})
