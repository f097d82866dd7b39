import { makeDocsSet } from '../docs-set/make.js'
import { outsideOfHeap } from '../docs-set/outside-of-heap.js'
import { Subject, warmUp } from '../subject.js'

/**
 * A docs set of a size, and one of its pages; its texts are outside of the heap, so that what is in there is the library's.
 * What parses has been loaded.
 */
export function createSized(pages, fanIn) {
  const { sdks, paths, files } = makeDocsSet({ pages, fanIn })
  const subject = new Subject({ files: outsideOfHeap(files()), sdks })
  warmUp(subject)
  return { subject, page: paths.find((path) => path.startsWith('guides/')) }
}
