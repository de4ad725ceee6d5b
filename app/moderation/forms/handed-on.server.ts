import { isId } from '~/kernel/ids'

/** What came of the list of matters to hand on: the one that is meant, whether that was told, and what was typed beside each, by its id. */
export type HandedOnForm = { handOverId: string; isTold: boolean; note: string; typed: Record<string, string> }

/**
 * Reads the list of matters to hand on, which is one form: its buttons name the matter. Enter in a field presses none of
 * them: then the only field that was filled tells what is meant, or the only one there is.
 */
export function readHandedOn(form: FormData): HandedOnForm {
  const notes = [...form].flatMap(([name, value]) => {
    const id = name.startsWith('note.') ? name.slice('note.'.length) : ''
    return isId(id) && typeof value === 'string' ? [{ id, note: value.slice(0, 1000) }] : []
  })
  const filled = notes.filter(({ note }) => note.trim() !== '')
  const [first, ...others] = filled.length > 0 ? filled : notes
  const pressed = form.get('matter')
  const meant = pressed === null ? first?.id : pressed
  const handOverId = isId(meant) ? meant : ''
  return { handOverId, isTold: pressed !== null || others.length === 0, note: notes.find(({ id }) => id === handOverId)?.note ?? '', typed: Object.fromEntries(notes.map(({ id, note }) => [id, note])) }
}
