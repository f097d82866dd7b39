import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { renderToString } from 'react-dom/server'
import routes from 'virtual:mdx-partials/routes'
import { addressOf, Page } from './page.jsx'

const template = readFileSync('dist/index.html', 'utf8')

for (const route of routes) {
  const html = renderToString(<Page module={await route.load()} />)
  const file = `dist${addressOf(route)}/index.html`
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(
    file,
    template.replace('<!--page-->', () => html),
  )
  console.log(file)
}
