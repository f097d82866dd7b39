import { expect, it } from 'vitest'
import { AskedReader } from '../../src/model/asked-reader.js'
import { nearestVariant, readFileNames } from '../../src/model/file-names.js'
import { normalizeAxes } from '../../src/model/normalize-axes.js'

it('asks a reader for no axis but those that variant files name, whatever the axis is called', () => {
  const names = readFileNames(['a.go.mdx', 'a.mdx'], normalizeAxes({ sdks: ['go'], axes: { constructor: ['b'] } }))
  const asked = new AskedReader({ sdk: 'go', constructor: 'b' })
  expect(nearestVariant(names, 'a.mdx', asked)?.path).toBe('a.go.mdx')
  expect([...asked.axes]).toEqual(['sdk'])
})
