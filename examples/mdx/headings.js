import GithubSlugger from 'github-slugger'
import { toString } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'

/** A plugin that gives headings an id each, and lists them in `file.data.headings`. */
export function remarkHeadings() {
  return (tree, file) => {
    const slugger = new GithubSlugger()
    file.data.headings = []
    visit(tree, 'heading', (node) => {
      const text = toString(node)
      const id = slugger.slug(text)
      node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id } }
      file.data.headings.push({ id, text, depth: node.depth })
    })
  }
}
