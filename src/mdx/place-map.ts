import { decode, encode, type SourceMapSegment } from '@jridgewell/sourcemap-codec'
import type { Map } from 'vfile'
import type { Places } from './places.js'

/** The source map of a module that was made of the text of all files, as one of these files. */
export function placeMap(map: Map, { sources, absolute }: Places): Map {
  const place = (segment: SourceMapSegment): SourceMapSegment => {
    if (segment.length === 1) return segment
    const [generated, , line, column, ...name] = segment
    const source = sources.at(line + 1)
    return [generated, sources.all.indexOf(source), line - source.lines, column, ...name] as SourceMapSegment
  }
  return {
    ...map,
    mappings: encode(decode(map.mappings).map((segments) => segments.map(place))),
    sources: sources.all.map(({ path }) => absolute(path)),
    sourcesContent: sources.all.map(({ value }) => value),
  }
}
