import fc from 'fast-check'

const names = fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'go')

const plain = fc.constantFrom(
  ...['\uD800', '\uDC00', '\0', '\uFEFF', '\r', '\r\n', '\n', '\n\n', '\t', '\u2028', '\u0085', 'é', 'e\u0301'],
  ...['a'.repeat(5000), ' '.repeat(5000), '|'.repeat(300), '`'.repeat(300), '*'.repeat(201)],
  ...['- ', '> ', '# ', '1. ', '$', '---\n', '```\n', '{/*', '*/}', '[', '](u)', '![', '[^n]', '[^n]: ', '[r]: u'],
  ...['</Include>', '<Tabs>', '</Tabs>', '</Tab>', '</If>', '<', '>', '</>', '<>', '<br>', '<!-- x -->', '{', '}'],
  ...['{props}', '{props.children}', '{{ id: "a" }}', '&#0;', '&#xD800;', '\\', 'text', '| a |\n| - |\n'],
  ...['import b from "b"', 'export const a = <If sdk="go">x</If>'],
)

// Names that objects have, wherever a file says a name.
const named = fc
  .tuple(
    names,
    fc.constantFrom<(name: string) => string>(
      (name) => `<If sdk="${name}">`,
      (name) => `<If ${name}="x">`,
      (name) => `<${name}>`,
      (name) => `</${name}>`,
      (name) => `{props.${name}}`,
      (name) => `{props['${name}'].x}`,
      (name) => `<Include src="_a" ${name}="1" />`,
      (name) => `<Include src="_${name}" />`,
      (name) => `<Include src="_a#${name}" ${name}={{ ${name}: 1, ['__proto__']: 2 }}>`,
      (name) => `<Include src="_c.js" region="${name}" lang="${name}" />`,
      (name) => `<Tab title="${name}">`,
      (name) => `<Tabs items={['${name}', 'React']}>`,
      (name) => `---\n${name}: 1\nprops:\n  ${name}: { default: { ${name}: 1 } }\n---\n`,
      (name) => `---\nsdk: ${name}\n---\n`,
      (name) => `[${name}]: ./u\n\n[${name}]`,
      (name) => `[^${name}]\n\n[^${name}]: t\n`,
      (name) => `export const ${name} = 1\n`,
      (name) => `## ${name}\n\n`,
      (name) => `{${name}(props.x)}`,
      (name) => `<Card {...props} ${name}={props.${name}} />`,
    ),
  )
  .map(([name, write]) => write(name))

const deep = fc
  .tuple(
    fc.constantFrom<readonly [string, string]>(
      ['> ', ''],
      ['- ', ''],
      ['*', ''],
      ['[', '](u)'],
      ['![', '](x)'],
      ['**', '**'],
      ['<b>', '</b>'],
      ['<If sdk="go">', '</If>'],
      ['<Tabs>', '</Tabs>'],
      ['<Include src="_a">', '</Include>'],
      ['{[', ']}'],
      ['{(', ')}'],
      ['{a?(', ':1)}'],
      ['{<a>', '</a>}'],
    ),
    fc.constantFrom(3, 60, 450),
  )
  .map(([[open, close], times]) => `${open.repeat(times)}x${close.repeat(times)}`)

/** Text that no parser is fond of: odd characters, names that objects have, anything many times over. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 3, arbitrary: plain }, { weight: 3, arbitrary: named }, deep), { maxLength: 12 })
  .map((parts) => parts.join(''))
