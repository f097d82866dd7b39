import { factorySpace } from 'micromark-factory-space'
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import type { Construct, Extension, State, TokenizeContext } from 'micromark-util-types'
import type { Processor } from 'unified'
import { commentFromMarkdown, flowComment, textComment } from './comment.js'

const lessThan = 60
const leftBrace = 123

/** A plugin, right behind that of MDX: `<!-- … -->` is a comment, wherever one of MDX may stand. */
export function remarkComments(this: Processor): undefined {
  const data = this.data()
  const mdx = data.micromarkExtensions?.pop()
  if (mdx) data.micromarkExtensions?.push(withComments(mdx))
  data.fromMarkdownExtensions?.push(commentFromMarkdown)
}

function withComments({ flow = {}, text = {}, ...rest }: Extension): Extension {
  const tags = [flow[lessThan] ?? []].flat()
  return {
    ...rest,
    flow: { ...flow, [lessThan]: tags.map(withCommentsBetween) },
    text: { ...text, [lessThan]: [textComment, ...[text[lessThan] ?? []].flat()] },
  }
}

/**
 * Tags on lines of their own, and comments between them. The construct of MDX goes on to the next tag by itself, and
 * throws at a comment, so it is left after each. What MDX does not take behind an expression is not taken behind a
 * comment either: that line is text.
 */
function withCommentsBetween(tag: Construct): Construct {
  return {
    ...tag,
    tokenize(effects, ok, nok) {
      const start: State = (code) =>
        isBehindCode(this)
          ? effects.check(flowComment, nok, oneTag)(code)
          : effects.attempt(flowComment, after, oneTag)(code)
      const oneTag: State = (code) => {
        const next = tag.tokenize.call(this, effects, ok, nok)(code)
        return next && untilTagEnds(this, next, after)
      }
      const after: State = (code) => (markdownSpace(code) ? factorySpace(effects, end, 'whitespace')(code) : end(code))
      const end: State = (code) => {
        if (code === null || markdownLineEnding(code)) return ok(code)
        if (code === lessThan) return start(code)
        if (code !== leftBrace || isBehindCode(this)) return nok(code)
        const expressions = [this.parser.constructs.flow[leftBrace] ?? []].flat()
        const expression = expressions.find(({ name }) => name === 'mdxFlowExpression')
        return expression ? effects.attempt(expression, end, nok)(code) : nok(code)
      }
      return start
    },
  }
}

function isBehindCode({ events }: TokenizeContext): boolean {
  const [kind, token] = events.findLast(([, { type }]) => type !== 'whitespace') ?? []
  return kind === 'exit' && (token?.type === 'mdxFlowExpression' || token?.type === 'mdxFlowComment')
}

function untilTagEnds(context: TokenizeContext, state: State, after: State): State {
  return (code) => {
    const [kind, token] = context.events.at(-1) ?? []
    if (kind === 'exit' && token?.type === 'mdxJsxFlowTag') return after(code)
    const next = state(code)
    return next && untilTagEnds(context, next, after)
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    mdxFlowExpression: 'mdxFlowExpression'
    mdxJsxFlowTag: 'mdxJsxFlowTag'
  }
}
