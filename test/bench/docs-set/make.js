import { planPartials } from './partials.js'
import { createRandom } from './random.js'
import { sdks } from './sdks.js'
import { shape } from './shape.js'
import { pageText, partialText, variantText } from './texts.js'
import { drawSdks } from './variation.js'

/**
 * A docs set of any size in the shape of a real one, the same for the same arguments. Texts are ASCII, so that each takes
 * a byte a character, and are made anew whenever they are asked for, so that the docs set itself holds paths alone.
 *
 * @param pages how many pages; partials and variant files come on top
 * @param fanIn `'same'`: partials grow with the pages, as many of each use as in the real one; `'grow'`: one set of
 *   partials for all pages
 * @param seed another number is another docs set
 */
export function makeDocsSet({ pages, fanIn = 'same', seed = 1 }) {
  const partials = planPartials(pages, fanIn)
  const srcOf = (number) => partials.pathOf(number).replace('.mdx', '')
  const includes = (random) => srcOf(partials.draw(random))

  const makers = new Map()
  for (let number = 0; number < partials.count; number++) {
    const next = partials.after(number)
    makers.set(partials.pathOf(number), () => partialText(seed, number, next === undefined ? next : srcOf(next)))
  }
  for (let number = 0; number < pages; number++) {
    makers.set(pathOf(number), () => pageText(seed, number, includes))
    if (number % shape.variantEvery !== 7) continue
    for (const sdk of drawSdks(createRandom(seed, 'variants', number), shape.variants))
      makers.set(pathOf(number, sdk), () => variantText(seed, number, sdk))
  }

  return {
    sdks,
    paths: [...makers.keys()],
    text: (path) => makers.get(path)(),
    /** Path and text of each file, one at a time. */
    *files() {
      for (const [path, make] of makers) yield [path, make()]
    },
  }
}

// Some twenty pages a folder.
const pathOf = (number, sdk) =>
  `guides/part-${Math.floor(number / 400)}/topic-${Math.floor(number / 20) % 20}/page-${number}${sdk === undefined ? '' : `.${sdk}`}.mdx`
