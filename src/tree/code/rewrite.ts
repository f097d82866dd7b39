import { append } from '../../model/append.js'
import type { Program, SimpleLiteral, TemplateLiteral } from 'estree'
import { mayHoldAddresses } from '../../directives/addresses.js'
import { moduleSourceOf, sourceOf } from '../../source/estree.js'
import { expressionOf } from '../../directives/evaluate.js'
import { referencesIn } from '../../directives/references.js'
import type { Frame } from '../../plan/frame.js'
import { foreignWriterAt } from '../../plan/writers.js'
import type { CodeHolder, MovedCode, Output } from '../passage.js'
import { rebased } from '../rebased.js'
import { addressesIn, textOf, textsOf, type Address } from './addresses.js'
import { editCode, type Edit } from './edit.js'

/** The new names of what a file binds, by the old ones; `undefined` where it keeps them. */
export type NewNames = (frame: Frame) => ReadonlyMap<string, string> | undefined

/** Writes the addresses and names in code as they are in the page, in its estree and its text. */
export function rewriteCode(
  { holder, frame, isBound, kind }: MovedCode,
  output: Output,
  newNames: NewNames,
  more: readonly Edit[] = [],
): void {
  const program = holder.data?.estree
  if (!program) return
  const edits = [...more, ...rewriteAddresses(program, { holder, frame, isBound, kind }, output)]
  if (isBound || newNames(frame)) append(edits, rewriteNames(program, frame, newNames))
  if (edits.length === 0) return
  const text = isBound ? undefined : editCode(holder.value, program, frame.document.source, edits)
  holder.value = text ?? writeAnew(holder, program)
}

function rewriteAddresses(program: Program, { holder, frame, kind }: MovedCode, output: Output): Edit[] {
  const { settings } = output.docset
  if (settings.rebase === false) return []
  const inside = mayHoldAddresses(holder.value, settings) ? addressesIn(program, frame.document.bound, settings) : []
  const texts = kind === undefined ? [] : textsOf(expressionOf(program))
  const own = texts.map((text): Address => ({ ...text, kind: kind ?? 'attribute', isJsx: false }))
  return [...own, ...inside].flatMap((address) => {
    const { node, isJsx } = address
    const before = textOf(node)
    const after = rebased(before, address.kind, foreignWriterAt(address) ?? frame, output)
    return after === before ? [] : [rewriteText(node, after, isJsx)]
  })
}

function rewriteText(node: SimpleLiteral | TemplateLiteral, text: string, isJsx: boolean): Edit {
  const at = node.loc
  if (node.type === 'TemplateLiteral') {
    const [quasi] = node.quasis
    const begins = `\`${quasi?.value.raw ?? ''}\``
    const raw = text.replace(/[\\`]|\$(?=\{)/g, '\\$&')
    if (quasi) quasi.value = { raw, cooked: text }
    return { at, begins, text: `\`${raw}\`` }
  }
  const begins = node.raw ?? ''
  const quote = begins.startsWith("'") ? "'" : '"'
  const escaped = isJsx ? escapeJsx(text, quote) : escapeText(text, quote)
  node.value = text
  node.raw = quote + escaped + quote
  return { at, begins, text: node.raw }
}

const escapeJsx = (text: string, quote: string): string =>
  text.replaceAll('&', '&amp;').replaceAll(quote, quote === '"' ? '&quot;' : '&#x27;')

function escapeText(text: string, quote: string): string {
  const inside = JSON.stringify(text).slice(1, -1)
  return quote === '"' ? inside : inside.replaceAll('\\"', '"').replaceAll("'", "\\'")
}

function rewriteNames(program: Program, frame: Frame, newNames: NewNames): Edit[] {
  return referencesIn(program).flatMap((reference) => {
    const { node, parents } = reference
    const { name, loc } = node
    const text = newNames(foreignWriterAt(reference) ?? frame)?.get(name)
    if (text === undefined) return []
    node.name = text
    const [around, parent] = [parents.at(-2), parents.at(-1)]
    // `{ a }` and `{ a = 1 }` name a property too.
    const property = parent?.type === 'AssignmentPattern' && parent.left === node ? around : parent
    if (property?.type !== 'Property' || !property.shorthand) return [{ at: loc, begins: name, text }]
    property.shorthand = false
    return [{ at: loc, begins: name, text: `${name}: ${text}` }]
  })
}

function writeAnew(holder: CodeHolder, program: Program): string {
  if (holder.type === 'mdxjsEsm') return moduleSourceOf(program)
  const expression = expressionOf(program)
  if (holder.type !== 'mdxJsxExpressionAttribute') return expression ? sourceOf(expression) : holder.value
  const spread = expression?.type === 'ObjectExpression' ? expression.properties[0] : undefined
  return spread?.type === 'SpreadElement' ? sourceOf(spread) : holder.value
}
