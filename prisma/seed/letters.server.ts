import { codeLetter } from '~/answers/mail/code-letter.server'
import { addresses } from '~/kernel/addresses'
import { codeGroups } from '~/kernel/codes'
import type { Locale } from '~/kernel/locales'
import { pickText } from '~/kernel/localized-text'
import type { Work } from '~/platform/db/work.server'
import { keepOfStory, READERS_ORIGIN } from '~/platform/mail/demo-outbox.server'
import type { Story } from './content.server'
import { HELP } from './county.server'
import type { Matter } from './schedule'

/** An answer's code that somebody of the story had sent to themselves when the answer had come. */
export type SentCode = { to: string; locale: Locale; code: string; sentAt: Date }

/** Keeps the letters with codes in the outbox, so that whoever looks at the demonstration can see what became of an answer. */
export async function keepCodeLetters(at: (instant: Date) => Work, { county, earlyRound }: Story, { closesAt }: Matter, codes: readonly SentCode[]): Promise<void> {
  for (const { to, locale, code, sentAt } of codes) {
    const { scope, db } = at(sentAt)
    const letter = codeLetter({
      locale, closesAt,
      codeGroups: codeGroups(code),
      title: pickText(earlyRound.content.title, locale, 'fi').text,
      link: `${READERS_ORIGIN}${addresses.findAnswer(locale)}`,
      countyName: pickText(county.name, locale, 'fi').text,
      contact: HELP.helpEmail,
    })
    await keepOfStory(db, scope, { to, locale, ...letter }, sentAt)
  }
}
