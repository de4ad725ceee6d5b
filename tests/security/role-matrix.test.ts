import { expect, test } from 'vitest'
import { PERMISSIONS } from '~/composition/permissions.server'
import { ROLES } from '~/identity/contract'
import { differences, isWriting, readExpected, writeExpected, type Expected } from './expected'

const found: Expected = {
  columns: [...ROLES],
  rows: new Map(Object.entries(PERMISSIONS).map(([action, roles]) => [action, ROLES.map((role) => (roles.includes(role) ? 'yes' : '-'))])),
}

test('every role may do what the committed table says, and nothing else', () => {
  if (isWriting) writeExpected('role-matrix', 'action', found)
  expect(differences(readExpected('role-matrix'), found), 'npm run role-matrix writes the table anew; read its difference').toEqual([])
})

test('a difference is told cell by cell', () => {
  const table = (rows: Record<string, string[]>, columns = ['author', 'auditor']): Expected => ({ columns, rows: new Map(Object.entries(rows)) })
  expect(differences(table({ 'a.see': ['yes', '-'], 'a.old': ['-', '-'] }), table({ 'a.see': ['yes', 'yes'], 'a.new': ['yes', '-'] }))).toEqual([
    'a row has nothing to stand for any more: a.old', 'a.see, auditor: expected -, found yes', 'a row is missing: a.new\tyes\t-',
  ])
  expect(differences(table({ 'a.see': ['yes'] }, ['author']), table({ 'a.see': ['yes', '-'] }))).toEqual(['a column is missing: auditor'])
})
