import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { ShownEntry } from '../queries/audit-log.server'
import { LogSentence } from './log-sentence'
import { LogTable } from './log-table'

const ONE = '0a1b2c3d-0000-4000-8000-000000000001'
const OTHER = '9f8e7d6c-0000-4000-8000-000000000002'
const entry = (id: string, actorId: string): ShownEntry => ({ id, position: 1, day: '2026-11-22', at: new Date('2026-11-22T10:00:00Z'), action: 'texts.released', actorKind: 'person', actorId, subjectKind: 'text', subjectId: null, details: [] })

it('two people of one name are told apart in the log by the beginnings of their ids', () => {
  const names = { [ONE]: 'Mikko Saarinen', [OTHER]: 'Mikko Saarinen' }
  const table = renderToStaticMarkup(<TextProvider locale="fi"><LogTable entries={[entry('1', ONE), entry('2', OTHER)]} names={names} /></TextProvider>)
  expect(table).toMatch(/Mikko Saarinen<\/a> <code[^>]*>0a1b2c3d<\/code>/)
  expect(table).toMatch(/Mikko Saarinen<\/a> <code[^>]*>9f8e7d6c<\/code>/)
  const sentence = renderToStaticMarkup(<TextProvider locale="fi"><LogSentence filters={{ actorId: OTHER }} actions={[]} subjects={[]} names={names} /></TextProvider>)
  expect(sentence).toContain('>Mikko Saarinen 9f8e7d6c</option>')
})
