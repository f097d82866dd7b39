import type { Root } from 'mdast'
import type { Docset } from '../directives/docset.js'
import { diagnose } from '../messages/diagnostic.js'
import { contains } from '../model/scope.js'
import { describe } from '../directives/check.js'
import { assemble } from './assemble.js'
import { clone } from './clone.js'
import { reconcileDefinitions } from './definitions.js'
import { hoistEsm } from './esm.js'
import { report, reportDocument, type Frame, type Notice, type Output, type Target } from './frame.js'
import { checkHeadingIds } from './heading-ids.js'
import { flowPlace } from './place.js'

/** One output: a flat tree, and all that is known of how it came to be. */
export interface Flattened {
  readonly tree: Root
  readonly notices: readonly Notice[]
  readonly dependencies: readonly string[]
  readonly missing: readonly string[]
}

/**
 * Makes one output.
 *
 * @param page path of the page
 * @param source path of the file it is made from: the page, or a variant file
 */
export function flatten(docset: Docset, page: string, source: string, target: Target): Flattened {
  const frame = openPage(docset, source, target)
  reportDocument(frame)
  checkScope(frame, page)
  const root = expandAndSelect(frame)
  hoistEsm(root, frame)
  reconcileDefinitions(root, frame)
  checkHeadingIds(root, frame)
  return close(root, frame)
}

function openPage(docset: Docset, path: string, { sdk, facts = {} }: Target): Frame {
  const output: Output = {
    docset,
    sdk,
    facts,
    path,
    assemble,
    notices: new Map(),
    dependencies: new Set(),
    missing: new Set(),
    esm: [],
    owners: new Map(),
    referring: [],
    includes: 0,
  }
  const document = docset.document(path)
  return {
    output,
    document,
    origin: undefined,
    site: undefined,
    chain: [],
    paths: [path],
    props: undefined,
    children: undefined,
    headingOffset: 0,
    depth: 0,
  }
}

function checkScope(frame: Frame, page: string): void {
  const { docset, sdk } = frame.output
  if (sdk === undefined) return
  const scope = docset.scope(page)
  if (contains(scope, sdk)) return
  const { path, tree } = frame.document
  report(frame, diagnose('sdk-outside-page', path, tree.children[0]?.position, { sdk, scope: describe(scope) }))
}

function expandAndSelect(frame: Frame): Root {
  const { tree } = frame.document
  if (!frame.document.active.has(tree)) return clone(tree, undefined)
  const root = clone({ ...tree, children: [] } as Root, undefined)
  root.children = frame.output.assemble(tree.children, frame, flowPlace()).nodes as Root['children']
  return root
}

function close(tree: Root, { output }: Frame): Flattened {
  const { notices, dependencies, missing } = output
  return { tree, notices: [...notices.values()], dependencies: [...dependencies], missing: [...missing] }
}
