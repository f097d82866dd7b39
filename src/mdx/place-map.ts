import { decode, encode, type SourceMapSegment } from '@jridgewell/sourcemap-codec'
import type { Map } from 'vfile'
import type { Places } from './places.js'

/** Where the lines of a module or a text lead, and the files that they lead to, as a source map has them. */
export function writeMap(
  lines: SourceMapSegment[][],
  { sources, absolute }: Pick<Places, 'sources' | 'absolute'>,
): Pick<Map, 'mappings' | 'sources' | 'sourcesContent'> {
  return {
    mappings: encode(lines),
    sources: sources.all.map(({ path }) => absolute(path)),
    sourcesContent: sources.all.map(({ value }) => value),
  }
}

/** The source map of a module that was made of the text of all files, as one of these files. */
export function placeMap(map: Map, places: Places): Map {
  const { sources } = places
  const place = (segment: SourceMapSegment): SourceMapSegment => {
    if (segment.length === 1) return segment
    const [generated, , line, column, ...name] = segment
    const source = sources.at(line + 1)
    return [generated, sources.all.indexOf(source), line - source.lines, column, ...name] as SourceMapSegment
  }
  const lines = decode(map.mappings).map((segments) => segments.map(place))
  return { ...map, ...writeMap(lines, places) }
}
