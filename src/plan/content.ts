import type { Markup } from '../directives/directive.js'
import { Content } from '../directives/evaluate.js'
import type { Frame, Reading } from './frame.js'

/** JSX among values, and the reading in which it was written. */
export class JsxContent extends Content {
  readonly markup: Markup
  readonly reading: Reading
  readonly size: number

  constructor(markup: Markup, reading: Reading) {
    super()
    this.markup = markup
    this.reading = reading
    this.size = markup.size
  }
}

/** The children of the include of a frame among values. */
export class ChildrenContent extends Content {
  readonly frame: Frame
  readonly size = 1

  constructor(frame: Frame) {
    super()
    this.frame = frame
  }
}

/** All contents that a value holds, each once. */
export function contentsIn(value: unknown): ReadonlySet<JsxContent | ChildrenContent> {
  const found = new Set<JsxContent | ChildrenContent>()
  const seen = new Set<unknown>()
  const left = [value]
  while (left.length > 0) {
    const item = left.pop()
    if (typeof item !== 'object' || item === null || seen.has(item)) continue
    seen.add(item)
    if (item instanceof JsxContent || item instanceof ChildrenContent) found.add(item)
    else for (const inner of Object.values(item) as unknown[]) left.push(inner)
  }
  return found
}
