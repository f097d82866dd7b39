import type { Root } from 'mdast'

type Fields = Readonly<Record<string, unknown>>
type Node = Fields & { readonly type: string }

const flow = new Set([
  'blockquote',
  'code',
  'containerDirective',
  'defList',
  'definition',
  'footnoteDefinition',
  'heading',
  'html',
  'leafDirective',
  'list',
  'math',
  'mdxFlowExpression',
  'mdxJsxFlowElement',
  'paragraph',
  'table',
  'thematicBreak',
])
const phrasing = new Set([
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'html',
  'image',
  'imageReference',
  'inlineCode',
  'inlineMath',
  'link',
  'linkReference',
  'mdxJsxTextElement',
  'mdxTextExpression',
  'strong',
  'text',
  'textDirective',
])

/** What the children of each parent may be. */
const content: Readonly<Record<string, ReadonlySet<string>>> = {
  blockquote: flow,
  containerDirective: flow,
  defList: new Set(['defListDescription', 'defListTerm']),
  defListDescription: flow,
  defListTerm: phrasing,
  delete: phrasing,
  emphasis: phrasing,
  footnoteDefinition: flow,
  heading: phrasing,
  leafDirective: phrasing,
  link: phrasing,
  linkReference: phrasing,
  list: new Set(['listItem']),
  listItem: flow,
  mdxJsxFlowElement: new Set([...flow, 'mdxjsEsm']),
  mdxJsxTextElement: phrasing,
  paragraph: phrasing,
  root: new Set([...flow, 'mdxjsEsm', 'yaml']),
  strong: phrasing,
  table: new Set(['tableRow']),
  tableCell: phrasing,
  tableRow: new Set(['tableCell']),
  textDirective: phrasing,
}

/** Parents that are nothing without children. */
const filled = new Set(['defList', 'delete', 'emphasis', 'list', 'paragraph', 'strong', 'table', 'tableRow'])

type Check = (value: unknown, node: Node) => boolean
const isString: Check = (value) => typeof value === 'string'
const isFilled: Check = (value) => typeof value === 'string' && value !== ''
const isBoolean: Check = (value) => typeof value === 'boolean'
const maybe =
  (check: Check): Check =>
  (value, node) =>
    value === null || value === undefined || check(value, node)
const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value)
const association: Readonly<Record<string, Check>> = { identifier: isFilled, label: maybe(isString) }
const resource: Readonly<Record<string, Check>> = { url: isString, title: maybe(isString) }
const reference: Readonly<Record<string, Check>> = {
  ...association,
  referenceType: oneOf('shortcut', 'collapsed', 'full'),
}
const element: Readonly<Record<string, Check>> = {
  name: (value) => value === null || isFilled(value, { type: '' }),
  attributes: Array.isArray,
}

/** What the fields of each node have to be. */
const fields: Readonly<Record<string, Readonly<Record<string, Check>>>> = {
  code: {
    value: isString,
    lang: maybe(isString),
    meta: (value, { lang }) => maybe(isString)(value, { type: '' }) && !(value && !lang),
  },
  definition: { ...association, ...resource },
  footnoteDefinition: association,
  footnoteReference: association,
  html: { value: isFilled },
  heading: { depth: oneOf(1, 2, 3, 4, 5, 6) },
  image: { ...resource, alt: maybe(isString) },
  imageReference: { ...reference, alt: maybe(isString) },
  inlineCode: { value: isFilled },
  link: resource,
  linkReference: reference,
  list: {
    ordered: isBoolean,
    spread: isBoolean,
    start: (value, { ordered }) => (ordered === true ? Number.isInteger(value) : value === null || value === undefined),
  },
  listItem: { spread: isBoolean, checked: maybe(isBoolean) },
  mdxFlowExpression: { value: isString, data: hasProgram },
  mdxJsxAttribute: { name: isFilled, value: (value) => maybe(isString)(value, { type: '' }) || isNode(value) },
  mdxJsxAttributeValueExpression: { value: isFilled, data: hasProgram },
  mdxJsxExpressionAttribute: { value: isFilled, data: hasProgram },
  mdxJsxFlowElement: element,
  mdxJsxTextElement: element,
  mdxTextExpression: { value: isString, data: hasProgram },
  mdxjsEsm: { value: isFilled, data: hasProgram },
  table: { align: (value) => Array.isArray(value) && value.every((it) => alignments.has(it)) },
  text: { value: isFilled },
  yaml: { value: isString },
}

const alignments = new Set<unknown>([null, 'left', 'right', 'center'])

const definitions: Readonly<Record<string, string>> = { definition: 'link', footnoteDefinition: 'footnote' }
const references: Readonly<Record<string, string>> = {
  footnoteReference: 'footnote',
  imageReference: 'link',
  linkReference: 'link',
}
const links = new Set(['link', 'linkReference'])

/**
 * Where a tree breaks mdast's content model, with GFM, front matter, MDX, and the syntax of `plugins.ts`: each as
 * `path: unexpected X, expected Y`.
 * Raw HTML may stand anywhere, as Markdown has it. Rows may be of any length, and a link may hold a footnote reference, as the parser makes both.
 */
export function violations(tree: Root): string[] {
  const found: string[] = []
  const seen = new Set<object>()
  const defined = new Set<string>()
  const wanted: { path: string; node: Node; key: string }[] = []

  const check = (node: Node, path: string, ancestors: readonly Node[]): void => {
    const report = (unexpected: string, expected: string): void => {
      found.push(`${path}: unexpected ${unexpected}, expected ${expected}`)
    }
    const parent = ancestors.at(-1)
    if (seen.has(node)) return report(`second place of a ${node.type}`, 'a node of its own')
    seen.add(node)
    if (
      !flow.has(node.type) &&
      !phrasing.has(node.type) &&
      !Object.hasOwn(content, node.type) &&
      !Object.hasOwn(fields, node.type)
    ) {
      report(`type ${node.type}`, 'a type of MDX')
    }
    if (parent === undefined && node.type !== 'root') report(node.type, 'root')
    for (const [name, isRight] of Object.entries(fields[node.type] ?? {})) {
      if (!isRight(node[name], node)) report(`${name} ${brief(node[name])} of ${node.type}`, `a right ${name}`)
    }
    const program = programOf(node)
    if (program && seen.has(program)) report(`second place of the estree of ${node.type}`, 'a program of its own')
    if (program) seen.add(program)
    checkPlace(node, ancestors, report)

    const key = `${definitions[node.type] ?? references[node.type] ?? ''} ${String(node['identifier']).toLowerCase()}`
    if (node.type in definitions) defined.add(key)
    if (node.type in references) wanted.push({ path, node, key })

    for (const name of ['attributes', 'children']) {
      const list = node[name]
      if (Array.isArray(list))
        list.forEach((child: unknown, index) => visit(child, `${path}.${name}[${index}]`, node, ancestors))
    }
    if (node.type === 'mdxJsxAttribute' && isNode(node['value'])) visit(node['value'], `${path}.value`, node, ancestors)
    checkChildren(node, report)
  }

  const visit = (child: unknown, path: string, node: Node, ancestors: readonly Node[]): void => {
    if (isNode(child)) check(child, path, [...ancestors, node])
    else found.push(`${path}: unexpected ${brief(child)}, expected a node`)
  }

  check({ ...tree }, 'root', [])
  for (const { path, node, key } of wanted) {
    const to = brief(node['identifier'])
    if (!defined.has(key)) found.push(`${path}: unexpected ${node.type} to ${to}, expected its definition in the tree`)
  }
  return found
}

type Report = (unexpected: string, expected: string) => void

/** Rules about what stands above a node. */
function checkPlace(node: Node, ancestors: readonly Node[], report: Report): void {
  const parent = ancestors.at(-1)
  const types = ancestors.map(({ type }) => type)
  const isAttribute = node.type.startsWith('mdxJsxAttribute') || node.type === 'mdxJsxExpressionAttribute'
  const allowed = parent && !isAttribute ? content[parent.type] : undefined
  if (allowed && !allowed.has(node.type)) report(`${node.type} in ${parent?.type}`, [...allowed].join(', '))
  if (links.has(node.type) && types.some((type) => links.has(type)))
    report(`${node.type} in a link`, 'no link in a link')
  if (node.type === 'break' && types.includes('tableCell')) report('break in a tableCell', 'one line')
  const siblings = parent?.['children']
  if (node.type === 'yaml' && !(Array.isArray(siblings) && siblings[0] === node)) {
    report('yaml amid content', 'yaml as the first child')
  }
  if (node.type === 'mdxjsEsm' && types.some((type) => type !== 'root' && type !== 'mdxJsxFlowElement')) {
    report(`mdxjsEsm in ${types.join(' > ')}`, 'mdxjsEsm in root or elements')
  }
}

/** Rules about the children of a node, taken together. */
function checkChildren(node: Node, report: Report): void {
  const children = Array.isArray(node['children']) ? node['children'].filter(isNode) : []
  const isParent = Object.hasOwn(content, node.type)
  if (isParent !== Array.isArray(node['children']))
    report(`${isParent ? 'no ' : ''}children of ${node.type}`, isParent ? 'children' : 'none')
  if (filled.has(node.type) && children.length === 0) report(`${node.type} of nothing`, 'content')
  children.forEach((child, index) => {
    if (child.type === 'text' && children[index + 1]?.type === 'text')
      report(`text after text at ${index + 1}`, 'one text')
  })
  const [head] = children
  const columns = Array.isArray(node['align']) ? node['align'].length : undefined
  if (node.type === 'table' && head && Array.isArray(head['children']) && head['children'].length !== columns) {
    report(`${head['children'].length} cells in the head of ${String(columns)} columns`, 'a cell for each column')
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}

function programOf({ data }: Fields): Node | undefined {
  const estree: unknown = typeof data === 'object' && data !== null && 'estree' in data ? data.estree : undefined
  return isNode(estree) ? estree : undefined
}

function hasProgram(data: unknown): boolean {
  const program = programOf({ data })
  return program?.type === 'Program' && Array.isArray(program['body'])
}

function brief(value: unknown): string {
  if (typeof value === 'object' && value !== null) return isNode(value) ? value.type : 'object'
  return typeof value === 'string' ? JSON.stringify(value) : String(value)
}
