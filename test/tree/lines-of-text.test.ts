import { describe, expect, it } from 'vitest'
import { flat } from '../project.js'
import { componentOf } from '../render.js'

interface Shown {
  readonly props: { readonly children?: unknown }
}

const components = { CodeBlock: (props: Record<string, unknown>) => ({ type: 'pre', props }) }

/** The text of an element, with all its white space. */
function textOf(content: unknown): string {
  if (Array.isArray(content)) return content.map(textOf).join('')
  if (typeof content !== 'object' || content === null) return typeof content === 'string' ? content : ''
  return textOf((content as Shown).props.children)
}

const shown = async (mdx: string, props: Record<string, unknown> = {}): Promise<string> =>
  textOf((await componentOf(mdx, components))(props)).trim()

describe('text of several lines', () => {
  const yaml = '`on:\n    web:\n        id: ${props.id}\n\n        on: true`'
  const bars = '"a | b\\n  c [d] `e`"'

  it.each([
    ['in a component on its own lines', `<CodeBlock lang="yaml">{${yaml}}</CodeBlock>`],
    ['in an element in a sentence', `Write <code>{${bars}}</code> of {props.id}.`],
    ['in a list item', `- One\n\n  <CodeBlock>{${yaml.replaceAll('\n', '\n  ')}}</CodeBlock>`],
    ['in a component in a component', `<details>\n<CodeBlock>\n{${yaml}}\n</CodeBlock>\n</details>`],
    ['in a table cell', `| a |\n| - |\n| <code>{"a \\n  b" + props.id}</code> |`],
    ['in a heading', `## <code>{${yaml.replaceAll('\n', '\\n')}}</code>`],
    ['in a link', `[<code>{props.id + "\\n  b"}</code>](/x)`],
    ['with marks of Markdown', `<CodeBlock>{${bars} + props.id}</CodeBlock>`],
    ['beside other text', `<CodeBlock>{props.id}{"\\n  b"} c</CodeBlock>`],
    ['with a tab', `<CodeBlock>{"a\\n\\tb" + props.id}</CodeBlock>`],
  ])('keeps its indents %s', async (_, partial) => {
    const page = flat({ 'page.mdx': '<Include src="_p" id="7" />', '_p.mdx': partial })
    expect(await shown(page), page).toBe(await shown(partial, { id: '7' }))
  })

  it('keeps its indents where JSX is passed', async () => {
    const given = '<pre>{"a\\n  b"}</pre>'
    const page = flat({ 'page.mdx': `<Include src="_p" code={${given}} />`, '_p.mdx': '{props.code}' })
    expect(await shown(page), page).toBe('a\n  b')
  })

  it('is text where no line is indented, and in prose', () => {
    const on = (partial: string): string => flat({ 'page.mdx': '<Include src="_p" t={"a\\nb"} />', '_p.mdx': partial })
    expect(on('<pre>{props.t}</pre>')).toBe('<pre>a\nb</pre>\n')
    expect(on('So {props.t + "\\n  c"} it is.')).toBe('So a\nb\n&#x20; c it is.\n')
  })
})
