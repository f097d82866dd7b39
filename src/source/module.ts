import { parse, parseExpressionAt, tokenizer, type Options, type Token } from 'acorn'
import type { Program } from 'estree'
import { append } from '../model/append.js'
import { freezeDeep } from '../model/freeze.js'
import { fileDepthLimit } from '../model/limits.js'
import { expectRoom } from '../model/stack.js'
import { bracketStep, withoutTypes } from './without-types.js'

const options: Options = { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true }

/** Parses a module as data; nothing of it is run. What is not JavaScript in one of TypeScript is left out. */
export function parseModule(text: string): Program | undefined {
  return attempt(() => parse(text, options) as Program) ?? attempt(() => parseConstants(text))
}

function attempt(read: () => Program): Program | undefined {
  try {
    return freezeDeep(read(), 2 * fileDepthLimit)
  } catch (error) {
    expectRoom(error)
    return undefined
  }
}

// Types and JSX are not read: the statements that may hold constants are taken one by one, each up to its end.
function parseConstants(text: string): Program {
  const body: Program['body'] = []
  for (const statement of statementsIn(text)) {
    const found = attempt(() => parse(statement, options) as Program)
    append(body, found?.body ?? [])
  }
  return { type: 'Program', sourceType: 'module', body }
}

function* statementsIn(text: string): Generator<string> {
  const tokens = tokensOf(text)
  let depth = 0
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) return
    const { label } = token.type
    depth += bracketStep(token)
    if (depth > 0) continue
    if (label === 'import') yield* importAt(tokens, at, text)
    else if (label === 'const') yield* constantAt(tokens, at, text)
    else if (label === 'export') yield* exportAt(tokens, at, text)
  }
}

// What cannot be told apart without types ends what is read.
function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  try {
    for (const token of tokenizer(text, options)) tokens.push(token)
  } catch {
    // The rest stays unknown.
  }
  return tokens
}

function* importAt(tokens: readonly Token[], at: number, text: string): Generator<string> {
  const end = tokens.slice(at, at + 200).find(({ type }) => type.label === 'string')
  if (end) yield text.slice(tokens[at]?.start, end.end)
}

function* constantAt(tokens: readonly Token[], at: number, text: string): Generator<string> {
  const name = tokens[at + 1]
  if (name?.type.label !== 'name') return
  const value = valueBehind(tokens, at + 2, text)
  const isExported = tokens[at - 1]?.type.label === 'export'
  if (value !== undefined) yield `${isExported ? 'export ' : ''}const ${text.slice(name.start, name.end)} = (${value})`
}

function* exportAt(tokens: readonly Token[], at: number, text: string): Generator<string> {
  const next = tokens[at + 1]
  if (next?.type.label === 'default') {
    const value = expressionAt(text, tokens, at + 2)
    if (value !== undefined) yield `export default (${value})`
  } else if (next?.type.label === '{' || next?.type.label === '*') {
    const close = tokens
      .slice(at, at + 1000)
      .findIndex(({ type }) => type.label === (next.type.label === '*' ? '*' : '}'))
    const from = tokens[at + close + 1]
    const end = from && text.slice(from.start, from.end) === 'from' ? tokens[at + close + 2] : tokens[at + close]
    if (close < 0 || !end) return
    const clause = text.slice(tokens[at]?.start, end.end)
    yield end.type.label === '}' ? withNames(clause, tokens.slice(at + 2, at + close), text) : clause
  }
}

// By itself, a clause may only export what is declared beside it.
function withNames(clause: string, tokens: readonly Token[], text: string): string {
  const names = tokens
    .filter((_, at) => at === 0 || tokens[at - 1]?.type.label === ',')
    .map(({ start, end }) => text.slice(start, end))
  return names.length === 0 ? clause : `let ${[...new Set(names)].join(', ')}; ${clause}`
}

// Behind the annotation of its type.
function valueBehind(tokens: readonly Token[], from: number, text: string): string | undefined {
  let depth = 0
  for (const [index, token] of tokens.slice(from, from + 200).entries()) {
    const { label } = token.type
    depth += bracketStep(token)
    if (depth < 0 || (depth === 0 && label === ';')) return undefined
    if (depth === 0 && label === '=' && text.slice(token.start, token.end) === '=')
      return expressionAt(text, tokens, from + index + 1)
  }
  return undefined
}

function expressionAt(text: string, tokens: readonly Token[], from: number): string | undefined {
  const start = tokens[from]?.start
  return start === undefined
    ? undefined
    : (parsedFrom(text.slice(start)) ?? parsedFrom(withoutTypes(text, tokens, from)))
}

// Acorn goes over all that stands before where it begins, so nothing does.
function parsedFrom(text: string): string | undefined {
  try {
    // Parentheses around it are no part of it.
    const { start, end } = parseExpressionAt(text, 0, options)
    return isTyped(text, end) ? undefined : text.slice(start, end)
  } catch (error) {
    expectRoom(error)
    return undefined
  }
}

// Behind a value, these are of TypeScript, and the expression may go on.
const isTyped = (text: string, end: number): boolean =>
  /^[ \t)]*(?:!(?!=)|(?:as|satisfies)\b)/.test(text.slice(end, end + 200))
