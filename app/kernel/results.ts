/** What a decision came to: a value, or the code of the state of the world that refused it. */
export type Result<T, C extends string = string, D = undefined> =
  | { ok: true; value: T }
  | { ok: false; code: C; details?: D }

/** A decision that was accepted. */
export function accept<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

/** A decision that was refused, by the code of the state of the world. */
export function refuse<C extends string, D = undefined>(code: C, details?: D): { ok: false; code: C; details?: D } {
  return details === undefined ? { ok: false, code } : { ok: false, code, details }
}

/** One message of a form: the field it belongs to, the key of its text, and values for its placeholders. */
export type FieldMessage = { field: string; key: string; values?: Record<string, string | number> }
