import { useText } from '~/platform/i18n/use-text'
import { Folio } from '~/ui/folio/folio'
import { PhoneLink } from '~/ui/link/phone-link'
import { Notice } from '~/ui/notice/notice'

/** Says that children and young people are asked, that they may answer themselves, and where the rest is told; `href` leads there. */
export function ForChildren({ href }: { href: string }) {
  const { t } = useText('consultations')
  return (
    <Notice>
      <p><b>{t('children.who')}</b></p>
      <p>{t('children.self')}</p>
      <p><a href={href}>{t('children.more')}</a></p>
    </Notice>
  )
}

/** What children and young people should know of their answer, in words for them (GDPR art. 12; domain rule P-13). */
export function ChildNotice({ emergencyPhone, kind }: { emergencyPhone: string; kind?: 'first' }) {
  const { t } = useText('consultations')
  return (
    <Folio id="children" heading={t('children.title')} kind={kind}>
      <p>{t('children.why')}</p>
      <ul>
        <li>{t('children.free')}</li>
        <li>{t('children.no-name')}</li>
        <li>{t('children.age')}</li>
        <li>{t('children.careful')}</li>
        <li>{t('children.reads')}</li>
        <li>{t('children.document')}</li>
        <li>{t('children.tell')}</li>
        <li>{t('children.change')}</li>
      </ul>
      <p>
        {t('children.help', { phone: '' })}<PhoneLink phone={emergencyPhone} />
      </p>
      <p>{t('children.not-at-once')}</p>
    </Folio>
  )
}
