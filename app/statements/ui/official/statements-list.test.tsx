import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { StatementToRead } from '../../queries/statements-for-officials.server'
import { StatementsList } from './statements-list'

const aListed = (id: string, isRead: boolean): StatementToRead => ({
  id, giver: { associationId: 'a', slug: 'ry', name: { fi: 'Ry' }, kind: 'registered-association', municipality: null, verification: 'own-word' },
  originalLocale: 'fi', arrivedAt: new Date('2026-11-01T10:00:00Z'), documentNumber: `T/1-${id}`, textState: 'released', title: { fi: `Lausunto ${id}` }, positionCount: 1, dissentCount: 0, isRead,
})

function shown(statements: StatementToRead[], onlyUnread: boolean) {
  const html = renderToStaticMarkup(<TextProvider locale="fi"><StatementsList statements={statements} onlyUnread={onlyUnread} matter={{ slug: 'x', title: { fi: 'Asia' }, originalLocale: 'fi' }} /></TextProvider>)
  return { html, rows: [...html.matchAll(/<li>.*?<\/li>/g)].map(([row]) => row) }
}

it('says of every statement in words whether it has been read', () => {
  const { rows } = shown([aListed('1', false), aListed('2', true)], false)
  expect(rows.map((row) => [row.includes('Lukematta'), row.includes('Luettu')])).toEqual([[true, false], [false, true]])
})

it('shows only those that nobody has read, by a form that needs no script, and keeps the filter on the way in', () => {
  const { html, rows } = shown([aListed('1', false), aListed('2', true)], true)
  expect(rows).toHaveLength(1)
  expect(rows[0]).toContain('/statements/1?state=unread"')
  expect(html).toMatch(/<form[^>]* action="\/fi\/official\/consultations\/x\/statements" method="get"/)
  expect(html).toContain('<option value="unread" selected="">lukemattomat</option>')
})

it('says so when all have been read, and leads to them', () => {
  const { html } = shown([aListed('2', true)], true)
  expect(html).toContain('Kaikki lausunnot on luettu.')
  expect(html).toContain('<a href="/fi/official/consultations/x/statements">Näytä kaikki lausunnot</a>')
  expect(shown([], true).html).not.toContain('Kaikki lausunnot on luettu.')
})
