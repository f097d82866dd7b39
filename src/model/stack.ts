// Calls that take much of the stack are few: it is counted whenever the library is loaded.
const freight = new Array<undefined>(100).fill(undefined)

/** How many calls with that much in hand fit on the stack from here. */
function roomHere(): number {
  let count = 0
  const call: (...hold: readonly undefined[]) => void = () => {
    count++
    call(...freight)
  }
  try {
    call()
  } catch {
    // There is no more room.
  }
  return count
}

// Modules are loaded on a stack that is as good as free.
const free = roomHere()

/**
 * Has an error say nothing of the content where the stack overflowed and a good part of it was the caller's. What is
 * nested too deep for a stack of its own is for who caught the error to tell.
 *
 * @throws {RangeError} where the caller left too little room
 */
export function expectRoom(error: unknown): void {
  if (isOverflow(error) && roomHere() < 0.75 * free)
    throw new RangeError('Expected more room on the call stack', { cause: error })
}

// V8 and WebKit throw a RangeError, SpiderMonkey and acorn errors of their own; parsers wrap what their parts throw.
function isOverflow(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return /call stack|too much recursion|stack space/i.test(error.message) || isOverflow(error.cause)
}
