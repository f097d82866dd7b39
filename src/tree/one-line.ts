import { joinLines } from '../model/space.js'
import type { Program } from 'estree'
import type { Break, Nodes } from 'mdast'
import { visit as walk } from 'unist-util-visit'
import { asCodeElement, isBarEscaped } from '../source/stringify/code-element.js'
import { expressionOnOneLine } from '../source/stringify/one-line.js'
import { programOf, type Kind } from '../source/stringify/program.js'

const eol = /\r\n|\n|\r/g

/** What a node is in a heading or table cell, which is one line of text and has no hard breaks but those of HTML. */
export function onOneLine(node: Nodes, isInCell: boolean): Nodes {
  walk(node, (inside) => {
    fitSource(inside, isInCell)
  })
  return withElements(node, isInCell)
}

// Of what can't be escaped, the same is said in other words.
function fitSource(node: Nodes | InlineMath, isInCell: boolean): void {
  switch (node.type) {
    case 'text':
      node.value = joinLines(node.value)
      break
    case 'inlineCode':
      // The parser shows each line ending in code as a space.
      node.value = node.value.replace(eol, ' ')
      break
    case 'inlineMath':
      node.value = formula(node.value, isInCell)
      break
    case 'mdxTextExpression':
      fitExpression(node, 'value', isInCell)
      break
    case 'mdxJsxTextElement':
      for (const attribute of node.attributes) {
        const isSpread = attribute.type === 'mdxJsxExpressionAttribute'
        const holder = isSpread ? attribute : attribute.value
        if (typeof holder !== 'object' || holder === null) continue
        fitExpression(holder, isSpread ? 'spread' : 'value', isInCell)
      }
  }
}

/** Code, with the program that it is. */
interface Expression {
  value: string
  data?: { estree?: Program | null | undefined } | undefined
}

function fitExpression(expression: Expression, kind: Kind, isInCell: boolean): void {
  const value = expressionOnOneLine(expression.value, kind, isInCell)
  if (value === undefined || value === expression.value) return
  expression.value = value
  const estree = programOf(value, kind)
  if (estree) expression.data = { ...expression.data, estree }
}

/** A formula, of a plugin. */
interface InlineMath {
  readonly type: 'inlineMath'
  value: string
}

// A comment ends with its line, and in text and in the columns of a table a bar is no `\vert`.
function formula(value: string, isInCell: boolean): string {
  const line = value.includes('%') ? value : value.replace(eol, ' ')
  const isBar = isInCell && !/\\(?:begin|text|mbox)/.test(line)
  return isBar ? line.replace(/(\\[^])|\|/g, (_, other: string | undefined) => other ?? '\\vert ') : line
}

function withElements(node: Nodes, isInCell: boolean): Nodes {
  if (node.type === 'break') return asBreakElement(node)
  if (isInCell && node.type === 'inlineCode' && isBarEscaped(node.value)) return asCodeElement(node)
  if ('children' in node) {
    node.children = node.children.map((child) => withElements(child, isInCell)) as typeof node.children
  }
  return node
}

function asBreakElement({ position, data }: Break): Nodes {
  return {
    type: 'mdxJsxTextElement',
    name: 'br',
    attributes: [],
    children: [],
    ...(position && { position }),
    ...(data && { data }),
  }
}
