/** Tells how something was measured, beside the figures: stdout carries nothing but them. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}
