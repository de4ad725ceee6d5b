import type { ReactNode } from 'react'
import { isSimple, type Locale } from '~/kernel/locales'
import { pickText, type LocalizedText } from '~/kernel/localized-text'
import { useText } from '~/platform/i18n/use-text'
import { isAllOptional } from '~/questions/rules/asked'
import { ContentText } from '~/texts/ui/content-text'
import { Markdown } from '~/texts/ui/markdown'
import { SoftText } from '~/texts/ui/soft-text'
import { TextRegion } from '~/texts/ui/text-region'
import { Cans } from '~/ui/cans/cans'
import { Folio } from '~/ui/folio/folio'
import type { ConsultationContent, ReadingSection } from '../contract'
import { capitalised } from './two-voices'

/** One part of what is told, as a folio. */
export function ReadingPart({ section, original, children }: { section: ReadingSection; original: Locale; children?: ReactNode }) {
  const { locale } = useText('consultations')
  const heading = pickText(section.heading, locale, original)
  return (
    <TextRegion>
      <Folio
        id={`part-${section.id}`}
        heading={<span lang={heading.locale === locale ? undefined : heading.locale}><SoftText locale={heading.locale}>{heading.text}</SoftText></span>}
      >
        <Markdown text={section.body} original={original} headingLevel={3} />
        {children}
      </Folio>
    </TextRegion>
  )
}

/** What can still change and what cannot (domain rule A41-1). */
export function CanAndCannot({ content, original }: { content: ConsultationContent; original: Locale }) {
  const { t } = useText('consultations')
  const items = (texts: ConsultationContent['canChange']) => texts.map((text, index) => <ContentText key={index} text={inSentenceCase(text)} original={original} soft />)
  return (
    <Folio id="can" heading={t('page.can.title')}>
      <Cans
        can={{ heading: t('page.can.can'), items: items(content.canChange) }}
        cannot={{ heading: t('page.can.cannot'), items: items(content.cannotChange) }}
      />
    </Folio>
  )
}

// These are lines of a list whatever their author began them with.
function inSentenceCase(text: LocalizedText): LocalizedText {
  return Object.fromEntries(Object.entries(text).map(([locale, words]) => [locale, capitalised(words)]))
}

/** What the form asks, part by part, so that one can decide before beginning. */
export function WhatWeAsk({ content, original }: { content: ConsultationContent; original: Locale }) {
  const { t, locale } = useText('consultations')
  const isAsked = (question: ConsultationContent['questions'][number]) => !isSimple(locale) || question.recommendedInSimple !== false
  const parts = content.formSections
    .map((section) => ({ section, count: content.questions.filter((question) => question.section === section.id && isAsked(question)).length }))
    .filter(({ count }) => count > 0)
  return (
    <Folio id="asks" heading={t('page.asks.title')}>
      <p>{t('page.asks.parts', { count: parts.length })}</p>
      <ul>
        {parts.map(({ section, count }) => (
          <li key={section.id}>
            <ContentText text={section.heading} original={original} />, {t('page.asks.questions', { count })}
          </li>
        ))}
      </ul>
      <p>{t(isAllOptional(content.questions) ? 'page.asks.skip' : 'page.asks.skip-some')}</p>
    </Folio>
  )
}
