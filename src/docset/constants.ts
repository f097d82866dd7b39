import type { Expression, MemberExpression, Node as EstreeNode, ObjectExpression } from 'estree'
import type { Binding, Bindings } from '../directives/bindings.js'
import { evaluate } from '../directives/evaluate.js'
import { findModule } from '../directives/include/module-paths.js'
import type { ModuleLookup, ModuleUse } from '../directives/module-use.js'
import { nameOf } from '../directives/property-name.js'
import { append } from '../model/append.js'
import type { FileNames } from '../model/file-names.js'
import { isMarkup } from '../model/path.js'
import type { Constant } from './constant.js'
import type { Docset } from './docset.js'
import { exportOfJson } from './modules.js'

interface Found extends Constant {
  /** How many names lead to it, one to another. */
  readonly height: number
  /** The object that it is written as, where not all of that is known. */
  readonly object?: { readonly expression: ObjectExpression; readonly path: string } | undefined
}

/** How many names may lead to a constant, one to another. */
const heightLimit = 100

class TooHigh extends Error {}

const unknown: Found = Object.freeze({ known: undefined, modules: Object.freeze([]), height: 0 })

/** The constants of files at one moment; nothing is run for them. */
export class Constants {
  readonly #docset: Docset
  readonly #names: FileNames
  readonly #found = new WeakMap<Binding, Found>()
  /** Those on the way: what leads to itself is not known. */
  readonly #open = new Set<Binding>()

  /** @param names of the files; without axes, of which the constants may tell the values */
  constructor(docset: Docset, names: FileNames) {
    this.#docset = docset
    this.#names = names
  }

  /**
   * What an expression is at the top of a file.
   *
   * @param names what names stand for there
   */
  evaluate(expression: Expression, path: string, names = this.#bindingsOf(path).locals): Constant {
    try {
      return this.#evaluate(expression, path, 0, names)
    } catch (error) {
      if (error instanceof TooHigh) return unknown
      throw error
    }
  }

  #bindingsOf(path: string): Bindings {
    return isMarkup(path) ? this.#docset.document(path).bindings : this.#docset.module(path).bindings
  }

  #evaluate(expression: Expression, path: string, depth: number, locals = this.#bindingsOf(path).locals): Found {
    const modules: ModuleLookup[] = []
    let height = 0
    let object = expression.type === 'ObjectExpression' ? { expression, path } : undefined
    const known = evaluate(expression, (node) => {
      const found = this.#readNode(node, locals, path, depth + 1)
      if (found === undefined) return undefined
      if (node === expression) object = found.object
      height = Math.max(height, found.height + 1)
      append(modules, found.modules)
      return found.known ?? 'unknown'
    })
    if (height > heightLimit) throw new TooHigh()
    return { known, modules, height, object: known ? undefined : object }
  }

  // Of all that a module exports, or an object holds, what is asked for by name may be known, whatever else there is.
  #readNode(node: EstreeNode, locals: Bindings['locals'], path: string, depth: number): Found | undefined {
    if (node.type === 'Identifier') {
      const binding = locals.get(node.name)
      return binding && this.#read(binding, path, depth)
    }
    if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return undefined
    const binding = locals.get(node.object.name)
    if (binding === undefined) return undefined
    const name = memberName(node)
    if (binding.kind !== 'import' || binding.name !== '*')
      return this.#readMember(this.#read(binding, path, depth), name, depth)
    return name === undefined ? unknown : this.#readImport(binding.use, name, path, depth)
  }

  #readMember({ object, modules, height }: Found, name: string | undefined, depth: number): Found | undefined {
    if (object === undefined || name === undefined) return undefined
    const expression = valueIn(object.expression, name)
    if (expression === undefined) return undefined
    const found = this.#evaluate(expression, object.path, depth + 1)
    return { ...found, modules: [...modules, ...found.modules], height: Math.max(height, found.height) + 1 }
  }

  #read(binding: Binding, path: string, depth: number): Found {
    const known = this.#found.get(binding)
    if (known) return known
    if (depth > heightLimit) throw new TooHigh()
    if (this.#open.has(binding)) return unknown
    this.#open.add(binding)
    try {
      const found = this.#readNew(binding, path, depth)
      this.#found.set(binding, found)
      return found
    } finally {
      this.#open.delete(binding)
    }
  }

  #readNew(binding: Binding, path: string, depth: number): Found {
    switch (binding.kind) {
      case 'value':
        return this.#evaluate(binding.expression, path, depth)
      case 'local': {
        const local = this.#bindingsOf(path).locals.get(binding.name)
        return local ? this.#read(local, path, depth + 1) : unknown
      }
      case 'import':
        return this.#readImport(binding.use, binding.name, path, depth)
    }
  }

  #readImport(use: ModuleUse, name: string, path: string, depth: number): Found {
    const module = findModule(use.src, path, this.#names, this.#docset.settings)
    if (module === undefined) return unknown
    const { path: to, isFile, tried } = module
    const found = isFile ? this.#readExport(name, to, depth + 1) : unknown
    const modules = [{ use, to, isFile, tried }, ...found.modules.map((lookup) => ({ ...lookup, use }))]
    return { ...found, modules, height: found.height + 1 }
  }

  #readExport(name: string, path: string, depth: number): Found {
    const { json, bindings } = this.#docset.module(path)
    if (json) return { ...unknown, known: exportOfJson(json, name) }
    const binding = bindings.exports.get(name)
    if (binding) return this.#read(binding, path, depth)
    if (name === 'default' || name === '*') return unknown
    const modules: ModuleLookup[] = []
    let height = 0
    for (const use of bindings.stars) {
      const found = this.#readImport(use, name, path, depth + 1)
      append(modules, found.modules)
      height = Math.max(height, found.height)
      if (found.known || found.object) return { ...found, modules, height }
    }
    return { known: undefined, modules, height }
  }
}

function memberName({ computed, property }: MemberExpression): string | undefined {
  if (!computed) return property.type === 'Identifier' ? property.name : undefined
  const known = evaluate(property)?.value
  return typeof known === 'string' || typeof known === 'number' ? String(known) : undefined
}

// What is spread, or goes by a name that is computed, may be any of them.
function valueIn({ properties }: ObjectExpression, name: string): Expression | undefined {
  let value: Expression | undefined
  for (const property of properties) {
    if (property.type === 'SpreadElement' || property.computed) return undefined
    if (nameOf(property) === name) value = property.kind === 'init' ? (property.value as Expression) : undefined
  }
  return value
}
