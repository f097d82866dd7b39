import { runChild } from '../child.js'

/** What a process pays before the first file. */
export const imports = [
  row('mdx-partials', undefined),
  row('mdx-partials/core', 90),
  row('mdx-partials/satteri', undefined),
]

function row(name, bound) {
  return {
    what: `import of ${name}`,
    unit: 'ms',
    bound,
    measure() {
      const taken = cpuOfImport(name)
      return taken === undefined ? undefined : taken - cpuOfImport('node:path')
    },
  }
}

// A process has taken some CPU time before it runs any module.
function cpuOfImport(name) {
  const program = `await import('${name}'); const { user, system } = process.cpuUsage(); console.log((user + system) / 1000)`
  try {
    return runChild(['--input-type=module', '-e', program])
  } catch (error) {
    if (/ERR_(MODULE_NOT_FOUND|PACKAGE_PATH_NOT_EXPORTED)/.test(error.message)) return undefined
    throw error
  }
}
