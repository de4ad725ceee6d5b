/** One field of a form as it was sent. */
export type KeptField = { name: string; value: string }

/** Names whose values are a form's own: which thing it is about, how that stood, and which button was pressed. */
const OWN = new Set(['id', 'answer_id', 'revision', 'version', 'token', 'digest', 'seen', 'was', 'marked', 'opening', 'do', 'intent', 'action', 'next', 'language', 'session', 'person', 'matter', 'consultation', 'response', 'announcement', 'passage', 'start', 'end'])

/** Of those, what a form carries of each text that its page has shown. */
const SHOWN_WITH_A_TEXT = new Set(['seen', 'was', 'marked'])

/** Names whose values are picked from what the page offers: a code, which says nothing to whoever picked it. */
const PICKED = new Set(['part', 'sentence', 'theme', 'status', 'confirmed', 'read', 'open', 'mended', 'medium', 'languages', 'municipality', 'channels', 'offeredLocales', 'requiredLocales', 'mark', 'access', 'when', 'locale', 'roles', 'outcome', 'kind', 'body', 'basis', 'method', 'stance', 'on', 'formal', 'noDissent', 'noMissing', 'noInterests'])

/** Names that are picked in one form and typed in another. */
const EITHER = new Set(['reason'])

const CODE = /^[a-z]+(-[a-z]+)*$/
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const DAY_PART = /^(.+)\.(day|month|year)$/

/**
 * What a person typed in a form, in its order; a day is one value. Nothing says of a sent field how it was filled in, so
 * fields are left out by what is known of them, and whatever is not known is shown: a code too many is no loss, a word
 * too few is one.
 */
export function typedValues(kept: readonly KeptField[]): string[] {
  const dayOf = (name: string) => ['day', 'month', 'year'].map((part) => kept.find((field) => field.name === `${name}.${part}`)?.value.trim()).filter(Boolean).join('.')
  return kept.flatMap(({ name, value }) => {
    const [, day, part] = DAY_PART.exec(name) ?? []
    if (day !== undefined) return part === 'day' ? [dayOf(day)] : []
    return isTyped(name, value) ? [value] : []
  }).filter((value) => value.trim() !== '')
}

function isTyped(name: string, value: string): boolean {
  const parts = name.split('.')
  const [first, last] = [parts[0]!, parts.at(-1)!]
  // A form's own fields may be named for each text (`seen.<question>`) or each row (`<row>.id`); `next.fi` is a text of its own.
  if (ID.test(value) || OWN.has(last) || SHOWN_WITH_A_TEXT.has(first)) return false
  if (PICKED.has(last)) return false
  return !(EITHER.has(name) && CODE.test(value))
}
