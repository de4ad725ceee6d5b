/** The texts a person had before them, each by its question: the digest of the words. */
export type SeenTexts = Readonly<Record<string, string>>

/** Whether the texts are still exactly those that were seen: none changed, none added, none gone. */
export function isAsSeen(now: SeenTexts, seen: SeenTexts): boolean {
  const parts = Object.keys(now)
  return parts.length === Object.keys(seen).length && parts.every((part) => now[part] === seen[part])
}

/** A mark as a form showed it. */
export type ShownMark = { themeId: string; passageId: string }

/**
 * What has to change in one text so that it stands under the ticked themes. Only what the person changed changes: marks
 * that were not on their page stay, and a theme they left ticked is not marked again when a colleague took it away.
 */
export function codingChange({ ticked, shown, standing }: { ticked: readonly string[]; shown: readonly ShownMark[]; standing: readonly ShownMark[] }): { add: string[]; remove: string[] } {
  const isUnder = (marks: readonly ShownMark[], themeId: string) => marks.some((mark) => mark.themeId === themeId)
  return {
    add: [...new Set(ticked)].filter((themeId) => !isUnder(shown, themeId) && !isUnder(standing, themeId)),
    remove: standing.filter(({ themeId, passageId }) => !ticked.includes(themeId) && shown.some((mark) => mark.passageId === passageId)).map(({ passageId }) => passageId),
  }
}
