import { describe, expect, it } from 'vitest'
import type { Options } from '../../src/index.js'
import { toMarkdown } from '../../src/markdown.js'
import { project, resolve } from '../project.js'

const options: Options = {
  components: { tabs: { name: ['Tab.Group', 'Tabs'], items: 'tabs' }, tab: { name: 'Tab.Panel', label: 'title' } },
}

const el = (name: string, inside: readonly string[], attributes = ''): string =>
  `<${name}${attributes}>\n${inside.join('\n\n').replace(/^(?=.)/gm, '  ')}\n</${name}>`
const list = (...labels: string[]): string => el('Tab.List', [labels.map((label) => `<Tab>${label}</Tab>`).join('\n')])
const panel = (text: string, attributes = ''): string => el('Tab.Panel', [text], attributes)
const held = (...panels: string[]): string => el('Tab.Panels', panels)
const group = (attributes: string, ...inside: string[]): string => el('Tab.Group', inside, attributes)

function run(
  page: string,
  sdk?: string,
  files: Record<string, string> = {},
): { mdx: string; messages: readonly string[] } {
  const { mdx, messages } = resolve({ 'page.mdx': page, ...files }, sdk === undefined ? {} : { sdk }, options)
  return { mdx, messages }
}

const silent = (mdx: string): object => ({ mdx: `${mdx}\n`, messages: [] })

describe('panels that an element of tabs holds', () => {
  const items = " tabs={['Next.js', 'Go', 'npm']}"
  const three = held(panel('N'), panel('G'), panel('M'))

  it('are chosen by the items of the tabs, with what is there to show them', () => {
    const page = group(items, list('Next', 'Golang', 'npm'), three)
    expect(run(page, 'go')).toEqual(
      silent(group(" tabs={['Go', 'npm']}", list('Golang', 'npm'), held(panel('G'), panel('M')))),
    )
  })

  it('are chosen by what is there to show them, where there are no items', () => {
    const page = group('', list('Next.js', '**Go**', 'npm'), three)
    expect(run(page, 'nextjs')).toEqual(silent(group('', list('Next.js', 'npm'), held(panel('N'), panel('M')))))
  })

  it('are chosen by labels of their own', () => {
    const page = group('', held(panel('N', ' title="Next.js"'), panel('G', ' title="Go"'), panel('M', ' title="npm"')))
    expect(run(page, 'go')).toEqual(silent(group('', held(panel('G', ' title="Go"'), panel('M', ' title="npm"')))))
  })

  it('leave the file as it is', () => {
    const page = group(items, list('Next.js', 'Go', 'npm'), three)
    const resolver = project(
      { 'page.mdx': `import { Tab } from './tab.js'\n\n<Include src="_a" />\n\n${page}`, '_a.mdx': 'A {props.b}' },
      options,
    )
    const mdx = (sdk: string): string => resolver.toMdx(resolver.resolve('page.mdx', { sdk }))
    expect(resolver.report().flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([
      'prop-missing',
      'tabs-unmatched',
    ])
    expect([
      mdx('go').includes('<Tab>Go'),
      mdx('nextjs').includes('<Tab>Go'),
      mdx('react').includes('<Tab>Go'),
    ]).toEqual([true, false, true])
  })

  it('take the place of the tabs where one is left', () => {
    expect(run(group('', list('Next.js', 'Go'), held(panel('N'), panel('G'))), 'go')).toEqual(silent('G'))
    expect(
      run(
        `- One\n\n${group(" tabs={['Go', 'React']}", held(panel('G'), panel('R'))).replace(/^(?=.)/gm, '  ')}`,
        'react',
      ),
    ).toEqual(silent('- One\n\n  R'))
  })

  it('stay for who leaves open whom they are about, and for whom there is none', () => {
    const page = group('', list('Next.js', 'Go'), held(panel('N'), panel('G')))
    expect(run(page)).toEqual(silent(page))
    expect(run(page, 'react')).toEqual({ mdx: `${page}\n`, messages: ['tabs-unmatched page.mdx:1:1'] })
  })

  it('may be brought by partials and stand in conditions', () => {
    const page = group(
      items,
      list('Next', 'Go', 'npm'),
      held(panel('<Include src="_g" />'), '<If notSdk="vue">\n  <Tab.Panel>\n    G\n  </Tab.Panel>\n</If>', panel('M')),
    )
    expect(run(page.replace(' notSdk="vue"', ' notSdk="react"'), 'go', { '_g.mdx': 'N' })).toEqual(
      silent(group(" tabs={['Go', 'npm']}", list('Go', 'npm'), held(panel('G'), panel('M')))),
    )
    const whole = { '_g.mdx': held(panel('N'), panel('G')) }
    expect(run(group('', list('Next.js', 'Go'), '<Include src="_g" />'), 'go', whole)).toEqual(silent('G'))
  })

  it('are told of where there are more or fewer of them than of what shows them', () => {
    const page = group('', list('Next.js', 'Go', 'React'), held(panel('N'), panel('G')))
    expect(run(page, 'go')).toEqual({ mdx: `${page}\n`, messages: ['tabs-count page.mdx:1:1'] })
  })

  it('stay where the items name others than what shows them', () => {
    const page = group(
      " tabs={['React', 'Go', 'npm']}",
      list('Go', 'React', 'npm'),
      held(panel('G'), panel('R'), panel('M')),
    )
    const [message] = resolve({ 'page.mdx': page }, { sdk: 'go' }, options).resolved.file.messages
    expect(run(page, 'go')).toEqual({ mdx: `${page}\n`, messages: ['tabs-count page.mdx:1:1'] })
    expect(message?.reason).toBe(
      'Unexpected label `React` of the panel that `Go` shows, expected one order of items, of panels and of what shows them. Put them into one order; the tabs stay as they are until then.',
    )
    expect(run(page)).toEqual(silent(page))
  })

  it('stay where their own labels name others than what shows them', () => {
    const page = group('', list('Go', 'React'), held(panel('R', ' title="React"'), panel('G', ' title="Go"')))
    expect(run(page, 'go')).toEqual({ mdx: `${page}\n`, messages: ['tabs-count page.mdx:1:1'] })
  })

  it('are chosen where what shows them is found by their ids, in whatever order', () => {
    const ids = el('Tab.List', ['<Tab id="g">Go</Tab>\n<Tab id="r">React</Tab>'])
    const page = group(" tabs={['React', 'Go']}", ids, held(panel('R', ' id="r"'), panel('G', ' id="g"')))
    expect(run(page, 'go')).toEqual(silent('G'))
  })

  it('are those of the tabs around the element, not of others in between', () => {
    const inner = el('Tabs', [panel('N', ' title="Next.js"'), panel('G', ' title="Go"')])
    const page = group('', held(panel(inner, ' title="npm"'), panel('Y', ' title="yarn"')))
    expect(run(page, 'go')).toEqual(silent(group('', held(panel('G', ' title="npm"'), panel('Y', ' title="yarn"')))))
  })

  it('are none where the element holds anything else', () => {
    const page = group('', el('Grid', ['Text', panel('N', ' title="Next.js"'), panel('G', ' title="Go"')]))
    expect(run(page, 'go')).toEqual({ mdx: `${page}\n`, messages: ['tabs-empty page.mdx:1:1'] })
  })

  it('are sections under what shows them in plain Markdown', () => {
    const page = group('', list('Next', 'npm'), held(panel('N'), panel('M')))
    expect(toMarkdown(project({ 'page.mdx': page }, options).resolve('page.mdx'))).toBe('## Next\n\nN\n\n## npm\n\nM\n')
    const listed = group(" tabs={['next', 'npm']}", list('For Next', 'npm'), held(panel('N'), panel('M')))
    expect(toMarkdown(project({ 'page.mdx': listed }, options).resolve('page.mdx'))).toBe(
      '## For Next\n\nN\n\n## npm\n\nM\n',
    )
  })

  it('are known to the graph for those who see them', () => {
    const page = group('', list('Next.js', 'Go'), held(panel('<Include src="_n" />'), panel('<Include src="_g" />')))
    const { graph } = project({ 'page.mdx': page, '_n.mdx': 'N', '_g.mdx': 'G' }, options)
    expect(graph.dependents('_g.mdx').map(({ sdks }) => sdks)).toEqual([['react', 'go']])
  })
})
