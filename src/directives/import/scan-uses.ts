import type { Node as EstreeNode, Program } from 'estree'
import type { JSXElement, JSXIdentifier } from 'estree-jsx'
import { visit } from 'estree-util-visit'
import type { MdxJsxTextElement, MdxjsEsm } from 'mdast-util-mdx'
import type { Node } from 'unist'
import { append } from '../../model/append.js'
import type { Settings } from '../../model/settings.js'
import { importMeant, mayUseAny, rootName } from '../bound-uses.js'
import { nameInClause } from '../clause.js'
import type { FoundCode } from '../code-sites.js'
import type { Directive, Include } from '../directive.js'
import { textSourceOf, type TextImports } from '../include/text-import.js'
import { isCodeJsx } from '../jsx-in-code.js'
import { positionIn } from '../jsx-to-nodes.js'
import type { JsxElement } from '../jsx.js'
import { referencesIn } from '../references.js'
import type { Role } from '../role.js'
import { imported } from './imported.js'
import { takesContent, type MarkupImports } from './read-imports.js'
import { isMarkupSpecifier, mayLoadLater, specifierLoadedBy, specifierOf } from './specifier.js'
import { usesIn } from './uses.js'
import { valueOfImport, type ValueSource } from './value.js'

/** What the scan of a file knows of the uses of its imports. */
export class UseScanner {
  readonly #imports: MarkupImports
  /** What may be taken as a value, by names of the file. */
  readonly #sources: ReadonlyMap<string, ValueSource>
  readonly #settings: Pick<Settings, 'imports' | 'lowerCaseImports'>
  readonly #contents: ReadonlySet<string>
  readonly #byCode: Map<EstreeNode, Directive>
  readonly #roles: Map<Directive, Role>
  /** Names of elements in code that are those of the file, and of no function or block around them. */
  readonly #tags = new Set<EstreeNode>()
  /** Elements that were made of code by whose name something else is meant. */
  readonly #strangers = new Set<Node>()
  /** Elements that were made of code and go by a member of an import. */
  readonly #members = new Map<Node, Include>()
  /** In how much code it is. */
  #around = 0

  /**
   * @param texts what the names of texts stand for
   * @param settings the exports that are what a file of Markdown shows; without any, imports mean nothing
   * @param found takes the uses in code, by its nodes
   */
  constructor(
    imports: MarkupImports,
    texts: TextImports,
    settings: Pick<Settings, 'imports' | 'lowerCaseImports'>,
    found: { byCode: Map<EstreeNode, Directive>; roles: Map<Directive, Role> },
  ) {
    const contents = settings.imports
    this.#imports = imports
    this.#settings = settings
    this.#sources =
      contents.size === 0 || texts.size === 0 ? imports : new Map<string, ValueSource>([...texts, ...imports])
    this.#contents = contents
    this.#byCode = found.byCode
    this.#roles = found.roles
  }

  /** What is walked from here on is a part of code that was looked at as a whole. */
  enterCode(): void {
    this.#around++
  }

  leaveCode(): void {
    this.#around--
  }

  /** The uses of imports as values that stand in code; those in its JSX are found by its nodes. */
  valuesIn(code: FoundCode): { values: readonly Include[]; isAny: boolean } {
    const { key, text, node } = code
    const isOn = this.#contents.size > 0
    const values = isOn && this.#around === 0 ? this.#calls(code) : []
    if (isOn && key.type === 'mdxjsEsm') append(values, this.#statements(code.program, key))
    if (this.#sources.size === 0 || !mayUseAny(text, this.#sources)) return { values, isAny: values.length > 0 }
    if (this.#around > 0) {
      const known = referencesIn(code.program).flatMap(({ node: at, parents }) => {
        const value = this.#valueAt(at)
        return value ? [{ value, isInJsx: parents.some(isCodeJsx) }] : []
      })
      return { values: known.filter(({ isInJsx }) => !isInJsx).map(({ value }) => value), isAny: known.length > 0 }
    }
    const uses = usesIn(code.program, this.#sources)
    for (const use of uses) {
      const found = this.#sources.get(use.name)
      if (use.node.type === 'JSXIdentifier') this.#tags.add(use.node)
      if (found === undefined || use.isElement) continue
      const value = this.#note(found, use.node, node.position)
      if (!use.isInJsx) values.push(value)
    }
    return { values, isAny: values.length > 0 || uses.length > 0 }
  }

  /** Notes what elements that were made of JSX are by their names. */
  noteElements(elements: ReadonlyMap<JSXElement, MdxJsxTextElement>): void {
    if (this.#imports.size === 0) return
    for (const [jsx, element] of elements) {
      if (!this.#imports.has(importMeant(element.name, this.#settings))) continue
      const root = rootOf(jsx.openingElement.name)
      const value = this.#valueAt(root)
      if (!this.#tags.has(root)) this.#strangers.add(element)
      else if (value) this.#members.set(element, value)
    }
  }

  /** Whether something else is meant by the name of an element. */
  isStranger(element: JsxElement): boolean {
    return this.#strangers.has(element)
  }

  /** The value of an element that goes by a member of an import, `<A.B>`. */
  memberAt(element: JsxElement): Include | undefined {
    if (this.#imports.size === 0 || !element.name?.includes('.') || this.isStranger(element)) return undefined
    const found = this.#around > 0 ? undefined : this.#imports.get(rootName(element.name))
    if (found === undefined) return this.#members.get(element)
    const value = valueOfImport(found, element)
    this.#roles.set(value, imported)
    return value
  }

  // What else than what it shows is taken from a file of Markdown, and texts that are handed on.
  #statements({ body }: Program, node: MdxjsEsm): Include[] {
    return body.flatMap((statement) => {
      const specifier = specifierOf(statement)
      const isImport = statement.type === 'ImportDeclaration'
      const isPlain =
        isImport &&
        statement.specifiers.length > 0 &&
        statement.specifiers.every((one) => takesContent(one, this.#contents))
      if (specifier === undefined || isPlain) return []
      const source = sourceOf(specifier, this.#handsOn(statement))
      if (source === undefined || (isImport && 'file' in source)) return []
      return [this.#note(source, statement, node.position)]
    })
  }

  #handsOn(statement: Program['body'][number]): boolean {
    if (statement.type === 'ExportAllDeclaration') return true
    return (
      statement.type === 'ExportNamedDeclaration' &&
      statement.specifiers.some(({ local }) => this.#contents.has(nameInClause(local)))
    )
  }

  // What is imported when code runs; in its JSX as well.
  #calls(code: FoundCode): Include[] {
    const values: Include[] = []
    if (!mayLoadLater(code.text)) return values
    const { position } = code.node
    visit(code.program, (node) => {
      const specifier = specifierLoadedBy(node)
      const source = specifier === undefined ? undefined : sourceOf(specifier, true)
      if (source) values.push(this.#note(source, node, position))
    })
    return values
  }

  #valueAt(node: EstreeNode): Include | undefined {
    const directive = this.#byCode.get(node)
    return directive?.kind === 'include' && directive.isValue ? directive : undefined
  }

  #note(found: ValueSource, at: EstreeNode, around: MdxjsEsm['position']): Include {
    const position = positionIn(at, around)
    const node: JsxElement = { type: 'mdxJsxTextElement', name: found.name, attributes: [], children: [], ...position }
    const value = valueOfImport(found, Object.freeze(node))
    this.#byCode.set(at, value)
    this.#roles.set(value, imported)
    return value
  }
}

/** What code takes that names a file; `undefined` where that is neither Markdown nor a text. */
function sourceOf(specifier: string, isModule: boolean): ValueSource | undefined {
  return isMarkupSpecifier(specifier) ? { name: '', isModule, specifier } : textSourceOf(specifier)
}

function rootOf(name: JSXElement['openingElement']['name']): JSXIdentifier {
  if (name.type === 'JSXMemberExpression') return rootOf(name.object)
  return name.type === 'JSXNamespacedName' ? name.namespace : name
}
