import type { Question } from '../contract'
import type { DefinitionFault } from './definition'

/** Faults between the questions of one form: ids used twice, sections that do not exist, conditions on nothing or on a later question. */
export function formFaults(sections: readonly { id: string }[], questions: readonly Question[]): DefinitionFault[] {
  return questions.flatMap((question, index) => {
    const faults: DefinitionFault[] = []
    if (questions.findIndex((other) => other.id === question.id) !== index) faults.push({ at: `${index}.id`, code: 'same-id' })
    if (!sections.some((section) => section.id === question.section)) faults.push({ at: `${index}.section`, code: 'unknown-section' })
    if (question.showIf && !questions.slice(0, index).some((earlier) => offers(earlier, question.showIf!))) {
      faults.push({ at: `${index}.showIf`, code: 'unknown-condition' })
    }
    return faults
  })
}

function offers(question: Question, condition: { question: string; equals: string }): boolean {
  return question.id === condition.question && 'options' in question && question.type !== 'ranking' && question.type !== 'budget'
    && question.options.some((option) => option.id === condition.equals)
}
