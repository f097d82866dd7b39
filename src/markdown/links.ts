import type { Image, PhrasingContent } from 'mdast'
import { isRecord } from '../model/record.js'
import type { MarkdownContext } from './component.js'
import { link, text } from './node.js'
import { mark, without } from './phrasing.js'

const isLink = ({ type }: PhrasingContent): boolean => type === 'link' || type === 'linkReference'

/** A link around text, or by its address alone where there is none; a link in it is none to Markdown. */
export function linked(url: string, children: readonly PhrasingContent[]): PhrasingContent[] {
  const content = without(children, isLink)
  return content.length > 0 ? mark((all) => link(url, all), content) : [link(url, [text(url)])]
}

const imageFile = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#].*)?$/i

/** The image that a component shows, where its attributes say so: one of several themes, the light one. */
export function imageOf({ attributes, url }: MarkdownContext): Image | undefined {
  const { src, srcLight, light, sources, image, img, alt } = attributes
  const given = [src, srcLight, light, sources, image, img].flatMap((value) =>
    isRecord(value) ? [value.light, value.src] : [value],
  )
  const found = given.find((value) => typeof value === 'string')
  if (typeof found !== 'string' || !(typeof alt === 'string' || imageFile.test(found))) return undefined
  return { type: 'image', url: url(found), alt: typeof alt === 'string' ? alt : '' }
}
