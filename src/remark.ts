// Hosts that take plugins by name take what a module exports by default. Nothing of `@mdx-js/mdx` is needed here.
export { remarkPartials, remarkPartials as default } from './hosts/remark-partials.js'
export type { HostDocsOptions } from './hosts/host-docs.js'
export type { HostReader } from './hosts/reader-of-file.js'
export type { RemarkPartialsOptions, RemarkPartialsSettings } from './hosts/remark-options.js'
