import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '~/kernel/locales'
import { textFor } from '~/platform/i18n/text-for'
import { TextProvider } from '~/platform/i18n/text-provider'
import { readEnding } from '../../forms/ending.server'
import { readInvitation } from '../../forms/invitation.server'
import { EndRoleForm } from './ending-forms'
import { InviteForm } from './invite-form'

describe.each(LOCALES)('forms about people in %s', (locale) => {
  const t = textFor(locale, 'identity')

  it('offer nothing of the administrator’s own for the person invited, and say how long a name may be', () => {
    const messages = [{ field: 'name', key: 'name-too-long', values: { max: 120 } }]
    const html = renderToStaticMarkup(<TextProvider locale={locale}><InviteForm typed={readInvitation(new FormData())} messages={messages} offered={['fi']} roles={['auditor']} /></TextProvider>)
    expect(html).not.toMatch(/autoComplete="(?!off|section-invited )/i)
    expect(html).toContain(t('people.problem.name-too-long', { max: 120 }))
  })

  it('do not say that the end of a role may be left out', () => {
    const html = renderToStaticMarkup(<TextProvider locale={locale}><EndRoleForm personId="p" isOfDirectory={false} typed={readEnding(new FormData())} messages={[]} /></TextProvider>)
    expect(html).toContain(t('end-role.day-hint'))
    expect(html).not.toContain(t('people.form.ends-hint'))
  })
})
