// Options of MDX: plugins are functions, so they stand in a file of their own.
import toc from '@stefanprobst/rehype-extract-toc'
import tocExport from '@stefanprobst/rehype-extract-toc/mdx'
import slug from 'rehype-slug'

export default { rehypePlugins: [slug, toc, tocExport] }
