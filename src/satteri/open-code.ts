import { tokensInBraces } from '../source/read-code.js'
import { isComment, isPlainCode } from './plain-code.js'

/** How many braces and tags may stand in code that seems to have no end. */
const limit = 12

/**
 * Whether much code in a text may have no end. Each brace, and each tag in braces, that nothing closes doubles the time
 * that satteri takes: all that follows is read in it, and then once more.
 */
export function hasMuchOpenCode(source: string): boolean {
  if (!isMuch(source)) return false
  let next = hidden.test(source) ? /\{/g : /[{`~\\]/g
  for (let found = next.exec(source); found; found = next.exec(source)) {
    const { 0: mark, index: start } = found
    const end = mark === '{' ? endOfCode(source, start) : endOfLiteral(source, start)
    if (end !== undefined) next.lastIndex = end
    else if (mark === '{') return isMuch(source.slice(start))
    // It is not sure what is code to Markdown, so none is.
    else next = /\{/g
  }
  return false
}

function isMuch(code: string): boolean {
  let count = 0
  openers.lastIndex = 0
  while (count <= limit && openers.test(code)) count++
  return count > limit
}

const openers = /[{<]/g

/** The offset behind the brace that closes another one, to who knows no strings or to who knows them. */
function endOfCode(source: string, start: number): number | undefined {
  for (const marks of [braces, bracesBesideStrings]) {
    const end = endOf(marks, source, start)
    const code = source.slice(start, end)
    // Most code is plain, which is told at once.
    if (isPlain(code) || isClosed(code)) return end
  }
  return undefined
}

function isPlain(code: string): boolean {
  const inside = code.slice(1, -1)
  return (
    isComment(inside) || ((isPlainCode(inside) || isPlainCode(code)) && !(code.includes('<') && code.includes('/*')))
  )
}

// To satteri, what is less than a name is a tag, and a comment in the text of an element is one.
function isClosed(code: string): boolean {
  const tokens = tokensInBraces(code)
  return (
    tokens !== undefined &&
    tokens.every(([type, text], index) => {
      if (type === 'jsxText') return !text.includes('/*')
      return type !== '</>/<=/>=' || text !== '<' || tokens[index + 1]?.[0] !== 'name'
    })
  )
}

/** The offset behind what closes a brace, to what takes marks one by one; the end of the text where nothing does. */
function endOf(marks: RegExp, source: string, start: number): number {
  let depth = 0
  marks.lastIndex = start
  for (let found = marks.exec(source); found; found = marks.exec(source)) {
    if (found[0] === '{') depth++
    else if (found[0] === '}' && --depth === 0) return marks.lastIndex
  }
  return source.length
}

const braces = /[{}]/g
// What has no end goes on to where one could be, so that nothing is looked through again from each of its characters.
const bracesBesideStrings =
  /[{}]|"(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\\\r\n]|\\.)*'?|`(?:[^`\\]|\\[^])*`?|\/\*(?:[^]*?\*\/|[^]*)/g

/** The offset behind code of Markdown, or what is escaped; `undefined` where it is not sure. */
function endOfLiteral(source: string, start: number): number | undefined {
  if (source[start] === '\\') return start + 2
  const isFence = source.startsWith('```', start) || source.startsWith('~~~', start)
  if (source[start] === '~') return isFence ? undefined : start + 1
  const end = (isFence && fenceIn(source, start)) || codeInLine
  end.lastIndex = start
  return end.test(source) ? end.lastIndex : undefined
}

/** What a fence is that has nothing but marks of containers before it: one whose lines are in them. */
function fenceIn(source: string, start: number): RegExp | undefined {
  let lineStart = start
  while (containers.has(source[lineStart - 1] ?? '')) lineStart--
  if (!/[\r\n]/.test(source[lineStart - 1] ?? '\n')) return undefined
  const before = source.slice(lineStart, start)
  if (before === '') return fence
  if (!/^(?:[\t >]|[*+-][\t ]|\d+[.)][\t ])*$/.test(before)) return undefined
  return before.includes('>') ? fenceInQuote : fenceInItem
}

/** What marks of containers are made of. */
const containers: ReadonlySet<string> = new Set('\t >*+-.)0123456789')

const fence = /(`{3,})[^`\r\n]*[\r\n](?:[^\r\n]*[\r\n])*?\1`*[\t ]*(?![^\r\n])/y
const fenceInItem = /(`{3,})[^`\r\n]*[\r\n](?:(?:[\t ][^\r\n]*)?[\r\n])*?[\t ]+\1`*[\t ]*(?![^\r\n])/y
const fenceInQuote = /(`{3,})[^`\r\n]*[\r\n](?:(?:[\t ]*>[^\r\n]*)?[\r\n])*?[\t ]*>[\t >]*\1`*[\t ]*(?![^\r\n])/y
const codeInLine = /(`+)(?!`)[^\r\n]*?(?<!`)\1(?!`)/y

/** A string of an attribute in which what seems to be code to Markdown begins or ends. */
const hidden = /=\s*(?:"[^"`\r\n]*`|'[^'`\r\n]*`)/
