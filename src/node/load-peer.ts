import { codeOf, toError } from './on-error.js'

/**
 * Loads an optional peer once it is needed.
 *
 * @param load imports it, or what imports it
 * @param absent what is said where it is not there
 * @throws {TypeError} (rejects) where it is not there
 */
export async function loadPeer<Module>(name: string, load: () => Promise<Module>, absent: string): Promise<Module> {
  return load().catch((error: unknown) => {
    throw isAbsent(name, error) ? new TypeError(absent, { cause: error }) : error
  })
}

// Another package that it asks for may not be there either.
function isAbsent(name: string, error: unknown): boolean {
  const { message } = toError(error)
  return (
    codeOf(error) === 'ERR_MODULE_NOT_FOUND' && [`'${name}'`, `"${name}"`].some((quoted) => message.includes(quoted))
  )
}
