import { do_not_optimize } from 'mitata'

// What a build asks of a resolver.

/** The tree of each distinct output; how many there are. */
export function distinctOutputs(resolver) {
  let count = 0
  for (const page of resolver.pages) {
    for (const output of resolver.variants(page)) {
      do_not_optimize(output.tree)
      count++
    }
  }
  return count
}

/** The tree of each page for each SDK; how many there are. */
export function allPairs(resolver) {
  let count = 0
  for (const page of resolver.pages) {
    for (const sdk of resolver.sdks) {
      do_not_optimize(resolver.resolve(page, { sdk }).tree)
      count++
    }
  }
  return count
}

/** The tree of each page for one SDK. */
export function oneSdk(resolver, sdk) {
  for (const page of resolver.pages) do_not_optimize(resolver.resolve(page, { sdk }).tree)
}

/** What each file of Markdown depends on, for a reader of whom nothing is known; it has to be parsed for that. */
export function planEach(resolver, paths) {
  for (const path of paths)
    if (/\.mdx?$/.test(path)) do_not_optimize(resolver.resolve(path, { variant: false }).dependencies)
}

/** The graph, and the fingerprint of each output that is built. */
export function graphAndFingerprints(resolver) {
  do_not_optimize(resolver.graph)
  for (const output of resolver.resolveAll()) do_not_optimize(output.fingerprint)
}

/** The partial with the most pages that show it. */
export function mostUsed(resolver) {
  const used = resolver.partials.map((path) => [path, resolver.graph.dependents(path).length])
  return used.sort(([, a], [, b]) => b - a)[0][0]
}
