import { makeDocsSet } from '../docs-set/make.js'
import { outsideOfHeap } from '../docs-set/outside-of-heap.js'
import { Subject } from '../subject.js'

/** A docs set of a size, and one of its pages; its texts are outside of the heap, so that what is in there is the library's. */
export function createSized(pages, fanIn) {
  const { sdks, paths, files } = makeDocsSet({ pages, fanIn })
  return {
    subject: new Subject({ files: outsideOfHeap(files()), sdks }),
    page: paths.find((path) => path.startsWith('guides/')),
  }
}
