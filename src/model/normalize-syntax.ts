import { describeValue } from './describe-value.js'
import { expectAmong, expectNames, expectObject, expectStrings, expectType, rejectUnknown } from './expect.js'
import type { Options } from './options.js'
import type { Settings } from './settings.js'
import type { HeadingIdMark, SyntaxOptions } from './syntax-options.js'

const headingIdMarks: readonly HeadingIdMark[] = ['braces', 'brackets', 'parentheses', 'comment', 'hash-comment']
const syntaxOptions = [
  'headingIds',
  'comments',
  'admonitions',
  'placeholders',
  'codeIncludes',
  'regions',
  'sections',
  'emptySections',
  'fences',
]

/** @throws {TypeError} where a part has the wrong type or is not known */
export function normalizeSyntax(syntax: Options['syntax'] = {}): Settings['syntax'] {
  expectObject('syntax', syntax)
  rejectUnknown('option of syntax', syntax, syntaxOptions)
  const { comments = false, admonitions = false, sections = 'ids', emptySections = [] } = syntax
  const headingIds = normalizeHeadingIds(syntax.headingIds)
  const fences = new Set(syntax.fences === undefined ? [] : expectNames('syntax.fences', syntax.fences))
  expectType('syntax.comments', comments, 'boolean')
  return {
    headingIds,
    comments,
    fences,
    admonitions: typeof admonitions === 'boolean' ? admonitions : expectNames('syntax.admonitions', admonitions),
    placeholders: expectMarks('placeholders', syntax.placeholders),
    codeIncludes: expectMarks('codeIncludes', syntax.codeIncludes),
    regions: expectMarks('regions', syntax.regions),
    sections: expectAmong(['ids', 'comments'], '`syntax.sections`', sections),
    emptySections: expectStrings('syntax.emptySections', emptySections).map((text) => text.trim().toLowerCase()),
  }
}

function expectMarks(
  option: 'placeholders' | 'codeIncludes' | 'regions',
  marks: SyntaxOptions['placeholders'] = false,
): readonly [string, string] | false {
  if (marks === false) return false
  const [open = '', close, ...more] = expectStrings(`syntax.${option}`, marks)
  // A path may go to the end of its line.
  if (option === 'codeIncludes' && open.trim() !== '' && close === '') return [open.trimStart(), close]
  if (open.trim() === '' || close === undefined || close.trim() === '' || more.length > 0) {
    throw new TypeError(
      `Expected \`syntax.${option}\` to hold what opens and what closes one, not ${describeValue(marks)}`,
    )
  }
  return [open.trim(), close.trim()]
}

function normalizeHeadingIds(marks: SyntaxOptions['headingIds'] = false): ReadonlySet<HeadingIdMark> {
  if (typeof marks === 'boolean') return new Set(marks ? (['braces'] as const) : [])
  const names = expectNames('syntax.headingIds', marks)
  return new Set(names.map((name) => expectAmong(headingIdMarks, '`syntax.headingIds`', name)))
}
