import type { ImportDeclaration, Program } from 'estree'
import type { MdxjsEsm } from 'mdast-util-mdx'
import { importedName, nameInClause } from '../../directives/clause.js'
import { namesDeclaredBy } from '../../directives/bound-names.js'
import { append } from '../../model/append.js'
import type { FileNames } from '../../model/file-names.js'
import { folderOf, formOf, normalizePath } from '../../model/path.js'
import { isRelativeImport } from '../../model/url.js'
import type { Frame } from '../../plan/frame.js'
import type { PlanStep } from '../../plan/step.js'
import type { MovedEsm } from '../passage.js'

export type Statement = Program['body'][number]

/** The ESM of one file in an output: however often the file is included, it is there once. */
export interface Module {
  readonly frame: Frame
  readonly nodes: MdxjsEsm[]
  /** What it exports of its own: name → the variable. */
  readonly exports: ReadonlyMap<string, string>
}

/**
 * The ESM of each partial, in the order in which it was met, by path in the form in which names are compared; a variant
 * file is there by the path of the file that it stands in for, too.
 */
export function modulesOf(esm: readonly MovedEsm[], names: FileNames): Map<string, Module> {
  const modules = new Map<string, Module>()
  const seen = new Set<string>()
  for (const { node, frame } of esm) {
    const path = formOf(frame.document.path)
    const id = JSON.stringify([path, node.position?.start.offset, node.value])
    if (frame.site === undefined || seen.has(id)) continue
    seen.add(id)
    const known = modules.get(path)
    if (known) known.nodes.push(node)
    else modules.set(path, { frame, nodes: [node], exports: exportsOf(frame) })
  }
  for (const module of [...modules.values()]) {
    const base = names.variant(module.frame.document.path)?.base
    if (base !== undefined && !modules.has(base)) modules.set(base, module)
  }
  return modules
}

function exportsOf({ document }: Frame): Map<string, string> {
  const exports = new Map<string, string>()
  for (const node of document.tree.children) {
    const program = node.type === 'mdxjsEsm' ? node.data?.estree : undefined
    for (const statement of program?.body ?? []) {
      for (const name of namesDeclaredBy(statement)) exports.set(name, name)
      if (statement.type !== 'ExportNamedDeclaration' || statement.source) continue
      for (const { exported, local } of statement.specifiers) exports.set(nameInClause(exported), nameInClause(local))
    }
  }
  return exports
}

/** By file and specifier, the file that an import of Markdown leads to, in the form in which names are compared. */
export type ImportTargets = ReadonlyMap<string, string>

const keyOfImport = (from: string, specifier: string): string => JSON.stringify([from, specifier])

/** Where imports of Markdown lead, by aliases and from the docs root too. */
export function importTargetsOf(steps: readonly PlanStep[]): ImportTargets {
  return new Map(
    steps.flatMap(({ include, from, to, isFile }) =>
      isFile && include.kind === 'include' && include.imported
        ? [[keyOfImport(from, include.imported.specifier), formOf(to)] as const]
        : [],
    ),
  )
}

/** The module that an import names, where its content has come into the page. */
export function moduleOf(
  { source }: ImportDeclaration,
  from: string,
  modules: ReadonlyMap<string, Module>,
  targets: ImportTargets,
): Module | undefined {
  const specifier = String(source.value)
  const target = targets.get(keyOfImport(from, specifier))
  if (target !== undefined) return modules.get(target)
  if (!isRelativeImport(specifier)) return undefined
  const folder = folderOf(from)
  const named = normalizePath(folder === '' ? specifier : `${folder}/${specifier}`)
  if (named === undefined) return undefined
  const path = formOf(named)
  return modules.get(path) ?? modules.get(`${path}.mdx`) ?? modules.get(`${path}.md`)
}

/** The modules that ESM takes values from, where their content has come into the page: a default is what shows it. */
export function importedBy(
  esm: readonly MovedEsm[],
  modules: ReadonlyMap<string, Module>,
  targets: ImportTargets,
): Module[] {
  return esm.flatMap(({ node, frame }) =>
    (node.data?.estree?.body ?? []).flatMap((statement) =>
      statement.type === 'ImportDeclaration' && !isOfDefault(statement)
        ? (moduleOf(statement, frame.document.path, modules, targets) ?? [])
        : [],
    ),
  )
}

function isOfDefault({ specifiers }: ImportDeclaration): boolean {
  return specifiers.length > 0 && specifiers.every((specifier) => importedName(specifier) === 'default')
}

/** Modules, each behind those that it imports from. */
export function inOrder(modules: ReadonlyMap<string, Module>, targets: ImportTargets = new Map()): readonly Module[] {
  const ordered = new Set<Module>()
  const entered = new Set<Module>()
  const waiting = [...modules.values()].reverse()
  for (let module = waiting.at(-1); module !== undefined; module = waiting.at(-1)) {
    const first = entered.has(module)
      ? []
      : importedBy(esmOf(module), modules, targets).filter((from) => !entered.has(from))
    entered.add(module)
    append(waiting, first.reverse())
    if (first.length > 0) continue
    waiting.pop()
    ordered.add(module)
  }
  return [...ordered]
}

/** The ESM of a module, piece by piece. */
export const esmOf = ({ nodes, frame }: Module): MovedEsm[] => nodes.map((node) => ({ node, frame }))
