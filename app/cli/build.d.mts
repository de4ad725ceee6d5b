export declare function buildOnce(options?: { always?: boolean; announce?: () => void }): Promise<{ built: boolean; seconds: number }>
