export type Audit = { vulnerabilities?: Record<string, { name: string; via: (string | { severity: string; title: string; url: string })[] }> } | null
export declare const MENDED_WITHIN: Record<'critical' | 'high' | 'moderate' | 'low', number>
export declare function advisoryLines(told: Audit): string[] | null
export declare function lookForAdvisories(): void
