import { block, heading } from './blocks.js'
import { createRandom } from './random.js'
import { shape } from './shape.js'
import { codeTabs, condition, drawSdks, tabs } from './variation.js'
import { phrase, sentence } from './words.js'

/**
 * The text of a page.
 *
 * @param includes draws the path of a partial, as an include asks for it
 */
export function pageText(seed, number, includes) {
  const random = createRandom(seed, 'page', number)
  const [conditions, tabbed] = [random.count(shape.conditions), random.count(shape.tabs)]
  const scope = drawScope(random, conditions + tabbed > 0)
  return text(random, {
    frontMatter: frontMatter(random, scope),
    size: random.between(shape.pageSizes),
    special: [
      ...times(random.count(shape.includes), () => `<Include src="${includes(random)}" />`),
      ...times(conditions, () => condition(random, scope)),
      ...times(tabbed, () => tabs(random, scope)),
      ...times(random.count(shape.codeTabs), () => codeTabs(random)),
    ],
  })
}

/**
 * The text of a partial.
 *
 * @param next the partial that it includes, if any
 */
export function partialText(seed, number, next) {
  const random = createRandom(seed, 'partial', number)
  const special = random.chance(0.11) ? times(5, () => condition(random, [])) : []
  if (random.chance(0.08)) special.push(tabs(random, []))
  if (next !== undefined) special.push(`<Include src="${next}" />`)
  return text(random, { size: random.between(shape.partialSizes), special })
}

/** The text of a file that stands in for a page for one SDK. */
export function variantText(seed, number, sdk) {
  const random = createRandom(seed, 'variant', number, sdk)
  return text(random, { frontMatter: frontMatter(random, []), size: random.between(shape.pageSizes), special: [] })
}

// What is for one SDK hardly needs conditions.
function drawScope(random, isVaried) {
  let count
  do count = random.count(shape.scopes)
  while (count === 1 && isVaried && random.chance(0.75))
  return drawSdks(random, count)
}

function frontMatter(random, scope) {
  const lines = [`title: ${phrase(random, 3)}`, `description: ${sentence(random).replaceAll(/[`*[\]]/g, '')}`]
  if (scope.length > 0) lines.push(`sdk: ${scope.join(', ')}`)
  return `---\n${lines.join('\n')}\n---`
}

// Sections up to the size, with what is special strewn in. Joined at once, so that the text is one string without parts.
function text(random, { frontMatter: top, size, special }) {
  const pieces = []
  let length = special.reduce((sum, piece) => sum + piece.length, top?.length ?? 0)
  while (length + usual / 2 < size || pieces.length === 0) {
    const piece = random.chance(0.26) ? heading(random) : block(random)
    pieces.push(piece)
    length += piece.length + 2
  }
  for (const piece of special) pieces.splice(random.below(pieces.length + 1), 0, piece)
  if (top !== undefined) pieces.unshift(top)
  pieces.push('')
  return pieces.join('\n\n')
}

// About what a block takes.
const usual = 500

const times = (count, make) => Array.from({ length: count }, make)
