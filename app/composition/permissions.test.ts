import { describe, expect, it } from 'vitest'
import { ROLES } from '~/identity/contract'
import { isAllowed, PERMISSIONS } from './permissions.server'

const pages = import.meta.glob<Record<string, unknown>>('../*/rules/permissions.ts', { eager: true })
const declared = Object.entries(pages).flatMap(([file, page]) =>
  Object.entries(page).filter(([name]) => name.endsWith('_PERMISSIONS')).flatMap(([, table]) => Object.keys(table as object).map((action) => ({ action, area: file.split('/')[1]! }))),
)

describe('the permissions of the product', () => {
  it('are those of every area, each action under the name of its area', () => {
    expect(declared.length).toBeGreaterThan(8)
    expect(Object.keys(PERMISSIONS).sort()).toEqual(declared.map(({ action }) => action).sort())
    for (const { action, area } of declared) expect(action.startsWith(`${area}.`), action).toBe(true)
  })

  it('are given to somebody, and to roles that exist', () => {
    for (const [action, roles] of Object.entries(PERMISSIONS)) {
      expect(roles.length, action).toBeGreaterThan(0)
      expect(roles.filter((role) => !ROLES.includes(role)), action).toEqual([])
    }
  })

  it('keep single answers from those who only look on', () => {
    expect(isAllowed(['auditor', 'advisory-member', 'coordinator', 'moderator', 'administrator', 'representative'], 'analysis.read-answers')).toBe(false)
    expect(isAllowed(['analyst'], 'analysis.read-answers')).toBe(true)
  })
})
