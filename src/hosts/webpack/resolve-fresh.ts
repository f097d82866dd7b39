import type { ResolveOptions } from '../../core-resolver.js'
import type { Docs } from '../../node/docs.js'
import type { Resolved } from '../../output/resolved.js'

/**
 * An output as the files are now: reads all that it is made from, and looked for, until nothing new turns up. A bundler
 * tells a loader that something changed, and not what; nor are two loads of one burst of changes in any order.
 */
export async function resolveFresh(docs: Docs, path: string, reader: ResolveOptions): Promise<Resolved> {
  const seen = new Set([path])
  await docs.refresh([path])
  for (;;) {
    const output = docs.resolver.resolve(path, reader)
    const wanted = [...output.dependencies, ...output.missing].filter((each) => !seen.has(each))
    if (wanted.length === 0) return output
    await docs.refresh(wanted)
    for (const each of wanted) seen.add(each)
  }
}
