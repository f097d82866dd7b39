/** Whether a text holds what satteri is known to read in another way. */
export function isUnlike(source: string): boolean {
  return !isWellFormed(source) || /[\0\uF002\uFEFF]/.test(source)
}

// Half of a pair of surrogates is lost on the way.
const isWellFormed = (source: string): boolean => !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(source)
