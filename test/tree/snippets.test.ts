import { describe } from 'vitest'
import { table, type Case } from './check.js'

const source =
  '// head\n// #region one\nconst a = 1\n  // #region two\n  const b = 2\n  // #endregion two\nconst c = 3\n// #endregion one\n// tail\n'
const on = (attributes: string, text: string, code: string, file = '_s/a.ts', more: Partial<Case> = {}): Case => ({
  files: { 'page.mdx': `<Include src="${file}" ${attributes} />`, [file]: text },
  mdx: code,
  ...more,
})
const region = (file: string, text: string, code: string): Case => on('region="r"', text, code, file)
const fence = (lang: string, code: string): string => `\`\`\`${lang}\n${code}\n\`\`\``
const at = '1:1'

describe('a code file', () => {
  table({
    'is a code block in its language': on('', 'a\nb\n', fence('ts', 'a\nb')),
    'keeps its blank lines but the last line break': on('', '\na\n\n\n', fence('ts', '\na\n\n')),
    'has line feeds': on('', 'a\r\nb\r\n', fence('ts', 'a\nb')),
    'has no byte order mark': on('', '\uFEFFa\n', fence('ts', 'a')),
    'keeps its tabs': on('', 'a {\n\tb\n}\n', fence('ts', 'a {\n\tb\n}')),
    'may have fences in it': on('', '```\na\n```\n', '````ts\n```\na\n```\n````'),
    'takes a language and meta': on(
      'lang="js" meta="{1,3} title=&quot;a b&quot;"',
      'a\n',
      '```js {1,3} title="a b"\na\n```',
    ),
    'is never read as MDX': on(
      '',
      '<Include src="x" /> {props.y} import z\n',
      fence('json', '<Include src="x" /> {props.y} import z'),
      '_s/a.json',
    ),
    'without an extension has no language': on('', 'a\n', '```\na\n```', '_s/Dockerfile'),
    'need not be a partial': on('', 'a\n', fence('ts', 'a'), 'snippets/a.ts'),
    'with nothing in it is an empty block': on('', '', '```ts\n```'),
  })
})

describe('lines', () => {
  table({
    'are single lines and ranges': on(
      'lines="3,5-7"',
      source,
      fence('ts', 'const a = 1\n  const b = 2\n  // #endregion two\nconst c = 3'),
    ),
    'may be a number': on('lines={3}', source, fence('ts', 'const a = 1')),
    'may be numbers and pairs of them': on(
      'lines={[1, [3, 4], [6, -1]]}',
      'a\nb\nc\nd\ne\nf\ng\n',
      fence('ts', 'a\nc\nd\nf\ng'),
    ),
    'may be a pair to the end': on('lines={[[1, -1]]}', 'a\nb\n', fence('ts', 'a\nb')),
    'may be the last': on('lines={-1}', 'a\nb\nc\n', fence('ts', 'c')),
    'may be one and the last': on('lines={[2, -1]}', 'a\nb\nc\nd\n', fence('ts', 'b\nd')),
    'are numbers as they are elsewhere': on('lines={-1} lang={-1} meta={-1}', 'a\nb\n', fence('-1 -1', 'b')),
    'may be the last as a pair': on('lines={[[-1, -1]]}', 'a\nb\nc\n', fence('ts', 'c')),
    'that are numbers of no lines are an error': on('lines={[[0, 1]]}', 'a\n', '', '_s/a.ts', {
      messages: [`lines-missing page.mdx:${at}`],
    }),
    'are dedented': on('lines="4-5"', source, fence('ts', '// #region two\nconst b = 2')),
    'are dedented by what all share': on('lines="1-4"', '    a\n\n      b\n    c\n', fence('ts', 'a\n\n  b\nc')),
    'are dedented with tabs': on('lines="2-4"', 'x\n\tif (a) {\n\t\tb()\n\t}\n', fence('ts', 'if (a) {\n\tb()\n}')),
    'are counted with CRLF': on('lines="2"', 'a\r\nb\r\nc\r\n', fence('ts', 'b')),
    'beyond the end are an error': on('lines="3-99"', 'a\n', '', '_s/a.ts', {
      messages: [`lines-missing page.mdx:${at}`],
    }),
    'that start at 0 are an error': on('lines="0-1"', 'a\n', '', '_s/a.ts', {
      messages: [`lines-missing page.mdx:${at}`],
    }),
    'that run backwards are an error': on('lines="2-1"', 'a\nb\n', '', '_s/a.ts', {
      messages: [`lines-missing page.mdx:${at}`],
    }),
    'that are no lines are an error': on('lines="a"', 'a\n', '', '_s/a.ts', {
      messages: [`lines-missing page.mdx:${at}`],
    }),
  })
})

describe('a region', () => {
  table({
    'is what stands between its marks, without marks': on(
      'region="one"',
      source,
      fence('ts', 'const a = 1\n  const b = 2\nconst c = 3'),
    ),
    'may be nested': on('region="two"', source, fence('ts', 'const b = 2')),
    'may end without a name': region(
      '_s/a.ts',
      '//#region r\na\n//#region s\nb\n//#endregion\nc\n//#endregion\n',
      fence('ts', 'a\nb\nc'),
    ),
    'may be marked `[!region r]`': region('_s/a.ts', '// [!region r]\na\n// [!endregion r]\nb\n', fence('ts', 'a')),
    'may be marked `[START r]`': region('_s/a.ts', '// [START r]\na\n// [END r]\nb\n', fence('ts', 'a')),
    'may overlap another': region(
      '_s/a.ts',
      '// [START r]\na\n// [START s]\nb\n// [END r]\nc\n// [END s]\n',
      fence('ts', 'a\nb'),
    ),
    'may stand in Python': region('_s/a.py', '# region r\na = 1\n# endregion\n', fence('py', 'a = 1')),
    'may stand in C#': region('_s/a.cs', '#region r\nA();\n#endregion\n', fence('cs', 'A();')),
    'may stand in CSS': region('_s/a.css', '/* #region r */\na {}\n/* #endregion r */\n', fence('css', 'a {}')),
    'may stand in HTML': region(
      '_s/a.html',
      '<!-- #region r -->\n<p></p>\n<!-- #endregion r -->\n',
      fence('html', '<p></p>'),
    ),
    'may stand in HTML and end without a name': region(
      '_s/a.html',
      '<!-- #region r -->\n<p></p>\n<!-- #endregion -->\n',
      fence('html', '<p></p>'),
    ),
    'may stand in SQL': region('_s/a.sql', '-- #region r\nselect\n-- #endregion\n', fence('sql', 'select')),
    'may stand in a shell script with CRLF': region(
      '_s/a.sh',
      '# [START r]\r\necho\r\n# [END r]\r\n',
      fence('sh', 'echo'),
    ),
    'may have a dotted name': on('region="a-b.c"', '// #region a-b.c\na\n// #endregion a-b.c\n', fence('ts', 'a')),
    'that is missing is an error': on('region="none"', source, '', '_s/a.ts', {
      messages: [`region-missing page.mdx:${at}`],
    }),
    'that is not closed is an error': on('region="r"', '// #region r\na\n', '', '_s/a.ts', {
      messages: [`region-missing page.mdx:${at}`],
    }),
  })
})

describe('where code stands', () => {
  const files = {
    '_s/a.ts': 'a\n\nb\n',
    '_p/a.mdx': '<Include src="_s/a.ts" lines={props.lines} region={props.region} />',
  }
  const page = (text: string, mdx: string, messages: string[] = []): Case => ({
    files: { ...files, 'page.mdx': text },
    mdx,
    messages,
  })
  table({
    'it stands in a list item': page(
      '1. do\n\n   <Include src="_s/a.ts" />\n\n2. c',
      '1. do\n\n   ```ts\n   a\n\n   b\n   ```\n\n2. c',
    ),
    'it stands in an item alone': page('- <Include src="_s/a.ts" />', '- ```ts\n  a\n\n  b\n  ```'),
    'it stands in a quote': page('> <Include src="_s/a.ts" />', '> ```ts\n> a\n>\n> b\n> ```'),
    'it stands in a component': page(
      '<Card><Include src="_s/a.ts" /></Card>',
      '<Card>\n  ```ts\n  a\n\n  b\n  ```\n</Card>',
    ),
    'it splits a sentence': page('see <Include src="_s/a.ts" lines="1" /> now', 'see\n\n```ts\na\n```\n\nnow', [
      'include-split page.mdx:1:5',
    ]),
    'it is reported in a table cell': page(
      '| a |\n| - |\n| <Include src="_s/a.ts" /> |',
      '| a |\n| - |\n| <Include src="_s/a.ts" /> |',
      ['include-blocks page.mdx:3:3'],
    ),
    'it takes the props of a partial': page('<Include src="_p/a" lines="1" region={null} />', '```ts\na\n```'),
    'it is not taken whole where the lines cannot be told': page('<Include src="_s/a.ts" lines={some} />', '', [
      'lines-missing page.mdx:1:1',
    ]),
    'it is not taken whole where the region cannot be told': page('<Include src="_s/a.ts" region={some} />', '', [
      'region-missing page.mdx:1:1',
    ]),
  })
})
