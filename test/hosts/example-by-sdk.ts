import { afterAll, expect } from 'vitest'
import { installExample, type Installed, type InstallOptions } from './pack.js'
import type { Ran } from './run-command.js'

/** An example that takes its SDK from the environment. */
export interface ExampleBySdk {
  readonly example: Installed
  /** Builds the docs of an SDK, whatever comes of it. */
  run(sdk: string): Promise<Ran>
  /** Builds the docs of an SDK, and gives the page that tells of users. */
  build(sdk: string): Promise<string>
}

/** Installs an example that is built for one SDK at a time, for all tests of a file. */
export async function exampleBySdk(
  name: string,
  command: (sdk: string) => readonly [command: string, ...args: string[]],
  users: (sdk: string) => string,
  options?: InstallOptions,
): Promise<ExampleBySdk> {
  const example = await installExample(name, options)
  afterAll(() => example.remove())
  const run = (sdk: string): Promise<Ran> => {
    const [built, ...args] = command(sdk)
    return example.run(built, args, { SDK: sdk })
  }
  return {
    example,
    run,
    build: async (sdk) => {
      const { code, output } = await run(sdk)
      expect(code, output).toBe(0)
      return example.read(users(sdk))
    },
  }
}
