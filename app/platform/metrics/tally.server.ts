import { Counter, type Registry } from 'prom-client'

/** Counts by labels for where every microsecond counts: adding is one addition, and the counter is told when it is read. */
export type Tally<L extends string> = { cellOf: (labels: Record<L, string | number>) => { count: number } }

/** Opens a tally that appears among the counters of the process under its name. */
export function openTally<L extends string>(registry: Registry, { name, help, labelNames }: { name: string; help: string; labelNames: L[] }): Tally<L> {
  const cells: { labels: Record<L, string | number>; count: number }[] = []
  new Counter({
    name,
    help,
    labelNames,
    registers: [registry],
    collect() {
      this.reset()
      for (const { labels, count } of cells) this.inc(labels, count)
    },
  })
  return {
    cellOf: (labels) => {
      const cell = { labels, count: 0 }
      cells.push(cell)
      return cell
    },
  }
}
