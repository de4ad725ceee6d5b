import { say } from './saying'
import { chosenFigures } from './chosen-figures'
import type { Figure } from './figure'
import { firstView } from './figures/first-view'
import { memoryAfter } from './figures/memory-after'
import { pageCached } from './figures/page-cached'
import { pageUncached } from './figures/page-uncached'
import { resultsGrowth } from './figures/results-growth'
import { submitRatio } from './figures/submit-ratio'
import { openStage } from './stage'

const figures: Figure[] = [pageCached, pageUncached, submitRatio, firstView, resultsGrowth, memoryAfter]

/**
 * Measures the built product and prints one JSON line per figure to stdout; how it was measured goes to stderr
 * (decision 0013). A figure that cannot be taken is said on stderr and makes the exit code 1; the others still come.
 */
export async function bench(words: readonly string[]): Promise<void> {
  const chosen = chosenFigures(figures, words)
  const stage = await openStage()
  process.once('SIGINT', () => void stage.close().finally(() => process.exit(130)))
  process.once('SIGTERM', () => void stage.close().finally(() => process.exit(143)))
  say(`Node ${process.versions.node}, ${stage.describe()}`)
  try {
    for (const { figure, wanted } of chosen) {
      try {
        for (const measured of await figure.measure(stage)) {
          if (wanted.includes(measured.figure)) process.stdout.write(`${JSON.stringify(measured)}\n`)
        }
      } catch (error) {
        say(`${wanted.join(', ')} could not be measured: ${(error as Error).stack}`)
        process.exitCode = 1
      }
    }
  } finally {
    await stage.close()
  }
}
