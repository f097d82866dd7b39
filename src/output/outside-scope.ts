import type { Docset } from '../docset/docset.js'
import { diagnose } from '../messages/diagnostic.js'
import { describeReader, valueOf, type Reader } from '../model/reader.js'
import { contains, describeScope } from '../model/scope.js'
import type { Finding } from '../plan/notices.js'
import type { Plan } from '../plan/plan.js'

/** Whether a page is built for a reader; for one who leaves all axes open, each is. */
export function isBuiltFor(page: string, reader: Reader, { axes, scope }: Docset): boolean {
  return axes.every(({ name }) => valueOf(reader, name) === undefined) || contains(scope(page), reader)
}

/**
 * What is wrong with an output that is asked for a reader whom its page is not built for.
 *
 * @param page path of the page
 */
export function outsideScope(docset: Docset, page: string, { reading: { frame } }: Plan, reader: Reader): Finding[] {
  if (isBuiltFor(page, reader, docset)) return []
  const { axes } = docset
  const scope = docset.scope(page)
  const built = axes.flatMap(({ name, values }) => {
    const some = values.filter((value) => contains(scope, { [name]: value }))
    return some.length < values.length ? [...some].sort() : []
  })
  const { path, tree } = frame.document
  const args = { reader: describeReader(reader), scope: describeScope(scope), built }
  return [{ diagnostic: diagnose('sdk-outside-page', path, tree.children[0]?.position, args), chain: [] }]
}
