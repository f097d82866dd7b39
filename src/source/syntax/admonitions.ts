import { directiveFromMarkdown } from 'mdast-util-directive'
import { directive } from 'micromark-extension-directive'
import { markdownLineEndingOrSpace } from 'micromark-util-character'
import type { Code, Construct, State } from 'micromark-util-types'
import type { Processor } from 'unified'
import { withTitles } from './admonition-title.js'
import { withDepth } from './container-depth.js'

const colon = 58
const tab = -2

/**
 * A plugin: `:::note` opens a container, which `:::` closes. Of the syntax of directives there are no others, so `a:b`
 * and `::before` are text.
 *
 * @param names those that open one; left out, any does
 */
export function remarkAdmonitions(this: Processor, names?: ReadonlySet<string>): undefined {
  const data = this.data()
  const [container] = [directive().flow?.[colon] ?? []].flat()
  if (!container) return
  data.micromarkExtensions?.push({ flow: { [colon]: named(withDepth(withTitles(container)), names) } })
  data.fromMarkdownExtensions?.push(directiveFromMarkdown())
}

function named(container: Construct, names: ReadonlySet<string> | undefined): Construct {
  const start = startWith(names)
  return {
    ...container,
    tokenize(effects, ok, nok) {
      return effects.check(start, container.tokenize.call(this, effects, ok, nok), nok)
    },
  }
}

function startWith(names: ReadonlySet<string> | undefined): Construct {
  return {
    partial: true,
    tokenize(effects, ok, nok) {
      let name = ''
      const colons: State = (code) => (code === colon ? consume(code, colons) : inName(code))
      const inName: State = (code) => {
        if (!endsName(code)) return consume(code, inName)
        effects.exit('directiveContainerName')
        // The construct takes a tab for a part of the name.
        return code !== tab && names?.has(name) !== false ? ok(code) : nok(code)
      }
      const consume = (code: Code, next: State): State => {
        if (code !== null && code !== colon) name += String.fromCharCode(code)
        effects.consume(code)
        return next
      }
      return (code) => {
        effects.enter('directiveContainerName')
        return colons(code)
      }
    },
  }
}

const endsName = (code: Code): boolean =>
  code === null || markdownLineEndingOrSpace(code) || '[{'.includes(String.fromCharCode(code))
