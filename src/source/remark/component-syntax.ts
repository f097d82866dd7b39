import type { Code, Construct, State, Tokenizer } from 'micromark-util-types'
import type { Processor } from 'unified'

const lessThan = 60
const slash = 47

/**
 * A plugin for Markdown with components in it, behind those of MDX: elements with the name of a component are those of
 * MDX, with Markdown between their tags and code in their attributes. All else is what Markdown makes of it.
 */
export function remarkComponents(this: Processor): undefined {
  const extensions = this.data().micromarkExtensions
  const { flow = {}, text = {} } = extensions?.pop() ?? {}
  extensions?.push({
    flow: { [lessThan]: toComponents(flow[lessThan]) },
    text: { [lessThan]: toComponents(text[lessThan]) },
  })
}

function toComponents(given: Construct | Construct[] | undefined): Construct[] {
  return [given ?? []].flat().map((construct) => {
    const tokenize: Tokenizer = function (effects, ok, nok) {
      return effects.check(componentStart, construct.tokenize.call(this, effects, ok, nok), nok)
    }
    return { ...construct, tokenize }
  })
}

// A capital and, further on, a letter that is none: `<BR>` is HTML.
const componentStart: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const consume =
      (next: State): State =>
      (code) => {
        effects.consume(code)
        return next
      }
    const start: State = (code) => {
      effects.enter('componentStart')
      return consume(afterLessThan)(code)
    }
    const afterLessThan: State = (code) => (code === slash ? consume(first)(code) : first(code))
    const first: State = (code) => (isIn(code, /[A-Z]/) ? consume(rest)(code) : nok(code))
    const rest: State = (code) => {
      if (isIn(code, /[A-Z\d_$-]/)) return consume(rest)(code)
      if (!isIn(code, /[a-z.]/)) return nok(code)
      effects.exit('componentStart')
      return ok(code)
    }
    return start
  },
}

const isIn = (code: Code, set: RegExp): boolean => code !== null && code > 0 && set.test(String.fromCodePoint(code))

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    componentStart: 'componentStart'
  }
}
