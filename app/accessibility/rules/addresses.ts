/** The table addresses are sealed for; part of what binds them to their row. */
export const REMARK_TABLE = 'accessibility_remark'
