import { run as runJobs } from '~/composition/worker'

/** Runs jobs until told to end. */
export async function run(): Promise<void> {
  await runJobs()
}
