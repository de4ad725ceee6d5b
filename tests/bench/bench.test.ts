import { describe, expect, it } from 'vitest'
import { chosenFigures } from './chosen-figures'
import { pgbenchScript, STATEMENTS_A_ROUND } from './pgbench'
import { openReplyReader } from './replies'
import { median, spread } from './statistics'
import { submissionStatement } from './submission-statement'

describe('the figures asked for', () => {
  const figures = [{ names: ['page.cached.ratio'] }, { names: ['firstview.answer.bytes', 'firstview.answer.requests', 'firstview.other.bytes'] }]

  it('are all of them without a word', () => {
    expect(chosenFigures(figures, []).map(({ wanted }) => wanted)).toEqual(figures.map(({ names }) => names))
  })

  it('are those whose name is a word or begins with it', () => {
    expect(chosenFigures(figures, ['firstview.answer'])).toEqual([{ figure: figures[1], wanted: ['firstview.answer.bytes', 'firstview.answer.requests'] }])
    expect(chosenFigures(figures, ['page.cached.ratio', 'firstview.other.bytes']).map(({ wanted }) => wanted)).toEqual([['page.cached.ratio'], ['firstview.other.bytes']])
  })

  it('are refused with a list of names when there is none such', () => {
    expect(() => chosenFigures(figures, ['page.cach'])).toThrow(/no figure "page.cach".*page\.cached\.ratio, firstview\.answer\.bytes/)
  })
})

describe('statistics', () => {
  it('finds the middle', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(() => median([])).toThrow(RangeError)
  })

  it('tells the spread in words', () => {
    expect(spread([1.23456, 1, 2])).toBe('1.23 (1 to 2 in 3 rounds)')
  })
})

describe('the reader of replies', () => {
  const wire = [
    'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello',
    'HTTP/1.1 304 Not Modified\r\nETag: "a"\r\n\r\n',
    'HTTP/1.1 303 See Other\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n',
  ]
  const read = (parts: string[]) => {
    const replies: string[] = []
    const reader = openReplyReader(({ status, body }) => replies.push(`${status} ${body.toString()}`))
    for (const part of parts) reader(Buffer.from(part))
    return replies
  }
  const expected = ['200 hello', '304 ', '303 3\r\nabc\r\n0\r\n\r\n']

  it('reads replies however the bytes are cut', () => {
    expect(read(wire)).toEqual(expected)
    expect(read([wire.join('')])).toEqual(expected)
    expect(read(wire.join('').split(/(?:)/))).toEqual(expected)
  })

  it('refuses a reply whose end it cannot know', () => {
    expect(() => read(['HTTP/1.1 200 OK\r\n\r\nhello'])).toThrow(/unknown length/)
  })
})

describe('the statement of the reference', () => {
  it('is the one that the product sends, with its new values told from the others', async () => {
    const { text, parameters } = await submissionStatement({ consultationId: '00000000-0000-4000-8000-000000000001', versionNumber: 1, municipality: null, values: { q1: { option: 'a' } } })
    expect(text).toMatch(/INSERT INTO response [\s\S]*INSERT INTO answer [\s\S]*INSERT INTO audit_entry [\s\S]*graphile_worker\.add_job/)
    expect(parameters).toHaveLength(Math.max(...[...text.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number))))
    const kinds = parameters.map(({ kind }) => kind).filter((kind) => kind !== 'constant')
    expect(kinds.sort()).toEqual(['draft-digest', 'new-digest', 'new-digest', 'new-uuid', 'new-uuid'])
  })

  it('becomes a script whose only other work is one look for new values', () => {
    const { script, constants } = pgbenchScript({ text: 'INSERT INTO t VALUES ($1::int, $2, $3::uuid, $4)', parameters: [{ kind: 'constant', value: 7 }, { kind: 'draft-digest' }, { kind: 'constant', value: null }, { kind: 'constant', value: new Uint8Array([1, 255]) }] }, 'numbers')
    const lines = script.trim().split('\n')
    expect(lines).toHaveLength(1 + STATEMENTS_A_ROUND)
    expect(lines[0]).toMatch(/^SELECT .* \\gset$/)
    expect(lines[1]).toBe('INSERT INTO t VALUES (:c1::int, :n2_0, NULL::uuid, :c4);')
    expect(constants).toEqual({ c1: '7', c4: '\\x01ff' })
  })
})
