import { isId } from '~/kernel/ids'
import type { ShownMark } from '../rules/coding'
import { seenTexts } from './seen-texts.server'

/** What an official ticked beside an answer: text by text, with what the page had shown of it. */
export type CodedText = { part: string; ticked: string[]; shown: ShownMark[] }

/** Where the person goes on to once their ticks are kept: the next answer, nowhere, the passages of this one, or a new theme. */
export type Onward = 'next' | 'stay' | 'passages' | 'theme'

/** What was ticked beside an answer, the texts that were seen, which answer comes next in the list, and where to now. */
export type Coding = { answer: { responseId: string; seen: Record<string, string>; texts: CodedText[]; isRead: boolean }; nextId: string | null; onward: Onward }

/** Reads the form beside an answer, or null when it names none. Only what differs from what was shown will change. */
export function readCoding(form: FormData): Coding | null {
  const responseId = form.get('response')
  const next = form.get('next')
  if (!isId(responseId)) return null
  const seen = seenTexts(form)
  const texts = Object.keys(seen).map((part) => ({ part, ticked: form.getAll(`theme.${part}`).filter(isId), shown: form.getAll(`marked.${part}`).flatMap(shownMark) }))
  const pressed = form.get('do')
  const onward = pressed === 'read' || pressed === 'go' ? 'next' : pressed === 'passages' || pressed === 'theme' ? pressed : 'stay'
  return { answer: { responseId, seen, texts, isRead: pressed === 'read' }, nextId: isId(next) ? next : null, onward }
}

function shownMark(value: FormDataEntryValue): ShownMark[] {
  const [themeId, passageId] = typeof value === 'string' ? value.split(' ') : []
  return isId(themeId) && isId(passageId) ? [{ themeId, passageId }] : []
}
