import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { TextProvider } from '~/platform/i18n/text-provider'
import { WaitingRemarks } from './waiting-remarks'

const shown = (parts: Parameters<typeof WaitingRemarks>[0]) => renderToStaticMarkup(<TextProvider locale="fi"><WaitingRemarks {...parts} /></TextProvider>)

describe('the remarks that wait', () => {
  it('say by when the first of them is due', () => {
    expect(shown({ count: 2, next: { dueOn: '2027-01-03', standing: { isLate: false, days: 9 } } })).toMatch(/3\.1\.2027.*9 päivää jäljellä/)
    expect(shown({ count: 1, next: { dueOn: '2027-01-03', standing: { isLate: true, days: 1 } } })).toMatch(/3\.1\.2027.*Myöhässä 1 päivän/)
    expect(shown({ count: 0, next: null })).not.toMatch(/määräpäivä/)
  })
})
