import { readFileSync } from 'node:fs'
import { build } from 'esbuild'

/** The core as a bundler makes it for a browser: a script that leaves the door of the package at `lib`. */
export async function bundleCore(conditions: readonly string[] = []): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['dist/index.js'],
    bundle: true,
    platform: 'browser',
    conditions: [...conditions],
    format: 'iife',
    globalName: 'lib',
    write: false,
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}

const { program = '', printed = '' } =
  /```js\n(?<program>[^]*?)```\n\n```text\n(?<printed>[^]*?)```/.exec(readFileSync('README.md', 'utf8'))?.groups ?? {}

/** The first program of the README, for `lib`, with what it prints in `lines`. */
export const quickstart = {
  script: program.replace(/^import (.+) from 'mdx-partials'$/m, 'const $1 = lib').replaceAll('console.log', 'print'),
  printed,
}

/** What was printed, however a console shows arrays. */
export const bare = (text: string): string => text.replaceAll("'", '"').replace(/\s+/g, '')

/** Files whose front matter says who a page is for, its title, and what props a partial takes. */
export const withFrontMatter = {
  files: {
    'guide.mdx': '---\ntitle: Guide\nsdk: react\n---\n\n<Include src="_call" name="Ada" />',
    '_call.mdx':
      '---\nprops:\n  name: { required: true }\n  greeting: { default: Hello }\n---\n\n{props.greeting}, {props.name}.',
  },
  script: `
    const resolver = lib.createResolver(files, { sdks: ['react', 'go'] })
    const { tree, frontmatter, file } = resolver.resolve('guide.mdx', { sdk: 'react' })
    print(JSON.stringify(frontmatter))
    print(JSON.stringify(resolver.scope('guide.mdx')))
    print(lib.toMdx(tree).trim().split('\\n').at(-1))
    print(JSON.stringify(file.messages.map(String)))
  `,
  printed: ['{"title":"Guide","sdk":"react"}', '{"only":["react"]}', 'Hello, Ada.', '[]'].join('\n'),
}
