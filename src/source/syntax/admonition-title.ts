import { factorySpace } from 'micromark-factory-space'
import { markdownLineEnding, markdownSpace } from 'micromark-util-character'
import type { Construct, Effects, State, Token, TokenizeContext } from 'micromark-util-types'

/**
 * The container of the syntax of directives, with a title behind a space too: `:::note Title` is `:::note[Title]`. The
 * construct takes space behind the name, and nothing behind that, so the title is read for it.
 */
export function withTitles(container: Construct): Construct {
  return {
    ...container,
    tokenize(effects, ok, nok) {
      const title = new TitleReader(this, effects)
      const start = container.tokenize.call(this, title.effects, ok, nok)
      return (code) => title.readOnFence(start)(code)
    },
  }
}

class TitleReader {
  readonly effects: Effects
  readonly #context: TokenizeContext
  #space: Token | undefined

  constructor(context: TokenizeContext, effects: Effects) {
    this.#context = context
    // Where there was a title, the space before it has ended already.
    const exit: Effects['exit'] = (type) => {
      const space = type === 'whitespace' ? this.#space : undefined
      this.#space = undefined
      return space ?? effects.exit(type)
    }
    this.effects = { ...effects, exit }
  }

  readOnFence(state: State): State {
    return (code) => {
      if (code === null || markdownLineEnding(code)) return state(code)
      if (!markdownSpace(code) && this.#isBehindName()) return this.#start(state)(code)
      const next = state(code)
      return next && this.readOnFence(next)
    }
  }

  #isBehindName(): boolean {
    const { events } = this.#context
    const [kind, token] = events.at(-1) ?? []
    return kind === 'enter' && token?.type === 'whitespace' && events.at(-2)?.[1].type === 'directiveContainerName'
  }

  #start(state: State): State {
    const { effects } = this
    return (code) => {
      const space = effects.exit('whitespace')
      effects.enter('directiveContainerLabel')
      effects.enter('directiveContainerLabelString')
      effects.enter('chunkText', { contentType: 'text' })
      const atLineEnd: State = (end) => {
        this.#space = space
        return state(end)
      }
      return readTitle(effects, atLineEnd)(code)
    }
  }
}

function readTitle(effects: Effects, atLineEnd: State): State {
  const inside: State = (code) => {
    if (code === null || markdownLineEnding(code)) return end(code)
    if (markdownSpace(code)) return effects.check(restOfLine, end, spaces)(code)
    effects.consume(code)
    return inside
  }
  const spaces: State = (code) => {
    if (!markdownSpace(code)) return inside(code)
    effects.consume(code)
    return spaces
  }
  const end: State = (code) => {
    effects.exit('chunkText')
    effects.exit('directiveContainerLabelString')
    effects.exit('directiveContainerLabel')
    return markdownSpace(code) ? factorySpace(effects, atLineEnd, 'whitespace')(code) : atLineEnd(code)
  }
  return inside
}

const restOfLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const atEnd: State = (code) => (code === null || markdownLineEnding(code) ? ok(code) : nok(code))
    return factorySpace(effects, atEnd, 'whitespace')
  },
}
