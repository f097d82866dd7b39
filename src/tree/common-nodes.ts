import type { Code, Heading, InlineCode, Link, List, ListItem, Paragraph, Strong, Text } from 'mdast'
import type { Position } from 'unist'
import { plainConstructor } from '../model/plain-constructor.js'

// The nodes that pages are full of, without data. Each takes the fields of another, and has its children and position given.

export const CommonText = plainConstructor(function (this: Text, { value }: Text, position: Position) {
  this.type = 'text'
  this.value = value
  this.position = position
})

export const CommonInlineCode = plainConstructor(function (
  this: InlineCode,
  { value }: InlineCode,
  position: Position,
) {
  this.type = 'inlineCode'
  this.value = value
  this.position = position
})

export const CommonCode = plainConstructor(function (this: Code, { lang, meta, value }: Code, position: Position) {
  this.type = 'code'
  this.lang = lang
  this.meta = meta
  this.value = value
  this.position = position
})

export const CommonParagraph = plainConstructor(function (
  this: Paragraph,
  children: Paragraph['children'],
  position: Position,
) {
  this.type = 'paragraph'
  this.children = children
  this.position = position
})

export const CommonStrong = plainConstructor(function (this: Strong, children: Strong['children'], position: Position) {
  this.type = 'strong'
  this.children = children
  this.position = position
})

export const CommonHeading = plainConstructor(function (
  this: Heading,
  { depth }: Heading,
  children: Heading['children'],
  position: Position,
) {
  this.type = 'heading'
  this.depth = depth
  this.children = children
  this.position = position
})

export const CommonLink = plainConstructor(function (
  this: Link,
  { title, url }: Link,
  children: Link['children'],
  position: Position,
) {
  this.type = 'link'
  this.title = title
  this.url = url
  this.children = children
  this.position = position
})

export const CommonList = plainConstructor(function (
  this: List,
  { ordered, start, spread }: List,
  children: List['children'],
  position: Position,
) {
  this.type = 'list'
  this.ordered = ordered
  this.start = start
  this.spread = spread
  this.children = children
  this.position = position
})

export const CommonListItem = plainConstructor(function (
  this: ListItem,
  { spread, checked }: ListItem,
  children: ListItem['children'],
  position: Position,
) {
  this.type = 'listItem'
  this.spread = spread
  this.checked = checked
  this.children = children
  this.position = position
})
