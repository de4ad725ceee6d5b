/** What was typed in one row, by the rest of the field's name: `text`, `startedOn.day`. */
export type TypedRow = Record<string, string>

/** The lists that have rows of their own. */
export const ROW_LISTS = ['positions', 'hearings', 'dissent', 'coSigners'] as const
export type RowList = (typeof ROW_LISTS)[number]

/** Exactly what was typed on one step, so that it can be shown again whatever becomes of it. */
export type TypedStep = { fields: TypedRow; rows: Record<RowList, TypedRow[]> }

/** What a button of the step asks for. */
export type StepIntent = { kind: 'next' } | { kind: 'save' } | { kind: 'add'; list: RowList } | { kind: 'remove'; list: RowList; index: number }

/** What a step's form carries besides what was typed. */
const NOT_TYPED = ['intent', 'revision', 'language']

/** At most so many rows are read; more cannot be typed on the page. */
const MOST = 60

/** A step with nothing typed. */
export function nothingTyped(): TypedStep {
  return { fields: {}, rows: { positions: [], hearings: [], dissent: [], coSigners: [] } }
}

/** What a form holds, field by field: `hearings.0.place` is `place` of the first row of `hearings`. */
export function readTyped(form: FormData): TypedStep {
  const typed = nothingTyped()
  const rows: Record<RowList, Map<number, TypedRow>> = { positions: new Map(), hearings: new Map(), dissent: new Map(), coSigners: new Map() }
  for (const [name, value] of form) {
    if (typeof value !== 'string') continue
    const [list = '', index = '', ...rest] = name.split('.')
    if (isRowList(list) && /^\d{1,2}$/.test(index) && Number(index) < MOST && rest.length > 0) {
      const row = rows[list].get(Number(index)) ?? {}
      row[rest.join('.')] = value
      rows[list].set(Number(index), row)
    } else if (!NOT_TYPED.includes(name)) {
      typed.fields[name] = value
    }
  }
  for (const list of ROW_LISTS) typed.rows[list] = [...rows[list]].sort(([a], [b]) => a - b).map(([, row]) => row)
  return typed
}

/** Which button was pressed; anything unknown is "save and go on". */
export function readIntent(form: FormData): StepIntent {
  const [kind = '', list = '', index = ''] = String(form.get('intent') ?? '').split('.')
  if (kind === 'save') return { kind: 'save' }
  if (kind === 'add' && isRowList(list)) return { kind: 'add', list }
  if (kind === 'remove' && isRowList(list) && /^\d{1,2}$/.test(index)) return { kind: 'remove', list, index: Number(index) }
  return { kind: 'next' }
}

/** The step after a row has been added or taken away; nothing is stored yet. */
export function withRows(typed: TypedStep, intent: Extract<StepIntent, { list: RowList }>): TypedStep {
  const rows = typed.rows[intent.list]
  const changed = intent.kind === 'add' ? [...rows, {}] : rows.filter((_, index) => index !== intent.index)
  return { ...typed, rows: { ...typed.rows, [intent.list]: changed.slice(0, MOST) } }
}

function isRowList(text: string): text is RowList {
  return (ROW_LISTS as readonly string[]).includes(text)
}
