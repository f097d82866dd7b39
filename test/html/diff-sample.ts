import { createResolver } from '../../src/index.js'
import { diff, type Diff } from '../../src/review.js'

const code = (call: string) => `\`\`\`js\n${call}\n\`\`\``

/** A diff of many pages: each has words that changed, every third lost code, and every fifth an anchor that is linked to. */
export function largeDiff(pages: number): Diff {
  const files = (isAfter: boolean) =>
    Object.fromEntries(
      Array.from({ length: pages }, (_, i) => [
        `guides/section-${i % 7}/page-${String(i).padStart(4, '0')}.mdx`,
        [
          `Text of page ${i} that is ${isAfter ? 'now new' : 'old'}.`,
          ...(isAfter && i % 3 === 0 ? [] : [code(`call(${i})`)]),
          ...(isAfter && i % 5 === 0 ? ['Setup.'] : [`## Setup ${i}\n\nSetup.`]),
        ].join('\n\n'),
      ]),
    )
  const links = { 'links.mdx': '[Setup](./guides/section-0/page-0000#setup-0)', 'nasty.mdx': 'Text.' }
  const nasty = '`</script><img src=x onerror=alert(1)>` is text.'
  return diff(
    createResolver({ ...files(false), ...links }, { sdks: ['go', 'vue'] }),
    createResolver({ ...files(true), ...links, 'nasty.mdx': nasty }, { sdks: ['go', 'vue'] }),
  )
}
