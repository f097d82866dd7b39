/** Whether a text holds what satteri reads in another way wherever it stands. */
export function isUnlike(source: string): boolean {
  if (marks.some((mark) => source.includes(mark))) return true
  if (source.includes('\t') && tabBehindMarker.test(source)) return true
  return /[\uD800-\uDFFF]/.test(source) && (/\p{Surrogate}/u.test(source) || besideMarks.test(source))
}

// What is replaced, not counted, or a space to one alone; the last is what satteri itself writes for spaces.
const marks = ['\0', '\uFEFF', '\u0085', '\uF002']

// It counts as one column or more, by what stands in front of it.
const tabBehindMarker = /(?:[-*+]|\d[.)])\t/

// A character of two units beside the marks of emphasis: the reference looks at one unit, satteri at all of it. Half of
// such a character by itself is lost on the way.
const besideMarks = /[\uDC00-\uDFFF][*_~]{1,100}\S|\S[*_~]{1,100}[\uD800-\uDBFF]/
