import type { RetentionKind } from '~/counties/contract'

/** How long a table's rows are kept: by a rule the county sets, along with another table, for a fixed time, or for good, because. */
export type TableRetention = { kinds: readonly RetentionKind[] } | { alongWith: string } | { fixed: string; by: string } | { forGood: string }

/** Every table of the product, one line each. A test fails on one that is missing or gone. */
export const TABLE_RETENTION: Readonly<Record<string, TableRetention>> = {
  answer: { kinds: ['answers'] },
  answer_draft: { fixed: 'the day its receipt is over, or a week after closing when it was not sent', by: 'answers' },
  association: { forGood: 'the directory of associations' },
  attachment: { forGood: 'belongs to the documents of its matter' },
  audit_entry: { kinds: ['audit-entries'] },
  consultation: { forGood: 'a document of the matter' },
  consultation_version: { forGood: 'a document of the matter' },
  contact_opt_in: { kinds: ['contacts'] },
  county: { forGood: 'the tenant itself' },
  county_host: { alongWith: 'county' },
  deletion_certificate: { forGood: 'tells that something was deleted' },
  deletion_journal: { forGood: 'a restored copy of any age is purged by it' },
  forum: { forGood: 'a document of the matter' },
  municipality: { alongWith: 'county' },
  passage: { alongWith: 'answer' },
  person: { kinds: ['people'] },
  rate_limit: { fixed: 'a day at most', by: 'platform, every night' },
  read_mark: { alongWith: 'answer' },
  representation: { forGood: 'who spoke for an association; the name goes with the person' },
  response: { kinds: ['answers', 'withdrawn-answers'] },
  role_grant: { forGood: 'who was allowed to do what; the name goes with the person' },
  session: { kinds: ['sessions'] },
  short_link: { forGood: 'stands on paper' },
  sign_in_link: { kinds: ['sign-in-links'] },
  statement: { kinds: ['statement-drafts'] },
  summary: { forGood: 'a document of the matter' },
  summary_theme: { forGood: 'a document of the matter' },
  summary_version: { forGood: 'a document of the matter' },
  tally: { forGood: 'what is left of answers: counts' },
  theme: { forGood: 'a document of the matter' },
}
