// npm run test:nodes: the tests that need no host, on each Node.js that the package promises to run on.
import { spawnSync } from 'node:child_process'

const versions = ['20.19.0', '22', '24']
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'tables', '--project', 'built']

const failed = versions.filter((version) => {
  const { stdout } = spawnSync('npx', ['-y', '-p', `node@${version}`, 'node', '-p', 'process.version'])
  console.log(`\n=== Node.js ${String(stdout).trim()}\n`)
  const { status } = spawnSync('npx', ['-y', '-p', `node@${version}`, 'node', ...vitest], { stdio: 'inherit' })
  return status !== 0
})
if (failed.length > 0) {
  console.error(`\nTests fail on Node.js ${failed.join(', ')}`)
  process.exitCode = 1
}
