import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { git } from './git.js'

const code = (lang, text) => `    \`\`\`${lang}\n    ${text}\n    \`\`\``

const tabs = (...panels) => `<Tabs items={[${panels.map(([label]) => `"${label}"`).join(', ')}]}>
${panels.map(([, content]) => `  <Tab>\n${content}\n  </Tab>`).join('\n')}
</Tabs>
`

const nextjs = ['Next.js', code('ts', 'await users.create(user)')]
const express = ['Express', code('ts', "app.post('/users', (request) => users.create(request.body))")]
const curl = ['curl', code('bash', 'curl https://api.example.com/users -X POST')]

const users = (content) => `---\nsdk: nextjs, express, go\n---\n\n# Users\n\n${content}`

const before = {
  'docs/guides/users.mdx': users(`## Using the API\n\n${tabs(nextjs, express, curl)}`),
  'docs/guides/webhooks.mdx': '# Webhooks\n\nFirst [create a user](./users#using-the-api).\n',
  'docs/reference/create-user.mdx': '---\nsdk: express\n---\n\n# createUser()\n\n<Include src="_partials/usage" />\n',
  'docs/_partials/usage.mdx': 'Creates a user.\n',
}

const after = {
  'docs/guides/users.mdx': users('## In code\n\n<Include src="_partials/create-user" />\n'),
  'docs/_partials/usage.mdx': 'Creates a user.\n\n<Include src="./create-user" />\n',
  'docs/_partials/create-user.mdx': tabs(nextjs, express),
}

// The settings of the machine take no part.
const settings = Object.entries({
  'user.name': 'Sample',
  'user.email': 'sample@example.com',
  'commit.gpgSign': 'false',
  'core.autocrlf': 'false',
  'core.hooksPath': '/dev/null',
}).flatMap(([name, value]) => ['-c', `${name}=${value}`])

/** Makes a repository of two commits: the second moves the tabs of a guide to a partial, and loses one on the way. */
export function makeSample() {
  const repository = mkdtempSync(join(tmpdir(), 'impact-'))
  git(repository, ['init', '--quiet'])
  for (const [message, files] of Object.entries({ 'Write a guide': before, 'Share its tabs': after })) {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(repository, path)), { recursive: true })
      writeFileSync(join(repository, path), text)
    }
    git(repository, [...settings, 'add', '.'])
    git(repository, [...settings, 'commit', '--quiet', '-m', message])
  }
  return { repository, remove: () => rmSync(repository, { recursive: true }) }
}
