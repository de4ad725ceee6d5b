import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LOCALES, type Locale } from '~/kernel/locales'
import { formatShortDate } from '~/platform/i18n/format'
import { textFor } from '~/platform/i18n/text-for'
import { TextProvider } from '~/platform/i18n/text-provider'
import type { PersonPage } from '../../queries/person-page.server'
import { Person } from './person'

const may = { give: true, end: true, askForAdministrator: false, unlink: false, unlinkStrong: false }
const somebody: PersonPage = { personId: 'p', displayName: 'Aino', email: null, locale: 'fi', invitedOn: '2026-11-01', endedOn: null, grants: [], givable: [], waitingRequest: null, isOwn: false, strongSince: null, may }
const noDay = { day: '', month: '', year: '' }

function shown(locale: Locale, person: Partial<PersonPage>, offersStrong = true, done: string | null = null): string {
  return renderToStaticMarkup(<TextProvider locale={locale}><Person person={{ ...somebody, ...person }} offersStrong={offersStrong} done={done} typed={null} messages={[]} empty={{ startsOn: noDay, endsOn: noDay }} /></TextProvider>)
}

describe.each(LOCALES)('what was done, on a person’s page in %s', (locale) => {
  const t = textFor(locale, 'identity')

  it('is told as it was: a letter only when one goes', () => {
    const page = (done: string) => shown(locale, {}, true, done)
    expect(page('unchanged')).toContain(t('people.done.unchanged'))
    expect(page('unchanged')).not.toContain('notice--done')
    expect(page('known-given')).toContain(t('people.done.known-given'))
    expect(page('invited')).toContain(t('people.done.invited'))
  })
})

describe.each(LOCALES)('a role on a person’s page in %s', (locale) => {
  const t = textFor(locale, 'identity')
  const over = (startsOn: string, endsOn: string, ended: 'first-day' | 'never-began' | null) => shown(locale, { grants: [{ id: 'g', role: 'author', startsOn, endsOn, ended, state: 'over', source: 'invited' }] })

  it('that ended without a whole day has words in the place of a day before its first', () => {
    expect(over('2026-11-27', '2026-11-26', 'first-day')).toContain(`>${t('person.grant.first-day')}<`)
    expect(over('2026-12-01', '2026-11-26', 'never-began')).toContain(`>${t('person.grant.never-began')}<`)
    for (const page of [over('2026-11-27', '2026-11-26', 'first-day'), over('2026-12-01', '2026-11-26', 'never-began')]) expect(page).not.toContain(formatShortDate(locale, '2026-11-26'))
    expect(over('2026-01-01', '2026-11-26', null)).toContain(formatShortDate(locale, '2026-11-26'))
  })
})

describe.each(LOCALES)('strong identification on a person’s page in %s', (locale) => {
  const t = textFor(locale, 'identity')

  it('is said to be linked, since when, with a form of its own that unlinks it', () => {
    const page = shown(locale, { strongSince: '2026-11-22', may: { ...may, unlinkStrong: true } })
    expect(page).toContain('2026')
    expect(page).not.toContain(t('person.strong.none'))
    expect(page).toMatch(/<form method="post">(?:(?!<\/form>).)*name="intent" value="unlink-strong"/)
  })

  it('is said to be the only way in where there is neither an address nor a work account, before it is unlinked', () => {
    const page = (person: Partial<PersonPage>) => shown(locale, { strongSince: '2026-11-22', may: { ...may, unlinkStrong: true }, ...person })
    expect(page({})).toContain(t('person.strong.nobody-enters'))
    for (const person of [{ email: 'aino@example.fi' }, { may: { ...may, unlink: true, unlinkStrong: true } }, { endedOn: '2026-11-22' }]) expect(page(person)).not.toContain(t('person.strong.nobody-enters'))
  })

  it('is said not to be linked, and left out where the county does not offer it', () => {
    expect(shown(locale, {})).toContain(t('person.strong.none'))
    expect(shown(locale, {})).not.toContain('unlink-strong')
    expect(shown(locale, {}, false)).not.toContain(t('person.strong.title'))
    expect(shown(locale, { strongSince: '2026-11-22', may: { ...may, unlinkStrong: true } }, false)).toContain('unlink-strong')
  })
})
