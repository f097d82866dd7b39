import { compileSync } from '@mdx-js/mdx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import type { PluggableList } from 'unified'
import type { Resolved } from '../../src/index.js'
import { compileOutputSync, type CompileOutputOptions } from '../../src/mdx.js'
import { VFile } from 'vfile'
import { vi } from 'vitest'
import { htmlOf, runtime } from '../render.js'

type Content = (props: object) => unknown
type Run = (scope: object) => Promise<{ readonly default: Content }>

const AsyncFunction = (async (): Promise<void> => {
  await Promise.resolve()
}).constructor as new (code: string) => Run

/** A component that shows its props, and has others as members. */
function anything(name: string): object {
  const show = (props: object): unknown => ({ type: name, props })
  return new Proxy(show, {
    get: (target, key) =>
      typeof key === 'symbol' || key === 'then' || Object.hasOwn(target, key) || key === 'toString'
        ? (Reflect.get(target, key) as unknown)
        : anything(`${name}.${key}`),
  })
}

/** The components that a module asks for, each of which shows its name and props. */
const componentsIn = (code: string): Record<string, object> =>
  Object.fromEntries([...code.matchAll(/_missingMdxReference\("(\w+)/g)].map(([, name = '']) => [name, anything(name)]))

// Objects are no children to React; some docs have plugins that make something else of them.
const legible = (child: unknown): unknown =>
  typeof child === 'object' && child !== null && !Array.isArray(child) && !('props' in child)
    ? JSON.stringify(child)
    : child

function jsx(type: Parameters<typeof runtime.jsx>[0], { children, ...props }: Record<string, unknown>): unknown {
  return runtime.jsx(type, { ...props, children: Array.isArray(children) ? children.map(legible) : legible(children) })
}

/**
 * The HTML of a module that MDX has made with `outputFormat: 'function-body'`; what it imports is all there, and so is
 * what nobody binds.
 */
async function render(code: string): Promise<string> {
  try {
    return await renderWithGlobals(code)
  } finally {
    vi.unstubAllGlobals()
  }
}

async function renderWithGlobals(code: string): Promise<string> {
  const body = code.replaceAll('await import(', 'await arguments[0].load(')
  const scope = { ...runtime, jsx, jsxs: jsx, load: () => anything('module') }
  for (let free = ''; ;) {
    try {
      const { default: content } = await new AsyncFunction(body)(scope)
      return htmlOf(content({ components: componentsIn(code) }))
    } catch (error) {
      const [, name] = (error instanceof ReferenceError && /^(\w+) is not defined/.exec(error.message)) || []
      if (name === undefined || name === free) return `fails: ${String(error)}`
      vi.stubGlobal((free = name), anything(name))
    }
  }
}

const module = { outputFormat: 'function-body', baseUrl: 'file:///page.mdx' } as const

/** The HTML of an output. */
export async function htmlOfOutput(output: Resolved, options: CompileOutputOptions = {}): Promise<string> {
  return await render(String(compileOutputSync(output, { throwFatal: false, ...options, ...module })))
}

/** The HTML of MDX. */
export async function htmlOfText(mdx: string, plugins: PluggableList = []): Promise<string> {
  const remarkPlugins = [remarkGfm, remarkFrontmatter, ...plugins]
  return await render(String(compileSync(mdx, { ...module, remarkPlugins })))
}

/** The HTML of a page that stands in a file, to a host that has a plugin of ours. */
export async function htmlOfFile(path: string, text: string, plugins: PluggableList): Promise<string> {
  return await render(String(compileSync(new VFile({ path, value: text }), { ...module, remarkPlugins: plugins })))
}
