import type { Work } from '~/platform/db/work.server'
import type { ListFilters } from '~/kernel/addresses'
import type { Names } from '~/kernel/searching'
import { consultationList } from './consultation-list.server'
import { consultationPage } from './consultation-page.server'
import type { ListedConsultation } from './listed.server'

/** Published consultations as open data: days as `YYYY-MM-DD`, instants in UTC. */
export async function openConsultations(work: Work, filters: ListFilters, names?: { themes: Names; municipalities: Names }) {
  const list = await consultationList(work, filters, names)
  return { consultations: list.items.map(asData), after: list.older }
}

/** One published consultation with its texts and questions as open data, or null. Nobody's answers are in it. */
export async function openConsultation(work: Work, slug: string) {
  const page = await consultationPage(work, slug)
  if (!page) return null
  const { reading, canChange, cannotChange, legalBasis, formSections, questions } = page.content
  return {
    data: {
      ...asData(page),
      caseNumber: page.caseNumber,
      version: page.versionNumber,
      reading,
      canChange,
      cannotChange,
      legalBasis,
      formSections,
      questions: questions.map(({ specialCategoryRisk: _risk, ...question }) => question),
    },
  }
}

function asData(item: ListedConsultation) {
  return {
    slug: item.slug,
    state: item.state,
    originalLocale: item.originalLocale,
    title: item.title,
    summary: item.summary,
    decisionBody: item.decisionBody,
    theme: item.theme,
    municipalities: item.municipalities,
    channels: item.channels,
    opensAt: item.opensAt,
    closesAt: item.closesAt,
    summaryDueOn: item.summaryDueOn,
    summaryPublishedAt: item.summaryPublishedAt,
    decisionOn: item.decisionOn,
  }
}
