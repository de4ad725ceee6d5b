import { useText } from '~/platform/i18n/use-text'
import { Folio } from '~/ui/folio/folio'
import { PhoneLink } from '~/ui/link/phone-link'

/** What is no way of taking part: where feedback, complaints and worries belong (domain rule A21-1). */
export function OtherInfluence({ phone, emergencyPhone }: { phone: string; emergencyPhone: string }) {
  const { t } = useText('consultations')
  return (
    <Folio id="elsewhere" heading={t('take-part.elsewhere.title')}>
      <p>{t('take-part.elsewhere.body')}</p>
      <p>
        {t('ways.phone.call', { phone: '' })}<PhoneLink phone={phone} />
      </p>
      <p><b>{t('take-part.emergency', { phone: emergencyPhone })}</b></p>
    </Folio>
  )
}
