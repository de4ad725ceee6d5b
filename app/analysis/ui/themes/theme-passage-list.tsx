import { addresses } from '~/kernel/addresses'
import { baseLanguage, type Locale } from '~/kernel/locales'
import type { LocalizedText } from '~/kernel/localized-text'
import type { MunicipalityFacts } from '~/counties/contract'
import { formatShortDate } from '~/platform/i18n/format'
import { languageName } from '~/platform/i18n/language-name'
import { useText } from '~/platform/i18n/use-text'
import { RedactedText } from '~/texts/ui/redacted-text'
import { ContentText } from '~/texts/ui/content-text'
import { Button } from '~/ui/button/button'
import { VisuallyHidden } from '~/ui/visually-hidden/visually-hidden'
import type { OfficialPassage } from '../../queries/theme-passages.server'
import { channelWord, placeWord } from '../where-from'

/** What the rows need besides the passages. */
export type PassageSurroundings = { slug: string; may: { release: boolean; answer: boolean; statement: boolean }; municipalities: MunicipalityFacts[]; original: Locale; giverOf: (statementId: string) => LocalizedText | undefined }

/** The passages under a theme, each with where it comes from and whether everybody sees it; released one by one. */
export function ThemePassageList({ passages, around, refusal }: { passages: OfficialPassage[]; around: PassageSurroundings; refusal?: { passageId: string; message: string } }) {
  return (
    <ol className="answers">
      {passages.map((passage, index) => <Row key={passage.id} passage={passage} number={index + 1} around={around} refusal={refusal?.passageId === passage.id ? refusal.message : undefined} />)}
    </ol>
  )
}

function Row({ passage, number, around, refusal }: { passage: OfficialPassage; number: number; around: PassageSurroundings; refusal?: string }) {
  const { t, locale } = useText('analysis')
  const giver = around.giverOf(passage.sourceId)
  const sourceAt = passage.sourceKind === 'statement' ? addresses.officialStatement(locale, around.slug, passage.sourceId) : addresses.officialResponse(locale, around.slug, passage.sourceId)
  return (
    <li id={`passage-${passage.id}`}>
      <p className="from">
        <b>{passage.channel === null ? t('passage.from.statement') : channelWord(t, passage.channel)}</b>{' '}
        {passage.channel === null ? (giver ? <ContentText text={giver} original={around.original} /> : null) : placeWord(t, around.municipalities, passage.municipality, locale, around.original)}, {languageName(locale, passage.locale)}
        <br />
        {formatShortDate(locale, passage.day)}
      </p>
      <div>
        <blockquote lang={baseLanguage(passage.locale) === baseLanguage(locale) ? undefined : baseLanguage(passage.locale)}><p className="as-written" dir="auto"><RedactedText text={passage.text} /></p></blockquote>
        {around.may.release ? <Release passage={passage} number={number} refusal={refusal} /> : <p className="small soft">{t(passage.isReleased ? 'passage.released' : 'passage.not-released')}</p>}
        {around.may[passage.sourceKind] ? <p className="small"><a href={sourceAt}>{t('passage.from.open')}<VisuallyHidden> {t('passage.release.which', { number })}</VisuallyHidden></a></p> : null}
      </div>
    </li>
  )
}

function Release({ passage, number, refusal }: { passage: OfficialPassage; number: number; refusal?: string }) {
  const { t } = useText('analysis')
  if (!passage.may.release) return <p className="work small soft">{t('passage.release.officials-only')}</p>
  const which = <VisuallyHidden> {t('passage.release.which', { number })}</VisuallyHidden>
  return (
    <form method="post" className="work release">
      <input type="hidden" name="passage" value={passage.id} />
      {passage.isReleased ? (
        <div className="meta-row"><b>{t('passage.released')}</b><Button small look="link" name="do" value="withdraw">{t('passage.release.withdraw')}{which}</Button></div>
      ) : (
        <>
          {refusal ? <p className="error" id={`refusal-${passage.id}`}>{refusal}</p> : null}
          <div className="meta-row">
            <div className="check">
              <input type="checkbox" id={`confirm-${passage.id}`} name="confirmed" value="yes" aria-describedby={refusal ? `refusal-${passage.id}` : undefined} />
              <label htmlFor={`confirm-${passage.id}`}>{t('passage.release.confirm')}{which}</label>
            </div>
            <Button small look="quiet" name="do" value="release">{t('passage.release.submit')}{which}</Button>
          </div>
        </>
      )}
    </form>
  )
}
