import type { LoaderOptions } from './loader-options.js'
import { rulesFor, type Rule } from './rules.js'

/** What webpack and Rspack have in common for a plugin that adds rules. */
export interface Compiler {
  readonly options: { readonly module: { readonly rules: { push(...rules: Rule[]): unknown } } }
}

/** A plugin for webpack and Rspack: `import Page from './guide.mdx?sdk=go'` is that page for that reader. */
export function mdxPartials(options: LoaderOptions = {}): { apply(compiler: Compiler): void } {
  return {
    apply({ options: { module } }) {
      for (const rule of rulesFor(options)) module.rules.push(rule)
    },
  }
}
