import { languageName } from '~/platform/i18n/language-name'
import { formatList } from '~/platform/i18n/format'
import { useText } from '~/platform/i18n/use-text'
import { Folio } from '~/ui/folio/folio'
import { Table } from '~/ui/table/table'
import type { ImpactAssessmentFacts, Party } from '../queries/county-document.server'
import { Blanks, Controller, Measures, Officer, SignLines } from './parts'

const NEEDED = ['special', 'vulnerable', 'scale'] as const
const NECESSARY = ['purpose', 'least', 'nameless', 'times', 'told', 'no-decisions'] as const
const RIGHTS = ['see', 'change', 'withdraw', 'object', 'complain'] as const
const LEFT = ['machine', 'many', 'unscanned', 'seen', 'outside'] as const

/** The data protection impact assessment (GDPR art. 35(7)): what is done, why it is needed, what it risks, and what people still have to decide. */
export function ImpactAssessment({ party, facts }: { party: Party; facts: ImpactAssessmentFacts }) {
  const { t } = useText('accountability')
  const { t: county } = useText('counties')
  return (
    <>
      <Folio id="controller" heading={t('party.title')} kind="first"><Controller party={party} /><Officer party={party} /></Folio>
      <Description facts={facts} />
      <Folio id="needed" heading={t('dpia.needed.title')}><p>{t('dpia.needed.lead')}</p><ul>{NEEDED.map((each) => <li key={each}>{t(`dpia.needed.${each}`)}</li>)}</ul></Folio>
      <Folio id="basis" heading={t('dpia.basis.title')}>
        <p>{t('dpia.basis.task')}</p>
        <p>{t('dpia.basis.law')} {county(`legal-profile.${party.legalProfile}`)}</p>
        <p>{t('record.special')}</p>
      </Folio>
      <Folio id="necessity" heading={t('dpia.necessity.title')}><ul>{NECESSARY.map((each) => <li key={each}>{t(`dpia.necessity.${each}`)}</li>)}</ul></Folio>
      <Folio id="rights" heading={t('dpia.rights.title')}><ul>{RIGHTS.map((each) => <li key={each}>{t(`dpia.rights.${each}`)}</li>)}</ul></Folio>
      <Folio id="risks" heading={t('dpia.risks.title')}><p>{t('dpia.risks.lead')}</p><RiskTable risks={facts.risks} /></Folio>
      <Folio id="measures" heading={t('measure.title')}><Measures min={facts.min} /></Folio>
      <Folio id="left" heading={t('dpia.left.title')}>
        <p>{t('dpia.left.lead')}</p>
        <ul>{LEFT.map((each) => <li key={each}>{t(`dpia.left.${each}`)}</li>)}</ul>
        <p>{t('dpia.left.prior')}</p>
        <Blanks blanks={[{ id: 'left-decision', label: t('dpia.left.decision') }]} />
      </Folio>
      <Folio id="asked" heading={t('dpia.asked.title')}>
        <Blanks blanks={[{ id: 'officer-view', label: t('dpia.asked.officer') }, { id: 'people-view', label: t('dpia.asked.people') }, { id: 'review', label: t('dpia.asked.review') }]} />
      </Folio>
      <Folio id="signed" heading={t('blank.title')}><SignLines who={t('party.controller')} /><SignLines who={t('party.officer')} /></Folio>
    </>
  )
}

function Description({ facts: { channels, languages, municipalities, residents } }: { facts: ImpactAssessmentFacts }) {
  const { t, locale } = useText('accountability')
  const { t: county } = useText('counties')
  return (
    <Folio id="description" heading={t('dpia.description.title')}>
      <p>{t('dpia.description.what')}</p>
      <p>{t('dpia.description.who')}</p>
      <p>{t('dpia.description.scope', { municipalities, residents })}</p>
      <p>{t('dpia.description.channels', { list: formatList(locale, channels.map((channel) => county(`channel.${channel}`))) })}</p>
      <p>{t('dpia.description.languages', { list: formatList(locale, languages.map((language) => languageName(locale, language))) })}</p>
      <p>{t('dpia.description.record')}</p>
    </Folio>
  )
}

function RiskTable({ risks }: Pick<ImpactAssessmentFacts, 'risks'>) {
  const { t } = useText('accountability')
  return (
    <Table
      id="risk-table" caption={t('dpia.risks.caption')}
      columns={[{ id: 'risk', label: t('dpia.risks.column.risk') }, { id: 'likelihood', label: t('dpia.risks.column.likelihood') }, { id: 'severity', label: t('dpia.risks.column.severity') }, { id: 'measures', label: t('dpia.risks.column.measures') }, { id: 'left', label: t('dpia.risks.column.left') }]}
      rows={risks.map(({ id, likelihood, severity, left }) => ({ id, header: t(`risk.${id}.what`), cells: [t(`level.${likelihood}`), t(`level.${severity}`), t(`risk.${id}.measures`), t(`level.${left}`)] }))}
    />
  )
}
