import { describe, expect, it } from 'vitest'
import { holdsOneOf, mayUseLetter, workspacesOf } from './permissions'

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
    expect(workspacesOf(['auditor'])).toEqual(['official', 'admin', 'audit'])
    expect(workspacesOf(['administrator'])).toEqual(['admin', 'moderation', 'audit'])
    expect(workspacesOf([])).toEqual([])
  })

  it('of officials keep to the directory where it is required; those from outside use their letters', () => {
    expect(mayUseLetter(['representative', 'signatory'], true)).toBe(true)
    expect(mayUseLetter(['representative', 'analyst'], true)).toBe(false)
    expect(mayUseLetter(['administrator'], true)).toBe(false)
    expect(mayUseLetter([], true)).toBe(true)
    expect(mayUseLetter(['administrator'], false)).toBe(true)
  })
})
