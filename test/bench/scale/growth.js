/**
 * How a figure grows with the pages: the exponent from the least size to the greatest, so that 1 is linear, 2 quadratic
 * and 0 the same at any size.
 */
export function growthOf(name, runs) {
  const [first, last] = [runs[0], runs.at(-1)].map((run) => run && { pages: run.pages, value: run.figures[name] })
  if (!(first?.value > 0 && last?.value > 0) || first.pages === last.pages) return undefined
  return Math.log(last.value / first.value) / Math.log(last.pages / first.pages)
}

/** What counts as linear: four times the cost a page at a thousand times the pages, as who collects garbage has more to do. */
export const linear = 1.2
