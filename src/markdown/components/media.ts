import type { MarkdownContext, WriteComponent } from '../component.js'
import { fenced, fencedText } from '../code.js'
import { lift } from '../flow.js'
import { codeTextIn, textIn } from '../html.js'
import { linked } from '../links.js'
import { codeSpan, paragraph, text, type MarkdownNode } from '../node.js'
import { mark, trim } from '../phrasing.js'
import { addressOf, apart, firstOf, writeUnknown } from '../unknown.js'

/** What frames a picture: the picture, and its caption in italics. */
export const frame: WriteComponent = (_, context) => {
  const captions = ['title', 'caption', 'hint', 'description'].map((name) => trim(context.text(name)))
  return [
    ...lift(context.children),
    ...captions
      .filter((caption) => caption.length > 0)
      .map((caption) => paragraph(mark((all) => ({ type: 'emphasis', children: [...all] }), caption))),
  ]
}

/** A video by its id: a link to where it plays. */
export const video =
  (address: string): WriteComponent =>
  (node, context) => {
    const { id, videoId, videoid, videoID, src, url, children } = context.attributes
    const given = [id, videoId, videoid, videoID, src, url].find((value) => typeof value === 'string')
    if (typeof given !== 'string') return writeUnknown(node, context)
    const title = firstOf(['title', 'alt', 'caption'], context)
    const target = /^(?:https?:)?\//.test(given) ? context.url(given) : address + given
    return [
      ...linked(target, title.length > 0 ? title : [text(typeof children === 'string' ? children : 'Video')]),
      ...context.children,
    ]
  }

/** A block of code that is a component: its code is an attribute, or what is in it. */
export const codeBlock: WriteComponent = (node, context) => {
  const { attributes, children } = context
  const { chart, lang, language } = attributes
  const said = [attributes.code, chart, attributes.source].find((value) => typeof value === 'string')
  if (said === undefined && !lift(children).every(({ type }) => type === 'paragraph')) return children
  const value = typeof said === 'string' ? said : codeTextIn(node.children, context)
  if (value.trim() === '') return children
  const named = [lang, language, chart === undefined ? undefined : 'mermaid'].find((one) => typeof one === 'string')
  const title = textIn(firstOf(['title', 'filename', 'label'], context)) || undefined
  const code = fencedText(value, named ?? (title === undefined ? undefined : 'text'), title)
  return said === undefined ? code : [code, ...children]
}

/** A command that installs, or runs, a package. */
export const packageManagers: WriteComponent = (_, { attributes, children }: MarkdownContext) => {
  const { type, pkg, args, dev } = attributes
  const words = {
    add: 'npm install',
    create: 'npm create',
    dlx: 'npx',
    exec: 'npx',
    run: 'npm run',
    remove: 'npm uninstall',
  }
  const start = typeof type === 'string' && Object.hasOwn(words, type) ? words[type as keyof typeof words] : words.add
  const parts = [start, dev === true ? '-D' : '', pkg, args].filter((part) => typeof part === 'string' && part !== '')
  return [fenced(parts.join(' '), 'sh'), ...children]
}

/** What is shown as code in a sentence: a key, or a name. */
export const inlineCode =
  (...names: readonly string[]): WriteComponent =>
  (_, { attributes, children }) => {
    const said = names.map((name) => attributes[name]).find((value) => typeof value === 'string')
    if (said === undefined && !lift(children).every(({ type }) => type === 'paragraph')) return children
    const value = typeof said === 'string' ? said : textIn(children)
    const code: MarkdownNode[] = value === '' ? [] : [codeSpan(value)]
    return typeof said === 'string' ? [...code, ...children] : code
  }

/** What says more of a word when it is pointed at: behind the word, with a link to where there is more. */
export const tooltip =
  (...names: readonly string[]): WriteComponent =>
  (_, context) => {
    const shown = names.map((name) => trim(context.text(name))).filter((one) => one.length > 0)
    const url = addressOf(context)
    const more = trim(context.text('cta'))
    const said = shown.flatMap((one, index) => (index > 0 ? [text(': '), ...one] : one))
    const behind = apart([said, url === undefined ? more : linked(url, more)])
    return apart([context.children, behind.length > 0 ? [text('('), ...behind, text(')')] : []])
  }

/** What a reader sees nothing of that the page does not make itself. */
export const nothing: WriteComponent = () => undefined

/** What shows its content alone: text in these attributes is there for others. */
export const contentBeside =
  (...names: readonly string[]): WriteComponent =>
  (_, { children, text: ask }) => {
    for (const name of names) ask(name)
    return children
  }

/** What only sets its content apart. */
export const content: WriteComponent = (_, { children }) => children
