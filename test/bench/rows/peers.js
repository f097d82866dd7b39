import { cpuOf, cpuOfAsync } from '../cpu.js'
import { importIfThere } from '../doors.js'
import { oneSdk } from '../work.js'

const markdoc = 'one SDK from cold text: Markdoc'

/** All pages for one SDK, from text, as others do it. */
export const peers = [
  ours('reference', undefined),
  ours('fast', { below: markdoc }),
  peer(markdoc, '../peers/markdoc.js'),
  peer('one SDK from cold text: Diplodoc, up to tokens', '../peers/diplodoc.js'),
  peer('includes from cold text, conditions stay: Fumadocs', '../peers/fumadocs.js'),
  peer('includes to imports, conditions stay: remark-mdx-includes', '../peers/mdx-includes.js'),
]

function ours(parser, bound) {
  return {
    what: `one SDK from cold text, ${parser} parser`,
    unit: 'F',
    bound,
    measure(subject) {
      if (!subject.has(parser)) return undefined
      return cpuOf(() => {
        const resolver = subject[parser]()
        oneSdk(resolver, resolver.sdks[0])
      })
    },
  }
}

// Writing the docs set as the other reads it is no part of what is measured.
function peer(what, module) {
  let run
  return {
    what,
    unit: 'F',
    async measure({ files, resolver: { pages, sdks } }) {
      const found = await importIfThere(new URL(module, import.meta.url))
      run ??= found?.prepare({ files, pages, sdk: sdks[0] })
      return run && cpuOfAsync(run)
    },
  }
}
