export const peers = []
