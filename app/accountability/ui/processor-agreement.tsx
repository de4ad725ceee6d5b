import { useText } from '~/platform/i18n/use-text'
import { Folio } from '~/ui/folio/folio'
import type { AgreementFacts, Party } from '../queries/county-document.server'
import { Blanks, Controller, Measures, Officer, SignLines } from './parts'
import { GroupTable, KeptTable } from './record-of-processing'

const OBLIGATIONS = ['instructions', 'silence', 'safety', 'helping', 'impact', 'showing'] as const

/** The agreement between the controller and whoever runs the service (GDPR art. 28(3)), with lines where only people can fill in. */
export function ProcessorAgreement({ party, facts: { groups, kept, min } }: { party: Party; facts: AgreementFacts }) {
  const { t } = useText('accountability')
  return (
    <>
      <Folio id="parties" heading={t('agreement.parties.title')} kind="first">
        <Controller party={party} />
        <Officer party={party} />
        <h3>{t('party.processor')}</h3>
        <Blanks blanks={[{ id: 'processor', label: t('agreement.parties.name') }, { id: 'processor-address', label: t('party.address') }, { id: 'processor-contact', label: t('party.contact') }]} />
      </Folio>
      <Folio id="subject" heading={t('agreement.subject.title')}><p>{t('agreement.subject.what')}</p><p>{t('agreement.subject.nature')}</p></Folio>
      <Folio id="duration" heading={t('agreement.duration.title')}>
        <p>{t('agreement.duration.body')}</p>
        <Blanks blanks={[{ id: 'begins', label: t('agreement.duration.begins') }, { id: 'ends', label: t('agreement.duration.ends') }]} />
      </Folio>
      <Folio id="obligations" heading={t('agreement.obligations.title')}><ol>{OBLIGATIONS.map((each) => <li key={each}>{t(`agreement.obligations.${each}`)}</li>)}</ol></Folio>
      <Folio id="others" heading={t('agreement.others.title')}>
        <p>{t('agreement.others.body')}</p>
        <Blanks blanks={[{ id: 'others-list', label: t('agreement.others.list') }]} />
      </Folio>
      <Folio id="place" heading={t('agreement.place.title')}><p>{t('agreement.place.body')}</p><Blanks blanks={[{ id: 'place-list', label: t('agreement.place.where') }]} /></Folio>
      <Folio id="breach" heading={t('agreement.breach.title')}><p>{t('agreement.breach.notice')}</p><p>{t('agreement.breach.content')}</p><Blanks blanks={[{ id: 'breach-contact', label: t('agreement.breach.contact') }]} /></Folio>
      <Folio id="end" heading={t('agreement.end.title')}><p>{t('agreement.end.return')}</p><p>{t('agreement.end.deletion')}</p></Folio>
      <Folio id="audit" heading={t('agreement.audit.title')}><p>{t('agreement.audit.body')}</p></Folio>
      <Folio id="signed" heading={t('blank.title')}><SignLines who={t('party.controller')} /><SignLines who={t('party.processor')} /></Folio>
      <Folio id="annex-data" heading={t('agreement.annex.data')}>{groups.map((group) => <GroupTable key={group.whose} group={group} />)}<KeptTable kept={kept} /></Folio>
      <Folio id="annex-security" heading={t('agreement.annex.security')}><Measures min={min} /></Folio>
    </>
  )
}
