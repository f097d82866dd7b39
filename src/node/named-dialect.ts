import { amplify } from '../dialects/amplify.js'
import { clerk } from '../dialects/clerk.js'
import { cloudflare } from '../dialects/cloudflare.js'
import { docusaurus } from '../dialects/docusaurus.js'
import { fumadocs } from '../dialects/fumadocs.js'
import { mintlify } from '../dialects/mintlify.js'
import { nextra } from '../dialects/nextra.js'
import { sentry } from '../dialects/sentry.js'
import { starlight } from '../dialects/starlight.js'
import { supabase } from '../dialects/supabase.js'
import { teams } from '../dialects/teams.js'
import { describeValue } from '../model/describe-value.js'
import { didYouMean } from '../model/nearest.js'
import type { Dialect } from '../model/options.js'

const dialects = {
  amplify,
  clerk,
  cloudflare,
  docusaurus,
  fumadocs,
  mintlify,
  nextra,
  sentry,
  starlight,
  supabase,
  teams,
}

/** The name of a function of `mdx-partials/dialects`. */
export type DialectName = keyof typeof dialects

/**
 * A dialect by its name, as it is without options, for options that are data.
 *
 * @throws {TypeError} where there is none of that name
 */
export function dialectNamed(name: string): Dialect {
  if (isName(name)) return dialects[name]()
  throw new TypeError(
    `Expected option \`dialect\` to name a dialect, not ${describeValue(name)}${didYouMean(name, Object.keys(dialects))}`,
  )
}

const isName = (name: string): name is DialectName => Object.hasOwn(dialects, name)
