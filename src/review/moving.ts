import type { MovingKind } from './change.js'
import type { PageContent } from './content.js'
import type { Comparison } from './compare.js'
import type { Reader } from '../model/reader.js'
import { Trail } from './trail.js'

/** What is written in another file than before, or shown on another page, by kind. */
export type Trails = { readonly [Kind in MovingKind]: Trail<PageContent[Kind][number]> }

export const createTrails = (): Trails => ({
  code: new Trail(),
  headings: new Trail(),
  images: new Trail(),
  text: new Trail(),
  elements: new Trail(),
  esm: new Trail(),
})

/** Takes down what is still on a page, and written in another file. */
export function followFiles(compared: Comparison, page: string, readers: readonly Reader[], trails: Trails): void {
  trails.code.followFiles(compared.code, page, readers)
  trails.headings.followFiles(compared.headings, page, readers)
  trails.images.followFiles(compared.images, page, readers)
  trails.text.followFiles(compared.text, page, readers)
  trails.elements.followFiles(compared.elements, page, readers)
  trails.esm.followFiles(compared.esm, page, readers)
}
