import { spawnSync } from 'node:child_process'
import { root } from './source.mjs'

/** In how many days after it was published a weakness of the product is mended, by severity: as the README says. */
export const MENDED_WITHIN = { critical: 3, high: 7, moderate: 30, low: 90 }

/** Known weaknesses as `npm audit --json` tells them, a line each, the worst first; null when it could not ask. */
export function advisoryLines(told) {
  if (told?.vulnerabilities === undefined) return null
  const weak = Object.values(told.vulnerabilities).flatMap(({ name, via }) => via.filter((each) => typeof each === 'object').map(({ severity, title, url }) => ({ name, severity, title, url })))
  const order = Object.keys(MENDED_WITHIN)
  const worst = weak.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.name < b.name ? -1 : 1))
  return [...new Set(worst.map(({ name, severity, title, url }) => `${severity}: ${name}: ${title} (${url}), to be mended within ${MENDED_WITHIN[severity] ?? MENDED_WITHIN.low} days`))]
}

/** Asks the registry, by npm's own command, and says what it knows. Exit code 1 when something is known, 0 when it cannot be asked. */
export function lookForAdvisories() {
  const { stdout } = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8', timeout: 120_000, maxBuffer: 64 * 1024 * 1024 })
  const lines = advisoryLines(parsed(stdout))
  if (lines === null) {
    process.stdout.write('Packages: the registry could not be asked for known weaknesses. Ask again where there is a network.\n')
    return
  }
  for (const line of lines) process.stderr.write(`${line}\n`)
  process.stdout.write(lines.length === 0 ? 'Packages: no known weaknesses.\n' : `Packages: ${lines.length} known weaknesses.\n`)
  process.exitCode = lines.length === 0 ? 0 : 1
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
