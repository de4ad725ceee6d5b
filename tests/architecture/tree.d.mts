export function checkTree(root: string): { level: 'error' | 'guide'; rule: string; file: string; message: string }[]
export function tablesOf(root: string): { byClient: Map<string, string>; byTable: Map<string, string> }
