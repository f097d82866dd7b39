import { toMarkdown } from 'mdx-partials/markdown'

/**
 * The texts for machines of all docs, by the names of their files.
 *
 * @param site the address that the docs are at
 */
export function textsOf(resolver, site) {
  const url = (path) => `${site}/${nameOf(path)}`.replace(/\/$/, '')
  const pages = inOrder(resolver.pages).map((path) => readPage(path, resolver, url))
  // Docs without SDKs are one text.
  const sdks = resolver.sdks.length > 0 ? resolver.sdks : [undefined]
  const full = sdks.map((sdk) => [sdk === undefined ? 'llms-full.txt' : `llms-full.${sdk}.txt`, fullText(pages, sdk)])
  const files = full.map(([name]) => ({ title: name, url: `${site}/${name}` }))
  return new Map([['llms.txt', indexText(pages, files)], ...full])
}

/** What is said of a page, and its texts: one for each output, with the SDKs that share it. */
function readPage(path, resolver, url) {
  const outputs = resolver.variants(path)
  const texts = outputs.map((output) => ({ sdks: output.sdks, text: toMarkdown(output, { url }) }))
  const { title = /^# (.+)$/m.exec(texts[0].text)?.[1] ?? path, description } = outputs[0].frontmatter
  const sdks = outputs.flatMap((output) => output.sdks)
  const isForAll = sdks.length === resolver.sdks.length
  const notes = [description, isForAll ? undefined : `(for ${sdks.join(', ')})`].filter(Boolean).join(' ')
  return { path, title, notes, url: url(path), texts }
}

/** As llmstxt.org has it: a title, a summary as a quote, and lists of links. */
function indexText([start, ...pages], files) {
  const names = [...new Set(pages.map(sectionOf))]
  const sections = names.map((name) =>
    listText(
      name,
      pages.filter((page) => sectionOf(page) === name),
    ),
  )
  const summary = start.notes === '' ? [] : [`> ${start.notes}`]
  return [`# ${start.title}`, ...summary, ...sections, listText('All pages as text', files)].join('\n\n') + '\n'
}

function listText(name, links) {
  const lines = links.map(({ title, url, notes = '' }) => `- [${title}](${url})${notes === '' ? '' : `: ${notes}`}`)
  return `## ${name}\n\n${lines.join('\n')}`
}

/** All pages for an SDK, each behind its address. */
function fullText(pages, sdk) {
  const parts = pages.flatMap(({ url, texts }) => {
    const found = texts.find(({ sdks }) => sdk === undefined || sdks.includes(sdk))
    return found ? [`Source: ${url}\n\n${found.text}`] : []
  })
  return parts.join('\n---\n\n')
}

const nameOf = (path) => path.replace(/\.mdx?$/, '').replace(/(^|\/)index$/, '$1')

// A folder's own page first.
const inOrder = (pages) => [...pages].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))

function sectionOf({ path }) {
  const [folder] = path.split('/').slice(0, -1)
  return folder === undefined ? 'Docs' : folder[0].toUpperCase() + folder.slice(1).replaceAll('-', ' ')
}
