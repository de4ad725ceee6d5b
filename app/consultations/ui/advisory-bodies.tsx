import type { LegalProfile, ReachableBody } from '~/counties/contract'
import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import { ContentText } from '~/texts/ui/content-text'
import { Folio } from '~/ui/folio/folio'
import { PhoneLink } from '~/ui/link/phone-link'

/** The sections of the Local Government Act on the bodies of a city. */
const SECTIONS_OF_CITY = { youth: 26, elders: 27, disability: 28 } as const

type AdvisoryBodiesProps = { bodies: ReachableBody[]; legalProfile: LegalProfile; original: Locale }

/** The advisory bodies that can be reached: what they do, by which law they are there, and how to contact them. */
export function AdvisoryBodies({ bodies, legalProfile, original }: AdvisoryBodiesProps) {
  const { t } = useText('consultations')
  const { t: county } = useText('counties')
  if (bodies.length === 0) return null
  const law = (body: ReachableBody['body']) => (legalProfile === 'city' ? t('take-part.bodies.law.city', { section: SECTIONS_OF_CITY[body] }) : legalProfile === 'county' ? t('take-part.bodies.law.county') : null)
  return (
    <Folio id="bodies" heading={t('take-part.bodies.title')}>
      <p>{t('take-part.bodies.lead')}</p>
      <ul className="said">
        {bodies.map(({ body, name, does, email, phone }) => (
          <li key={body}>
            <h3>{isWritten(name, original) ? <ContentText text={name} original={original} /> : county(`body.${body}.name`)}</h3>
            {isWritten(does, original) ? <ContentText as="p" text={does} original={original} /> : <p>{county(`body.${body}.does`)}</p>}
            <p>
              {phone ? <PhoneLink phone={phone} /> : null}{phone && email ? ', ' : null}
              {email ? <a href={`mailto:${email}`}>{email}</a> : null}
            </p>
            {law(body) ? <p className="small soft">{law(body)}</p> : null}
          </li>
        ))}
      </ul>
    </Folio>
  )
}

function isWritten(text: LocalizedText, original: Locale): boolean {
  return pickText(text, original, original).text !== ''
}
