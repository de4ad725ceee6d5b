import { useText } from '~/platform/i18n/use-text'
import { Folio } from '~/ui/folio/folio'
import { PhoneLink } from '~/ui/link/phone-link'

/** Ways that are not consultations: initiatives, and where feedback, complaints and worries belong (domain rules L30-2, A21-1). */
export function OtherInfluence({ phone, emergencyPhone, hasInitiatives }: { phone: string; emergencyPhone: string; hasInitiatives: boolean }) {
  const { t } = useText('consultations')
  return (
    <>
      {hasInitiatives ? (
        <Folio id="initiative" heading={t('take-part.initiative.title')}>
          <p>{t('take-part.initiative.body')}</p>
        </Folio>
      ) : null}
      <Folio id="elsewhere" heading={t('take-part.elsewhere.title')}>
        <p>{t('take-part.elsewhere.body')}</p>
        <p>
          {t('ways.phone.call', { phone: '' })}<PhoneLink phone={phone} />
        </p>
        <p><b>{t('take-part.emergency', { phone: emergencyPhone })}</b></p>
      </Folio>
    </>
  )
}
