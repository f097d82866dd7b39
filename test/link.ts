import { compile, run } from '@mdx-js/mdx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import { runtime } from './render.js'

type Module = Record<string, unknown>
type Component = (props: Record<string, unknown>) => unknown

/** What a host knows of the files of a docs set. */
export interface LinkedFiles {
  readonly files: Readonly<Record<string, string>>
  /** Modules of JavaScript, by path. */
  readonly modules: Readonly<Record<string, Module>>
  readonly components: Readonly<Record<string, Component>>
}

const root = 'file:///'

/** A file of MDX as the component that a host makes of it: each file that it imports is compiled by itself. */
export async function linkedComponentOf(path: string, linked: LinkedFiles): Promise<Component> {
  const known = new Map<string, Promise<Module>>()
  const load = (url: string): Promise<Module> => {
    const found = decodeURI(url.startsWith(root) ? url.slice(root.length) : url)
    const module = known.get(found) ?? make(found)
    known.set(found, module)
    return module
  }
  const make = async (found: string): Promise<Module> => {
    const text = linked.files[found]
    if (text === undefined) {
      const module = linked.modules[found]
      if (module === undefined) throw new TypeError(`Cannot find module ${found}`)
      return module
    }
    const code = String(
      await compile(text, {
        outputFormat: 'function-body',
        baseUrl: root + found,
        providerImportSource: '#',
        remarkPlugins: [remarkGfm, remarkFrontmatter],
      }),
    )
    const options = { ...runtime, load, useMDXComponents: () => linked.components }
    return (await run(code.replaceAll('await import(', 'await arguments[0].load('), options as never)) as Module
  }
  return (await load(path)).default as Component
}
