import { describeValue } from '../model/describe-value.js'
import { textsOf, type Resolved } from '../output/resolved.js'

/** What gives the texts of the files of an output. @throws {TypeError} where it is none */
export function expectOutput(output: Resolved): (path: string) => string {
  const textOf = textsOf(output)
  if (textOf !== undefined) return textOf
  throw new TypeError(`Expected an output, as \`resolver.resolve\` gives it, not ${describeValue(output)}`)
}
