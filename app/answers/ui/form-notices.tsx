import type { Locale } from '~/kernel/locales'
import { useText } from '~/platform/i18n/use-text'
import { TextRegion } from '~/texts/ui/text-region'
import { VariantNotice } from '~/texts/ui/variant-notice'
import { Button } from '~/ui/button/button'
import type { PlacedQuestion } from '../rules/parts'

/** Says once when questions of the page are not in the reader's language or variety. */
export function QuestionsNotice({ placed, original }: { placed: PlacedQuestion[]; original: Locale }) {
  return (
    <TextRegion>
      {placed.map(({ question }) => <VariantNotice key={question.id} text={question.text} original={original} />)}
    </TextRegion>
  )
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
