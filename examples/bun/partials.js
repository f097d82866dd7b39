import { mdxPartials } from 'mdx-partials/bun'

export default mdxPartials({ root: 'docs', sdks: { react: 'React', go: 'Go' } })
