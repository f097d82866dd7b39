import { createResolver } from 'mdx-partials'
import { compileOutput, remarkPartials, type RemarkPartialsOptions } from 'mdx-partials/mdx'

export const options: RemarkPartialsOptions = { root: 'docs' }
export const compiled: Promise<string> = compileOutput(createResolver({ 'a.mdx': 'A' }).resolve('a.mdx')).then(String)
export { remarkPartials }

declare global {
  // What a project says of the elements that it renders: the types of MDX look for it in this namespace.
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    type Element = object
    type ElementClass = object
    type IntrinsicElements = Record<string, object>
  }
}
