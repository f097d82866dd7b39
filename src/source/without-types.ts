import { tokTypes, type Token } from 'acorn'

/**
 * An expression of TypeScript, with blanks for what it says inside of brackets of the types of values, `as T` and
 * `satisfies T`, and for `!` behind a value.
 *
 * @param tokens those of the text
 * @param from the first of the expression
 */
export function withoutTypes(text: string, tokens: readonly Token[], from: number): string {
  let written = ''
  let end = tokens[from]?.start ?? text.length
  const blank = (start: number, behind: number): void => {
    written += text.slice(end, start) + ' '.repeat(behind - start)
    end = behind
  }
  let depth = 0
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    depth += bracketStep(token)
    if (depth < 0) return written + text.slice(end, token.start)
    const isBehind = at > from && values.has(tokens[at - 1]?.type)
    if (isBehind && isBehindValue(tokens, at)) blank(token.start, token.end)
    else if (isBehind && isCast(text, tokens, at)) {
      const last = lastOfType(text, tokens, at + 1)
      blank(token.start, tokens[last]?.end ?? token.end)
      at = last
    } else if (depth === 0 && values.has(token.type) && !goesOn(text, tokens, at + 1))
      return written + text.slice(end, token.end)
  }
  return written + text.slice(end)
}

const opening: ReadonlySet<unknown> = new Set([
  tokTypes.braceL,
  tokTypes.parenL,
  tokTypes.bracketL,
  tokTypes.dollarBraceL,
])
const closing: ReadonlySet<unknown> = new Set([tokTypes.braceR, tokTypes.parenR, tokTypes.bracketR])

/** How much deeper in brackets it is behind a token. */
export const bracketStep = ({ type }: Token): number => (opening.has(type) ? 1 : closing.has(type) ? -1 : 0)

/** Whether a type stands behind what is there: `as T`, `satisfies T`. */
function isCast(text: string, tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  const isWord = token?.type === tokTypes.name && /^(?:as|satisfies)$/.test(text.slice(token.start, token.end))
  return isWord && types.has(tokens[at + 1]?.type)
}

// `!` that says of the value before it that it is there.
const isBehindValue = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.type === tokTypes.prefix && behindValues.has(tokens[at + 1]?.type)

/** Whether an expression goes on behind a value of it, and behind the type of that. */
function goesOn(text: string, tokens: readonly Token[], at: number): boolean {
  if (isCast(text, tokens, at)) return goesOn(text, tokens, lastOfType(text, tokens, at + 1) + 1)
  return further.has(tokens[at]?.type) || isBehindValue(tokens, at)
}

const { name, string, num, backQuote, _true, _false, _null, _const, _typeof, _void, _this } = tokTypes
/** What a value ends with. */
const values: ReadonlySet<unknown> = new Set([name, string, num, backQuote, _true, _false, _null, _this, ...closing])
/** What a type begins with. */
const types: ReadonlySet<unknown> = new Set([
  ...[name, string, num, backQuote, _true, _false, _null, _const, _typeof, _void, _this],
  ...[tokTypes.braceL, tokTypes.parenL, tokTypes.bracketL],
])
/** What follows upon a value. */
const behindValues: ReadonlySet<unknown> = new Set([tokTypes.comma, tokTypes.dot, tokTypes.semi, ...closing])
/** What goes on with a value: operators between two, and what is read or called of one. */
const further: ReadonlySet<unknown> = new Set([
  ...[tokTypes.dot, tokTypes.questionDot, tokTypes.parenL, tokTypes.bracketL, tokTypes.backQuote, tokTypes.template],
  ...[tokTypes.dollarBraceL, tokTypes.question, tokTypes.colon, tokTypes.arrow, tokTypes.coalesce, tokTypes.equality],
  ...[tokTypes.logicalOR, tokTypes.logicalAND, tokTypes.bitwiseOR, tokTypes.bitwiseXOR, tokTypes.bitwiseAND],
  ...[tokTypes.plusMin, tokTypes.modulo, tokTypes.star, tokTypes.slash, tokTypes.starstar],
  ...[tokTypes.relational, tokTypes.bitShift, tokTypes._in, tokTypes._instanceof],
])

/** What no type goes on with, but for the `?` and `:` of one that hangs on another, which nobody writes there. */
const behindTypes: ReadonlySet<unknown> = new Set([
  ...[tokTypes.logicalOR, tokTypes.logicalAND, tokTypes.coalesce, tokTypes.equality, tokTypes.plusMin, tokTypes.semi],
  ...[tokTypes.question, tokTypes.colon, ...closing],
])
/** What a type goes on with in another line. */
const joining: ReadonlySet<unknown> = new Set([tokTypes.bitwiseOR, tokTypes.bitwiseAND])

const angled: ReadonlySet<unknown> = new Set([tokTypes.relational, tokTypes.bitShift])
const anglesIn = (marks: string): number => (marks.startsWith('<') ? marks.length : -marks.length)

/**
 * The last token of a type: behind it there is a comma, an operator of values, another line, or a bracket that the type has
 * not opened.
 */
function lastOfType(text: string, tokens: readonly Token[], from: number): number {
  let depth = 0
  let angles = 0
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    if (depth === 0 && (behindTypes.has(token.type) || (angles === 0 && isApart(text, tokens, at, from)))) return at - 1
    depth += bracketStep(token)
    if (depth === 0 && angled.has(token.type)) angles += anglesIn(text.slice(token.start, token.end))
  }
  return tokens.length - 1
}

function isApart(text: string, tokens: readonly Token[], at: number, from: number): boolean {
  const [token, before] = [tokens[at], tokens[at - 1]]
  if (token?.type === tokTypes.comma) return true
  if (at === from || joining.has(token?.type) || joining.has(before?.type)) return false
  return text.slice(before?.end, token?.start).includes('\n')
}
