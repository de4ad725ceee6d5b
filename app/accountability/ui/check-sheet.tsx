import { partIn } from '~/kernel/locales'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { Folio } from '~/ui/folio/folio'
import type { ChecksFacts, Party } from '../queries/county-document.server'
import type { Check } from '../rules/checks'
import { Blanks, Controller } from './parts'

/** A sheet to sign: what only people can find out, with how to do it and places for the day, the person and what they found. */
export function CheckSheet({ party, facts: { checks } }: { party: Party; facts: ChecksFacts }) {
  const { t } = useText('accountability')
  return (
    <>
      <Folio id="subject" heading={t('check.subject')} kind="first"><Controller party={party} /><p>{t('check.lead')}</p></Folio>
      {checks.map((check) => (
        <Folio key={check.id} id={check.id} heading={<CheckTitle check={check} />}>
          <p>{t(`check.${check.kind}.how`)}</p>
          <Blanks blanks={[{ id: `${check.id}-date`, label: t('blank.date') }, { id: `${check.id}-who`, label: t('blank.who') }, { id: `${check.id}-finding`, label: t('blank.finding') }, { id: `${check.id}-signature`, label: t('blank.signature') }]} />
        </Folio>
      ))}
    </>
  )
}

function CheckTitle({ check: { kind, program, language } }: { check: Check }) {
  const { t, locale } = useText('accountability')
  const what = program ?? (language ? languageName(locale, language) : null)
  return <>{t(`check.${kind}.title`)}{what === null ? null : <>{': '}<span {...(program ? partIn('en', locale) : {})}>{what}</span></>}</>
}
