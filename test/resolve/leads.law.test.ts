import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clerk, cloudflare, docusaurus, fumadocs, nextra, supabase, teams } from '../../src/dialects.js'
import { createResolver, type Options } from '../../src/index.js'
import { stemsOf } from '../../src/directives/leads.js'
import { plansOf } from '../../src/internals.js'
import { applyChanges, randomChanges, randomFiles, randomOptions, randomSdks } from '../random-project.js'

const dialects = [clerk(), cloudflare(), docusaurus(), fumadocs(), nextra(), supabase(), teams()]
const options: fc.Arbitrary<Options> = fc.oneof(
  { weight: 3, arbitrary: randomOptions },
  { weight: 1, arbitrary: fc.constantFrom(...dialects).map((dialect) => ({ sdks: randomSdks, dialect })) },
)

/** The same, where no text tells anything. */
const unread = (given: Options): Options => ({ ...given, directive: () => undefined })

describe('what texts tell', () => {
  it('is told of all that plans look for', () => {
    fc.assert(
      fc.property(randomFiles, options, (files, given) => {
        const plans = plansOf(createResolver(files, given))
        const { docset } = plans
        for (const path of docset.names.paths.filter((one) => /\.mdx?$/.test(one)))
          for (const plan of plans.of(path).distinct(docset)) {
            // What code takes as a value is looked through, and opens no frame.
            const asValue = plan.steps.flatMap(({ isValue, to }) => (isValue && to !== undefined ? [to] : []))
            const frames = plan.frames.map(({ document }) => document.path)
            const opened = [plan.source, ...frames, ...asValue].map(docset.leads)
            if (opened.includes(undefined)) continue
            const stems = new Set(opened.flatMap((leads) => leads ?? []))
            for (const looked of plan.looked)
              if (looked !== path && looked !== plan.source)
                expect(
                  stemsOf(looked).some((stem) => stems.has(stem)),
                  `${looked} for ${path}`,
                ).toBe(true)
            if (docset.leads(plan.source)?.length === 0) expect(plan.steps).toEqual([])
          }
      }),
    )
  })

  it('changes no graph and nothing that an update tells, whatever was planned before', () => {
    fc.assert(
      fc.property(
        randomFiles,
        options,
        fc.array(fc.tuple(randomChanges, fc.nat(3)), { minLength: 1, maxLength: 4 }),
        (given, written, series) => {
          const [resolver, other] = [createResolver(given, written), createResolver(given, unread(written))]
          let current = given
          for (const [changes, asked] of series) {
            if (asked === 1) resolver.variants('page.mdx')
            if (asked === 2) for (const output of resolver.resolveAll()) expect(output.fingerprint).not.toBe('')
            if (asked === 3) expect(resolver.graph.toJSON()).toEqual(other.graph.toJSON())
            expect(resolver.update({ ...changes, 'page.mdx': current['page.mdx'] ?? '' })).toEqual(
              other.update({ ...changes, 'page.mdx': current['page.mdx'] ?? '' }),
            )
            current = { ...applyChanges(current, changes), 'page.mdx': current['page.mdx'] ?? '' }
          }
          expect(resolver.graph.toJSON()).toEqual(createResolver(current, unread(written)).graph.toJSON())
        },
      ),
    )
  })
})
