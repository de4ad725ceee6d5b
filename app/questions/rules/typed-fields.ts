import type { Question, TypedFields } from '../contract'

/** The name of a part of a question's answer in the form: `q5.near`. */
export function partName(question: string, part: string): string {
  return `${question}.${part}`
}

/** The id of the control a field name belongs to: dots would have to be escaped in links and style rules. */
export function controlId(field: string): string {
  return field.replaceAll('.', '-')
}

/** The last value sent under the name, or an empty text. A browser sends one; a tampered form may send many. */
export function lastTyped(fields: TypedFields, name: string): string {
  return typedUnder(fields, name).at(-1) ?? ''
}

/** Every non-empty value sent under the name. */
export function allTyped(fields: TypedFields, name: string): string[] {
  return typedUnder(fields, name).filter((value) => value !== '')
}

function typedUnder(fields: TypedFields, name: string): string[] {
  return Object.hasOwn(fields, name) ? fields[name]! : []
}

/**
 * Text as it is kept: line breaks of one kind, composed letters, no control characters, no half of a pair of code
 * units (neither can be stored as JSON), no blank edges.
 */
export function keptText(typed: string): string {
  return typed
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .normalize('NFC')
    .trim()
}

/** The same on one line. */
export function keptLine(typed: string): string {
  return keptText(keptText(typed).replace(/\s+/g, ' '))
}

/** Whether a field name belongs to the question: its own id, or one of its parts. */
export function belongsTo(question: string, field: string): boolean {
  return field === question || field.startsWith(`${question}.`)
}

/** Whether the form of a question has a field of this name; one that only looks like a part of it comes from another form. */
export function isFieldOf(question: Question, field: string): boolean {
  const parts = (list: readonly { id: string }[]) => list.some(({ id }) => field === partName(question.id, id))
  if (question.type === 'matrix') return parts(question.rows)
  if (question.type === 'ranking' || question.type === 'budget') return parts(question.options)
  return field === question.id || ('options' in question && field === partName(question.id, 'text'))
}
