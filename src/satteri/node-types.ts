/** The types of nodes, as satteri counts them; others are none of MDX with GFM and front matter. */
export const types = {
  root: 0,
  paragraph: 1,
  heading: 2,
  thematicBreak: 3,
  blockquote: 4,
  list: 5,
  listItem: 6,
  code: 8,
  definition: 9,
  text: 10,
  emphasis: 11,
  strong: 12,
  inlineCode: 13,
  break: 14,
  link: 15,
  image: 16,
  linkReference: 17,
  imageReference: 18,
  footnoteDefinition: 19,
  footnoteReference: 20,
  table: 21,
  tableRow: 22,
  tableCell: 23,
  delete: 24,
  yaml: 25,
  mdxJsxFlowElement: 100,
  mdxJsxTextElement: 101,
  mdxFlowExpression: 102,
  mdxTextExpression: 103,
  mdxjsEsm: 104,
} as const

const { thematicBreak, code, definition, text, inlineCode, yaml, image, imageReference, footnoteReference } = types
const { mdxFlowExpression, mdxTextExpression, mdxjsEsm } = types
const leaves = new Uint8Array(256)
for (const type of [thematicBreak, code, definition, text, inlineCode, types.break, image, imageReference])
  leaves[type] = 1
for (const type of [footnoteReference, yaml, mdxFlowExpression, mdxTextExpression, mdxjsEsm]) leaves[type] = 1

/** Whether nothing stands in a node of a type. */
export const isLeaf = (type: number): boolean => leaves[type] === 1
