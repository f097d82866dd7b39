import type { Code } from 'mdast'
import type { Include } from '../directives/directive.js'
import { isCodeLine } from '../directives/include/code-includes.js'
import { snippetAttributes } from '../directives/include/snippet-attributes.js'
import type { Target } from '../directives/include/target.js'
import { positionOf } from '../directives/jsx.js'
import { slipOf } from '../model/nearest.js'
import { extensionOf } from '../model/path.js'
import { linesOf, takeLines, lineAsText, propAsText } from './lines.js'
import { mendProp, mendRegion } from './mends.js'
import type { Opening } from './opening.js'
import { readProps } from './props.js'
import { isUsedBeside } from './used-beside.js'

/** The rule by which a code file brings nothing. */
export type SnippetRule = 'include-limit' | 'section-missing' | 'region-missing' | 'lines-missing'

/** The code block that an include of a code file stands for, or the rule by which there is none: it was said why. */
export function readSnippet(
  include: Include,
  { path, section }: Target,
  hasChildren: boolean,
  opening: Opening,
): Code | SnippetRule {
  const { within, planning } = opening
  const { reading } = within
  const { frame } = reading
  const position = positionOf(include)
  const met = { include, frame, docset: planning.docset }
  const given = readProps(include, reading, planning, { without: [], with: snippetAttributes })
  // A part of code is a region, by whatever it is named.
  if (section === '' || (section !== undefined && given.has('region'))) {
    planning.say(frame, 'section-missing', position, {
      section,
      path,
      isCode: true,
      isMarked: false,
      known: [],
      near: undefined,
    })
    return 'section-missing'
  }
  for (const name of [...given.keys(), ...(hasChildren ? ['children'] : [])]) {
    if (!snippetAttributes.has(name) && !isUsedBeside(name, path, include, opening)) {
      const near = slipOf(name, snippetAttributes)
      const mend = mendProp(met, name, near, snippetAttributes)
      planning.say(frame, 'prop-unused', position, { name, path, written: undefined, near }, { mend })
    }
  }
  const lines = propAsText(given.get('lines'), lineAsText)
  const [named, lang, meta] = ['region', 'lang', 'meta'].map((name) => propAsText(given.get(name)))
  const region = named ?? section
  const file = linesOf(path, planning)
  const taken = takeLines(path, { lines, region, isKept: isCodeLine(include) }, file, planning.room)
  if (taken.rule === 'include-limit') return taken.rule
  if (taken.rule !== undefined) {
    planning.say(frame, taken.rule, position, taken.args, { mend: mendRegion(met, taken) })
    return taken.rule
  }
  const texts = taken.numbers.map((number) => file.lines[number - 1] ?? '')
  const [first = 1, last = 1] = [taken.numbers[0], taken.numbers.at(-1)]
  return {
    type: 'code',
    // Behind a fence, the first word is the language: there is no meta without one.
    lang: (lang ?? extensionOf(path).slice(1)) || (meta ? 'text' : null),
    meta: meta || null,
    value: (region === undefined && lines === undefined ? texts : dedent(texts)).join('\n'),
    position: {
      start: { line: first, column: 1 },
      end: { line: last, column: (file.lines[last - 1]?.length ?? 0) + 1 },
    },
  }
}

function dedent(lines: readonly string[]): string[] {
  const indents = lines.filter((line) => line.trim() !== '').map((line) => /^[ \t]*/.exec(line)?.[0] ?? '')
  const shared = indents.reduce(sharedStart, indents[0] ?? '')
  return lines.map((line) => (line.startsWith(shared) ? line.slice(shared.length) : line.trimStart()))
}

function sharedStart(a: string, b: string): string {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return a.slice(0, length)
}
