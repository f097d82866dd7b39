import { lineageOf, type Axis } from '../../model/axis.js'
import { describeValue } from '../../model/describe-value.js'
import type { AskedReader } from '../../model/asked-reader.js'
import type { Settings } from '../../model/settings.js'
import { watchedReader } from '../../model/watched-reader.js'
import { literalsOf } from '../attributes.js'
import type { Include } from '../directive.js'
import { aliasAt } from './aliases.js'

/**
 * Asks the host where the file of an include is; `undefined` leaves it to the rules of this library. The `locate` of a
 * dialect gives way to an alias that is given beside it.
 *
 * @param from path of the file that holds the include
 * @throws {TypeError} where the answer is neither a path nor several
 */
export function locate(
  { node }: Include,
  src: string,
  from: string,
  asked: AskedReader,
  axes: readonly Axis[],
  settings: Settings,
): readonly string[] | undefined {
  if (aliasAt(src.replaceAll('\\', '/'), settings)?.isFirst) return undefined
  const lineage = (name: string): readonly string[] => {
    const axis = axes.find((candidate) => candidate.name === name)
    const value = axis && asked.value(name)
    return axis && value !== undefined ? lineageOf(axis, value) : []
  }
  const located: unknown = settings.locate?.(src, {
    from,
    name: node.name ?? '',
    attributes: literalsOf(node),
    reader: watchedReader(
      asked,
      axes.map(({ name: axis }) => axis),
    ),
    lineage,
  })
  if (located === undefined) return undefined
  const paths: readonly unknown[] = Array.isArray(located) ? Array.from<unknown>(located) : [located]
  if (paths.every((path) => typeof path === 'string')) return paths
  const wrong = paths.find((path) => typeof path !== 'string')
  const among = Array.isArray(located) ? ' among several' : ''
  throw new TypeError(
    `Expected \`locate\` to give a path or \`undefined\` for \`${src}\` in \`${from}\`, not ${describeValue(wrong)}${among}`,
  )
}
