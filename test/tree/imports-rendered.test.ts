import { describe, expect, it } from 'vitest'
import { linkedComponentOf } from '../link.js'
import { messagesOf, project } from '../project.js'
import { paragraphsOf } from '../render.js'
import { importModules, importPages, importPartials } from './import-pages.js'

// A host compiles each file as a component: the flat page has to show what it shows then.

const components = {
  Card: (props: Record<string, unknown>) => ({ type: 'card', props: { ...props, as: undefined, x: undefined } }),
}
const files = { ...importPages, ...importPartials }

async function htmlOf(path: string, texts: Record<string, string>): Promise<string> {
  const component = await linkedComponentOf(path, { files: texts, modules: importModules, components })
  return paragraphsOf(component({}))
}

describe('a page with imported partials', () => {
  const resolver = project(files)

  it.each(Object.keys(importPages))('shows what MDX shows of it: %s', async (path) => {
    const resolved = resolver.resolve(path)
    expect(messagesOf(resolved).map(String)).toEqual([])
    const mdx = resolver.toMdx(resolved)
    expect(await htmlOf(path, { ...files, [path]: mdx }), mdx).toBe(await htmlOf(path, files))
  })

  it('has no import left but those of values, names and other modules', () => {
    const left = Object.keys(importPages).filter((path) =>
      /^import \w+ from .*\.mdx?'/m.test(resolver.toMdx(resolver.resolve(path))),
    )
    expect(left).toEqual([
      'guides/32-code.mdx',
      'guides/33-value.mdx',
      'guides/34-choice.mdx',
      'guides/44-wrapped.mdx',
      'guides/48-layout.mdx',
    ])
  })
})
