import type { DevEnvironment, EnvironmentModuleNode } from 'vite'
import type { PageModules } from '../rollup/page-modules.js'

/** What is known of a module that an environment has asked for. */
interface Made {
  /** What tells whether it is another now. */
  fingerprint: string | undefined
  hasFailed: boolean
}

/**
 * Which modules of an environment were made from what is no longer so. A change of the docs is told once, environments
 * are asked in turn, and others may hold the same docs: so each module is asked by itself whether it is another now.
 */
export class HotModules {
  readonly #modules: PageModules
  readonly #made = new WeakMap<object, Map<string, Made>>()

  constructor(modules: PageModules) {
    this.#modules = modules
  }

  /** Makes a module, and takes note of what it is made from. */
  async load<Loaded>(environment: object, id: string, make: () => Promise<Loaded>): Promise<Loaded> {
    const fingerprint = this.#modules.fingerprint(id)
    if (fingerprint === undefined) return make()
    const made = { fingerprint, hasFailed: true }
    this.#madeIn(environment).set(id, made)
    const loaded = await make()
    made.hasFailed = false
    return loaded
  }

  /**
   * Has the modules that are others now made anew, each told once. Not by what the hook for updates returns: Vite counts
   * that as of the moment when it heard of the file, and would keep what was made of the old one meanwhile.
   */
  reload(environment: DevEnvironment): void {
    for (const module of this.#changed(environment)) void environment.reloadModule(module)
  }

  #changed(environment: DevEnvironment): EnvironmentModuleNode[] {
    return [...this.#madeIn(environment)].flatMap(([id, made]) => {
      const fingerprint = this.#modules.fingerprint(id)
      if (fingerprint === made.fingerprint) return []
      made.fingerprint = fingerprint
      const module = environment.moduleGraph.getModuleById(id)
      // Of one that has failed from the start, Vite does not know who accepts it, and tells nobody.
      if (module && made.hasFailed && module.isSelfAccepting === undefined)
        environment.hot.send({ type: 'full-reload' })
      return module ?? []
    })
  }

  #madeIn(environment: object): Map<string, Made> {
    const made = this.#made.get(environment) ?? new Map<string, Made>()
    this.#made.set(environment, made)
    return made
  }
}
