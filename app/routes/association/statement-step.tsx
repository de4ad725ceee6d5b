import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addresses } from '~/kernel/addresses'
import { pickText } from '~/kernel/localized-text'
import { readForm } from '~/platform/http/read-form.server'
import { notFound, seeOther, unprocessable } from '~/platform/http/responses.server'
import { textFor } from '~/platform/i18n/text-for'
import { formStepOf, typedStep } from '~/statements/forms/statement-steps.server'
import { CheckPage } from '~/statements/ui/work/check-page'
import { ClosedStep } from '~/statements/ui/work/closed-step'
import { ConflictPage } from '~/statements/ui/work/conflict-page'
import { WithdrawPage } from '~/statements/ui/work/given-page'
import { StepPage } from '~/statements/ui/work/step-page'
import { isLanguageChange } from '../form-language.server'
import { shownFromAction } from '../form-of.server'
import { matterFacts, ownStatementOf } from '../own-statement.server'
import { statementAround } from '../statement-around.server'
import { giveFrom, saveFrom, withdrawFrom } from '../statement-step-actions.server'
import { WorkErrorBoundary } from '../work-error-boundary'
import { workMeta } from '../work-meta'

export const handle = { js: true, frame: 'work', languageForm: 'step' }

export const meta: MetaFunction<typeof loader> = ({ matches, data, error }) => workMeta(matches, data?.title, error)

export async function loader(args: LoaderFunctionArgs) {
  const { locale, association, statement, matter } = await ownStatementOf(args)
  const { step: word = '' } = args.params
  const step = formStepOf(word)
  const isWriting = step !== null || word === 'check'
  if (!isWriting && word !== 'withdraw') return notFound()
  const shown = shownFromAction(args.context)
  // The loader runs after the action of a sent form, too: a statement that has just been given has its own page.
  if (!shown && isWriting !== (statement.state === 'draft')) throw seeOther(addresses.associationStatement(locale, association.slug, statement.id))
  const t = textFor(locale, 'statements')
  const around = statementAround(args.context.county, matter, locale, { originalLocale: statement.originalLocale, verification: association.verification, arrived: null })
  return {
    title: shown ?? (step ? t(`step.name.${step}`) : t(word === 'check' ? 'work.check.title' : 'work.withdraw.title')),
    word, association: association.slug, statement, matter: matterFacts(matter), around,
    form: step && {
      typed: typedStep(step, statement.content, statement.originalLocale),
      facts: {
        association: association.slug, statementId: statement.id, revision: statement.revision, step, writtenIn: statement.originalLocale,
        matter: pickText(matter.title, locale, matter.originalLocale).text, targets: around.targets, targetsOriginal: around.targetsOriginal, widest: statement.widest,
      },
    },
  }
}

export async function action(args: ActionFunctionArgs) {
  const read = await readForm(args.request)
  if (!read.ok) return unprocessable({ kind: 'problem' as const, problem: 'too-long' as const })
  const own = await ownStatementOf(args, read.form)
  const step = formStepOf(args.params.step)
  const isAsTyped = isLanguageChange(args, read.form, own.locale)
  if (step) return await saveFrom(args.context, own, step, read.form, isAsTyped)
  if (isAsTyped) throw seeOther(new URL(args.request.url).pathname)
  if (args.params.step === 'check') return await giveFrom(args.context.work, own, read.form)
  return args.params.step === 'withdraw' ? await withdrawFrom(args.context, own) : notFound()
}

export default function StatementStep() {
  const { word, form, association, statement, matter, around } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  if (form && sent?.kind === 'closed') return <ClosedStep facts={form.facts} state={sent.state} typed={sent.typed} />
  if (form && sent?.kind === 'conflict') return <ConflictPage facts={form.facts} yours={sent.typed} theirs={form.typed} />
  if (form) return <StepPage facts={{ ...form.facts, revision: sent?.kind === 'typed' ? sent.revision : form.facts.revision }} typed={sent?.kind === 'typed' ? sent.typed : form.typed} messages={sent?.kind === 'typed' ? sent.messages : []} />
  if (word === 'withdraw') return <WithdrawPage association={association} statement={statement} problem={sent?.kind === 'withdraw' ? sent.problem : undefined} />
  return <CheckPage association={association} statement={statement} matter={matter} around={around} problem={sent?.kind === 'problem' ? sent.problem : undefined} />
}

export function ErrorBoundary() {
  return <WorkErrorBoundary />
}
