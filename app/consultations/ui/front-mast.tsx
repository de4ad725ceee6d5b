import { useText } from '~/platform/i18n/use-text'
import { VoiceLine } from '~/ui/voice-line/voice-line'

const STATIONS = ['ask', 'answer', 'read', 'decide', 'act'] as const

/** The front page's promise and its one picture: the way of a voice. */
export function FrontMast() {
  const { t } = useText('consultations')
  const stations = STATIONS.map((id) => ({ id, state: 'done' as const, what: t(`front.way.${id}.what`), when: t(`front.way.${id}.when`) }))
  return (
    <div className="mast">
      <div className="wrap">
        <h1>
          {t('front.heading')} <span className="head__ask">{t('front.ask')}</span>
        </h1>
        <p className="lead">{t('front.lead')}</p>
        <VoiceLine label={t('front.way.label')} stations={stations} entering />
      </div>
    </div>
  )
}
