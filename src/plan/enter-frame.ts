import type { Document } from '../docset/document.js'
import { usedModules } from '../docset/used-modules.js'
import { startFrame, type Frame, type OpenedBy } from './frame.js'
import type { Planning } from './planning.js'

/** A frame of a file; it is noted, and with it what is wrong with the file. */
export function enterFrame(
  document: Document,
  { frames, notices, looked, docset, asked }: Planning,
  by: OpenedBy,
): Frame {
  const frame = startFrame(document, asked.reader, by)
  frames.push(frame)
  notices.push({ frame, finding: undefined })
  // What is wrong with a file hangs on all of them, also on those that nobody asks for.
  for (const { to, tried } of usedModules(document, docset)) for (const path of [...tried, to]) looked.add(path)
  return frame
}
