import { shape } from './shape.js'

/**
 * The partials of a docs set: how many there are, and which of them an include asks for.
 *
 * Each run of as many as were measured has the fan-in that was measured: `same` has one run for each 614 pages, so fan-in
 * stays what it is, and `grow` has one for all of them, so it grows with the pages.
 *
 * @param pages how many pages there are
 * @param fanIn `'same'` or `'grow'`
 */
export function planPartials(pages, fanIn) {
  const run = shape.fanIn.length
  const runs = fanIn === 'grow' ? 1 : pages / shape.pages
  const count = Math.max(run, Math.round(runs * run))
  return {
    count,
    pathOf: (number) => `_partials/part-${Math.floor(number / 100)}/partial-${number}.mdx`,
    /** What an include asks for. */
    draw(random) {
      let number
      do number = random.below(Math.ceil(count / run)) * run + random.index(shape.fanIn)
      while (number >= count)
      return number
    },
    /** The partial that one includes, if any. */
    after: (number) => (shape.nested.includes(number % run) && number + 1 < count ? number + 1 : undefined),
  }
}
