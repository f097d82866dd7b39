import toc from '@stefanprobst/rehype-extract-toc'
import tocExport from '@stefanprobst/rehype-extract-toc/mdx'
import react from '@vitejs/plugin-react'
import { mdxPartials } from 'mdx-partials/vite'
import rehypeSlug from 'rehype-slug'

const mdx = { rehypePlugins: [rehypeSlug, toc, tocExport] }

export default { plugins: [mdxPartials({ root: 'docs', sdks: { react: 'React', go: 'Go' }, mdx }), react()] }
