import type { Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import { TextRegion } from '~/texts/ui/text-region'
import { VariantNotice } from '~/texts/ui/variant-notice'
import { Button } from '~/ui/button/button'
import type { WordsToCopy } from '../queries/answer-labels.server'
import type { PlacedQuestion } from '../rules/parts'
import { TextToCopy } from './closed-page'

/** Says once when questions of the page are not in the reader's language or variety. */
export function QuestionsNotice({ placed, original }: { placed: PlacedQuestion[]; original: Locale }) {
  return (
    <TextRegion>
      {placed.map(({ question }) => <VariantNotice key={question.id} text={question.text} original={original} />)}
    </TextRegion>
  )
}

/** What was answered on another page or device to the questions of this one meanwhile; sending the page once more replaces it. */
export function AnsweredElsewhere({ words, original }: { words: WordsToCopy; original: Locale }) {
  const { t } = useText('answers')
  return <TextToCopy id="elsewhere" words={words} original={original} heading={t('ask.changed-elsewhere.title')} why={t('ask.changed-elsewhere.body')} announced />
}

/** The other ways to go through the form: all on one page or part by part, and all questions where some are left out. */
export function OtherViews({ shown, leavesOut }: { shown: 'parts' | 'all'; leavesOut: boolean }) {
  const { t } = useText('answers')
  return (
    <>
      <p className="other-views">
        <Button look="link" name="intent" value={shown === 'parts' ? 'all' : 'parts'}>{t(shown === 'parts' ? 'ask.action.all' : 'ask.action.parts')}</Button>
      </p>
      {leavesOut ? (
        <p className="other-views">
          {t('ask.left-out')} <Button look="link" name="intent" value="every">{t('ask.action.every')}</Button>
        </p>
      ) : null}
    </>
  )
}
