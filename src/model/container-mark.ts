/** What the names of containers start with, among those of elements: `:::code-group`. */
export const containerMark = ':::'
