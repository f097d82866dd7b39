import { describe, expect, it } from 'vitest'
import { findRegions, linesOfRegion, type Regions } from '../../src/plan/region.js'
import { resolve } from '../project.js'
import { table, type Case } from './check.js'

const fence = (code: string): string => `\`\`\`ts\n${code}\n\`\`\``
const region = (name: string, text: string, code: string, more: Partial<Case> = {}): Case => ({
  files: { 'page.mdx': `<Include src="_s/a.ts" region="${name}" />`, '_s/a.ts': text },
  mdx: code === '' ? '' : fence(code),
  ...more,
})
const whole = (text: string, code: string): Case => ({
  files: { 'page.mdx': '<Include src="_s/a.ts" />', '_s/a.ts': text },
  mdx: fence(code),
})
/** The lines of each region, by its name. */
const linesByName = (regions: Regions) => [...regions.parts.keys()].map((name) => [name, linesOfRegion(name, regions)])
const missing = { messages: ['region-missing page.mdx:1:1'] }
const reasonOf = (name: string, text: string): string =>
  resolve({ 'page.mdx': `<Include src="_s/a.ts" region="${name}" />`, '_s/a.ts': text }).resolved.file.messages[0]
    ?.reason ?? ''

const twice = '// #region r\nimport x\n// #endregion r\nskip\n  // #region r\n  x()\n  // #endregion r\n'

describe('a region of several parts', () => {
  table({
    'is all of them, in order': region('r', twice.replaceAll('  ', ''), 'import x\nx()'),
    'is dedented by what all share': region(
      'r',
      '  // #region r\n  a\n  // #endregion\n    // #region r\n    b\n    // #endregion\n',
      'a\n  b',
    ),
    'keeps the indents that not all share': region('r', twice, 'import x\n  x()'),
    'may be marked in several styles': region(
      'r',
      '// #region r\na\n// #endregion\n// [START r]\nb\n// [END r]\n',
      'a\nb',
    ),
    'may nest in itself': region(
      'r',
      '// #region r\na\n// #region r\nb\n// #endregion r\nc\n// #endregion r\n',
      'a\nb\nc',
    ),
    'is counted by `lines` as one': {
      files: { 'page.mdx': '<Include src="_s/a.ts" region="r" lines="2" />', '_s/a.ts': twice },
      mdx: fence('x()'),
    },
    'is an error where one is not closed': region('r', `${twice}// #region r\ny\n`, '', missing),
  })
})

describe('a name of a region', () => {
  const of = (written: string, asked: string, end = ''): Case =>
    region(asked, `// #region ${written}\na\n// #endregion${end}\n`, 'a')
  table({
    'may hold spaces': of('create user', 'create user'),
    'may hold spaces, and end by name': of('create user', 'create user', ' create user'),
    'may hold spaces between brackets': region(
      'create user',
      '// [START create user]\na\n// [END create user]\n// [!region create user]\nb\n// [!endregion create user]\n',
      'a\nb',
    ),
    'may hold spaces in a comment that closes': region(
      'create user',
      '/* #region create user */\na\n/* #endregion create user */\n',
      'a',
    ),
    'may be of any script': of('créer un utilisateur 用户', 'créer un utilisateur 用户'),
    'may be quoted': of('"Create user"', 'Create user'),
    'may end in marks': of('C# & C++', 'C# &amp; C++'),
    'is asked for with any spaces around it': of('create  user', ' create user '),
    'is not its first word': region('create', '// #region create user\na\n// #endregion\n', '', missing),
    'may be named at its end in a comment': of('r', 'r', ' // r'),
  })
})

describe('regions of other tools', () => {
  table({
    'are those of mdBook': region('r', '// ANCHOR: r\na\n// ANCHOR_END: r\nb\n', 'a'),
    'are those of MkDocs': region('r', '# --8<-- [start:r]\na\n# --8<-- [end:r]\nb\n', 'a'),
    'are those of Antora': region('r', '// tag::r[]\na\n// end::r[]\nb\n', 'a'),
    'nest by their names': region(
      'r',
      '// ANCHOR: r\na\n// ANCHOR: s\nb\n// ANCHOR_END: r\nc\n// ANCHOR_END: s\n',
      'a\nb',
    ),
    'are not what only speaks of them': region(
      'r',
      "const a = 'ANCHOR: r'\n// see tag::r[] below\n// --8<-- [start:r] is one\n",
      '',
      missing,
    ),
  })
})

describe('regions of a docs set of its own', () => {
  const file = 'import a\n# START r\na\n# STARTED r\n# START s\nb\n# END r\nc\n# END s\n# END\n'
  const taken = (name: string, regions: [string, string], text = file): string =>
    resolve({ 'page.mdx': `<Include src="_s/a.py" region="${name}" />`, '_s/a.py': text }, {}, { syntax: { regions } })
      .mdx

  it('are found by the marks that it says', () => {
    expect(taken('r', ['START', 'END'])).toBe('```py\na\n# STARTED r\nb\n```\n')
    expect(taken('s', ['START', 'END'])).toBe('```py\nb\nc\n```\n')
  })

  it('may end without their name, and have it right behind a mark that is no word', () => {
    expect(taken('r', ['MARK', 'END'], '# MARK r\na\n# END\nb\n')).toBe('```py\na\n```\n')
    expect(taken('r', ['docs:start:', 'docs:end:'], '# docs:start:r\na\n# docs:end:r\nb\n')).toBe('```py\na\n```\n')
    const joined = '# start_r\na\n# restart_r\n# start_r_s\nb\n# end_r_s\n# end_r\nc\n'
    expect(taken('r', ['start_', 'end_'], joined)).toBe('```py\na\n# restart_r\nb\n```\n')
    expect(taken('r_s', ['start_', 'end_'], joined)).toBe('```py\nb\n```\n')
  })

  it('are found beside those that are known, and in a whole file no mark is shown', () => {
    const text = '# START r\na\n# END r\n# #region s\nb\n# #endregion\n'
    expect(taken('s', ['START', 'END'], text)).toBe('```py\nb\n```\n')
    const whole = { 'page.mdx': '<Include src="_s/a.py" />', '_s/a.py': text }
    expect(resolve(whole, {}, { syntax: { regions: ['START', 'END'] } }).mdx).toBe('```py\na\nb\n```\n')
  })
})

const comments = [
  ['//', ''],
  ['///', ''],
  ['/*', '*/'],
  ['/**', '**/'],
  ['{/*', '*/}'],
  ['#', ''],
  ['--', ''],
  ['--[[', ']]'],
  [';', ''],
  [';;', ''],
  ['%', ''],
  ['<!--', '-->'],
  ['(*', '*)'],
  ['{-', '-}'],
  ['{#', '#}'],
  ['<%--', '--%>'],
  ['<%#', '%>'],
  ['{{!--', '--}}'],
  ['@*', '*@'],
  ['"', ''],
  ["'", ''],
  ['::', ''],
  ['REM', ''],
  ['dnl', ''],
  ['..', ''],
  ['!', ''],
  ['#|', '|#'],
  ['<#', '#>'],
] as const
const marks = [
  ['#region r s', '#endregion'],
  ['#Region "r s"', '#End Region'],
  ['#region r s', '#endregion r s'],
  ['[!region r s]', '[!endregion]'],
  ['[!region r s]', '[!endregion r s]'],
  ['[START r s]', '[END r s]'],
  ['[START r s]', '[END]'],
] as const

describe('a mark', () => {
  const cases = comments.flatMap(([open, close]) => marks.map(([start, end]) => [open, close, start, end] as const))
  // A quote that opens a comment stands in its line once.
  it.each(cases.filter(([open, , start]) => open !== '"' || !start.includes('"')))(
    'may stand in `%s … %s` as `%s` and `%s`',
    (open, close, start, end) => {
      const line = (mark: string): string => `  ${open} ${mark} ${close}`
      const regions = findRegions(['x', line(start), 'a', line(end)], false)
      expect([linesByName(regions), [...regions.marks]]).toEqual([[['r s', [3]]], [2, 4]])
    },
  )

  it.each([
    ['#region r', '#endregion'],
    ['#pragma region r', '#pragma endregion'],
    ['# region r', '# endregion'],
    ['//#region r', '//#endregion'],
    ['<!--#region r-->', '<!--#endregion-->'],
  ])('may be `%s` and `%s`', (start, end) => {
    expect(linesByName(findRegions([start, 'a', end], false))).toEqual([['r', [2]]])
  })

  it.each([
    'const text = "#region r"',
    "'#region r',",
    '`#region r`',
    '// fold with #region r',
    '// #region and #endregion fold code',
    '* Use `#region r` to fold',
    'this.#region = r',
    '#region = 1',
    '#region: string',
    '#region { color: red }',
    '} // #region r',
    'f() // #region r',
    '// [START r] of the service',
    '// see [!region r] above',
    'echo "[START r]"',
    '#regional r',
    '// region r',
    '// #region-r',
  ])('is not what only speaks of one: %s', (line) => {
    expect(findRegions([line, 'a', '// #endregion', '// [END]', '// [!endregion]'], false).marks).toEqual(new Set())
  })

  it('has no name for a region that only folds', () => {
    const lines = ['// #region r', 'a', '// #region', 'b', '// #endregion', 'c', '// #endregion']
    expect(linesByName(findRegions(lines, false))).toEqual([['r', [2, 4, 6]]])
  })

  it('is told in one pass over a long line', () => {
    const long = ' '.repeat(100_000)
    for (const line of [
      `//${long}#region${long}r${long}x${long}*`,
      `${'*'.repeat(100_000)}#region r ${'*'.repeat(100_000)}x`,
      `${'-'.repeat(100_000)} 8<- ${'-8<-[start:r'.repeat(20_000)}`,
      `${'tag::r'.repeat(20_000)} ${'[!region r'.repeat(20_000)} ${'[START r'.repeat(20_000)}`,
    ])
      expect(findRegions([line, 'a', '// #endregion'], false).parts.has('r')).toBe(false)
  })

  it.each([
    ['nest', (names: readonly string[]) => names.toReversed()],
    ['cross', (names: readonly string[]) => names],
    ['have one name', (names: readonly string[]) => names.map(() => 'r')],
  ])('is told in one pass where many %s', (how, endsOf) => {
    const names = Array.from({ length: 50_000 }, (_, index) => `r${index}`)
    const starts = how === 'have one name' ? names.map(() => 'r') : names
    const lines = [
      ...starts.map((name) => `// ANCHOR: ${name}`),
      'a',
      ...endsOf(names).map((name) => `// ANCHOR_END: ${name}`),
    ]
    const regions = findRegions(lines, false)
    expect([...regions.unclosed]).toEqual([])
    expect(linesOfRegion(starts[0] ?? '', regions)).toEqual([50_001])
  })
})

describe('a whole file of code', () => {
  table({
    'is shown without its marks': whole(
      `a\n${twice}// [START s]\nb\n// [END s]\n/* [!region t] */\nc\n/* [!endregion t] */\n`,
      'a\nimport x\nskip\n  x()\nb\nc',
    ),
    'keeps what has no other end': whole(
      '// #region r\na\n// #endregion s\nb\n',
      '// #region r\na\n// #endregion s\nb',
    ),
    'keeps lines that speak of marks': whole(
      'const a = "#region r"\n// #endregion closes it\n',
      'const a = "#region r"\n// #endregion closes it',
    ),
    'keeps its indent': whole('  // #region r\n  a\n  // #endregion\n', '  a'),
  })
})

describe('the message of a region that is missing', () => {
  const text = ['list', 'create user', 'create team'].map((name) => `// #region ${name}\nx\n// #endregion\n`).join('')

  it('names those there are, the nearest first', () => {
    expect(reasonOf('create usr', text)).toContain(
      'expected a region that the file marks: `create user`, `create team`, `list`; did you mean `create user`?',
    )
    expect(reasonOf('zzzzzzzzzz', text)).toContain('the file marks: `list`, `create user`, `create team`. ')
  })

  it('names the nearest of many', () => {
    const many = Array.from({ length: 20 }, (_, at) => `// #region part ${at}\nx\n// #endregion\n`).join('')
    expect(reasonOf('part x', many)).toMatch(/`part \d`(, `part \d`){7} and 12 more/)
  })

  it('says where there are none', () => {
    expect(reasonOf('r', 'x')).toContain('which is not there, expected a region that the file marks. ')
  })

  it('says that it is not closed', () => {
    expect(reasonOf('r', '// #region r\nx\n')).toContain('which is not closed, expected a mark where it ends. ')
  })
})
