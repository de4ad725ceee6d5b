import { ContentText } from '~/texts/ui/content-text'
import type { ShownStatement } from '../../rules/public-cut'
import { StatementHalves, type StatementAround } from './statement-halves'

/** A statement inside a page of its giver, as everybody sees it or will see it, under a label that says which. */
export function StatementPreview({ label, text, around }: { label: string; text: ShownStatement; around: StatementAround }) {
  return (
    <section className="preview" aria-labelledby="preview">
      <h2 id="preview" className="preview__label">{label}</h2>
      <p className="preview__title"><ContentText text={text.title} original={around.originalLocale} /></p>
      <StatementHalves text={text} around={around} />
    </section>
  )
}
