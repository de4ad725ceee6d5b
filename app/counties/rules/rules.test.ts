import { describe, expect, it } from 'vitest'
import { chooseByHost, hostName } from './host-choice'
import { areConsistent, inMenuOrder } from './languages'
import { isInForce, isOrdered } from './validity'

describe('validity', () => {
  const county = { validFrom: '2023-01-01', validTo: '2026-12-31' }

  it('includes its first and its last day', () => {
    expect(['2022-12-31', '2023-01-01', '2026-12-31', '2027-01-01'].map((day) => isInForce(county, day))).toEqual([false, true, true, false])
  })

  it('is open when the last day is not known', () => expect(isInForce({ ...county, validTo: null }, '2099-01-01')).toBe(true))

  it('does not end before it begins', () => {
    expect(isOrdered({ validFrom: '2023-01-02', validTo: '2023-01-01' })).toBe(false)
    expect(isOrdered({ validFrom: '2023-01-01', validTo: '2023-01-01' })).toBe(true)
  })
})

describe('languages', () => {
  it('fit when the original is required and the required are offered', () => {
    expect(areConsistent({ originalLocale: 'sv', requiredLocales: ['sv', 'fi'], offeredLocales: ['sv', 'fi', 'en'] })).toBe(true)
    expect(areConsistent({ originalLocale: 'en', requiredLocales: ['fi'], offeredLocales: ['fi', 'en'] })).toBe(false)
    expect(areConsistent({ originalLocale: 'fi', requiredLocales: ['fi', 'sv'], offeredLocales: ['fi'] })).toBe(false)
  })

  it('come in menu order without doubles', () => expect(inMenuOrder(['en', 'sv', 'fi', 'sv'])).toEqual(['fi', 'sv', 'en']))
})

describe('host choice', () => {
  const one = { hosts: ['kuultu.example'] }
  const two = { hosts: ['hordu.example'] }

  it('forgets case, port and the final dot', () => expect(hostName('Kuultu.Example.:8080')).toBe('kuultu.example.'.slice(0, -1)))

  it('finds the county of the host', () => expect(chooseByHost([one, two], 'HORDU.example:3000')).toBe(two))

  it('shows the only county to an unknown host, and none of several', () => {
    expect(chooseByHost([one], '10.0.0.7')).toBe(one)
    expect(chooseByHost([one, two], '10.0.0.7')).toBeNull()
    expect(chooseByHost([], 'kuultu.example')).toBeNull()
  })
})
