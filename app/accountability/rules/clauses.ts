/** What can be said of a requirement while no defect is open: `unchecked` waits for a person, `absent` does not concern the service. */
export type Standing = 'supports' | 'unchecked' | 'absent'

/** Why it stands so; the words are `report.remark.*`. */
export type Remark =
  | 'by-machine' | 'part-by-machine' | 'by-a-person' | 'no-media' | 'no-calls' | 'no-hardware' | 'no-software' | 'no-biometrics' | 'no-closing' | 'no-conversion' | 'no-motion' | 'no-gestures'
  | 'no-limits' | 'keys-off' | 'charts' | 'errors' | 'languages' | 'ways' | 'before-sending' | 'own-pages' | 'added-files' | 'preferences' | 'authoring' | 'documented' | 'support'

/** One requirement of EN 301 549. `words` is the key of its title under `report.`. */
export type Clause = { id: string; group: ClauseGroup; standing: Standing; remark: Remark }

/** The chapters of the standard that concern a service on the web. */
export const CLAUSE_GROUPS = ['4', '5', '6', '7', '8', '9', '10', '11', '12', '13'] as const
export type ClauseGroup = (typeof CLAUSE_GROUPS)[number]

type Row = readonly [id: string, standing: Standing, remark: Remark]

// Chapter 9: the success criteria of WCAG 2.1, levels A and AA, each under its own number with a 9 before it.
const WCAG: readonly Row[] = [
  ['1.1.1', 'supports', 'charts'], ['1.2.1', 'absent', 'no-media'], ['1.2.2', 'absent', 'no-media'], ['1.2.3', 'absent', 'no-media'], ['1.2.4', 'absent', 'no-media'], ['1.2.5', 'absent', 'no-media'],
  ['1.3.1', 'supports', 'by-machine'], ['1.3.2', 'supports', 'by-machine'], ['1.3.3', 'unchecked', 'by-a-person'], ['1.3.4', 'supports', 'by-machine'], ['1.3.5', 'supports', 'by-machine'],
  ['1.4.1', 'supports', 'charts'], ['1.4.2', 'absent', 'no-media'], ['1.4.3', 'supports', 'by-machine'], ['1.4.4', 'supports', 'by-machine'], ['1.4.5', 'supports', 'by-machine'],
  ['1.4.10', 'supports', 'by-machine'], ['1.4.11', 'supports', 'by-machine'], ['1.4.12', 'supports', 'by-machine'], ['1.4.13', 'absent', 'no-motion'],
  ['2.1.1', 'supports', 'by-machine'], ['2.1.2', 'supports', 'by-machine'], ['2.1.4', 'supports', 'keys-off'], ['2.2.1', 'supports', 'no-limits'], ['2.2.2', 'absent', 'no-motion'], ['2.3.1', 'supports', 'no-motion'],
  ['2.4.1', 'supports', 'by-machine'], ['2.4.2', 'supports', 'by-machine'], ['2.4.3', 'unchecked', 'part-by-machine'], ['2.4.4', 'unchecked', 'part-by-machine'], ['2.4.5', 'supports', 'ways'],
  ['2.4.6', 'unchecked', 'by-a-person'], ['2.4.7', 'supports', 'by-machine'], ['2.5.1', 'absent', 'no-gestures'], ['2.5.2', 'supports', 'no-gestures'], ['2.5.3', 'supports', 'by-machine'], ['2.5.4', 'absent', 'no-gestures'],
  ['3.1.1', 'supports', 'languages'], ['3.1.2', 'supports', 'languages'], ['3.2.1', 'supports', 'by-machine'], ['3.2.2', 'supports', 'by-machine'], ['3.2.3', 'supports', 'by-machine'], ['3.2.4', 'unchecked', 'part-by-machine'],
  ['3.3.1', 'supports', 'errors'], ['3.3.2', 'supports', 'by-machine'], ['3.3.3', 'supports', 'errors'], ['3.3.4', 'supports', 'before-sending'],
  ['4.1.1', 'supports', 'by-machine'], ['4.1.2', 'supports', 'by-machine'], ['4.1.3', 'unchecked', 'part-by-machine'],
]

const FUNCTIONS: readonly Row[] = Array.from({ length: 11 }, (_, at) => [`4.2.${at + 1}`, 'unchecked', 'by-a-person'] as const)

const GENERIC: readonly Row[] = [
  ['5.1', 'absent', 'no-closing'], ['5.2', 'supports', 'preferences'], ['5.3', 'supports', 'no-biometrics'], ['5.4', 'supports', 'no-conversion'], ['5.5', 'absent', 'no-hardware'],
  ['5.6', 'absent', 'no-hardware'], ['5.7', 'absent', 'no-hardware'], ['5.8', 'absent', 'no-hardware'], ['5.9', 'supports', 'no-gestures'],
]

const OTHERS: readonly Row[] = [
  ['6.1', 'absent', 'no-calls'], ['6.2', 'absent', 'no-calls'], ['6.3', 'absent', 'no-calls'], ['6.4', 'absent', 'no-calls'], ['6.5', 'absent', 'no-calls'], ['6.6', 'absent', 'no-calls'],
  ['7.1', 'absent', 'no-media'], ['7.2', 'absent', 'no-media'], ['7.3', 'absent', 'no-media'], ['8', 'absent', 'no-hardware'],
]

const DOCUMENTS: readonly Row[] = [
  ['10.1', 'unchecked', 'added-files'], ['10.2', 'unchecked', 'added-files'], ['10.3', 'unchecked', 'added-files'], ['10.4', 'unchecked', 'added-files'], ['10.5', 'absent', 'no-media'], ['10.6', 'absent', 'no-media'],
]

const REST: readonly Row[] = [
  ['11.1', 'absent', 'no-software'], ['11.2', 'absent', 'no-software'], ['11.3', 'absent', 'no-software'], ['11.4', 'absent', 'no-software'], ['11.5', 'absent', 'no-software'], ['11.6', 'absent', 'no-software'],
  ['11.7', 'supports', 'preferences'], ['11.8.1', 'supports', 'authoring'], ['11.8.2', 'unchecked', 'added-files'], ['11.8.3', 'supports', 'no-conversion'], ['11.8.4', 'supports', 'authoring'], ['11.8.5', 'supports', 'authoring'],
  ['12.1.1', 'supports', 'documented'], ['12.1.2', 'supports', 'own-pages'], ['12.2.2', 'supports', 'documented'], ['12.2.3', 'unchecked', 'support'], ['12.2.4', 'supports', 'own-pages'],
  ['13', 'absent', 'no-calls'],
]

/** The requirements in the order of the standard (EN 301 549 V3.2.1, 2021-03), as the product stands by itself. */
export const CLAUSES: readonly Clause[] = [
  ...FUNCTIONS, ...GENERIC, ...OTHERS, ...WCAG.map(([id, standing, remark]) => [`9.${id}`, standing, remark] as const), ['9.6', 'unchecked', 'part-by-machine'] as const, ...DOCUMENTS, ...REST,
].map(([id, standing, remark]) => ({ id, group: id.split('.')[0] as ClauseGroup, standing, remark }))
