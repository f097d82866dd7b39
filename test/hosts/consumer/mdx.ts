import { createResolver } from 'mdx-partials'
import { compileOutput, remarkPartials, type RemarkPartialsOptions } from 'mdx-partials/mdx'

export const options: RemarkPartialsOptions = { root: 'docs' }
export const compiled: Promise<string> = compileOutput(createResolver({ 'a.mdx': 'A' }).resolve('a.mdx')).then(String)
export { remarkPartials }
