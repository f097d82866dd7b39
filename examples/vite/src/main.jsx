import { createRoot, hydrateRoot } from 'react-dom/client'
import { Page, routeOf } from './page.jsx'

const root = document.getElementById('root')
const module = await routeOf(location.pathname)?.load()
const page = module ? <Page module={module} /> : <p>Not found</p>

if (root.firstElementChild) hydrateRoot(root, page)
else createRoot(root).render(page)
