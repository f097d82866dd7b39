// Prints all pages, each for every SDK.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { routes } from 'virtual:mdx-partials/routes'

for (const { page, reader, load } of routes) {
  const { default: Content } = await load()
  console.log(`<!-- ${page} for ${reader.sdk} -->`)
  console.log(renderToStaticMarkup(createElement(Content)))
}
