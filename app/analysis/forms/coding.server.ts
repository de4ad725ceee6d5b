import { isId } from '~/kernel/ids'

/** What an official ticked beside an answer, and which answer comes next. */
export type Coding = { answer: { responseId: string; themesByQuestion: Record<string, string[]>; isRead: boolean }; nextId: string | null }

/** Reads the form beside an answer, or null when it names none. Questions without a tick are taken out of all themes. */
export function readCoding(form: FormData): Coding | null {
  const responseId = form.get('response')
  const next = form.get('next')
  if (!isId(responseId)) return null
  const questions = form.getAll('question').filter((each): each is string => typeof each === 'string').slice(0, 100)
  const themesByQuestion = Object.fromEntries(questions.map((question) => [question, form.getAll(`theme.${question}`).filter(isId)]))
  const isRead = form.get('do') === 'read'
  return { answer: { responseId, themesByQuestion, isRead }, nextId: isRead && isId(next) ? next : null }
}
