import { readFileSync } from 'node:fs'
import { build, type BuildOptions } from 'esbuild'

/** The core as a bundler makes it for a browser: a script that leaves the door of the package at `lib`. */
export function bundleCore(conditions: readonly string[] = []): Promise<string> {
  return bundle({ conditions: [...conditions], format: 'iife', globalName: 'lib' })
}

/** The same as a module. */
export function bundleModule(): Promise<string> {
  return bundle({ format: 'esm' })
}

async function bundle(options: Pick<BuildOptions, 'conditions' | 'format' | 'globalName'>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['dist/index.js'],
    bundle: true,
    platform: 'browser',
    logLevel: 'error',
    write: false,
    ...options,
  })
  return outputFiles[0]?.text ?? ''
}

const { program = '', printed = '' } =
  /```js\n(?<program>[^]*?)```\n\n```text\n(?<printed>[^]*?)```/.exec(readFileSync('README.md', 'utf8'))?.groups ?? {}

/** The first program of the README as it is, and for `lib`, with what it prints. */
export const quickstart = {
  program,
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
