import { describe, expect, it } from 'vitest'
import { areApplied, type AppliedMigration } from './migrations.server'

const files = [{ name: '1_first', checksum: 'a' }, { name: '2_second', checksum: 'b' }]
const row = (migration_name: string, checksum: string, more: Partial<AppliedMigration> = {}): AppliedMigration => ({ migration_name, checksum, finished_at: new Date(0), rolled_back_at: null, ...more })

describe('the migrations of a database', () => {
  it('are all there, also beside those of a newer version and one that was rolled back', () => {
    expect(areApplied(files, [row('1_first', 'a'), row('2_second', 'b')])).toBe(true)
    expect(areApplied(files, [row('1_first', 'a'), row('2_second', 'x', { rolled_back_at: new Date(0) }), row('2_second', 'b'), row('3_third', 'c')])).toBe(true)
  })

  it.each<[string, AppliedMigration[]]>([
    ['one is missing', [row('1_first', 'a')]],
    ['one was another when it was applied', [row('1_first', 'a'), row('2_second', 'x')]],
    ['one is half done', [row('1_first', 'a'), row('2_second', 'b', { finished_at: null })]],
    ['one of a newer version is half done', [row('1_first', 'a'), row('2_second', 'b'), row('3_third', 'c', { finished_at: null })]],
    ['there are none', []],
  ])('are not when %s', (_why, applied) => {
    expect(areApplied(files, applied)).toBe(false)
  })
})
