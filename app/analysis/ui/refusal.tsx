import { useText } from '~/platform/i18n/use-text'
import { Notice } from '~/ui/notice/notice'

/** States of the world that refuse a mark or its release. */
export type RefusalCode = 'no-theme' | 'no-source' | 'no-passage' | 'text-has-changed' | 'not-for-public' | 'has-hidden-part' | 'identity-code' | 'outside-text' | 'empty-passage' | 'not-confirmed'

/** Why something could not be done, said where the person looks next. */
export function Refusal({ code }: { code: RefusalCode }) {
  const { t } = useText('analysis')
  return <Notice tone="bad" announced><p><b>{t('refusal.title')}.</b> {t(`refusal.${code}`)}</p></Notice>
}
