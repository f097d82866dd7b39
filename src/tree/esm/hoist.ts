import type { Root } from 'mdast'
import type { MdxjsEsm } from 'mdast-util-mdx'
import { append } from '../../model/append.js'
import type { NewNames } from '../code/rewrite.js'
import type { Plan } from '../../plan/plan.js'
import type { MovedEsm, Passage } from '../passage.js'
import { dropForeign, type Claims } from './claims.js'
import { droppedEsm, importedNames, takeBack } from './dropped-imports.js'
import { claimExports } from './exports.js'
import { esmOf, importedBy, importTargetsOf, inOrder, modulesOf, type Statement } from './modules.js'
import { NameUses } from './name-uses.js'
import { Names } from './names.js'
import { placeEsm } from './place.js'
import { bringingImportsOf, SpentImports } from './spent-imports.js'
import { claimVariables } from './variables.js'
import { writeEsm } from './write.js'

// A name means what its own file says, whatever the page or another partial calls so: where two differ, the page's
// stays, and a partial's is renamed wherever that partial uses it.

/**
 * Moves the ESM of partials to the top of the page, that of a file once. An import that brought something in, and is used
 * for nothing else, goes; one that went with the element around it, and is used elsewhere, comes back.
 *
 * @param plan what the output is made from
 * @returns the new names of what partials bind
 */
export function hoistEsm(root: Root, { output, reading }: Passage, { frames, steps }: Plan): NewNames {
  const { esm } = output
  const imports = bringingImportsOf(frames)
  const gone = droppedEsm(frames, output)
  if (esm.length === 0 && imports.size === 0 && gone.length === 0) return () => undefined
  const names = [
    ...[...imports.values()].flatMap((own) => [...own.keys()]),
    ...gone.flatMap(({ node }) => importedNames(node)),
  ]
  const uses = new NameUses(new Set(names), root, output)
  const [dropped, changed] = [new Set<Statement>(), new Set<Statement>()]
  append(
    esm,
    gone.flatMap((one) => takeBack(one, uses, output, { dropped, changed }) ?? []),
  )
  const claims: Claims = {
    output,
    names: new Names(root, output),
    modules: modulesOf(esm, output.docset.names),
    targets: importTargetsOf(steps),
    spent: new SpentImports(imports, uses),
    own: new Map(),
    renamed: new Map(),
    given: new Map(),
    dropped,
    changed,
  }
  const newNames: NewNames = ({ site, document }) => (site ? claims.renamed.get(document.path) : undefined)
  const page = [
    ...root.children.flatMap((node) => (node.type === 'mdxjsEsm' ? [{ node, frame: reading.frame }] : [])),
    ...esm.filter(({ frame }) => frame.site === undefined),
  ]
  const modules = inOrder(claims.modules, claims.targets)
  const needs = new Map(page.map((one) => [one.node, importedBy([one], claims.modules, claims.targets)]))
  claimAll(page, claims)
  for (const module of modules) claimAll(esmOf(module), claims)

  const write = (moved: readonly MovedEsm[]): MdxjsEsm[] =>
    moved.filter((one) => writeEsm(one, claims, newNames)).map(({ node }) => node)
  const left = new Set(write(page))
  const written = new Map(modules.map((module) => [module, write(esmOf(module))]))
  placeEsm(root, left, written, needs)
  return newNames
}

// Variables first: an export may come before what it exports.
function claimAll(esm: readonly MovedEsm[], claims: Claims): void {
  for (const one of esm) dropForeign({ ...one, claims })
  for (const one of esm) claimVariables({ ...one, claims })
  for (const one of esm) claimExports({ ...one, claims })
}
