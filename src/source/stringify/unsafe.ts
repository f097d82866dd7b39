import type { Options } from 'remark-stringify'

type Unsafe = NonNullable<Options['unsafe']>[number]

const meta: Unsafe['inConstruct'] = ['codeFencedMetaGraveAccent', 'codeFencedMetaTilde']

/** Characters that would be read as more than text, over those that remark knows. */
export const unsafe: Unsafe[] = [
  // After a reference at the start of a line, a colon makes a definition.
  { character: ':', before: '\\]', inConstruct: 'phrasing' },
  // A label ends at a bracket, wherever that stands; before a colon, it makes a definition.
  { character: ']', after: ':', inConstruct: ['destinationLiteral', 'destinationRaw', 'titleQuote'] },
  // The parser strips the space at the start of lines in a title, and ends it at a blank line.
  { character: '\n', inConstruct: 'titleQuote' },
  { character: '\r', inConstruct: 'titleQuote' },
  { character: '<', inConstruct: 'destinationRaw' },
  // Space at the edges of the meta of code is stripped.
  { character: ' ', before: '[\\t ]', inConstruct: meta },
  { character: ' ', after: '[\\r\\n]', inConstruct: meta },
  { character: '\t', before: '[\\t ]', inConstruct: meta },
  { character: '\t', after: '[\\r\\n]', inConstruct: meta },
]

/** What extensions that write nodes of these types make unsafe, over what they say themselves. */
export function unsafeWith(written: ReadonlySet<string>): Unsafe[] {
  const hasLabels = directives.some((type) => written.has(type))
  return [...(written.has('textDirective') ? unsafeToDirectives : []), ...(hasLabels ? unsafeInLabels : [])]
}

const directives = ['containerDirective', 'leafDirective', 'textDirective']

const unsafeToDirectives: Unsafe[] = [
  // The colon after a character that is escaped: that one does not count as what stands before it. After a bracket, that
  // may be a colon. A name may start with a tab, and with no other space.
  { character: ':', after: '(?<=(?:[^:]|\\]:):)(?:\\t|[^\\s\\p{P}\\p{S}])', inConstruct: 'phrasing', unicode: true },
]

const labels: Unsafe['inConstruct'] = ['containerDirectiveLabel', 'leafDirectiveLabel', 'textDirectiveLabel']

// GFM takes it for the label of a link, where there are none.
const unsafeInLabels: Unsafe[] = [
  { character: ':', before: '[ps]', after: '\\/', inConstruct: labels },
  { character: '.', before: '[Ww]', after: '[\\-.\\w]', inConstruct: labels },
]
