import type { Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Disclosure } from '~/ui/disclosure/disclosure'

/** The questions of a matter by who may see what is answered (domain rule P-5). */
export type PublishedQuestions = Record<'aggregate' | 'officials' | 'public-after-review', { id: string; text: LocalizedText }[]>

/** Question by question: what is shown as figures only, what only officials read, what may be published after it was read. */
export function PrivacyPublished({ questions, original }: { questions: PublishedQuestions; original: Locale }) {
  const { t } = useText('consultations')
  return (
    <>
      {(['aggregate', 'officials', 'public-after-review'] as const).map((visibility) => (questions[visibility].length === 0 ? null : (
        <Disclosure key={visibility} summary={t(`privacy.published.${visibility}`)} open>
          <ul>{questions[visibility].map(({ id, text }) => <li key={id}><ContentText text={text} original={original} /></li>)}</ul>
        </Disclosure>
      )))}
    </>
  )
}
