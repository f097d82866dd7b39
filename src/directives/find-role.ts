import type { Bindings } from './bindings.js'
import type { Nodes } from 'mdast'
import type { Settings } from '../model/settings.js'
import type { Around } from './around.js'
import { condition } from './condition/condition.js'
import { nameOf, type Container } from './container.js'
import { freezeWhole } from './freeze-node.js'
import type { MarkupImports } from './import/read-imports.js'
import type { UseScanner } from './import/scan-uses.js'
import { isElement, type JsxElement } from './jsx.js'
import type { Role } from './role.js'
import { roleByAttributes } from './role-by-attributes.js'
import { holdsPanelsAlone } from './tabs/held-panels.js'
import { plainPanel } from './tabs/tab.js'
import { tabs } from './tabs/tabs.js'
import { waysOf } from './tabs/ways.js'
import { readTold } from './told/read-told.js'
import { toldRole } from './told/told-role.js'

/** What names mean in a file. */
export interface DocumentNames {
  /** Its own. */
  readonly path: string
  /** The roles of elements. */
  readonly byName: ReadonlyMap<string, Role>
  readonly imports: MarkupImports
  /** What others stand for. */
  readonly locals: Bindings['locals']
}

/** Tells which role a node of a file has: by what the host says of it, by its name and attributes, by where it stands. */
export class RoleFinder {
  readonly #names: DocumentNames
  readonly #uses: UseScanner
  readonly #settings: Settings

  constructor(names: DocumentNames, uses: UseScanner, settings: Settings) {
    this.#names = names
    this.#uses = uses
    this.#settings = settings
  }

  roleOf(node: JsxElement | Container, around: Around): Role | undefined {
    if (isElement(node)) return this.#toldRole(node) ?? this.#roleOfElement(node, around)
    return this.#names.byName.get(nameOf(node))
  }

  /** Whether any element that stands in a node is a panel. */
  holdsPanels(node: Nodes, role: Role | undefined, { isOfPanels }: Around): boolean {
    if (role === tabs && isElement(node)) return waysOf(node, this.#settings).panels === 'children'
    // Conditions may stand between tabs and their panels.
    return isOfPanels === true && (node.type === 'paragraph' || role === condition)
  }

  /** Whether an element without a role is there to hold the panels of tabs around it. */
  holdsPanelsAlone(element: JsxElement): boolean {
    return holdsPanelsAlone(element, this.#settings.components, (name) => this.#names.byName.has(name))
  }

  /** Whether blocks of code that stand in a node are panels of tabs around them. */
  holdsFences(role: Role | undefined, { isOfTabs }: Around): boolean {
    return role === tabs || (role === condition && isOfTabs === true)
  }

  // Whoever is asked gets it frozen, with all in it.
  #toldRole(element: JsxElement): Role | undefined {
    if (this.#settings.directive === undefined) return undefined
    freezeWhole(element)
    const told = readTold(element, this.#names.path, this.#settings)
    return told && toldRole(told)
  }

  #roleOfElement(element: JsxElement, { isOfPanels }: Around): Role | undefined {
    if (this.#uses.isStranger(element)) return undefined
    const named = this.#names.byName.get(nameOf(element))
    return roleByAttributes(named, element, this.#settings) ?? (isOfPanels ? plainPanel : undefined)
  }
}
