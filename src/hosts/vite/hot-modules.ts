import type { DevEnvironment, EnvironmentModuleNode } from 'vite'
import type { PageModules } from '../rollup/page-modules.js'

/**
 * Which modules of an environment were made from what is no longer so. A change of the docs is told once, environments
 * are asked in turn, and others may hold the same docs: so each module is asked by itself whether it is another now.
 */
export class HotModules {
  readonly #modules: PageModules
  readonly #made = new WeakMap<object, Map<string, string | undefined>>()

  constructor(modules: PageModules) {
    this.#modules = modules
  }

  /** Takes note of what a module is made from, before it is made: it may fail. */
  note(environment: object, id: string): void {
    const made = this.#made.get(environment) ?? new Map<string, string | undefined>()
    this.#made.set(environment, made.set(id, this.#modules.fingerprint(id)))
  }

  /** The modules that are others now, each once. */
  changed(environment: DevEnvironment): EnvironmentModuleNode[] {
    return [...(this.#made.get(environment) ?? [])].flatMap(([id, before]) => {
      const now = this.#modules.fingerprint(id)
      if (now === before) return []
      this.#made.get(environment)?.set(id, now)
      return environment.moduleGraph.getModuleById(id) ?? []
    })
  }
}
