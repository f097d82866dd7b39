import type { Node, Program } from 'estree'
import type {} from 'estree-jsx'
import { trimEnd } from '../../model/space.js'

interface Placed {
  readonly start: number
  readonly end: number
}

type Code = Node & Placed

/**
 * Writes code without `|`, which would end a cell of a table: where it is text as an escape of it, where it is an
 * operator as another of the same value. `undefined` where there is no such form.
 *
 * @param source what the code was parsed from, on one line
 */
export function withoutBars(program: Program, source: string): string | undefined {
  const written = new Writing(withoutBarsInComments(program, source)).write({
    ...program,
    start: 0,
    end: source.length,
  })
  return written.includes('|') ? undefined : written
}

function withoutBarsInComments({ comments = [] }: Program, source: string): string {
  let text = ''
  let at = 0
  for (const comment of comments as readonly unknown[]) {
    if (!isPlaced(comment) || comment.start < at) continue
    text += source.slice(at, comment.start) + source.slice(comment.start, comment.end).replaceAll('|', '¦')
    at = comment.end
  }
  return text + source.slice(at)
}

class Writing {
  readonly #source: string
  readonly #name: string

  constructor(source: string) {
    this.#source = source
    let name = 'it'
    while (source.includes(name)) name = `_${name}`
    this.#name = name
  }

  write(node: Code): string {
    const own = this.#source.slice(node.start, node.end)
    if (!this.#holdsBar(node)) return own
    switch (node.type) {
      case 'Literal':
        if ('regex' in node && node.regex)
          return `new RegExp(${quote(node.regex.pattern)}, ${JSON.stringify(node.regex.flags)})`
        return quote(String(node.value))
      case 'TemplateElement':
        return own.replace(/(\\[^|])|\\?\|/g, (_, other: string | undefined) => other ?? '\\x7C')
      case 'TaggedTemplateExpression':
        // Its tag sees how it is written.
        return node.quasi.quasis.some((quasi) => quasi.value.raw.includes('|')) ? own : this.#writeInside(node)
      case 'LogicalExpression':
        if (node.operator !== '||') return this.#writeInside(node)
        return this.#isEnclosed(node) ? this.#writeChoice(operandsOf(node)) : `(${this.#writeChoice(operandsOf(node))})`
      case 'BinaryExpression':
        if (node.operator !== '|') return this.#writeInside(node)
        return `~(~${this.#writeOperand(node.left as Code)} & ~${this.#writeOperand(node.right as Code)})`
      case 'JSXText':
        return own.replaceAll('|', '&#x7C;')
      case 'JSXAttribute':
        return this.#writeInside(node, ({ type }) => type === 'Literal')
      default:
        return this.#writeInside(node)
    }
  }

  // Values that may be looked at twice are; others get a name, as do those with bars: they would double at each level.
  #writeChoice([first, ...rest]: readonly Code[]): string {
    if (!first) return ''
    const value = first.type === 'SequenceExpression' ? `(${this.write(first)})` : this.write(first)
    if (rest.length === 0) return value
    const other = this.#writeChoice(rest)
    if (!this.#holdsBar(first) && isPlain(first)) return `${value} ? ${value} : ${other}`
    // In a function of its own, these would mean something else.
    if (/\b(?:await|yield)\b/.test(other)) return '|'
    return `((${this.#name}) => ${this.#name} ? ${this.#name} : ${other})(${value})`
  }

  #holdsBar({ start, end }: Code): boolean {
    return this.#source.slice(start, end).includes('|')
  }

  /** Whether parentheses are round it already: MDX takes no second pair. */
  #isEnclosed({ start, end }: Code): boolean {
    return '({'.includes(trimEnd(this.#source.slice(0, start)).slice(-1)) && /^\s*[)}]/.test(this.#source.slice(end))
  }

  #writeOperand(node: Code): string {
    const value = this.write(node)
    return atoms.has(node.type) ? value : `(${value})`
  }

  #writeInside(node: Code, isReferenced: (child: Code) => boolean = () => false): string {
    let text = ''
    let at = node.start
    for (const child of childrenOf(node)) {
      if (child.start < at) continue
      const own = isReferenced(child) ? this.#source.slice(child.start, child.end).replaceAll('|', '&#x7C;') : undefined
      text += this.#source.slice(at, child.start) + (own ?? this.write(child))
      at = child.end
    }
    return text + this.#source.slice(at, node.end)
  }
}

const quote = (value: string): string => JSON.stringify(value).replaceAll('|', '\\x7C')

function operandsOf(node: Code): Code[] {
  if (node.type !== 'LogicalExpression' || node.operator !== '||') return [node]
  return [...operandsOf(node.left as Code), ...operandsOf(node.right as Code)]
}

const atoms: ReadonlySet<string> = new Set(['Identifier', 'Literal', 'MemberExpression', 'ThisExpression'])
const plain: ReadonlySet<string> = new Set([...atoms, 'BinaryExpression', 'ChainExpression', 'LogicalExpression'])

function isPlain(node: Code): boolean {
  if (node.type === 'UnaryExpression') return node.operator !== 'delete' && childrenOf(node).every(isPlain)
  return plain.has(node.type) && childrenOf(node).every(isPlain)
}

function childrenOf(node: Code): Code[] {
  return Object.values(node)
    .flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter((value): value is Code => isPlaced(value) && 'type' in value)
    .filter(({ type }) => (type as string) !== 'Block' && (type as string) !== 'Line')
    .sort((a, b) => a.start - b.start)
}

function isPlaced(value: unknown): value is Placed {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value
}
