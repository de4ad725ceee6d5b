import type { Page } from 'playwright-core'
import type { Question } from '~/questions/contract'

/** The ways in which the result page lets answers be told apart. */
export const DIMENSIONS = ['channel', 'locale', 'municipality'] as const
export type Group = { dimension: (typeof DIMENSIONS)[number]; id: string } | null

/** One table of a question as it stands on the page: numbers by row and column, null where there is none. */
type ShownTable = { columns: string[]; rows: { header: string; cells: (number | null)[] }[] }

/**
 * What the page of one group says: by question how many answered (null: hidden) and its table; the groups that can be
 * chosen; and of what its data carries for the script, the sizes of groups (the whole is `everybody`) and all whole numbers.
 */
export type ShownPage = { questions: Record<string, { answered: number | null; table: ShownTable | null }>; offered: string[]; sizes: Record<string, number>; numbers: number[] }

/** Reads a result page as a person would, and all whole numbers that its data carries for the script. */
export async function readResults(page: Page, address: string): Promise<ShownPage> {
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForFunction(() => '__remixRouter' in window)
  return await page.evaluate(() => {
    const numberIn = (text: string) => {
      const found = /\d[\d\u00a0\u202f ]*/.exec(text)
      return found ? Number(found[0].replace(/\D/g, '')) : null
    }
    const questions: ShownPage['questions'] = {}
    for (const section of document.querySelectorAll('main section.folio[aria-labelledby]')) {
      const body = section.querySelector('.folio__body')!
      const table = [...body.querySelectorAll('table')].at(-1)
      const said = body.querySelector(':scope > p')?.textContent ?? ''
      questions[section.getAttribute('aria-labelledby')!] = {
        answered: body.querySelector(':scope > p.soft') ? numberIn(said) : /kukaan/i.test(said) ? 0 : null,
        table: table
          ? {
              columns: [...table.querySelectorAll('thead th')].slice(1).map((cell) => cell.textContent),
              rows: [...table.querySelectorAll('tbody tr')].map((row) => ({ header: row.querySelector('th')!.textContent, cells: [...row.querySelectorAll('td')].map((cell) => (/^\d[\d\u00a0\u202f ]*$/.test(cell.textContent.trim()) ? numberIn(cell.textContent) : null)) })),
            }
          : null,
      }
    }
    const { state } = (window as unknown as { __remixRouter: { state: { loaderData: Record<string, Record<string, unknown> | null> } } }).__remixRouter
    const numbers: number[] = []
    // What was asked, and the rule itself, are no counts of people.
    const visit = (value: unknown, key: string) => {
      if (typeof value === 'number' && !/threshold|population|revision/i.test(key)) numbers.push(value)
      else if (typeof value === 'object' && value !== null && !(value instanceof Date)) for (const [name, each] of Object.entries(value)) visit(each, name)
    }
    for (const [route, data] of Object.entries(state.loaderData)) if (route.includes('results')) for (const [name, value] of Object.entries(data ?? {})) if (name !== 'questions' && name !== 'municipalities') visit(value, name)
    const sizes: Record<string, number> = {}
    for (const data of Object.values(state.loaderData)) {
      const found = data?.found as { responses?: number | null; groups?: Record<string, Record<string, number | null>> } | undefined
      if (typeof found?.responses === 'number') sizes.everybody = found.responses
      for (const [dimension, groups] of Object.entries(found?.groups ?? {})) for (const [id, size] of Object.entries(groups)) if (typeof size === 'number') sizes[`${dimension}:${id}`] = size
    }
    return { questions, sizes, offered: [...document.querySelectorAll('select[name=group] option')].map((option) => (option as HTMLOptionElement).value), numbers }
  })
}

/** The numbers of one question in one group that a page shows, by their names. */
export function namedNumbers(question: Question, group: Group, shown: ShownPage): Map<string, number> {
  const found = shown.questions[question.id]
  const numbers = new Map<string, number>()
  const set = (key: string, value: number | null | undefined) => {
    if (value !== null && value !== undefined) numbers.set(nameOf(question.id, group, key), value)
  }
  set('answered', found?.answered)
  for (const key of keysOf(question)) {
    if (found?.answered === 0) set(key, 0)
    else if (found?.table) set(key, cellOf(question, key, found.table))
  }
  return numbers
}

/** The name of a number: whose answers, to which question, what was chosen. */
export function nameOf(questionId: string, group: Group, key: string): string {
  return `${questionId} ${group ? `${group.dimension}:${group.id}` : 'everybody'} ${key}`
}

/** The name of the number of all who are in a group. */
export function sizeOf(group: Group): string {
  return `size ${group ? `${group.dimension}:${group.id}` : 'everybody'}`
}

/** What can be counted of a question: an option's id, or row and column. */
export function keysOf(question: Question): string[] {
  switch (question.type) {
    case 'matrix': return question.rows.flatMap((row) => question.columns.map((column) => `${row.id}/${column.id}`))
    case 'ranking': return question.options.flatMap((option) => Array.from({ length: question.places }, (_, place) => `${option.id}/${place + 1}`))
    default: return 'options' in question ? question.options.map(({ id }) => id) : []
  }
}

/** Which of the keys divide those who answered: with or without those who chose none of them. */
export function partsOf(question: Question): { keys: string[]; isWhole: boolean }[] {
  const keys = keysOf(question)
  switch (question.type) {
    case 'matrix': return question.rows.map((row) => ({ keys: keys.filter((key) => key.startsWith(`${row.id}/`)), isWhole: false }))
    case 'ranking': return [
      ...question.options.map((option) => ({ keys: keys.filter((key) => key.startsWith(`${option.id}/`)), isWhole: false })),
      ...Array.from({ length: question.places }, (_, place) => ({ keys: keys.filter((key) => key.endsWith(`/${place + 1}`)), isWhole: false })),
    ]
    case 'multiple-choice': return keys.map((key) => ({ keys: [key], isWhole: false }))
    default: return keys.length === 0 ? [] : [{ keys, isWhole: true }]
  }
}

// Labels of the test's questions carry their keys in angle brackets, so that they are found in any language.
function cellOf(question: Question, key: string, table: ShownTable): number | null {
  const [first = '', second] = key.split('/')
  const row = table.rows.find(({ header }) => header.includes(`<${first}>`))
  if (second === undefined) return row?.cells[0] ?? null
  const column = question.type === 'ranking' ? Number(second) - 1 : table.columns.findIndex((name) => name.includes(`<${second}>`))
  return row?.cells[column] ?? null
}
