import { describe, expect, it } from 'vitest'
import { holdsOneOf, workspacesOf } from './permissions'

describe('roles', () => {
  it('suffice when one of the needed ones is held', () => {
    expect(holdsOneOf(['author', 'publisher'], ['publisher'])).toBe(true)
    expect(holdsOneOf(['author'], ['publisher'])).toBe(false)
    expect(holdsOneOf([], ['publisher'])).toBe(false)
    expect(holdsOneOf(['author'], [])).toBe(false)
  })

  it('lead to the workspaces they work in', () => {
    expect(workspacesOf(['representative', 'analyst'])).toEqual(['official', 'association'])
    expect(workspacesOf(['signatory'])).toEqual(['association'])
    expect(workspacesOf(['moderator', 'publisher'])).toEqual(['official', 'moderation'])
    expect(workspacesOf([])).toEqual([])
  })
})
