import { describe } from 'vitest'
import { table, type Case } from './check.js'

const on = (page: string, own: string, other: string, mdx: string, more: Partial<Case> = {}): Case => ({
  files: { 'page.mdx': page, '_a.mdx': own, '_b.mdx': other },
  mdx,
  ...more,
})
const handed = '<Include src="_b" {...props} />'

describe('children that a partial hands on', () => {
  table({
    'reach an element that is given all props': on(
      '<Include src="_a">kid *x*</Include>',
      handed,
      '<Card {...props} />',
      '<Card {...{}}>kid *x*</Card>',
    ),
    'reach it by their name too': on(
      '<Include src="_a">kid</Include>',
      '<Include src="_b" children={props.children} />',
      '<Card {...props} />',
      '<Card {...{}}>kid</Card>',
    ),
    'are panels where they are placed in tabs': on(
      '<Include src="_a">\n<Tab title="Go">G</Tab>\n<Tab title="React">R</Tab>\n</Include>',
      handed,
      '<Tabs>\n{props.children}\n</Tabs>',
      'G',
      { reader: { sdk: 'go' } },
    ),
    'are decided in the file that wrote them': on(
      '<Include src="_a"><If sdk="go">G</If><If sdk="react">R</If> {props.children}</Include>',
      handed,
      'B {props.children}',
      'B G {props.children}',
      { reader: { sdk: 'go' } },
    ),
    'give way to children of its own': on(
      '<Include src="_a">kid</Include>',
      '<Include src="_b" {...props}>own</Include>',
      'B {props.children}',
      'B own',
    ),
    'are none where none were given': on(
      '<Include src="_a" />',
      handed,
      '<Card id="x">{props.children}</Card>',
      '<Card id="x" />',
    ),
  })
})
