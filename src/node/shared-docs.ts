import { remember } from '../model/remember.js'
import type { FolderDocs } from './folder-docs.js'
import type { OnError } from './on-error.js'
import { areSame } from './same-options.js'

/** Docs that are open. */
interface Share {
  readonly options: object
  readonly docs: Promise<FolderDocs>
  /** Of each who has them open. */
  readonly onError: OnError[]
}

/** Docs that are open for somebody. */
export interface Shared {
  readonly docs: FolderDocs
  /** Lets go of them; the last who does closes them. */
  release(): Promise<void>
}

const byRoot = new Map<string, Share[]>()

/**
 * The docs of a root that are open with the same options, or else those that are opened now.
 *
 * @param open opens them; what it is given tells everybody who has them open of an error, once
 */
export async function shareDocs(
  root: string,
  options: object,
  onError: OnError,
  open: (tell: OnError) => Promise<FolderDocs>,
): Promise<Shared> {
  const shares = remember(byRoot, root, (): Share[] => [])
  const known = shares.find((other) => areSame(other.options, options))
  // Who opens them is told of what goes wrong meanwhile.
  const all = known?.onError ?? []
  all.push(onError)
  const docs = known?.docs ?? open(tellOnce(all))
  if (known === undefined) shares.push({ options, docs, onError: all })
  const isLast = (): boolean => {
    all.splice(all.indexOf(onError), 1)
    if (all.length > 0) return false
    const others = (byRoot.get(root) ?? []).filter((other) => other.docs !== docs)
    if (others.length > 0) byRoot.set(root, others)
    else byRoot.delete(root)
    return true
  }
  try {
    const opened = await docs
    return { docs: opened, release: async () => (isLast() ? opened.close() : undefined) }
  } catch (error) {
    isLast()
    throw error
  }
}

function tellOnce(all: readonly OnError[]): OnError {
  const told = new Set<string>()
  return (error) => {
    if (told.has(error.message)) return
    told.add(error.message)
    for (const onError of new Set(all)) onError(error)
  }
}
