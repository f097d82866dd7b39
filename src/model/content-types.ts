/** Types of mdast, with GFM, front matter and ESM, whose nodes stand among blocks. */
export const flowTypes: readonly string[] = [
  'blockquote',
  'code',
  'definition',
  'footnoteDefinition',
  'heading',
  'list',
  'mdxjsEsm',
  'paragraph',
  'table',
  'thematicBreak',
  'yaml',
]

/** Types of mdast, with GFM, whose nodes stand in text. */
export const phrasingTypes: readonly string[] = [
  'break',
  'delete',
  'emphasis',
  'footnoteReference',
  'image',
  'imageReference',
  'inlineCode',
  'link',
  'linkReference',
  'strong',
  'text',
]
