import { renderToStaticMarkup as html } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { DatePicker, dateOfParts } from './date-picker'

describe('the date of three typed parts', () => {
  test.each([
    [{ day: '14', month: '2', year: '2027' }, '2027-02-14'],
    [{ day: '29', month: '02', year: '2028' }, '2028-02-29'],
    [{ day: '29', month: '2', year: '2027' }, undefined],
    [{ day: '0', month: '2', year: '2027' }, undefined],
    [{ day: '14', month: 'helmi', year: '2027' }, undefined],
    [{ day: '14', month: '2', year: '27' }, undefined],
    [{ day: '', month: '', year: '' }, undefined],
  ])('%o is %s', (parts, date) => {
    expect(dateOfParts(parts)?.toString()).toBe(date)
  })
})

test('without script there are three inputs and no button', () => {
  const picker = html(<DatePicker id="d" name="d" label="Milloin?" locale="fi" parts={{ day: 'Päivä', month: 'Kuukausi', year: 'Vuosi' }} open="Avaa" calendar="Kalenteri" />)
  expect(picker.match(/<input/g)).toHaveLength(3)
  expect(picker).not.toContain('<button')
})
