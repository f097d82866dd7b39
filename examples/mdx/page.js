import { createElement as h } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'

/** The elements that pages may use. */
const components = { Note: ({ children }) => h('aside', null, children) }

/** The HTML of a page: its table of contents, and its content. */
export function renderPage({ Content, headings, fingerprint }) {
  const toc = headings.map(({ id, text }) => h('li', { key: id }, h('a', { href: `#${id}` }, text)))
  const body = h('body', null, h('nav', null, h('ul', null, toc)), h('main', null, h(Content, { components })))
  const head = h('head', null, h('meta', { name: 'fingerprint', content: fingerprint }))
  return `<!doctype html>${renderToStaticMarkup(h('html', null, head, body))}\n`
}
