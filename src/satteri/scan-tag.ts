import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { otherSpace } from './doubts.js'
import { TextScanner } from './text-scanner.js'
import type { Lines } from './lines.js'

type Element = MdxJsxFlowElement | MdxJsxTextElement

/** Names that are written as they are read, to whatever version of Unicode. */
const name = /^[$A-Z_a-z][\w$-]*(?:[.:][$A-Z_a-z][\w$-]*)*$/

/**
 * Puts positions to the attributes of an element.
 *
 * @returns the offset behind its opening tag; `undefined` where that is not written as the element says
 */
export function placeAttributes({ name: tag, attributes, position }: Element, lines: Lines): number | undefined {
  if (position?.start.offset === undefined || (tag !== null && !name.test(tag))) return undefined
  const { line, column, offset } = position.start
  const scanner = new TextScanner(lines, { line, column, offset })
  if (!scanner.skip('<') || !skipName(tag ?? '', scanner)) return undefined
  for (const attribute of attributes) {
    scanner.skipSpace()
    const start = scanner.point
    const isRead =
      attribute.type === 'mdxJsxAttribute'
        ? name.test(attribute.name) && skipAttribute(attribute, scanner)
        : skipCode(attribute.value, scanner)
    if (!isRead) return undefined
    attribute.position = { start, end: scanner.point }
  }
  // A `>` in front of a line would be taken for the end: a tag that goes on in a quote is not read.
  scanner.skipSpace('')
  if (scanner.skip('/')) scanner.skipSpace('')
  return scanner.skip('>') ? scanner.point.offset : undefined
}

/** Goes from the start of an attribute to behind the brace that opens its value; tells whether there is one. */
export function enterValue(attribute: MdxJsxAttribute, scanner: TextScanner): boolean {
  return skipName(attribute.name, scanner) && skipInitializer(scanner) && scanner.skip('{')
}

function skipAttribute({ name, value }: MdxJsxAttribute, scanner: TextScanner): boolean {
  if (!skipName(name, scanner)) return false
  if (value === null || value === undefined) return true
  if (!skipInitializer(scanner)) return false
  if (typeof value !== 'string') return skipCode(value.value, scanner)
  return skipLiteral(value, '"', scanner) || skipLiteral(value, "'", scanner)
}

function skipInitializer(scanner: TextScanner): boolean {
  scanner.skipSpace()
  if (!scanner.skip('=')) return false
  scanner.skipSpace()
  return true
}

/** Space may stand round the marks in a name. */
function skipName(name: string, scanner: TextScanner): boolean {
  if (scanner.skip(name)) return true
  return name.split(/([.:])/).every((part, index) => {
    if (index > 0) scanner.skipSpace()
    return scanner.skip(part)
  })
}

const skipCode = (value: string, scanner: TextScanner): boolean => scanner.skip('{') && scanner.skipLines(value, '}')

function skipLiteral(value: string, quote: string, scanner: TextScanner): boolean {
  // At the start of a line, the reference drops more than is space to ASCII.
  if (!scanner.skip(quote) || (/[\r\n]/.test(value) && otherSpace.test(value))) return false
  return scanner.skipLines(value, quote) || scanner.skipReferences(quote)
}
