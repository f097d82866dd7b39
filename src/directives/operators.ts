interface Result {
  readonly value: unknown
}

type Primitive = string | number | boolean | null | undefined

const guards: ReadonlySet<string> = new Set(['!', 'typeof', 'void', '===', '!==', '==', '!=', 'in'])

const relations: Readonly<Record<string, <Side extends string | number>(left: Side, right: Side) => boolean>> = {
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
}

/** Whether an operator asks whether there is anything, or what it is, and shows nothing of it. */
export const isGuard = (operator: string): boolean => guards.has(operator)

/** Whether an operator compares what is larger. */
export const isRelation = (operator: string): boolean => operator in relations

/** What an operator makes of a value; `undefined` where that is left to the page. */
export function applyUnary(operator: string, value: unknown): Result | undefined {
  if (operator === '!') return { value: !value }
  if (operator === 'typeof') return { value: typeof value }
  if (operator === 'void') return { value: undefined }
  if (operator === '-' && typeof value === 'number') return { value: -value }
  if (operator === '+' && (typeof value === 'number' || typeof value === 'string')) return { value: Number(value) }
  return undefined
}

/** What an operator makes of two values; `undefined` where that is left to the page. */
export function applyBinary(operator: string, left: unknown, right: unknown): Result | undefined {
  if (!isPrimitive(left) || !isPrimitive(right)) return applyToObjects(operator, left, right)
  if (operator === '===') return { value: left === right }
  if (operator === '!==') return { value: left !== right }
  if (operator === '==' || operator === '!=') return { value: isLoosely(left, right) === (operator === '==') }
  if (operator === '+' && (typeof left === 'string' || typeof right === 'string'))
    return { value: String(left) + String(right) }
  const compare = relations[operator]
  const areTexts = typeof left === 'string' && typeof right === 'string'
  // As JavaScript does: two texts by their letters, all else as numbers.
  if (compare) return { value: areTexts ? compare(left, right) : compare(Number(left), Number(right)) }
  if (typeof left !== 'number' || typeof right !== 'number') return undefined
  const compute = arithmetic[operator]
  return compute && { value: compute(left, right) }
}

function isPrimitive(value: unknown): value is Primitive {
  return typeof value !== 'object' || value === null
}

// Of what is no primitive, only that it is not nothing.
function applyToObjects(operator: string, left: unknown, right: unknown): Result | undefined {
  if (operator === 'in') return hasKey(left, right)
  const hasNothing = [left, right].some((value) => value === null || value === undefined)
  if (!hasNothing) return undefined
  if (operator === '===' || operator === '==') return { value: false }
  return operator === '!==' || operator === '!=' ? { value: true } : undefined
}

function hasKey(key: unknown, holder: unknown): Result | undefined {
  if (typeof key !== 'string' || typeof holder !== 'object' || holder === null) return undefined
  if (Object.getPrototypeOf(holder) !== Object.prototype) return undefined
  return Object.hasOwn(holder, key) ? { value: true } : key in holder ? undefined : { value: false }
}

function isLoosely(left: Primitive, right: Primitive): boolean {
  const isNothing = [left, right].map((value) => value === null || value === undefined)
  if (isNothing[0] || isNothing[1]) return isNothing[0] === isNothing[1]
  return typeof left === typeof right ? left === right : Number(left) === Number(right)
}

const arithmetic: Readonly<Record<string, (left: number, right: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '%': (a, b) => a % b,
  '**': (a, b) => a ** b,
}
