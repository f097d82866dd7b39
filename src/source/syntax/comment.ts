import type { Comment, Program } from 'estree'
import type { Extension as FromMarkdownExtension } from 'mdast-util-from-markdown'
import { factorySpace } from 'micromark-factory-space'
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import type { Construct, State, Token } from 'micromark-util-types'

const dash = 45
const greaterThan = 62
const opening = '<!--'
const closing = '-->'

/** A comment among blocks. */
export const flowComment = createComment('mdxFlowComment')

/** A comment in a line of text, or in several. */
export const textComment = createComment('mdxTextComment')

// As CommonMark has them: `<!-->` and `<!--->` are comments too. Space at the start of a line, and lines that a container
// does not reach, are as in an expression of MDX.
function createComment(type: 'mdxFlowComment' | 'mdxTextComment'): Construct {
  return {
    name: type,
    concrete: true,
    tokenize(effects, ok, nok) {
      let size = 0
      let dashes = 0

      const start: State = (code) => {
        effects.enter(type)
        effects.enter('mdxCommentChunk')
        return open(code)
      }
      const open: State = (code) => {
        if (size === opening.length) {
          dashes = 2
          return inside(code)
        }
        if (code !== opening.charCodeAt(size)) return nok(code)
        size++
        effects.consume(code)
        return open
      }
      const inside: State = (code) => {
        if (code === null || markdownLineEnding(code)) {
          effects.exit('mdxCommentChunk')
          return lineEnd(code)
        }
        const isEnd = code === greaterThan && dashes >= 2
        dashes = code === dash ? dashes + 1 : 0
        effects.consume(code)
        return isEnd ? end : inside
      }
      const lineEnd: State = (code) => {
        if (code === null) return nok(code)
        effects.enter('lineEnding')
        effects.consume(code)
        effects.exit('lineEnding')
        return lineStart
      }
      const lineStart: State = (code) => {
        if (type === 'mdxFlowComment' && this.parser.lazy[this.now().line]) return nok(code)
        return markdownSpace(code) ? factorySpace(effects, line, 'linePrefix', 3)(code) : line(code)
      }
      const line: State = (code) => {
        if (code === null || markdownLineEnding(code)) return lineEnd(code)
        dashes = 0
        effects.enter('mdxCommentChunk')
        return inside(code)
      }
      const end: State = (code) => {
        effects.exit('mdxCommentChunk')
        effects.exit(type)
        return ok(code)
      }
      return start
    },
  }
}

/** Makes of a comment what MDX makes of its own: an expression that says nothing. */
export const commentFromMarkdown: FromMarkdownExtension = {
  enter: {
    mdxFlowComment(token) {
      this.enter({ type: 'mdxFlowExpression', value: '' }, token)
      this.buffer()
    },
    mdxTextComment(token) {
      this.enter({ type: 'mdxTextExpression', value: '' }, token)
      this.buffer()
    },
    mdxCommentChunk(token) {
      this.config.enter.data?.call(this, token)
    },
  },
  exit: {
    mdxCommentChunk(token) {
      this.config.exit.data?.call(this, token)
    },
    mdxFlowComment: exitComment,
    mdxTextComment: exitComment,
  },
}

function exitComment(this: ThisParameterType<Handle>, token: Token): undefined {
  const text = this.resume().slice(opening.length, -closing.length)
  const value = text.replaceAll('*/', '*\\/')
  const node = this.stack.at(-1)
  this.exit(token)
  if (node?.type === 'mdxFlowExpression' || node?.type === 'mdxTextExpression')
    Object.assign(node, { value: `/*${value}*/`, data: { estree: programOfComment(value, token) } })
}

type Handle = NonNullable<NonNullable<FromMarkdownExtension['enter']>[keyof FromMarkdownExtension['enter']]>

function programOfComment(value: string, { start, end }: Token): Program {
  const place = {
    start: start.offset,
    end: end.offset,
    loc: { start: { line: start.line, column: start.column - 1 }, end: { line: end.line, column: end.column - 1 } },
    range: [start.offset, end.offset] as [number, number],
  }
  const comment: Comment = { type: 'Block', value, ...place }
  return { type: 'Program', body: [], sourceType: 'module', comments: [comment], ...place }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mdxCommentChunk: 'mdxCommentChunk'
    mdxFlowComment: 'mdxFlowComment'
    mdxTextComment: 'mdxTextComment'
  }
}
