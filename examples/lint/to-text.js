import { fixes, toCodeFrame } from 'mdx-partials'

/** Messages with the lines that they are about, and how many there are. */
export function toText(report) {
  const told = report.flatMap((file) => file.messages.map((message) => [message, String(file)]))
  if (told.length === 0) return ''
  const blocks = told.map(([message, text]) => {
    const { name, fatal, reason, note, ruleId } = message
    const severity = fatal === true ? 'error' : fatal === false ? 'warning' : 'info'
    return [`${name} ${severity} ${ruleId}`, reason, note, toCodeFrame(message, text)].filter(Boolean).join('\n')
  })
  const errors = told.filter(([{ fatal }]) => fatal).length
  const fixable = told.filter(([message]) => fixes(message).length > 0).length
  return [...blocks, `${told.length} messages, ${errors} of them errors; --fix answers ${fixable}`].join('\n\n')
}
