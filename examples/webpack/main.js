// Prints all pages, each for every SDK: its table of contents, and its HTML.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { routes } from 'mdx-partials/routes'

const headingsIn = (entries) => entries.flatMap(({ value, children = [] }) => [value, ...headingsIn(children)])

for (const { page, reader, load } of routes) {
  const { default: Content, tableOfContents } = await load()
  console.log(`<!-- ${page} for ${reader.sdk}: ${headingsIn(tableOfContents).join(', ')} -->`)
  console.log(renderToStaticMarkup(createElement(Content)))
}
