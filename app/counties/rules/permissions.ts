/** Who may do what with the county itself. Roles by their names: identity stands after this area and its types may not be known here. */
export const COUNTIES_PERMISSIONS = {
  'counties.change-settings': ['administrator'],
} as const
