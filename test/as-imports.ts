import { posix } from 'node:path'
import { createResolver, type Options } from '../src/index.js'
import type { ProjectFiles } from './random-project.js'

/**
 * A project in which includes are imports. What an include alone can say stays one: sections, code, `lines`, `region` and
 * `headingOffset`, and a path that is not written out, by an alias, or that names other files for other readers. So does what is text:
 * in comments, and in the text of images. Spreads stay where a project has any reserved name for them to bring along.
 * Imports stand at the end of their file, and elements are as long as includes were, so that all positions stay.
 */
export function asImports(files: ProjectFiles, options: Options): ProjectFiles {
  const hasReserved = Object.values(files).some((text) => /\b(?:lines|region|headingOffset)=/.test(text))
  const broken = new Set(
    createResolver(files, options)
      .report()
      .filter(({ messages }) => messages.some(({ ruleId }) => /^(?:parse-error|markdown-fallback)$/.test(ruleId ?? '')))
      .map(({ path }) => path),
  )
  let count = 0
  const rewrite = (from: string, text: string): string => {
    const imports: string[] = []
    const open: (string | undefined)[] = []
    const nameFor = (src: string): string | undefined => {
      const specifier = specifierOf(src, from, files)
      if (specifier === undefined) return undefined
      const name = `I${count++}`
      imports.push(`import ${name} from '${specifier}'`)
      return name
    }
    const rewritten = text.replace(
      /(\{\/\* |!\[)?<Include src="([^"]*)"( (?:\{\.\.\.props\}|[a-zO]+=))?(>)?|<\/Include>/g,
      (whole, before?: string, src?: string, next = '', isBlock?: string) => {
        if (src === undefined) {
          const name = open.pop()
          return name === undefined
            ? whole
            : `</${name}>`
                .padEnd(whole.length - 1)
                .replace(/>( *)$/, '$1 >')
                .slice(0, whole.length)
        }
        const isOther =
          before !== undefined || /lines|region|headingOffset/.test(next) || (hasReserved && next.includes('...'))
        const name = isOther ? undefined : nameFor(src)
        if (isBlock) open.push(name)
        if (name === undefined) return whole
        const tag = whole.slice(0, whole.length - next.length - (isBlock?.length ?? 0))
        return `<${name}`.padEnd(tag.length) + next + (isBlock ?? '')
      },
    )
    return imports.length === 0 ? text : `${rewritten}\n\n${imports.join('\n')}\n`
  }
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      /\.mdx?$/.test(path) && !broken.has(path) ? rewrite(path, text) : text,
    ]),
  )
}

const suffix = /\.(?:react|nextjs|node\.js|llm|nextjs\.llm|react\.2|human\.1)(?=\.mdx?$)/

function specifierOf(src: string, from: string, files: ProjectFiles): string | undefined {
  if (/#|\.ts$|^[@~]|^mine$/.test(src)) return undefined
  const slashed = src.replaceAll('\\', '/')
  const base = posix.normalize(/^\.\.?\//.test(slashed) ? posix.join(posix.dirname(from), slashed) : slashed)
  const candidates = [base, `${base}.mdx`, `${base}.md`].filter((path) => /\.mdx?$/.test(path))
  const bases = new Set(Object.keys(files).map((path) => path.replace(suffix, '')))
  const found = candidates.find((path) => bases.has(path) || path in files)
  if (found !== undefined && !(found in files)) return undefined
  const path = posix.relative(posix.dirname(from), found ?? candidates[0] ?? base)
  return path.startsWith('.') ? path : `./${path}`
}
