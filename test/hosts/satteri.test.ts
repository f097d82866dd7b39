import { mdxToJs, type MdxToJsResult } from 'satteri'
import { describe, expect, it } from 'vitest'
import { satteriPartials } from '../../src/hosts/satteri/satteri-partials.js'
import { createResolver } from '../../src/resolver.js'

const files = {
  'guide.mdx':
    '---\ntitle: Guide\n---\n\n# Guide\n\n<Include src="_call" />\n\n<If sdk="go">For Go.</If>\n\n{props.more}\n',
  '_call.mdx': "import { B } from './b.js'\n\n## Call\n\nCall <B n={1} />.\n",
  'broken.mdx': '# Broken\n\n<Include src="_broken" />\n',
  '_broken.mdx': 'One.\n\n<Include src="_gone" />\n',
}
const resolver = createResolver(files, { sdks: ['go', 'react'] })

function compile(path: string, more: object = {}): MdxToJsResult {
  const text = files[path.split('?')[0] as keyof typeof files] ?? '# Other <Include src="x" />\n'
  const mdastPlugins = [satteriPartials({ resolver, root: '/docs', ...more })]
  const result = mdxToJs(text, { mdastPlugins, fileURL: new URL(`file:///docs/${path}`) })
  if (result instanceof Promise) throw new Error('Expected it at once')
  return result
}

describe('satteriPartials', () => {
  it('puts the output of a page for the reader of its address in place of the document', () => {
    const { code, frontmatter, data } = compile('guide.mdx?sdk=go')
    expect(code).toContain('children: "Call"')
    expect(code).toContain('import { B } from "./b.js"')
    expect(code).toContain('"For Go."')
    expect(code).toContain('props.more')
    expect(code).not.toMatch(/Include|\bIf\b/)
    expect(frontmatter).toMatchObject({ value: 'title: Guide' })
    expect(data).toMatchObject({ mdxPartials: { dependencies: ['/docs/_call.mdx'], sdk: 'go', reader: { sdk: 'go' } } })
    expect(compile('guide.mdx', { sdk: 'react' }).code).not.toContain('For Go')
  })

  it('leaves what is no page of the docs alone', () => {
    expect(compile('100%.mdx').code).toContain('Include')
    expect(compile('other.mdx').code).toContain('Include')
    const plugin = satteriPartials({ resolver, root: '/docs' })
    expect(mdxToJs(files['guide.mdx'], { mdastPlugins: [plugin] })).toMatchObject({
      code: expect.stringContaining('Include') as string,
    })
  })

  it('fails by what is wrong in a partial, with its file, line and text, unless told not to', () => {
    expect(() => compile('broken.mdx')).toThrow(
      /\/docs\/_broken\.mdx:3:1: Unexpected include of `_gone`[^]*included from broken\.mdx:3:1[^]*> 3 \| <Include src="_gone" \/>/,
    )
    const told: string[] = []
    const onMessage = ({ reason }: { reason: string }): number => told.push(reason)
    expect(compile('broken.mdx', { throwFatal: false, onMessage }).code).toContain('One.')
    expect(told).toEqual([expect.stringContaining('Unexpected include of `_gone`')])
  })

  it('refuses what is no option', () => {
    expect(() => satteriPartials({ resolver, sdks: ['go'] } as never)).toThrow(TypeError)
  })
})
