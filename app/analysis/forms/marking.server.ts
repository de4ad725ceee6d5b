import { isId } from '~/kernel/ids'
import { chosenStretch, type Stretch } from '~/texts/rules/stretches'

/** What a form of a marked text asks for. `seen` is the digest of the text as its page showed it. */
export type Marking =
  | { do: 'mark'; part: string; themeId: string; seen: string; stretchOf: (text: string) => Stretch }
  | { do: 'unmark'; passageId: string; part: string }
  | { do: 'none' }

/** Reads the form of a text in which passages are marked; anything else asks for nothing. */
export function readMarking(form: FormData): Marking {
  const word = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  if (word('do') === 'unmark' && isId(word('passage'))) return { do: 'unmark', passageId: word('passage'), part: word('part') }
  if (word('do') !== 'mark') return { do: 'none' }
  const selection = stretchOf(`${word('start')}-${word('end')}`)
  const ticked = form.getAll('sentence').flatMap((each) => (typeof each === 'string' ? (stretchOf(each) ?? []) : []))
  return { do: 'mark', part: word('part'), themeId: word('theme'), seen: word('seen'), stretchOf: (text) => chosenStretch(text, selection, ticked) }
}

/** What has just been done in one part of a text, as the address after it tells. */
export type MarkingDone = { what: 'marked' | 'unmarked'; part: string }

/** What the address says was just done, in one of the parts that the page shows; otherwise nothing. */
export function markingDone(query: URLSearchParams, parts: readonly string[]): MarkingDone | null {
  const done = query.get('done')
  const part = parts.find((each) => each === query.get('part'))
  return part !== undefined && (done === 'marked' || done === 'unmarked') ? { what: done, part } : null
}

function stretchOf(words: string): Stretch | null {
  const match = /^(\d{1,6})-(\d{1,6})$/.exec(words)
  return match ? { startAt: Number(match[1]), endAt: Number(match[2]) } : null
}
