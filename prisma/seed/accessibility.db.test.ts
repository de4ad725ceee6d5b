import { expect, it } from 'vitest'
import { defectList } from '~/accessibility/queries/defects.server'
import { CLAUSES } from '~/accountability/rules/clauses'
import { aCounty } from '~/analysis/testing/builders'
import { LOCALES } from '~/kernel/locales'
import { testDatabase, workFor } from '../../tests/support/database'
import { seedAccessibility } from './accessibility.server'

const database = await testDatabase()

it('tells of a defect that is true of the demo: what no person has tried yet, in every language', async () => {
  await aCounty(database.db)
  const work = workFor(database)
  await seedAccessibility(work, work.now)
  const { open } = await defectList(work)
  expect(open).toHaveLength(1)
  // What a machine has checked is no open defect, and no matter of the demo has a map.
  const standings = open[0]!.requirements.map((number) => CLAUSES.find(({ id }) => id === `9.${number}`)?.standing)
  expect(standings).toEqual(standings.map(() => 'unchecked'))
  const { what, instead } = open[0]!
  for (const text of [what, instead]) expect(Object.keys(text).sort()).toEqual([...LOCALES].sort())
  expect(JSON.stringify([what, instead])).not.toMatch(/kart|\bmap\b|samråd/i)
})
