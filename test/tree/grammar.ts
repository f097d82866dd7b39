import fc from 'fast-check'

/** Pages and partials at random, and which of their words each SDK's reader is to see. */
export interface Sample {
  readonly files: Record<string, string>
  readonly words: readonly string[]
  live(sdk: string | undefined): ReadonlySet<string>
  readonly [fc.toStringMethod]: () => string
}

export const sdks = ['nextjs', 'react', 'go'] as const
const labels: Record<string, string | undefined> = {
  'Next.js': 'nextjs',
  React: 'react',
  Go: 'go',
  Misc: undefined,
  Else: undefined,
}
type Scope = (sdk: string) => boolean

interface Node {
  readonly kind: string
  readonly children: readonly Node[]
  readonly n: number
}
type Fact =
  | { readonly word: string; readonly scope: Scope }
  | { readonly note: string; readonly scope: Scope }
  | { readonly path: string; readonly scope: Scope; readonly name: string; readonly children: readonly Fact[] }
  | { readonly hole: 'name' | 'children'; readonly scope: Scope }

const inlineLeaves = [
  'word',
  'word',
  'code',
  'emphasis',
  'break',
  'soft',
  'expression',
  'comment',
  'marks',
  'image',
  'include',
  'element',
  'delete',
  'missing',
]
const refLeaves = ['reference', 'footnote']
const node = (kind: fc.Arbitrary<string>, children: fc.Arbitrary<readonly Node[]>): fc.Arbitrary<Node> =>
  fc.record({ kind, children, n: fc.nat(1000) })
const some = (arbitrary: fc.Arbitrary<Node>, minLength = 1, maxLength = 4): fc.Arbitrary<readonly Node[]> =>
  fc.array(arbitrary, { minLength, maxLength })

const { inline, block } = fc.letrec<{ inline: Node; block: Node }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    node(fc.constantFrom(...inlineLeaves), fc.constant([])),
    node(fc.constantFrom(...refLeaves), fc.constant([])),
    node(fc.constantFrom('if', 'if', 'ifnot', 'strong', 'b', 'link'), some(tie('inline'))),
  ),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    node(
      fc.constantFrom('paragraph', 'paragraph', 'heading', 'cells', 'line-if', 'wrapped', 'alert', 'row', 'pair'),
      some(tie('inline')),
    ),
    node(
      fc.constantFrom('fence', 'rule', 'include', 'include', 'missing', 'snippet', 'expression', 'empty', 'props'),
      fc.constant([]),
    ),
    node(
      fc.constantFrom(
        'if',
        'if',
        'ifnot',
        'quote',
        'list',
        'stars',
        'loose',
        'ordered',
        'split',
        'card',
        'tabs',
        'steps',
        'children',
      ),
      some(tie('block'), 1, 3),
    ),
  ),
}))

const scopes: readonly (readonly string[])[] = [['go'], ['react'], ['go', 'react'], ['nextjs', 'react']]
const at = <Item>(items: readonly Item[], n: number): Item => items[n % items.length]!
const indent = (text: string, by: string, first = by): string => first + text.replace(/\n(?!\n|$)/g, `\n${by}`)

/** Writes the files of a sample: a page, partials of blocks, and partials of one paragraph. */
function write(
  page: readonly Node[],
  blocks: readonly (readonly Node[])[],
  inlines: readonly (readonly Node[])[],
): Sample {
  const words: string[] = []
  const facts = new Map<string, Fact[]>()
  const notes = new Map<string, string>()
  const word = (): string => {
    words.push(`w${words.length}z`)
    return words.at(-1)!
  }
  const writeFile = (path: string, nodes: readonly Node[], asLine: boolean, level: number): string => {
    const found: Fact[] = []
    facts.set(path, found)
    const put = (fact: Fact): void => {
      found.push(fact)
    }
    const say = (scope: Scope): string => {
      const w = word()
      put({ word: w, scope })
      return w
    }
    const within =
      (scope: Scope, list: readonly string[], not: boolean): Scope =>
      (sdk) =>
        scope(sdk) && list.includes(sdk) !== not
    const attribute = (list: readonly string[], n: number): string =>
      list.length === 1
        ? `"${list[0]}"`
        : n % 2
          ? `"${list.join(', ')}"`
          : `{[${list.map((id) => `'${id}'`).join(', ')}]}`
    const includeOf = (n: number, line: boolean, scope: Scope): string => {
      const count = line ? inlines.length : blocks.length
      const first = line ? (asLine ? level + 1 : 0) : asLine ? count : level + 1
      if (first >= count) return say(scope)
      const target = `_p/${line ? 'i' : 'b/b'}${first + (n % (count - first))}`
      const name = word()
      put({ path: `${target}.mdx`, scope, name, children: [] })
      return `<Include src="${target}" name="${name}" />`
    }
    // Only words and conditions may touch: emphasis and code that touch each other have no Markdown of their own.
    const line = (nodes: readonly Node[], scope: Scope, inLink = false): string =>
      nodes
        .map((one) => phrase(one, scope, inLink))
        .reduce((before, after) => before + (/z$/.test(before) && /^(?:<If|w)/.test(after) ? '' : ' ') + after)
    const phrase = ({ kind, children, n }: Node, scope: Scope, inLink: boolean): string => {
      switch (kind) {
        case 'code':
          return `\`${say(scope)}\``
        case 'emphasis':
          return `*${say(scope)}*`
        case 'break':
          return asLine ? say(scope) : `${say(scope)}\\\n${say(scope)}`
        case 'soft':
          return `${say(scope)}\n${say(scope)}`
        case 'expression':
          return '{1 + 1}'
        case 'comment':
          return '{/* note */}'
        case 'marks':
          return at(['\\*', '\\<', '\\{', '&amp;', '\\_', '$&', '\\|', '!', '#', '+', '\\`', '1.', '-'], n) + say(scope)
        case 'image':
          return `![${say(scope)}](./i.png)`
        case 'missing':
          return `<Include src="_p/none" />`
        case 'element':
          return `<Icon name="${say(scope)}" />`
        case 'include':
          return inLink ? say(scope) : includeOf(n, true, scope)
        case 'reference':
          return inLink ? say(scope) : `[${say(scope)}][ref]`
        case 'footnote':
          if (inLink) return say(scope)
          put({ note: path, scope })
          return `${say(scope)}[^1]`
        case 'if':
          return `<If sdk=${attribute(at(scopes, n), n)}>${line(children, within(scope, at(scopes, n), false), inLink)}</If>`
        case 'ifnot':
          return `<If notSdk=${attribute(at(scopes, n), n)}>${line(children, within(scope, at(scopes, n), true), inLink)}</If>`
        case 'strong':
          return `**${line(children, scope, inLink)}**`
        case 'delete':
          return `~~${say(scope)}~~`
        case 'b':
          return `<b>${line(children, scope, inLink)}</b>`
        case 'link':
          return inLink ? line(children, scope, true) : `[${line(children, scope, true)}](./u${n}.md)`
        default:
          return say(scope)
      }
    }
    const flow = (nodes: readonly Node[], scope: Scope): string => nodes.map((one) => section(one, scope)).join('\n\n')
    const section = ({ kind, children, n }: Node, scope: Scope): string => {
      const one = (text: string): string => text.replace(/\\?\n/g, ' ')
      switch (kind) {
        case 'heading':
          return `${'#'.repeat(1 + (n % 6))} ${say(scope)} ${one(line(children, scope))}`
        case 'cells':
          return `| ${say(scope)} | b |\n| - | :-: |\n| ${one(line(children, scope))} | ${say(scope)} |`
        case 'row':
          return `<table>\n<tr><td>${line(children, scope)}</td><td>${say(scope)}</td></tr>\n</table>`
        case 'pair':
          return `<b>${say(scope)}</b>\n<Card>${line(children, scope)}</Card>`
        case 'alert':
          return indent(`[!NOTE]\n${line(children, scope)}`, '> ')
        case 'line-if':
          return `<If sdk="go">${line(children, within(scope, ['go'], false))}</If>`
        case 'wrapped':
          return `<Card>${line(children, scope)}</Card>`
        case 'fence':
          return `\`\`\`js\n<Include src="x" /> {props.y}\n\n  ${say(scope)}\n\`\`\``
        case 'rule':
          return '***'
        case 'include':
          return includeOf(n, n % 3 === 0, scope)
        case 'missing':
          return '<Include src="_p/none" />'
        case 'snippet':
          return '<Include src="_s/a.ts" lines="2-4" />'
        case 'expression':
          return '{[1, 2].map((x) => <b key={x}>{x}</b>)}'
        case 'empty':
          return '<Divider />'
        case 'props':
          put({ hole: 'name', scope })
          return path === 'page.mdx' ? `{props.name}` : `x {props.name} {\`t\${props.name}\`}`
        case 'if':
          return `<If sdk=${attribute(at(scopes, n), n)}>\n${flow(children, within(scope, at(scopes, n), false))}\n</If>`
        case 'ifnot':
          return `<If notSdk=${attribute(at(scopes, n), n)}>\n${flow(children, within(scope, at(scopes, n), true))}\n</If>`
        case 'quote':
          return indent(flow(children, scope), '> ').replace(/\n(?=\n)/g, '\n>')
        case 'list':
          return children.map((child) => indent(section(child, scope), '  ', '- ')).join('\n')
        case 'stars':
          return children.map((child) => indent(section(child, scope), '  ', '* ')).join('\n')
        case 'loose':
          return children.map((child) => indent(`${say(scope)}\n\n${section(child, scope)}`, '  ', '- ')).join('\n\n')
        case 'ordered':
          return children.map((child, i) => indent(section(child, scope), '   ', `${i + 3}. `)).join('\n')
        case 'split':
          return children
            .map((child, i) =>
              i % 2
                ? `<If sdk="go">\n${indent(section(child, within(scope, ['go'], false)), '  ', '- ')}\n</If>`
                : `${indent(section(child, scope), '  ', '- ')}\n`,
            )
            .join('\n')
        case 'card':
          return `<Card>\n${flow(children, scope)}\n</Card>`
        case 'steps':
          return `<Steps>\n${children.map((child) => `<Step>\n${section(child, scope)}\n</Step>`).join('\n\n')}\n</Steps>`
        case 'tabs': {
          const names = children.map((_, i) => at(Object.keys(labels), n + i))
          const panel =
            (name: string): Scope =>
            (sdk) =>
              scope(sdk) &&
              (labels[name] === sdk || labels[name] === undefined || !names.some((other) => labels[other] === sdk))
          return `<Tabs items={[${names.map((name) => `"${name}"`).join(', ')}]}>\n${children.map((child, i) => `<Tab>\n${section(child, panel(names[i]!))}\n</Tab>`).join('\n')}\n</Tabs>`
        }
        case 'children': {
          const before = found.length
          const text = flow(children, scope)
          const inside = found.splice(before)
          put({ path: '_p/wrap.mdx', scope, name: '', children: inside })
          return `<Include src="_p/wrap">\n${text}\n</Include>`
        }
        default:
          return line(children, scope)
      }
    }
    const everyone: Scope = () => true
    const text = asLine ? `${say(everyone)} ${line(nodes, everyone)}` : flow(nodes, everyone)
    const esm = path === 'page.mdx' ? '' : `import X${words.length} from "./x${words.length}.js"\n\n`
    const note = word()
    notes.set(path, note)
    return `${esm}${text}\n\n[ref]: ./${path.length % 2 ? 'same' : path}.md\n\n[^1]: ${path.length % 2 ? '' : 'note '}${note}\n`
  }
  const all: Record<string, string> = {
    '_s/a.ts': '1\n2\n\n4\n5\n',
    '_p/wrap.mdx': '<Wrap>\n{props.children}\n</Wrap>\n',
  }
  facts.set('_p/wrap.mdx', [{ hole: 'children', scope: () => true }])
  all['page.mdx'] = writeFile('page.mdx', page, false, -1)
  blocks.forEach((nodes, i) => {
    all[`_p/b/b${i}.mdx`] = writeFile(`_p/b/b${i}.mdx`, nodes, false, i)
  })
  inlines.forEach((nodes, i) => {
    all[`_p/i${i}.mdx`] = writeFile(`_p/i${i}.mdx`, nodes, true, i)
  })

  const used = new Set(['page.mdx', '_s/a.ts'])
  for (const path of used)
    for (const [, src = ''] of all[path]!.matchAll(/src="(_p\/[^"]+)"/g))
      if (`${src}.mdx` in all) used.add(`${src}.mdx`)
  const files = Object.fromEntries([...used].map((path) => [path, all[path]!]))

  const live = (sdk: string | undefined): ReadonlySet<string> => {
    const seen = new Set<string>()
    const walk = (found: readonly Fact[], name: string, children: () => void): void => {
      for (const fact of found) {
        if (sdk !== undefined && !fact.scope(sdk)) continue
        if ('word' in fact) seen.add(fact.word)
        else if ('note' in fact) seen.add(notes.get(fact.note)!)
        else if ('hole' in fact && fact.hole === 'children') children()
        else if ('hole' in fact) {
          if (name) seen.add(name)
        } else
          walk(facts.get(fact.path) ?? [], fact.name, () => {
            walk(fact.children, name, children)
          })
      }
    }
    walk(facts.get('page.mdx') ?? [], '', () => undefined)
    if (!files['page.mdx']!.replace('\n[^1]: ', '').includes('[^1]')) seen.add(notes.get('page.mdx')!)
    return seen
  }
  const show = (): string =>
    Object.entries(files)
      .map(([path, text]) => `${path}:\n${text}`)
      .join('\n')
  return {
    files,
    live,
    [fc.toStringMethod]: show,
    words: words.filter((one) => Object.keys(files).some((path) => files[path]!.includes(one))),
  }
}

/** Samples. */
export const samples: fc.Arbitrary<Sample> = fc
  .tuple(
    some(block, 1, 4),
    fc.array(some(block, 1, 3), { maxLength: 3 }),
    fc.array(some(inline, 1, 4), { maxLength: 3 }),
  )
  .map(([page, blocks, inlines]) => write(page, blocks, inlines))
