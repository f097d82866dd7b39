import { describeValue } from './describe-value.js'

/** Plugins as unified takes them: a plugin, a plugin with its options, or a preset. @throws {TypeError} where one is none */
export function expectPlugins(name: string, plugins: unknown): void {
  if (!Array.isArray(plugins))
    throw new TypeError(`Expected option \`${name}\` to be an array, not ${describeValue(plugins)}`)
  for (const [index, plugin] of Array.from<unknown>(plugins).entries()) {
    const [use] = Array.isArray(plugin) ? (plugin as readonly unknown[]) : [plugin]
    if (typeof use === 'function') continue
    if (isPreset(plugin)) {
      if (plugin.plugins !== undefined) expectPlugins(`${name}[${index}].plugins`, plugin.plugins)
      continue
    }
    throw new TypeError(
      `Expected \`${name}[${index}]\` to be a plugin, or an array of one and its options, not ${describeValue(use)}`,
    )
  }
}

function isPreset(value: unknown): value is { readonly plugins?: unknown } {
  return typeof value === 'object' && value !== null && ('plugins' in value || 'settings' in value)
}
