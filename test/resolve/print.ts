import { contains, type ResolveOptions, type Resolver } from '../../src/index.js'

/** All that an output tells, as text: equal outputs, equal texts. */
export function print(resolver: Resolver, page: string, reader: ResolveOptions): string {
  const { tree, file, frontmatter, dependencies } = resolver.resolve(page, reader)
  return JSON.stringify([
    tree,
    frontmatter,
    dependencies,
    file.path,
    file.value,
    file.messages.map((message) => ({
      ...message,
      cause: undefined,
      sdks: undefined,
      readers: undefined,
      reason: message.reason,
    })),
  ])
}

/** Each page with each SDK in its scope. */
export function outputsOf(resolver: Resolver): (readonly [page: string, sdk: string])[] {
  return resolver.pages.flatMap((page) =>
    resolver.sdks.filter((sdk) => contains(resolver.scope(page), sdk)).map((sdk) => [page, sdk] as const),
  )
}
