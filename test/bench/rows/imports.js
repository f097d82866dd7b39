import { programAt, runChild } from '../child.js'

const clock = programAt('../cpu-clock.js', import.meta.url)

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
    apart: true,
    measure() {
      return cpuOfImport(name)
    },
  }
}

function cpuOfImport(name) {
  const program = `import { cpuNow } from '${clock}'; const before = cpuNow(); await import('${name}'); console.log(cpuNow() - before)`
  try {
    return runChild(['--input-type=module', '-e', program])
  } catch (error) {
    if (/ERR_(MODULE_NOT_FOUND|PACKAGE_PATH_NOT_EXPORTED)/.test(error.message)) return undefined
    throw error
  }
}
