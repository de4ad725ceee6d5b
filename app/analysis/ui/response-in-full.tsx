import type { MunicipalityFacts } from '~/counties/contract'
import type { Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import { AnswerWords } from '~/questions/ui/answer-words'
import { ContentText } from '~/texts/ui/content-text'
import { Button } from '~/ui/button/button'
import { Folio } from '~/ui/folio/folio'
import type { ThemeFacts } from '../contract'
import type { MarkingDone } from '../forms/marking.server'
import type { WholeResponse } from '../queries/response.server'
import { PassageMarker } from './marking/passage-marker'
import { WhereFrom } from './reading-list'

type Asked = { id: string; text: LocalizedText }
type ResponseProps = { may: { code: boolean }; item: WholeResponse; done: MarkingDone | null; themes: ThemeFacts[]; questions: Asked[]; municipalities: MunicipalityFacts[]; original: Locale; resultsAt: string }

/** One person's reply in full: the own words with their marks first, then what was chosen where that may be seen of one person. Marking is for those who may code. */
export function ResponseInFull({ may, item, done, themes, questions, municipalities, original, resultsAt }: ResponseProps) {
  const { t, locale } = useText('analysis')
  const questionOf = (id: string) => questions.find((each) => each.id === id)?.text ?? {}
  return (
    <>
      <WhereFrom item={item} around={{ municipalities, original }} />
      {item.texts.map((text, index) => (
        <Folio key={text.part} id={`text-${text.part}`} kind={index === 0 ? 'first' : undefined} heading={<ContentText text={questionOf(text.part)} original={original} />}>
          <PassageMarker isReadOnly={!may.code} done={done} text={text} locale={item.locale} themes={themes} label={pickText(questionOf(text.part), locale, original).text} />
        </Folio>
      ))}
      <Folio id="chosen" heading={t('response.chosen')}>
        {item.chosen.length > 0 ? <dl className="review">
          {item.chosen.map(({ id, text, label }) => (
            <div key={id}>
              <dt><ContentText text={text} original={original} /></dt>
              <dd className={label ? 'answer' : 'answer answer--none'}>{label ? <AnswerWords label={label} original={original} /> : t('response.not-answered')}</dd>
            </div>
          ))}
        </dl> : null}
        <p className="soft">{t('response.counts-only')} <a href={resultsAt}>{t('response.see-results')}</a></p>
      </Folio>
      {may.code ? (
        <form method="post">
          {item.texts.map((text) => <input key={text.part} type="hidden" name={`seen.${text.part}`} value={text.digest} />)}
          <Button name="do" value="read">{t('response.mark-read')}</Button>
        </form>
      ) : null}
    </>
  )
}
