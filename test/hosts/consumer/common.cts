import { toMdx } from 'mdx-partials'

export const text: string = toMdx({ type: 'root', children: [] })
