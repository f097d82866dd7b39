import { do_not_optimize } from 'mitata'
import { findDuplicates } from 'mdx-partials/insight'
import { diff } from 'mdx-partials/review'
import { cpuOf } from '../cpu.js'
import { allPairs, mostUsed } from '../work.js'

/** What is asked of documents that are there. */
export const there = [
  {
    what: 'all pairs, documents there',
    unit: 'F',
    bound: 0.1,
    measure: (subject) => cpuOf(() => allPairs(subject.resolver)),
  },
  {
    what: 'toMdx of all distinct outputs, trees there',
    unit: 'F',
    bound: 0.22,
    measure({ resolver }) {
      const outputs = resolver.pages.flatMap((page) => resolver.variants(page))
      for (const output of outputs) do_not_optimize(output.tree)
      return cpuOf(() => {
        for (const output of outputs) do_not_optimize(resolver.toMdx(output))
      })
    },
  },
  {
    what: 'findDuplicates, plans there',
    unit: 'F',
    bound: 0.08,
    measure: ({ resolver }) => cpuOf(() => findDuplicates(resolver)),
  },
  {
    what: 'diff after an edit of the most used partial, plans there',
    unit: 'F',
    bound: 0.06,
    measure(subject) {
      const used = mostUsed(subject.resolver)
      const after = subject.parsed()
      after.update({ [used]: `${subject.files.get(used)}\nOne more paragraph.\n` })
      allPairs(after)
      return cpuOf(() => diff(subject.resolver, after))
    },
  },
  {
    what: 'fingerprints of all outputs, plans there',
    unit: 'F',
    bound: 0.005,
    measure(subject) {
      // One of its own: who compares outputs takes their fingerprints.
      const resolver = subject.parsed()
      const outputs = [...resolver.resolveAll()]
      for (const page of resolver.pages) do_not_optimize(resolver.variants(page))
      return cpuOf(() => {
        for (const output of outputs) do_not_optimize(output.fingerprint)
      })
    },
  },
  {
    what: 'graph, documents there',
    unit: 'F',
    bound: 0.05,
    measure(subject) {
      const resolver = subject.parsed()
      return cpuOf(() => resolver.graph)
    },
  },
  {
    what: 'variants() of every page and report(), the graph there',
    unit: 'F',
    bound: 0.05,
    measure(subject) {
      const resolver = subject.parsed()
      do_not_optimize(resolver.graph)
      return cpuOf(() => {
        for (const page of resolver.pages) do_not_optimize(resolver.variants(page))
        return resolver.report()
      })
    },
  },
]
