import { explain, explanationToText, findBrokenLinks } from 'mdx-partials/insight'
import { z } from 'zod'

const page = z.string().describe('Path of a page from the docs root, such as guides/users.mdx')
const sdk = z.string().optional().describe('Id of an SDK; left out, what differs between SDKs stays')

/**
 * What can be asked: `answer` gets a resolver of the files as they are, and gives text, or data. A question about what is
 * not there throws, and the message says what may be meant: it is the answer then.
 */
export const tools = [
  {
    name: 'list_pages',
    description: 'The pages of the docs, the partials that they are made from, and the SDKs there are.',
    input: {},
    answer: ({ pages, partials, sdks }) => ({ pages, partials, sdks }),
  },
  {
    name: 'resolve_page',
    description:
      'A page as the readers of one SDK get it: flat MDX, the files that it is made from, and what is wrong.',
    input: { page, sdk },
    answer: (resolver, { page: path, sdk: id }) => {
      const output = resolver.resolve(path, { sdk: id })
      const messages = output.files.flatMap((file) => file.messages.map(String))
      return { mdx: resolver.toMdx(output), dependencies: output.dependencies, messages }
    },
  },
  {
    name: 'explain',
    description:
      'Who sees what stands on a line of a file, or a text wherever it stands: on which pages, by which includes, and which decision leaves all others out. Give path and line, or text.',
    input: {
      path: z.string().optional().describe('Path of a file from the docs root, a partial or a page'),
      line: z.number().int().positive().optional().describe('Line of that file, counted from 1'),
      text: z.string().optional().describe('Some words of the docs'),
    },
    answer: (resolver, question) => explanationToText(explain(resolver, given(question))),
  },
  {
    name: 'affected',
    description: 'The pages that an edit to these files reaches, for which SDKs, and by which includes.',
    input: { paths: z.array(z.string()).describe('Paths of files from the docs root') },
    answer: ({ graph }, { paths }) =>
      graph
        .affected(paths)
        .map(({ page: path, sdks, chains }) => ({
          page: path,
          sdks,
          by: chains.map(({ edges }) => edges.map(({ from, position }) => `${from}:${position.start.line}`)),
        })),
  },
  {
    name: 'broken_links',
    description: 'Links that lead to no page, to no anchor, or to an anchor that only readers of other SDKs have.',
    input: {},
    answer: (resolver) => findBrokenLinks(resolver),
  },
]

/** What is given of a question. */
function given(question) {
  return Object.fromEntries(Object.entries(question).filter(([, value]) => value !== undefined))
}
