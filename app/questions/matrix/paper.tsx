import { useText } from '~/platform/i18n/use-text'
import { ScrollRegion } from '~/ui/table/scroll-region'
import type { MatrixQuestion } from '../contract'
import type { PaperProps } from '../ui/asking'
import { PaperQuestion } from '../ui/paper-question'
import { Spoken } from '../ui/spoken'
import { useWords } from '../ui/words'

/** A table of boxes. */
export function Paper({ question, original }: PaperProps<MatrixQuestion>) {
  const { t } = useText('questions')
  const words = useWords(original)
  return (
    <PaperQuestion question={question} original={original} how={t('paper.each-row')}>
      <ScrollRegion label={words(question.text).text}>
        <table className="paper-matrix">
          <thead>
            <tr>
              <td />
              {question.columns.map((column) => <th key={column.id} scope="col"><Spoken words={words(column.label)} /></th>)}
            </tr>
          </thead>
          <tbody>
            {question.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row"><Spoken words={words(row.label)} /></th>
                {question.columns.map((column) => <td key={column.id}><span className="paper-box" /></td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </PaperQuestion>
  )
}
