import type { RepresentedAssociation } from '~/associations/contract'
import type { ConsultationPage } from '~/consultations/queries/consultation-page.server'
import { addresses } from '~/kernel/addresses'
import type { Locale } from '~/kernel/locales'
import type { FieldMessage } from '~/kernel/results'
import { dayOf } from '~/kernel/times'
import { wholeNumberIn } from '~/kernel/whole-numbers'
import type { Work } from '~/platform/db/work.server'
import { conflict, notFound, seeOther, stillTyped, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { saveStatement } from '~/statements/commands/save-statement.server'
import { submitStatement } from '~/statements/commands/submit-statement.server'
import { withdrawStatement } from '~/statements/commands/withdraw-statement.server'
import { readStep, stepAfter, type FormStep } from '~/statements/forms/statement-steps.server'
import { readIntent, readTyped, withRows, type TypedStep } from '~/statements/forms/typed-step.server'
import type { OwnStatementPage } from '~/statements/queries/own-statements.server'
import type { ClosedState } from '~/statements/ui/work/closed-step'
import { showFromAction } from './form-of.server'
import type { RequestContext } from './load-context'

type Own = { locale: Locale; association: RepresentedAssociation; statement: OwnStatementPage; matter: ConsultationPage }

/**
 * Saves a step and goes on, or saves what there is of it and leaves it unfinished, shows it with another row or in another language (`isAsTyped`), or gives it back with its
 * messages. Of a statement that was given or withdrawn meanwhile it gives back what was typed.
 */
export async function saveFrom(context: RequestContext, own: Own, step: FormStep, form: FormData, isAsTyped: boolean) {
  const { work } = context
  const { locale, association, statement, matter } = own
  const typed = readTyped(form)
  const intent = readIntent(form)
  const revision = wholeNumberIn(form.get('revision')) ?? 0
  if (statement.state !== 'draft') return closed(context, locale, statement.state, typed)
  // Whatever becomes of the statement before the loader looks at it: what was typed is in the action's hands only.
  showFromAction(context, textFor(locale, 'statements')(`step.name.${step}`))
  if (isAsTyped) return stillTyped(again(typed, [], revision))
  if (intent.kind === 'add' || intent.kind === 'remove') return stillTyped(again(withRows(typed, intent), [], revision))
  const targets = { sections: matter.content.formSections.map(({ id }) => id), questions: matter.content.questions.map(({ id, section }) => ({ id, section })) }
  const read = readStep(step, typed, statement.content, { original: statement.originalLocale, targets, today: dayOf(work.now), isUnfinished: intent.kind === 'save' })
  if (!read.ok) return unprocessable(again(typed, read.messages, revision))
  const saved = await saveStatement(work, { statementId: statement.id, revision, content: read.content })
  if (saved.ok) throw seeOther(addresses.associationStatement(locale, association.slug, statement.id, intent.kind === 'save' ? undefined : stepAfter(step)))
  if (saved.code === 'changed-meanwhile') return conflict({ kind: 'conflict' as const, typed })
  if (saved.code === 'identity-code' || saved.code === 'member-list' || saved.code === 'too-many') return unprocessable(again(typed, [{ field: 'step', key: saved.code }], revision))
  if (saved.code === 'already-submitted' || saved.code === 'withdrawn') return closed(context, locale, saved.code === 'withdrawn' ? 'withdrawn' : 'submitted', typed)
  return notFound()
}

/** Gives the statement, or says what stands in the way. */
export async function giveFrom(work: Work, { locale, association, statement }: Own, form: FormData) {
  const given = await submitStatement(work, { statementId: statement.id, revision: wholeNumberIn(form.get('revision')) ?? 0 })
  if (given.ok || given.code === 'already-submitted' || given.code === 'withdrawn') throw seeOther(addresses.associationStatement(locale, association.slug, statement.id))
  if (given.code === 'no-such-statement' || given.code === 'not-your-association') return notFound()
  const body = { kind: 'problem' as const, problem: given.code }
  return given.code === 'changed-meanwhile' || given.code === 'consultation-not-open' ? conflict(body) : unprocessable(body)
}

/** Takes the statement back, or says why it stays. */
export async function withdrawFrom(context: Pick<RequestContext, 'work' | 'guards'>, { locale, association, statement }: Own) {
  const done = await withdrawStatement(context.work, { statementId: statement.id }, { isSummaryPublished: async (inside, id) => await context.guards.isSummaryPublished(inside, id) })
  if (!done.ok && done.code === 'summary-published') return conflict({ kind: 'withdraw' as const, problem: done.code })
  if (!done.ok && done.code !== 'not-submitted') return notFound()
  throw seeOther(addresses.associationStatement(locale, association.slug, statement.id))
}

function closed(context: RequestContext, locale: Locale, state: ClosedState, typed: TypedStep) {
  showFromAction(context, textFor(locale, 'statements')(`meanwhile.${state}.title`))
  return conflict({ kind: 'closed' as const, state, typed })
}

function again(typed: TypedStep, messages: FieldMessage[], revision: number) {
  return { kind: 'typed' as const, typed, messages, revision }
}
