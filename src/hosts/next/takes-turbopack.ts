/**
 * Whether the Next of a project takes `turbopack` in its config, as it does from 15.3 on: an older one warns of it. One
 * that is not found is taken for a new one.
 */
export function takesTurbopack(): boolean {
  const [major = 0, minor = 0] = versionOfNext().split('.').map(Number)
  return major > 15 || (major === 15 && minor >= 3)
}

function versionOfNext(): string {
  // Without an import of it: the same door is in bundles for browsers, which have no such module.
  const { createRequire } = process.getBuiltinModule('node:module')
  try {
    const { version } = createRequire(`${process.cwd()}/`)('next/package.json') as { readonly version: string }
    return version
  } catch {
    return `${Infinity}`
  }
}
