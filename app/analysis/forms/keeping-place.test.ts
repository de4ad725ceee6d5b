import { expect, it } from 'vitest'
import { readCoding } from './coding.server'
import { markingDone, readMarking } from './marking.server'
import { keptFilters } from './reading-filters.server'

const known = { questions: ['q1', 'q7'], channels: ['web', 'paper'], municipalities: ['lehtovaara'] }
const kept = (query: string) => keptFilters(new URLSearchParams(query), known)
const ID = '11111111-1111-4111-8111-111111111111'
const OTHER = '22222222-2222-4222-8222-222222222222'
const form = (fields: Record<string, string>) => {
  const made = new FormData()
  for (const [name, value] of Object.entries(fields)) made.append(name, value)
  return made
}

it('keeps the filters of the list and the place in it', () => {
  const all = { state: 'all', order: 'newest', question: 'q7', channel: 'paper', language: 'sv', municipality: 'elsewhere', after: ID }
  expect(kept(new URLSearchParams(all).toString())).toEqual(all)
  expect(kept('municipality=lehtovaara&language=fi-simple')).toEqual({ municipality: 'lehtovaara', language: 'fi-simple' })
})

it('keeps no word that means nothing in the list, nor anything that is no filter', () => {
  expect(kept('state=done&order=best&question=q9&channel=phone&language=xx&municipality=elsewhere.example&after=//elsewhere.example')).toEqual({})
  expect(kept(`open=${ID}&next=${ID}&done=marked&to=//elsewhere.example&state=`)).toEqual({})
  expect(kept('channel=paper&channel=//elsewhere.example')).toEqual({ channel: 'paper' })
})

it.each([
  ['read', 'next', true], ['go', 'next', false], ['save', 'stay', false], ['passages', 'passages', false], ['theme', 'theme', false], ['', 'stay', false],
] as const)('whoever presses %s beside an answer goes on to: %s', (pressed, onward, isRead) => {
  expect(readCoding(form({ response: ID, next: OTHER, do: pressed }))).toMatchObject({ onward, nextId: OTHER, answer: { responseId: ID, isRead } })
})

it('tells what was done in a part that the page shows, and nothing else', () => {
  const done = (query: string) => markingDone(new URLSearchParams(query), ['q1', 'positions/p1/text'])
  expect(done('done=marked&part=positions%2Fp1%2Ftext')).toEqual({ what: 'marked', part: 'positions/p1/text' })
  expect(done('done=unmarked&part=q1')).toEqual({ what: 'unmarked', part: 'q1' })
  expect([done('done=marked&part=q2'), done('done=read&part=q1'), done('done=marked'), done('')]).toEqual([null, null, null, null])
})

it('a mark is taken away from the part in which it lies', () => {
  expect(readMarking(form({ do: 'unmark', passage: ID, part: 'q1' }))).toEqual({ do: 'unmark', passageId: ID, part: 'q1' })
})
