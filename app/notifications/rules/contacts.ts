/** The table addresses are sealed for; part of what binds them to their row. */
export const CONTACT_TABLE = 'contact_opt_in'
