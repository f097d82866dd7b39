import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { compileOutput, compileOutputSync } from '../../src/mdx.js'
import { project } from '../project.js'
import { htmlOfOutput } from './html.js'

const files = {
  'page.mdx': '---\ntitle: Page\n---\n\n# Page\n\n<Include src="_call" />\n\n<Card>One</Card>\n',
  '_call.mdx': 'For all.\n',
  '_call.go.mdx': 'For Go.\n',
}
const output = project(files).resolve('page.mdx', { sdk: 'go' })

describe('compileOutput', () => {
  it('makes the module of an output', async () => {
    const file = await compileOutput(output)
    expect(String(file)).toContain('children: "For Go."')
    expect(String(file)).toContain('export default function MDXContent')
    expect(String(file)).toEqual(String(compileOutputSync(output)))
  })

  it('unravels what stands alone on a line', async () => {
    const resolver = project({ 'page.mdx': '<If sdk="go"><Card>a</Card></If>\n\n{1}\n\na <b>c</b>\n' })
    const html = await htmlOfOutput(resolver.resolve('page.mdx', { sdk: 'go' }))
    expect(html).toBe('<Card>a</Card> 1 a <b>c</b>')
  })

  it('tells tags that were written from those of Markdown', () => {
    const resolver = project({ 'page.mdx': '# a\n\n<Include src="_p" />\n', '_p.mdx': '<h1>b</h1>\n\n# c\n' })
    const code = String(compileOutputSync(resolver.resolve('page.mdx')))
    expect([...code.matchAll(/_jsx\((.*?),/g)].map(([, name]) => name).slice(0, 3)).toEqual([
      '_components.h1',
      '"h1"',
      '_components.h1',
    ])
  })

  it('leaves the output as it was, for whoever compiles it again', () => {
    const before = structuredClone(output.tree)
    compileOutputSync(output, { remarkPlugins: [() => (tree: Root) => void tree.children.splice(0)] })
    expect(output.tree).toEqual(before)
    expect(output.file.messages).toEqual([])
  })

  it('says what the output depends on', () => {
    const { data } = compileOutputSync(output, { absolute: (path) => `/docs/${path}` })
    expect(data.mdxPartials).toEqual({
      dependencies: ['/docs/_call.go.mdx'],
      missing: ['/docs/page.go.mdx', '/docs/_call'],
      fingerprint: output.fingerprint,
      sdk: 'go',
      reader: { sdk: 'go' },
    })
  })

  it('keeps front matter for plugins, and out of the page', async () => {
    const found: string[] = []
    const plugin = () => (tree: Root) => void found.push(tree.children[0]!.type)
    expect(await htmlOfOutput(output, { remarkPlugins: [plugin] })).toBe('<h1>Page</h1>For Go. <Card>One</Card>')
    expect(found).toEqual(['yaml'])
  })

  it('shows raw HTML that could not become elements as text', async () => {
    const resolver = project({ 'page.md': 'a <b>{ b\n\n<div>\n\n<!-- c -->\n' })
    const page = resolver.resolve('page.md')
    expect(await htmlOfOutput(page)).toBe('a &lt;b>{ b &lt;div>')
  })

  it('takes the options of MDX', () => {
    const compile = (options: Parameters<typeof compileOutputSync>[1]): string =>
      String(compileOutputSync(output, options))
    expect(compile({ outputFormat: 'function-body' })).toContain('return {\n  default: MDXContent')
    expect(compile({ jsx: true })).toContain('<Card>{"One"}</Card>')
    expect(compile({ format: 'md' })).toContain('_jsx(Card')
    expect(compile({ jsxImportSource: 'preact' })).toContain('from "preact/jsx-runtime"')
    expect(compile({ providerImportSource: '@mdx-js/react' })).toContain('from "@mdx-js/react"')
    expect(compile({ remarkRehypeOptions: { handlers: { heading: () => undefined } } })).not.toContain('h1')
  })

  it('reads one object of options once', () => {
    let count = 0
    const options = { remarkPlugins: [() => void count++] }
    compileOutputSync(output, options)
    compileOutputSync(output, options)
    expect(count).toBe(1)
  })

  it.each([
    [
      { positions: 'partail' },
      "Expected option `positions` to be 'partial' or 'include', not `partail`; did you mean `partial`?",
    ],
    [{ throwFatal: 1 }, 'Expected option `throwFatal` to be a boolean, not `1`'],
    [{ absolute: '/docs' }, 'Expected option `absolute` to be a function, not `/docs`'],
    [{ position: 'include' }, 'Unexpected option `position`; did you mean `positions`?'],
    [{ throwfatal: false }, 'Unexpected option `throwfatal`; did you mean `throwFatal`?'],
    [{ remarkPlugin: [] }, 'Unexpected option `remarkPlugin`; did you mean `remarkPlugins`?'],
    [{ rehypePlugsin: [] }, 'Unexpected option `rehypePlugsin`; did you mean `rehypePlugins`?'],
  ])('refuses %j', (options, reason) => {
    expect(() => compileOutputSync(output, options as never)).toThrow(new TypeError(reason))
  })

  it('leaves options that it does not know to MDX', () => {
    expect(String(compileOutputSync(output, { fast: true } as object))).toContain('function MDXContent')
  })

  it.each([
    [undefined, '`undefined`'],
    [output.tree, 'an object'],
    [{ ...output }, 'an object'],
  ])('refuses what is no output', async (given, found) => {
    const reason = `Expected an output, as \`resolver.resolve\` gives it, not ${found}`
    expect(() => compileOutputSync(given as never)).toThrow(new TypeError(reason))
    await expect(compileOutput(given as never)).rejects.toThrow(new TypeError(reason))
  })
})
