import { describe } from 'vitest'
import { table } from './check.js'

const page = '<Include src="_p" headingOffset={2} />'

describe('what is brought in has a text', () => {
  table({
    'a task that is a snippet': {
      files: { 'page.mdx': '- [ ] <Include src="_x.js" />\n- [x] b', '_x.js': 'a()\n' },
      mdx: '- [ ] {}\n  ```js\n  a()\n  ```\n- [x] b',
    },
    'a task that is a heading, a quote, a component or a list': {
      files: {
        'page.mdx': ['h', 'q', 'c', 'l'].map((name) => `- [x] <Include src="_${name}" />`).join('\n'),
        '_h.mdx': '## a',
        '_q.mdx': '> b',
        '_c.mdx': '<C>\n  c\n</C>',
        '_l.mdx': '- d',
      },
      mdx: '- [x] {}\n  ## a\n- [x] {}\n  > b\n- [x] {}\n  <C>\n    c\n  </C>\n- [x] {}\n  - d',
    },
    'a snippet with a meta and no language': {
      files: { 'page.mdx': '<Include src="_Makefile" meta="title=a" />', _Makefile: 'a\n' },
      mdx: '```text title=a\na\n```',
    },
    'a snippet whose language is taken away': {
      files: {
        'page.mdx': '<Include src="_x.js" lang="" meta="b" />\n\n<Include src="_x.js" lang="" meta="" />',
        '_x.js': 'a\n',
      },
      mdx: '```text b\na\n```\n\n```\na\n```',
    },
    'a footnote defined in a footnote': {
      files: { 'page.mdx': 'a[^a] b[^b]\n\n[^a]: x\n\n    [^b]: y' },
      mdx: 'a[^a] b[^b]\n\n[^a]: x\n\n    [^b]: y',
    },
    'footnotes that an include brings into a footnote': {
      files: {
        'page.mdx': 'a[^a]\n\n[^a]: <Include src="_p" />\n\n    c',
        '_p.mdx': 'f[^1]\n\n- g[^2]\n\n[^1]: z\n\n[^2]: w',
      },
      mdx: 'a[^a]\n\n[^a]: f[^1]\n\n    - g[^2]\n\n    c\n\n[^1]: z\n\n[^2]: w',
    },
    'code over two lines and a break in a heading that is too deep for them': {
      files: { 'page.mdx': page, '_p.mdx': 'a `b\nc`\\\nd\ne\n===' },
      mdx: '### a `b c`<br />d e',
    },
    'code over two lines in a cell': {
      files: { 'page.mdx': '| <Include src="_p" /> |\n| - |', '_p.mdx': '`a\nb` c\n`d\n`' },
      mdx: '| `a b` c `d ` |\n| - |',
    },
    'code at the ends of lines': {
      files: { 'page.mdx': '<Include src="_p" />', '_p.mdx': 'a `b\n` c\n`\nd` `e\nf`\ng' },
      mdx: 'a `b\n` c\n`\nd` `e\nf`\ng',
    },
    'templates over lines in a heading that is too deep for them, in a cell and in a label': {
      files: {
        'page.mdx': page + '\n\n| <Include src="_q" /> |\n| - |',
        '_p.mdx': 'a {`b\nc`} d\n===',
        '_q.mdx': '<E f={`b\nc`} {...g(\n  1)} />',
      },
      mdx: '### a {`b\\nc`} d\n\n| <E f={`b\\nc`} {...g( 1)} /> |\n| - |',
    },
    ...Object.fromEntries(
      [
        ['code with `\\|`', '`a\\|b` `\\\\\\|` `|`', '<code>a\\\\\\|b</code> <code>\\\\\\\\\\\\\\|</code> `\\|`'],
        ['`||`', '{a || b.c || d}', '{a ? a : b.c ? b.c : d}'],
        ['`||` of calls', '{a() || it}', '{((_it) => _it ? _it : it)(a())}'],
        ['`||` in other operators', '{(a || b) && !(c || d)}', '{(a ? a : b) && !(c ? c : d)}'],
        ['`|`', '{a | b | (c & d)}', '{~(~(~(~a & ~b)) & ~(c & d))}'],
        ['a pattern', '{a.replace(/b|c/g, "|")}', '{a.replace(new RegExp("b\\x7Cc", "g"), "\\x7C")}'],
        [
          'an attribute',
          '<B c={d || "|"} {...(e || {})}>f | g</B>',
          '<B c={d ? d : "\\x7C"} {...(e ? e : {})}>f \\| g</B>',
        ],
        ['a template', '{`a|${b || `|`}`}', '{`a\\x7C${b ? b : `\\x7C`}`}'],
        ['what a tag sees around it', '{f`a${b || c}`}', '{f`a${b ? b : c}`}'],
        ['nested choices', '{((a || b) && c) || d}', '{((it) => it ? it : d)((a ? a : b) && c)}'],
        ['JSX', '{a && <B c="|">|</B>}', '{a && <B c="&#x7C;">&#x7C;</B>}'],
      ].map(([name, text, mdx]) => [
        `in a cell, ${name ?? ''}`,
        {
          files: { 'page.mdx': '| x | <Include src="_p" /> |\n| - | - |', '_p.mdx': text ?? '' },
          mdx: `| x | ${mdx ?? ''} |\n| - | - |`,
        },
      ]),
    ),
  })
})
