// Options of MDX for all pages.
import toc from '@stefanprobst/rehype-extract-toc'
import tocExport from '@stefanprobst/rehype-extract-toc/mdx'
import slug from 'rehype-slug'

export default { rehypePlugins: [slug, toc, tocExport] }
