import { printColumns } from '../table.js'
import { growthOf, linear } from './growth.js'

/**
 * Prints a line for each figure and a column for each run. Answers whether all bounds are kept.
 *
 * @param figures with a `name`, a `unit`, and a `bound` for any size, or `isLinear`
 * @param runs with `pages`, `parser`, the value of each figure by its name, and a `failure`, if any
 */
export function printScale(figures, runs) {
  const fast = runs.filter(({ parser, failure }) => parser === 'fast' && failure === undefined)
  const lines = figures.map(({ name, unit, bound, isLinear }) => {
    const growth = growthOf(name, fast)
    const isKept = fast.every((run) => !(run.figures[name] > bound)) && !(isLinear && growth > linear)
    const limit = isLinear ? 'linear' : bound === undefined ? '' : `≤ ${bound} ${unit}`
    const values = runs.map((run) => show(run.figures[name]))
    return { isKept, cells: [`${name}, ${unit}`, ...values, growth?.toFixed(2) ?? '', limit, isKept ? '' : 'BEYOND'] }
  })
  const headings = runs.map(({ pages, parser }) => (parser === 'fast' ? String(pages) : `${pages}, ${parser}`))
  printColumns([['', ...headings, 'growth', 'bound', ''], ...lines.map(({ cells }) => cells)])
  for (const { pages, parser, failure } of runs) if (failure) console.log(`${pages} pages, ${parser}: ${failure}`)
  return lines.every(({ isKept }) => isKept) && runs.every(({ failure }) => failure === undefined)
}

const show = (value) => (value === undefined ? '–' : value < 100 ? value.toFixed(2) : String(Math.round(value)))
