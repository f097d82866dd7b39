import type { Docset } from '../directives/docset.js'
import { didYouMean } from '../model/nearest.js'
import { rejectUnknown } from '../model/normalize-options.js'
import { normalizePath } from '../model/path.js'
import type { Target } from '../pipeline/frame.js'

/** The normalised path of a file. @throws {TypeError} where there is none, with the nearest name */
export function expectFile(path: unknown, { has, paths }: Docset): string {
  if (typeof path === 'string' && has(path)) return path
  const normal = typeof path === 'string' ? normalizePath(path) : undefined
  if (normal !== undefined && has(normal)) return normal
  throw new TypeError(`Expected a path of a file, not \`${String(path)}\`${didYouMean(normal, paths)}`)
}

/** A declared SDK. @throws {TypeError} where it is none, with the nearest name */
export function expectSdk(sdk: unknown, { sdks, sdkSet }: Docset): string {
  if (typeof sdk === 'string' && sdkSet.has(sdk)) return sdk
  throw new TypeError(
    `Expected a declared SDK, not \`${String(sdk)}\`${didYouMean(typeof sdk === 'string' ? sdk : undefined, sdks)}`,
  )
}

/** @throws {TypeError} where a target is none */
export function expectTarget(target: Target, docset: Docset): void {
  if (typeof target !== 'object' || target === null)
    throw new TypeError(`Expected a target such as \`{ sdk: 'nextjs' }\`, not \`${String(target)}\``)
  rejectUnknown('part of a target', target, ['sdk', 'facts', 'variant'])
  if (target.sdk !== undefined) expectSdk(target.sdk, docset)
  if (target.facts !== undefined && (typeof target.facts !== 'object' || target.facts === null)) {
    throw new TypeError(`Expected facts by name, not \`${String(target.facts)}\``)
  }
}
