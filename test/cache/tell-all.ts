import { findCoverage, findDuplicates, findMentions } from '../../src/insight.js'
import { brief, messagesOf } from '../project.js'
import { everyReader } from '../random-project.js'
import { print } from '../resolve/print.js'
import type { Resolver } from '../../src/index.js'

/** All that can be asked of a resolver, as data: equal resolvers, equal answers. */
export function tellAll(resolver: Resolver): unknown {
  const { pages, partials, graph } = resolver
  return {
    outputs: pages.flatMap((page) => everyReader(resolver).map((reader) => print(resolver, page, reader))),
    fingerprints: [...resolver.resolveAll()].map(({ path, reader, fingerprint, missing }) => [
      path,
      reader,
      fingerprint,
      missing,
    ]),
    variants: pages.map((page) => resolver.variants(page).map(({ readers }) => readers)),
    graph: graph.toJSON(),
    dependents: partials.map((path) => graph.dependents(path)),
    unused: [graph.unused(), graph.missing(), graph.cycles(), graph.inlineable()],
    report: resolver.report().map(({ path, messages }) => [path, messages.map(String), messages.map(brief)]),
    causes: [...resolver.resolveAll()].map((output) => messagesOf(output).map(({ cause }) => String(cause))),
    coverage: findCoverage(resolver),
    duplicates: findDuplicates(resolver),
    mentions: resolver.sdks.map((sdk) => findMentions(resolver, sdk)),
  }
}
