import type { PageMessage, VaryingContent } from '../../matrix/matrix-data.js'
import type { Cell } from './cells.js'
import { standingOf, type Standing } from './ranking.js'

/** A cell in a few words: what a screen reader says of it. */
export function cellText(cell: Cell): string {
  if (!cell.isBuilt) return words.out
  const count = (severity: PageMessage['severity'], noun: string): string[] => {
    const found = cell.messages.filter((message) => message.severity === severity).length
    return found === 0 ? [] : [`${found} ${noun}${found === 1 ? '' : 's'}`]
  }
  const variant = cell.variant === null ? [] : [words.variant]
  return [words[standingOf(cell)], ...variant, ...count('error', 'error'), ...count('warning', 'warning')].join(', ')
}

/** What is true of a cell; a message by how grave it is. */
type Kind = Standing | PageMessage['severity'] | 'variant'

const words: Readonly<Record<Kind, string>> = {
  error: 'Error',
  warning: 'Warning',
  none: 'Nothing',
  fallback: 'Fallback',
  variant: 'Variant file',
  own: 'Own content',
  info: 'Info',
  shared: 'Same for all',
  out: 'Not built',
}

/** One thing that is true of a cell, and where. */
export interface CellLine {
  readonly kind: Kind
  /** The kind in a word. */
  readonly word: string
  readonly text: string
  /** Where it stands; empty where it is about the page as a whole. */
  readonly location: string
}

/** A cell in lines, what is wrong first. */
export function cellLines(cell: Cell): CellLine[] {
  const line = (kind: Kind, text = '', location = ''): CellLine => ({ kind, word: words[kind], text, location })
  if (!cell.isBuilt) return [line('out')]
  const contents = (kind: 'none' | 'fallback' | 'own') =>
    cell[kind].map((content) => line(kind, textOf(content), locationOf(content)))
  const gaps = [...contents('none'), ...contents('fallback')]
  const told = new Set(gaps.map(({ location }) => location))
  const messages = cell.messages
    // A gap in tabs is said once.
    .filter((message) => message.severity !== 'info' || !told.has(locationOf(message)))
    .map((message) =>
      line(message.severity, `${shortly(message.reason, 110)} (${message.ruleId})`, locationOf(message)),
    )
  const isGrave = ({ kind }: CellLine): boolean => kind !== 'info'
  const lines = [
    ...messages.filter(isGrave),
    ...gaps,
    ...(cell.variant === null ? [] : [line('variant', '', cell.variant)]),
    ...contents('own'),
    ...cell.includes.map((path) => line('own', 'included', path)),
    ...messages.filter((message) => !isGrave(message)),
  ]
  return lines.length > 0 ? lines : [line('shared')]
}

function textOf({ kind, words }: VaryingContent): string {
  const what = shortly(words, 80)
  return kind === 'condition' ? `in ${what}` : kind === 'tabs' ? `in tabs ${what}` : `in the choice ${what}`
}

const locationOf = ({ path, line }: { readonly path: string; readonly line: number }): string => `${path}:${line}`

function shortly(text: string, most: number): string {
  const characters = [...text]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}
