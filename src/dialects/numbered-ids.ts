import type { RuleSeverities } from '../model/settings.js'

/** Hosts number the ids of headings that are alike: two of them are nothing to be told of. */
export const numberedIds: RuleSeverities = { 'heading-id': 'off' }
