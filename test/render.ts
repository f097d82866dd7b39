import { evaluate } from '@mdx-js/mdx'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'

type Props = Record<string, unknown>
type Component = (props: Props) => unknown

interface Element {
  readonly type: string
  readonly props: Props
}

// No library of components is needed to see what a page says: elements are what they hold, as React shows it.
const jsx = (type: string | Component, props: Props): unknown =>
  typeof type === 'function' ? type(props) : { type, props }

/** What compiled MDX is run with. */
export const runtime = { Fragment: 'fragment', jsx, jsxs: jsx }

/** A component that shows its props and children. */
const shown =
  (type: string): Component =>
  (props) => ({ type, props })

/** A file of MDX as the component that MDX makes of it. */
export async function componentOf(mdx: string, components: Record<string, Component> = {}): Promise<Component> {
  const known = { Card: shown('card'), A: { B: shown('a.b') }, ...components }
  const options = { ...runtime, remarkPlugins: [remarkGfm, remarkFrontmatter], useMDXComponents: () => known }
  const { default: content } = await evaluate(mdx, options as never)
  return content as Component
}

/**
 * The HTML of what a component gives, as React shows it, without what no reader sees: white space around blocks,
 * paragraphs, and elements that hold nothing and say nothing.
 */
export function htmlOf(content: unknown): string {
  let html = render(content)
    .replace(/<\/?p>/g, ' ')
    .replace(/\s+/g, ' ')
  for (let before = ''; before !== html;) {
    before = html
    html = html.replace(/<([a-z]+)> ?<\/\1>/g, '')
  }
  return html
    .replace(/ ?(<\/?(?:h\d|ul|li|div|card)\b[^>]*>) ?/g, '$1')
    .replace(/ +/g, ' ')
    .trim()
}

/** The HTML of what a component gives, with all its paragraphs but those that stand in text, where HTML has none. */
export function paragraphsOf(content: unknown): string {
  const open: string[] = []
  const html = render(content).replace(/<(\/)?([\w.]+)[^>]*>/g, (tag, isEnd: string | undefined, name: string) => {
    if (isEnd) return open.pop() === 'text' ? '' : tag
    const isInText = name === 'p' && open.some((around) => /^(?:p|h\d|li|t[dh])$/.test(around))
    open.push(isInText ? 'text' : name)
    return isInText ? '' : tag
  })
  return html
    .replace(/\s+/g, ' ')
    .replace(/ ?(<\/?(?:blockquote|card|h\d|li|ol|p|pre|t\w+|ul)\b[^>]*>) ?/g, '$1')
    .trim()
}

function render(content: unknown): string {
  if (Array.isArray(content)) return content.map(render).join('')
  switch (typeof content) {
    case 'string':
      return escape(content)
    case 'number':
    case 'bigint':
      return String(content)
    case 'object':
      return content === null ? '' : renderElement(content as Element)
    case 'symbol':
      throw new TypeError('Symbols are not valid as a child')
    default:
      return ''
  }
}

function renderElement({ type, props }: Element): string {
  if (props === undefined) throw new TypeError('Objects are not valid as a child')
  const { children, ...rest } = props
  if (type === 'fragment') return render(children)
  const attributes = Object.entries(rest)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => attribute(name, value))
  return `<${type}${attributes.join('')}>${render(children)}</${type}>`
}

function attribute(name: string, value: unknown): string {
  if (value === undefined || value === null || value === false || name === 'key') return ''
  if (value === true) return ` ${name}`
  if (typeof value === 'object') return ` ${name}="${escape('props' in value ? render(value) : JSON.stringify(value))}"`
  return ` ${name}="${escape(String(value as string))}"`
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
