// What stands in every text, and makes up half of it.
const common =
  `token session user webhook request response secret client server browser deploy redirect account header cookie domain
  the a to of and in for with that is when your from on this are be it by can as or an if has before after only each any
  application dashboard settings page component property method value option default environment variable key instance
  organization member role permission email address password verification strategy provider connection attempt flow step
  create update delete retrieve list configure enable disable render handle return pass check wrap protect sign verify
  middleware route layout handler hook helper template metadata image profile button form field error message status
  following example section guide reference feature custom existing current active new required optional available`
    .trim()
    .split(/\s+/)

const syllables =
  'ac ber con dex er fin gra hol in jun kal lor mer net or pan qui ros sta tem ul ver wen yor zen'.split(' ')
const rare = syllables.flatMap((a) =>
  syllables.flatMap((b) => ['a', 'ed', 'ing', 'ion', 's'].map((end) => a + b + end)),
)

/** A word, as often a common one as one that hardly any other text has. */
export const word = (random) => (random.chance(0.5) ? random.pick(common) : rareWord(random))

const rareWord = (random) => random.pick(rare)

const capital = (text) => text[0].toUpperCase() + text.slice(1)

const names = [
  (random) => `${random.pick(common)}${capital(rareWord(random))}`,
  (random) => `${random.pick(common)}${capital(rareWord(random))}()`,
  (random) => `use${capital(rareWord(random))}()`,
  (random) => `${rareWord(random)}_${random.pick(common)}`,
  (random) => `app/${rareWord(random)}.ts`,
  () => 'string',
  () => 'boolean',
  (random) => `Promise<${capital(rareWord(random))}>`,
]

/** A name in code. */
export const name = (random) => random.pick(names)(random)

/** Plain words, without marks. */
export const phrase = (random, count) => Array.from({ length: count }, () => word(random)).join(' ')

/** A sentence with code, links and strong words among its own. */
export function sentence(random) {
  const parts = Array.from({ length: 9 + random.below(11) }, () => word(random))
  const mark = (probability, make) => {
    if (random.chance(probability)) parts.splice(1 + random.below(parts.length), 0, make())
  }
  mark(0.75, () => `\`${name(random)}\``)
  mark(0.34, () => link(random))
  mark(0.22, () => `**${phrase(random, 2)}**`)
  mark(0.02, () => `_${word(random)}_`)
  return `The ${parts.join(' ')}.`
}

const link = (random) => `[${phrase(random, 2)}](/docs/guides/${word(random)}/${word(random)})`
