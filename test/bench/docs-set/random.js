/**
 * Draws that are the same for the same key, on any machine.
 *
 * @param {...(string | number)} key what it is for: the seed of a docs set, the kind of a file and its number
 */
export function createRandom(...key) {
  let state = hash(key.join('/'))
  // Mulberry32.
  const share = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count) => Math.floor(share() * count)
  return {
    /** A number from 0 up to 1. */
    share,
    /** A whole number from 0 up to `count`, without it. */
    below,
    pick: (list) => list[below(list.length)],
    chance: (probability) => share() < probability,
    /** A value between evenly spaced quantiles, the first the least and the last the greatest. */
    between(quantiles) {
      const at = share() * (quantiles.length - 1)
      const from = Math.floor(at)
      return Math.round(quantiles[from] + (at - from) * (quantiles[from + 1] - quantiles[from]))
    },
    /** An index, each as often as its weight says. */
    index(weights) {
      let rest = share() * total(weights)
      return weights.findIndex((weight) => (rest -= weight) < 0)
    },
    /** A key of a histogram as a number, each as often as it was counted. */
    count(histogram) {
      const keys = Object.keys(histogram)
      return Number(keys[this.index(Object.values(histogram))])
    },
  }
}

const total = (weights) => weights.reduce((sum, weight) => sum + weight, 0)

// FNV-1a.
function hash(text) {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  return state
}
