import { workerData } from 'node:worker_threads'
import { normalizeOptions } from '../../model/normalize-options.js'
import { packDocument } from '../../source/pack/pack-document.js'
import { createParseFile } from '../../source/parse.js'
import { remarkParser } from '../../source/remark/remark-parser.js'
import { begin, type FromThread, type ThreadData, type ToThread } from './thread-messages.js'

// What a thread runs: it parses the jobs that it is sent, with remark, and sends packs back.

const { port, begun, format, syntax } = workerData as ThreadData
const partials = new Set<string>()
const isPartial = (path: string): boolean => partials.has(path)
const parse = createParseFile({ ...normalizeOptions({}, remarkParser), format, syntax, isPartial })

const send = (message: FromThread, moved: ArrayBuffer[] = []): void => port.postMessage(message, moved)

port.on('message', (jobs: ToThread) => {
  for (const job of jobs) {
    if (!begin(begun, job.number)) continue
    if (job.isPartial) partials.add(job.path)
    const pack = packDocument(parse(job.text, job.path), job)
    if (pack) send([job.key, pack], [pack.buffer as ArrayBuffer])
  }
  if (jobs.length > 0) send('more')
  else port.close()
})

// One batch to work on, and one that waits.
send('more')
send('more')
