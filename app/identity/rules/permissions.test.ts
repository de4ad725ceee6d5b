import { describe, expect, it } from 'vitest'
import { holdsOneOf, mayComeBy, workspacesOf } from './permissions'

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

  it('of officials keep to the directory where it is required; those from outside come by letter or identify themselves', () => {
    for (const way of ['link', 'code', 'strong'] as const) {
      expect(mayComeBy(way, ['representative', 'signatory'], true)).toBe(true)
      expect(mayComeBy(way, ['representative', 'analyst'], true)).toBe(false)
      expect(mayComeBy(way, ['administrator'], true)).toBe(false)
      expect(mayComeBy(way, [], true)).toBe(true)
      expect(mayComeBy(way, ['administrator'], false)).toBe(true)
    }
    for (const way of ['oidc', 'demo'] as const) expect(mayComeBy(way, ['administrator'], true)).toBe(true)
  })
})
