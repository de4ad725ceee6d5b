/** What `package.json` says of packages, as far as it is looked at here. */
export type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string>; optionalDependencies?: Record<string, string>; allowScripts?: Record<string, boolean> }
export type Entry = { version?: string; integrity?: string; resolved?: string; license?: string; dev?: boolean; link?: boolean; hasInstallScript?: boolean; name?: string } & Manifest
export type Lock = { packages: Record<string, Entry> }
export declare function dependencyFaults(manifest: Manifest, lock: Lock, licenceOf?: (path: string) => unknown): string[]
export declare function dependencyList(lock: Lock, licenceOf?: (path: string) => unknown): string
export declare function isAllowed(expression: string): boolean
