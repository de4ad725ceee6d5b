/** Whether somebody speaks for the association on a day (`YYYY-MM-DD`, first and last day included). */
export function isRepresentingOn(representation: { startsOn: string; endsOn: string | null }, day: string): boolean {
  return representation.startsOn <= day && (representation.endsOn === null || day <= representation.endsOn)
}
