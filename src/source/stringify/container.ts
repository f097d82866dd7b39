import { directiveToMarkdown } from 'mdast-util-directive'
import { remember } from '../../model/remember.js'
import { typesOf, type ToMarkdownExtension } from './extensions.js'

const { containerDirective } = directiveToMarkdown().handlers ?? {}

/** Writes containers, `:::note`, alone of all directives: no other colon is escaped. */
const containers: ToMarkdownExtension = {
  handlers: containerDirective ? { containerDirective } : {},
  unsafe: [
    { character: '\r', inConstruct: 'containerDirectiveLabel' },
    { character: '\n', inConstruct: 'containerDirectiveLabel' },
    { atBreak: true, character: ':', after: '::' },
  ],
}

const known = new WeakMap<readonly ToMarkdownExtension[], readonly ToMarkdownExtension[]>()

/** Extensions that write containers too; those that do are left as they are. */
export function withContainers(extensions: readonly ToMarkdownExtension[]): readonly ToMarkdownExtension[] {
  return remember(known, extensions, () =>
    typesOf(extensions).has('containerDirective') ? extensions : [...extensions, containers],
  )
}
