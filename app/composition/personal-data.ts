/** Whom a table's personal data is about. */
export type Whose = 'resident' | 'signs-in' | 'representative'

/** Why it may be kept: the task of hearing residents, a duty laid down by law, or the safety of the service (GDPR art. 6(1)(c) and (e)). */
export type Basis = 'public-task' | 'legal-duty' | 'security'

/** Who may see it at most. */
export type Shown = 'nobody' | 'themselves' | 'officials' | 'public-once-released' | 'public'

/** What a person's id in a table tells of them, for the page that tells them. */
export type TraceKind = 'statements' | 'reading' | 'summaries' | 'handling' | 'account' | 'log'

/** Columns with the ids of people who sign in, by what they tell; they outlive the name. */
type Traces = { traces?: Readonly<Record<string, TraceKind>> }

/**
 * Whether a table's rows leave with the tenant (`npm run archive -- --all`), and which columns stay: secrets and their digests.
 * What residents did is told `toMinute` only (domain rule P-8); the log alone keeps its moments, by which its seals are checked.
 */
type Leaving = { leaves: 'whole' | 'never' | { without: readonly string[]; toMinute?: readonly string[] } }

/** What personal data a table holds; or none, because. `sealed` columns are encrypted, `hashed` ones are digests. */
export type TableFacts = Leaving & Traces & ({ holds: string; whose: Whose; basis: Basis; shown: Shown; sealed?: readonly string[]; hashed?: readonly string[] } | { none: string; hashed?: readonly string[] })

/** Every table of the product, one line each (GDPR art. 30). A test fails on one that is missing, gone, or hides a digest or a person's id. */
export const PERSONAL_DATA: Readonly<Record<string, TableFacts>> = {
  accessibility_defect: { none: 'what does not work, in the county’s own words', leaves: 'whole' },
  accessibility_remark: { holds: 'what somebody found hard to use, their e-mail address until the reply has been sent (without one, as long as the remark is kept), and the reply', whose: 'resident', basis: 'legal-duty', shown: 'officials', sealed: ['email_sealed'], traces: { replied_by: 'handling' }, leaves: { without: ['email', 'email_sealed'], toMinute: ['received_at'] } },
  administrator_request: { holds: 'who asked for and who decided on making somebody an administrator', whose: 'signs-in', basis: 'legal-duty', shown: 'officials', traces: { person_id: 'account', requested_by: 'account', decided_by: 'account' }, leaves: 'whole' },
  announcement: { none: 'where and when a matter was announced', leaves: 'whole' },
  answer: { holds: 'what a resident answered, health in own words among it', whose: 'resident', basis: 'public-task', shown: 'public-once-released', leaves: 'whole' },
  answer_draft: { holds: 'an answer being written', whose: 'resident', basis: 'public-task', shown: 'themselves', hashed: ['token_digest'], leaves: 'never' },
  association: { none: 'facts of a body, public by law or by its own word', leaves: 'whole' },
  attachment: { none: 'published documents', hashed: ['sha256', 'sent_sha256'], leaves: { without: ['form_token'] } },
  audit_check: { none: 'that the log was looked through', leaves: 'whole' },
  audit_entry: { holds: 'who did what and when, by id', whose: 'signs-in', basis: 'legal-duty', shown: 'officials', traces: { actor_id: 'log' }, leaves: 'whole' },
  audit_seal: { none: 'digests of entries of the log', hashed: ['entries_digest'], leaves: 'whole' },
  audit_word: { none: 'codes that the log knows', leaves: 'whole' },
  consultation: { none: 'what is asked, and when', leaves: 'whole' },
  consultation_version: { holds: 'the contact of the matter, by role', whose: 'signs-in', basis: 'public-task', shown: 'public', leaves: 'whole' },
  contact_opt_in: { holds: 'the e-mail address of somebody who wants to hear more', whose: 'resident', basis: 'public-task', shown: 'nobody', sealed: ['email_sealed'], leaves: { without: ['email', 'email_sealed'] } },
  county: { none: 'facts of the county', leaves: 'whole' },
  county_host: { none: 'addresses of the service', leaves: 'whole' },
  county_settings_version: { holds: 'who changed which settings of the county', whose: 'signs-in', basis: 'legal-duty', shown: 'officials', traces: { changed_by: 'log' }, leaves: 'whole' },
  deletion_certificate: { none: 'counts, and a digest of ids that no longer lead to anybody', hashed: ['ids_digest'], leaves: 'whole' },
  deletion_journal: { holds: 'by id only: what was deleted, whose statement was withdrawn, in whose answer or statement something was hidden, who changed their words, who wanted a matter not to be handed on, which passages were taken out of view, whose time or role was ended and when, which ways to sign in were unlinked, and whose address was forgotten', whose: 'resident', basis: 'legal-duty', shown: 'nobody', leaves: 'whole' },
  demo_letter: { holds: 'in the demonstration only: letters that would have been sent', whose: 'signs-in', basis: 'public-task', shown: 'public', leaves: 'never' },
  document_request: { holds: 'what somebody asked to see, who they are if they said so, and what was decided', whose: 'resident', basis: 'legal-duty', shown: 'officials', traces: { created_by: 'handling', decided_by: 'handling' }, leaves: 'whole' },
  document_version: { none: 'which texts were given in which state, never their words; salted digests of them as long as they stand', hashed: ['digest'], traces: { made_by: 'handling' }, leaves: 'whole' },
  forum: { none: 'published programmes', leaves: 'whole' },
  hand_over: { holds: 'that something in an answer belongs elsewhere, what its author said to that, and who handed it on', whose: 'resident', basis: 'public-task', shown: 'officials', traces: { handed_on_by: 'handling' }, leaves: { without: [], toMinute: ['asked_at', 'answered_at'] } },
  inclusion_heap: { none: 'salted digests of the answers that count', leaves: 'whole' },
  inclusion_root: { none: 'the published root over the answers that count', leaves: 'whole' },
  moderated_text: { holds: 'where in a text something delicate was found or hidden, and a digest of its words', whose: 'resident', basis: 'public-task', shown: 'officials', hashed: ['text_digest'], traces: { decided_by: 'handling' }, leaves: 'whole' },
  moderation_action: { holds: 'where in a text what was hidden for which reason, and who did it', whose: 'resident', basis: 'public-task', shown: 'officials', hashed: ['text_digest'], traces: { by: 'handling' }, leaves: 'whole' },
  moderation_appeal: { holds: 'why the author of a hidden text asks for another look', whose: 'resident', basis: 'public-task', shown: 'officials', traces: { by: 'statements', decided_by: 'handling' }, leaves: { without: [], toMinute: ['at'] } },
  moderation_original_view: { holds: 'who saw the original of which hidden text, and when', whose: 'signs-in', basis: 'legal-duty', shown: 'officials', traces: { by: 'log' }, leaves: 'whole' },
  moderation_rules: { holds: 'who published the rules', whose: 'signs-in', basis: 'public-task', shown: 'officials', traces: { published_by: 'handling' }, leaves: 'whole' },
  moderation_screening: { none: 'until where texts have been looked through', leaves: 'never' },
  municipality: { none: 'facts of municipalities', leaves: 'whole' },
  passage: { holds: 'where in an answer or statement something was marked, a digest of its text, and who marked it', whose: 'resident', basis: 'public-task', shown: 'officials', hashed: ['text_digest'], traces: { created_by: 'reading', released_by: 'reading' }, leaves: 'whole' },
  person: { holds: 'name, title, e-mail address and language of somebody who signs in', whose: 'signs-in', basis: 'public-task', shown: 'officials', leaves: 'whole' },
  person_key: { holds: 'by which key a provider of identities knows somebody who signs in, never their identity code; administrators see that there is one, and since when', whose: 'signs-in', basis: 'security', shown: 'officials', hashed: ['key_digest'], traces: { person_id: 'account' }, leaves: 'never' },
  product_mark: { none: 'what was done to the database once', leaves: 'never' },
  rate_limit: { holds: 'salted digests of network addresses and of what was tried, for a day at most', whose: 'resident', basis: 'security', shown: 'nobody', hashed: ['key'], leaves: 'never' },
  read_mark: { holds: 'which official read which text, and when', whose: 'signs-in', basis: 'public-task', shown: 'officials', traces: { read_by: 'reading' }, leaves: 'whole' },
  representation: { holds: 'who speaks for an association, in which position', whose: 'representative', basis: 'public-task', shown: 'officials', traces: { person_id: 'account' }, leaves: 'whole' },
  response: { holds: 'when, in which language and by which channel somebody answered, and the municipality they chose', whose: 'resident', basis: 'public-task', shown: 'officials', hashed: ['code_digest', 'read_code_digest'], leaves: { without: ['draft_id', 'code_digest', 'read_code_digest', 'salt'], toMinute: ['received_at', 'edited_at', 'withdrawn_at'] } },
  role_grant: { holds: 'which roles somebody has, from when to when', whose: 'signs-in', basis: 'public-task', shown: 'officials', traces: { person_id: 'account' }, leaves: 'whole' },
  session: { holds: 'when and how somebody signed in and was last seen, and the kind of browser in two words', whose: 'signs-in', basis: 'security', shown: 'themselves', hashed: ['token_digest', 'previous_digest', 'subject_digest', 'sid_digest'], traces: { person_id: 'account' }, leaves: 'never' },
  short_link: { none: 'addresses on posters', leaves: 'whole' },
  sign_in_link: { holds: 'when somebody asked to sign in, and by which key a provider knew them', whose: 'signs-in', basis: 'security', shown: 'nobody', hashed: ['token_digest', 'code_digest', 'browser_digest', 'strong_key'], traces: { person_id: 'account' }, leaves: 'never' },
  spent_logout_token: { none: 'digests of notices that a provider has ended a session', hashed: ['digest'], leaves: 'never' },
  statement: { holds: 'what an association says, and who wrote and gave it', whose: 'representative', basis: 'public-task', shown: 'public-once-released', traces: { created_by: 'statements', submitted_by: 'statements', released_by: 'reading' }, leaves: 'whole' },
  summary: { none: 'the county’s own words', leaves: 'whole' },
  summary_confirmation: { holds: 'who confirmed a plain variant of a summary', whose: 'signs-in', basis: 'public-task', shown: 'officials', hashed: ['digest'], traces: { confirmed_by: 'handling' }, leaves: 'whole' },
  summary_theme: { none: 'the county’s own words', leaves: 'whole' },
  summary_version: { holds: 'who published a summary', whose: 'signs-in', basis: 'public-task', shown: 'officials', traces: { published_by: 'summaries' }, leaves: 'whole' },
  tallied_response: { none: 'which answers the shown counts are of, by id', leaves: 'never' },
  tally: { none: 'counts; small groups are hidden wherever they are shown', leaves: 'whole' },
  theme: { holds: 'who named a theme', whose: 'signs-in', basis: 'public-task', shown: 'officials', traces: { created_by: 'reading' }, leaves: 'whole' },
  worker_heartbeat: { none: 'which worker is alive', leaves: 'never' },
}

/** What holds or passes personal data outside the product's own tables. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  'jobs (graphile_worker)': 'ids only; a job is deleted when it is done, a failed one after thirty days',
  'log': 'ids, patterns of addresses and codes, never words; kept by whoever runs the product',
  'mail': 'letters leave at once and are kept nowhere; the demonstration keeps them for a day',
  'pages in memory': 'public pages only; forgotten by their tags',
  'journal of deletions (a file)': 'ids only: of what was deleted, withdrawn, hidden or forgotten',
  'backups': 'everything; of a restored one the journal of deletions deletes, withdraws, withholds and forgets again what was',
}
