/** Whether a text holds what satteri reads in another way wherever it stands. */
export function isUnlike(source: string): boolean {
  return strange.test(source) || besideMarks.test(source)
}

// Half of a pair of surrogates is lost on the way; one of the marks is satteri's own.
const strange = /[\0\uF002\uFEFF\p{Surrogate}]/u

// A character of two units beside the marks of emphasis: the reference looks at one unit, satteri at all of it.
const besideMarks = /[\uDC00-\uDFFF][*_~]+\S|\S[*_~]+[\uD800-\uDBFF]/
