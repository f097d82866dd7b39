import type { Root } from 'mdast'

export function violations(_tree: Root): string[] {
  return []
}
