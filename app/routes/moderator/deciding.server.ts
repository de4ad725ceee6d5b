import { approveText } from '~/moderation/commands/approve-text.server'
import { handOnText } from '~/moderation/commands/hand-on-text.server'
import { hideText } from '~/moderation/commands/hide-text.server'
import { redactText } from '~/moderation/commands/redact-text.server'
import { restoreText } from '~/moderation/commands/restore-text.server'
import type { DecisionForm } from '~/moderation/forms/decision.server'
import { refuse } from '~/kernel/results'
import type { RequestContext } from '../load-context'

/** Does what the form of a text's page asks for; refused when something was not chosen or the text is not as it was seen. */
export async function decide(work: RequestContext['work'], textId: string, form: DecisionForm) {
  const seen = { textId, ...form.seen }
  switch (form.do) {
    case 'redact':
      return form.reason ? await redactText(work, seen, { reason: form.reason, stretches: form.stretches, words: form.words }) : refuse('no-reason')
    case 'hide':
      return form.reason ? await hideText(work, seen, { reason: form.reason }) : refuse('no-reason')
    case 'restore':
      return await restoreText(work, seen, { actionId: form.actionId, knows: form.knows })
    case 'hand-on':
      return form.kind ? await handOnText(work, seen, { kind: form.kind }) : refuse('no-kind')
    case 'approve':
    case 'none':
      return await approveText(work, seen)
  }
}
