import type { NumberQuestion } from '../contract'
import type { PaperProps } from '../ui/asking'
import { PaperQuestion } from '../ui/paper-question'
import { Spoken } from '../ui/spoken'
import { useWords } from '../ui/words'

/** A place for a number, with its unit. */
export function Paper({ question, original }: PaperProps<NumberQuestion>) {
  const words = useWords(original)
  return (
    <PaperQuestion question={question} original={original}>
      <p><span className="paper-place" /> {question.unit ? <Spoken words={words(question.unit)} /> : null}</p>
    </PaperQuestion>
  )
}
