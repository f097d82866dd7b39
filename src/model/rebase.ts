import { describeValue } from './describe-value.js'
import type { Rebase, RebaseKind } from './host-rebase.js'
import type { Settings } from './settings.js'
import { isMovableUrl, isRelativeImport, mapSrcset, rebaseImport, rebaseUrl } from './url.js'

/** What holds an address: what a host is told, or a `srcset`, which holds several, or a `new URL(…, import.meta.url)`. */
export type AddressKind = RebaseKind | 'srcset' | 'asset'

/** Where an address was written, and where it is to stand: paths of files. */
export interface Move {
  readonly from: string
  readonly to: string
}

/**
 * An address in the words of another file.
 *
 * @throws {TypeError} where a host's own `rebase` answers with anything but text
 */
export function rebaseAddress(
  address: string,
  kind: AddressKind,
  move: Move,
  settings: Pick<Settings, 'rebase'>,
): string {
  const { rebase } = settings
  if (rebase === false || move.from === move.to) return address
  const { from, to } = move
  if (kind === 'srcset') return mapSrcset(address, (url) => rebaseAddress(url, 'attribute', move, settings))
  // `!!raw-loader!./a.py`: loaders of a bundler, and behind them what they load.
  if (kind === 'module' && address.includes('!'))
    return address.replace(/[^!]+/g, (part) => rebaseAddress(part, kind, move, settings))
  const isMovable = kind === 'module' ? isRelativeImport(address) : isMovableUrl(address)
  if (!isMovable) return address
  const own = typeof rebase === 'function' ? ask(rebase, address, move, kind === 'asset' ? 'module' : kind) : undefined
  return own ?? (kind === 'module' ? rebaseImport : rebaseUrl)(address, from, to)
}

function ask(rebase: Rebase, address: string, move: Move, kind: RebaseKind): string | undefined {
  const answer: unknown = rebase(address, { ...move, kind })
  if (answer === undefined || typeof answer === 'string') return answer
  throw new TypeError(
    `Expected \`rebase\` to give a string or \`undefined\` for \`${address}\`, not ${describeValue(answer)}`,
  )
}
