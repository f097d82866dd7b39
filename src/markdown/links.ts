import type { Image, PhrasingContent } from 'mdast'
import { isRecord } from '../model/record.js'
import type { MarkdownContext } from './component.js'
import { link, text } from './node.js'
import { mark, without } from './phrasing.js'

const isLink = ({ type }: PhrasingContent): boolean => type === 'link' || type === 'linkReference'

/**
 * A link around text, or by its address alone where there is none. No link stands in another one: behind what leads
 * elsewhere by itself comes the address.
 */
export function linked(url: string, children: readonly PhrasingContent[]): PhrasingContent[] {
  if (leadsElsewhere(children, url)) return [...children, text(' ('), link(url, [text(url)]), text(')')]
  const content = without(children, isLink)
  return content.length > 0 ? mark((all) => link(url, all), content) : [link(url, [text(url)])]
}

function leadsElsewhere(nodes: readonly PhrasingContent[], url: string): boolean {
  return nodes.some(
    (node) =>
      node.type === 'linkReference' ||
      (node.type === 'link' && (node.url !== url || Boolean(node.title))) ||
      ('children' in node && leadsElsewhere(node.children, url)),
  )
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
