import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { headingAtx, setextUnderline } from 'micromark-core-commonmark'
import type { Construct, Event, ParseContext, Resolver, State, TokenizeContext } from 'micromark-util-types'
import type { Processor } from 'unified'
import { remember } from '../../model/remember.js'

const numberSign = 35
const dash = 45
const equals = 61
const leftBrace = 123
const rightBrace = 125

/** A plugin: `{#id}` at the end of a heading is text, as `\{#id}` is in MDX, and not an expression. */
export function remarkHeadingIds(this: Processor): undefined {
  const data = this.data()
  data.micromarkExtensions?.push({
    flow: { [numberSign]: heading, [dash]: underline, [equals]: underline },
    text: { [leftBrace]: id },
  })
  data.fromMarkdownExtensions?.push(idFromMarkdown)
}

// Text does not know what it stands in: headings note where an id starts, before their text is read.
const starts = new WeakMap<ParseContext, Set<number>>()

const heading: Construct = { ...headingAtx, resolve: noting('resolve', headingAtx, 'atxHeadingText') }
const underline: Construct = {
  ...setextUnderline,
  resolveTo: noting('resolveTo', setextUnderline, 'setextHeadingText'),
}

function noting(field: 'resolve' | 'resolveTo', construct: Construct, type: Event[1]['type']): Resolver {
  return (events, context) => {
    const resolved = construct[field]?.(events, context) ?? events
    // What was read apart counts from its own start, so each event has its own context.
    const [, text, own] = resolved.findLast(([kind, token]) => kind === 'exit' && token.type === type) ?? []
    const size = text && own ? sizeOfMark(own.sliceSerialize(text)) : 0
    if (text && size > 0) remember(starts, context.parser, () => new Set()).add(text.end.offset - size)
    return resolved
  }
}

function sizeOfMark(text: string): number {
  const mark = /\{#[^\s{}]+\}[\t ]*$/.exec(text)
  if (!mark) return 0
  let before = mark.index
  while (text[before - 1] === '\\') before--
  const isEscaped = (mark.index - before) % 2 === 1
  return isEscaped ? 0 : text.length - mark.index
}

const id: Construct = {
  name: 'headingId',
  tokenize(effects, ok, nok) {
    const inside: State = (code) => {
      effects.consume(code)
      return code === rightBrace ? end : inside
    }
    const end: State = (code) => {
      effects.exit('headingId')
      return ok(code)
    }
    return (code) => {
      if (!isStart(this)) return nok(code)
      effects.enter('headingId')
      return inside(code)
    }
  },
}

const isStart = (context: TokenizeContext): boolean => starts.get(context.parser)?.has(context.now().offset) === true

const idFromMarkdown: FromMarkdownExtension = {
  enter: {
    headingId(token) {
      this.config.enter.data?.call(this, token)
    },
  },
  exit: {
    headingId(token) {
      this.config.exit.data?.call(this, token)
    },
  },
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    headingId: 'headingId'
  }
}
