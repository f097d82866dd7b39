/** A module by its name; nothing where it is not there. */
export async function importIfThere(name) {
  try {
    return await import(name)
  } catch (error) {
    if (isAbsent(error)) return undefined
    throw error
  }
}

const isAbsent = ({ code }) => code === 'ERR_MODULE_NOT_FOUND' || code === 'ERR_PACKAGE_PATH_NOT_EXPORTED'
