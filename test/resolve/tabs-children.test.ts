import { describe, expect, it } from 'vitest'
import type { Options } from '../../src/index.js'
import { findCoverage, findMentions } from '../../src/insight.js'
import { flat, project, resolve } from '../project.js'

const options: Options = {
  components: { tabs: [{}, { name: ['Picker', 'Choice.Of'], items: 'options', panels: 'children' }] },
}
const reader = { sdk: 'nextjs' }
const run = (source: string, files: Record<string, string> = {}): { mdx: string; messages: readonly string[] } => {
  const { mdx, messages } = resolve({ 'page.mdx': source, ...files }, reader, options)
  return { mdx, messages }
}
const silent = (mdx: string): object => ({ mdx, messages: [] })

function picker(labels: string, ...panels: string[]): string {
  const written = panels.map((panel) => panel.replace(/^(?=.)/gm, '  ')).join('\n\n')
  return `<Picker options={${labels}}>\n${written}\n</Picker>\n`
}
const div = (text: string): string => `<div>\n  ${text}\n</div>`
const both = "['Next.js', 'React']"

describe('elements in tabs that take any for a panel', () => {
  it.each([
    ['are labelled by their place', picker(both, div('N'), div('R')), 'N\n'],
    ['may be components, which stay whole', picker(both, '<Next id="a" />', '<React />'), '<Next id="a" />\n'],
    ['may be fragments', picker(both, '<>\n  N\n</>', '<>\n  R\n</>'), 'N\n'],
    ['may be of several names', picker(both, div('N'), '<section>\n  R\n</section>'), 'N\n'],
    [
      'may be members',
      `<Choice.Of options={${both}}>\n  <Choice.Panel>N</Choice.Panel>\n  <Choice.Panel>R</Choice.Panel>\n</Choice.Of>`,
      '<Choice.Panel>N</Choice.Panel>\n',
    ],
    [
      'stay in step with their list',
      picker("['Next.js', 'npm', 'React']", div('N'), div('m'), div('R')),
      picker("['Next.js', 'npm']", div('N'), div('m')),
    ],
    [
      'have a list of objects',
      picker(
        "[{ title: 'React', icon: <R /> }, { label: 'Next.js', value: 'n' }, { id: 'm', name: 'npm' }]",
        div('R'),
        div('N'),
        div('m'),
      ),
      picker("[{ label: 'Next.js', value: 'n' }, { id: 'm', name: 'npm' }]", div('N'), div('m')),
    ],
    [
      'are not labelled by what they say of themselves',
      picker(both, '<div title="React">\n  N\n</div>', '<div title="Next.js">\n  R\n</div>'),
      'N\n',
    ],
    ['may be in a sentence', `a <Picker options={${both}}><b>N</b><b>R</b></Picker> b\n`, 'a N b\n'],
    ['may be on one line', `<Picker options={${both}}><b>N</b><b>R</b></Picker>\n`, 'N\n'],
    [
      'may be in a list',
      `- a\n\n  ${picker(both, div('N'), div('R')).trim().replaceAll('\n', '\n  ')}\n`,
      '- a\n\n  N\n',
    ],
    [
      'may be in tabs in one',
      picker(
        both,
        div(`x\n\n  ${picker("['React', 'Next.js']", div('r'), div('n')).trim().replaceAll('\n', '\n  ')}`),
        div('R'),
      ),
      'x\n\nn\n',
    ],
    ['may be Tab too', picker(both, '<Tab>\n  N\n</Tab>', '<Tab>\n  R\n</Tab>'), 'N\n'],
    [
      'stand beside comments',
      picker(both, '{/* a */}', div('N'), '{/* b */}', div('R')),
      '{/* a */}\n\nN\n\n{/* b */}\n',
    ],
    [
      'count where a condition holds them back',
      picker(
        "['Go', 'Next.js', 'npm']",
        `<If sdk="go">\n  ${div('G').replaceAll('\n', '\n  ')}\n</If>`,
        div('N'),
        div('m'),
      ),
      picker("['Next.js', 'npm']", div('N'), div('m')),
    ],
    ['are about nothing', picker("['npm', 'yarn']", div('m'), div('y')), picker("['npm', 'yarn']", div('m'), div('y'))],
    [
      'go with their label where they are emptied',
      picker("['npm', 'yarn', 'pnpm']", div('<If sdk="go">x</If>'), div('y'), div('p')),
      picker("['yarn', 'pnpm']", div('y'), div('p')),
    ],
    [
      'may have attributes of a condition',
      picker("['a', 'b']", '<div sdk="nextjs">\n  N\n</div>', '<div sdk="go">\n  G\n</div>'),
      'N\n',
    ],
  ])('%s', (_, source, expected) => {
    const normal = expected === 'N\n' ? expected : flat({ 'page.mdx': expected }, reader, { ...options, tabs: false })
    expect(run(source)).toEqual(silent(normal))
  })

  it('do not bring the partial of one that goes', () => {
    const files = { '_n.mdx': 'N', '_r.mdx': 'R' }
    const page = picker(both, div('<Include src="_n" />'), div('<Include src="_r" />'))
    const { mdx, resolved, messages } = resolve({ 'page.mdx': page, ...files }, reader, options)
    expect({ mdx, messages }).toEqual(silent('N\n'))
    expect(resolved.dependencies).toEqual(['_n.mdx'])
  })

  it('are elements as any other where no tabs are around them', () => {
    const page = `${div('<If sdk="go">x</If>y')}\n\n<Tabs items={['npm']}>\n  <Tab>\n    <div id="a"><If sdk="go">x</If></div>\n  </Tab>\n</Tabs>\n`
    expect(flat({ 'page.mdx': page }, reader, options)).toBe(flat({ 'page.mdx': page }, reader))
  })

  it('come with a partial as a whole', () => {
    const files = { 'page.mdx': '<Include src="_a" />', '_a.mdx': picker(both, div('N'), div('R')) }
    expect(flat(files, reader, options)).toBe('N\n')
  })

  it('are said to be fewer than their labels', () => {
    const source = picker("['Next.js', 'React', 'npm']", div('N'), div('R'))
    expect(run(source)).toEqual({ mdx: source, messages: ['tabs-count page.mdx:1:1'] })
  })

  it('are none that an include brings, which is said', () => {
    const files = { '_n.mdx': div('N'), '_r.mdx': 'R' }
    const source = `<Picker options={${both}}>\n  <Include src="_n" />\n\n  <Include src="_r" />\n</Picker>`
    expect(run(source, files)).toEqual({
      mdx: `<Picker options={${both}}>\n  <div>\n    N\n  </div>\n\n  R\n</Picker>\n`,
      messages: ['tabs-count page.mdx:1:1'],
    })
  })

  it('say nothing where there are none', () => {
    for (const page of [picker(both, 'text'), picker(both, '{list.map((x) => <div>{x}</div>)}'), '<Picker />\n'])
      expect(run(page).messages.filter((message) => message.startsWith('tabs-empty'))).toEqual([])
  })

  it('are decided in code', () => {
    const page = `{true && <Picker options={${both}}><div>N</div><div>R</div></Picker>}`
    expect(run(page)).toEqual(silent('N\n'))
  })

  it('are rows of coverage, mentions where they stand, and remembered', () => {
    const resolver = project({ 'page.mdx': picker(both, div('N'), div('R')) }, options)
    expect(findCoverage(resolver).map(({ own, none, labels }) => ({ own, none, labels }))).toEqual([
      { own: ['nextjs', 'react'], none: ['go'], labels: ['Next.js', 'React'] },
    ])
    expect(findMentions(resolver, 'react').map(({ position, actual }) => [position?.start.line, actual])).toEqual([
      [1, 'React'],
      [6, 'React'],
    ])
    const { tree } = resolver.resolve('page.mdx', reader)
    expect(tree.children[0]?.data?.origin?.panels?.map(({ label }) => label)).toEqual(['Next.js'])
  })

  it('are parts of a section', () => {
    const files = {
      'page.mdx': '<Include src="_a#two" />',
      '_a.mdx': picker(both, div('## One'), div('## Two\n\n  R')),
    }
    expect(flat(files, { sdk: 'react' }, options)).toContain('R')
    expect(flat(files, reader, options)).toBe('')
  })
})
