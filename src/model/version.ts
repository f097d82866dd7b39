/** Version of this library: outputs of two versions may differ. */
export const version = '0.1.0'
