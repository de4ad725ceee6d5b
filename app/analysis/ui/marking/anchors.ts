/** The id of the marker of one part of a text: where the page opens again after a mark. */
export function partAnchor(part: string): string {
  return `marker-${part.replace(/[^\w-]/g, '-')}`
}

/** The id of what is said of a statement that has been read: where the page opens again when somebody has said so. */
export const READ_ANCHOR = 'read'
