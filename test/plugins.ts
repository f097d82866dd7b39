import type { Plugin } from 'unified'

// Loaded by name: the types of nodes that they bring are none that the library knows.
const load = async (name: string): Promise<Plugin> => ((await import(name)) as { default: Plugin }).default

/** Syntax that neither MDX nor GFM has: directives, math and lists of definitions. */
export const remarkPlugins: Plugin[] = await Promise.all(
  ['remark-directive', 'remark-math', 'remark-definition-list'].map(load),
)
