import type { MdxJsxAttribute, MdxJsxAttributeValueExpression, MdxJsxExpressionAttribute } from 'mdast-util-mdx'
import { copyDeep } from '../model/copy-deep.js'
import { defineLazy, isMadeLater } from '../model/lazy-property.js'

/** A copy of the data of a node. An estree that is made when somebody asks for it is copied then, too. */
export function copyData<Data extends object>(data: Data): Data {
  if (!isMadeLater(data, 'estree')) return copyDeep(data)
  const copy: Record<string, unknown> = {}
  for (const key of Object.keys(data)) {
    if (key === 'estree') defineLazy(copy, key, () => copyDeep(Reflect.get(data, key)))
    else copy[key] = copyDeep(Reflect.get(data, key))
  }
  return copy as Data
}

/** A copy of an attribute, or of its value, that shares nothing with it. */
export function copyAttribute<Attribute extends Attributed>(attribute: Attribute): Attribute {
  const copy: Attribute = { ...attribute }
  for (const key in copy) {
    const item = copy[key]
    if (typeof item === 'object' && item !== null) copy[key] = key === 'data' ? copyData(item) : copyItem(item)
  }
  return copy
}

type Attributed = MdxJsxAttribute | MdxJsxAttributeValueExpression | MdxJsxExpressionAttribute

function copyItem<Item extends object>(item: Item): Item {
  return isValue(item) ? copyAttribute(item) : copyDeep(item)
}

const isValue = (item: object): item is MdxJsxAttributeValueExpression => 'data' in item
