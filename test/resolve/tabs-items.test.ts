import { describe, expect, it } from 'vitest'
import { applyEdits, type Options } from '../../src/index.js'
import { findCoverage, findMentions } from '../../src/insight.js'
import { toMarkdown } from '../../src/markdown.js'
import { retire } from '../../src/review.js'
import { project, resolve } from '../project.js'

const options: Options = {
  components: { tabs: [{}, { name: 'CodeTabs', items: 'tabs', panels: 'items' }], tab: { label: ['name', 'type'] } },
}

const code = "<CodeTabs tabs={[{ name: 'Go', content: `g()` }, { name: 'React', content: `r()` }]} />"
const one = (name: string, call: string): string => `<CodeTabs tabs={[{ name: '${name}', content: \`${call}\` }]} />\n`

const of = (text: string, reader: Record<string, string> = { sdk: 'go' }, files: Record<string, string> = {}) =>
  resolve({ 'page.mdx': text, ...files }, reader, options)

describe('entries of a list that are panels themselves', () => {
  it('stay for whom they name, in their tabs', () => {
    expect(of(code)).toMatchObject({ mdx: one('Go', 'g()'), messages: [] })
    expect(of(code, { sdk: 'react' })).toMatchObject({ mdx: one('React', 'r()'), messages: [] })
  })

  it('stay all while it is open who reads, and where none names a value', () => {
    expect(of(code, {})).toMatchObject({ mdx: `${code}\n`, messages: [] })
    const others = "<CodeTabs tabs={[{ name: 'A', content: `a` }, { name: 'B', content: `b` }]} />"
    expect(of(others)).toMatchObject({ mdx: `${others}\n`, messages: [] })
  })

  it('stay where none is for the reader, with a message', () => {
    const { mdx, messages } = of(code, { sdk: 'nextjs' })
    expect({ mdx, messages }).toEqual({ mdx: `${code}\n`, messages: ['tabs-unmatched page.mdx:1:1'] })
  })

  it('go with their tabs where none is for the reader and the options say so', () => {
    const { mdx } = resolve(
      { 'page.mdx': `A\n\n${code}` },
      { sdk: 'nextjs' },
      { ...options, tabs: { unmatched: 'drop' } },
    )
    expect(mdx).toBe('A\n')
  })

  it('go by any name of a label, and leave the others of the reader', () => {
    const text =
      "<CodeTabs tabs={[{ type: 'go', content: 1 }, { type: 'react', content: 2 }, { type: 'golang', content: 3 }]} />"
    expect(of(text).mdx).toBe("<CodeTabs tabs={[{ type: 'go', content: 1 }, { type: 'golang', content: 3 }]} />\n")
  })

  it('are those of a constant, of the file or a module, which stays as it is', () => {
    const list = "[{ name: 'Go', content: 'g' }, { name: 'React', content: 'r' }]"
    const { mdx } = of(`export const LIST = ${list}\n\n<CodeTabs tabs={LIST} />`)
    expect(mdx).toContain(`export const LIST = ${list}`)
    expect(mdx).toContain('<CodeTabs tabs={[{ "name": "Go", "content": "g" }]} />')
    const imported = of(
      "import { LIST } from './list.js'\n\n<CodeTabs tabs={LIST} />",
      { sdk: 'go' },
      { 'list.js': `export const LIST = ${list}` },
    )
    expect(imported.messages).toEqual([])
    expect(imported.mdx).toContain('<CodeTabs tabs={[{ "name": "Go", "content": "g" }]} />')
    expect(imported.resolved.dependencies).toEqual(['list.js'])
  })

  it('count towards the limit of an output once, as a list that is a constant does in any tabs', () => {
    const entries = ['Go', 'React'].map((name) => `{ name: '${name}', content: '${'x'.repeat(4000)}' }`)
    const least = (tabs: string): number | undefined => {
      const files = { 'page.mdx': `export const LIST = [${entries.join(', ')}]\n\n${tabs}` }
      const isWithin = (nodes: number): boolean =>
        resolve(files, { sdk: 'go' }, { ...options, limits: { nodes } }).messages.length === 0
      return Array.from({ length: 400 }, (_, index) => index + 1).find(isWithin)
    }
    expect(least('<CodeTabs tabs={LIST} />')).toBe(least('<Tabs items={LIST}>\n<Tab>a</Tab>\n<Tab>b</Tab>\n</Tabs>'))
  })

  it('hold what only the page knows', () => {
    const text =
      "import go from '!!raw-loader!./a.go'\n\n<CodeTabs tabs={[{ name: 'Go', content: go }, { name: 'React', content: f(x) }]} />"
    expect(of(text).mdx).toContain("<CodeTabs tabs={[{ name: 'Go', content: go }]} />")
  })

  it('keep the default in step, and stand in a partial as on a page', () => {
    const text = code.replace('<CodeTabs', '<CodeTabs defaultIndex={1}')
    const { mdx } = of('<Include src="_p" />', { sdk: 'react' }, { '_p.mdx': text })
    expect(mdx).toBe(one('React', 'r()').replace('<CodeTabs', '<CodeTabs defaultIndex={0}'))
  })

  it('are told of where only the page knows the list', () => {
    const { mdx, messages } = of('<CodeTabs tabs={f()} />')
    expect({ mdx, messages }).toEqual({ mdx: '<CodeTabs tabs={f()} />\n', messages: ['tabs-dynamic page.mdx:1:1'] })
  })

  it('leave what stands in their tabs alone', () => {
    const text = code.replace(' />', '>\n  <If sdk="go">For Go.</If>\n</CodeTabs>')
    expect(of(text).mdx).toBe("<CodeTabs tabs={[{ name: 'Go', content: `g()` }]}>\n  For Go.\n</CodeTabs>\n")
  })

  it('are counted and mentioned once, at their list', () => {
    const resolver = project({ 'page.mdx': code }, options)
    expect(findCoverage(resolver)).toMatchObject([{ page: 'page.mdx', own: ['react', 'go'], none: ['nextjs'] }])
    expect(findMentions(resolver, 'go')).toMatchObject([
      { kind: 'tab', path: 'page.mdx', position: { start: { column: 11 } }, actual: 'Go' },
    ])
  })

  it('go with a value that is retired', () => {
    const both = code.replace('Go', 'Next.js')
    const files = { 'page.mdx': `A\n\n${both}\n`, 'b.mdx': `B\n\n${one('Next.js', 'n()')}\nB\n` }
    const sdks = { react: 'React', nextjs: 'Next.js' }
    const { edits, left } = retire(project(files, { ...options, sdks, tabs: { unmatched: 'drop' } }), 'nextjs')
    expect(left).toEqual([])
    expect(Object.fromEntries(applyEdits(files, edits))).toEqual({
      'page.mdx': `A\n\n${one('React', 'r()')}`,
      'b.mdx': 'B\n\nB\n',
    })
  })

  it('are blocks of code in Markdown', () => {
    const resolver = project(
      { 'page.mdx': code.replaceAll('name:', 'type:').replaceAll('React', 'typescript') },
      options,
    )
    expect(toMarkdown(resolver.resolve('page.mdx'))).toContain('```typescript\n  r()\n  ```')
  })

  it('are panels by name: any other is refused', () => {
    expect(() => project({}, { components: { tabs: { panels: 'item' } } } as unknown as Options)).toThrow("'items'")
  })
})
