import { describe, expect, it } from 'vitest'
import { LOCALES } from '~/kernel/locales'
import { textFor } from '~/platform/i18n/text-for'
import { decidedLetter } from './moderation-letters.server'

describe.each(LOCALES)('the letter to the giver of a statement in %s', (locale) => {
  const t = textFor(locale, 'moderation')
  const letter = (kind: 'redact' | 'hide' | 'restore') => decidedLetter({ locale, kind, reason: 'R', matter: 'M', page: 'https://kuultu.example/x', county: 'C', contact: 'K' }).text
  const link = { link: 'https://kuultu.example/x' }

  it('speaks of another look only where something is hidden', () => {
    for (const kind of ['redact', 'hide'] as const) expect(letter(kind)).toContain(t('mail.decided.where', link))
    expect(letter('restore')).toContain(t('mail.decided.where-restore', link))
    expect(letter('restore')).not.toContain(t('mail.decided.where', link))
  })
})
