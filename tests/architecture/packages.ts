/** What `package.json` says of packages, as far as it is looked at here. */
export type Manifest = { dependencies?: Record<string, string>; devDependencies?: Record<string, string>; optionalDependencies?: Record<string, string> }

/**
 * Packages that nothing names, in alphabetical order: neither an import nor a path into the package stands in the files.
 * Types without a package of their own (`@types/x`) are needed as long as `x` is; `node` always is.
 */
export function unusedPackages(manifest: Manifest, files: Record<string, string>): string[] {
  const named = namedPackages(Object.values(files))
  const isUsed = (name: string) => (name.startsWith('@types/') ? name === '@types/node' || named.has(name.slice('@types/'.length)) : named.has(name))
  return allOf(manifest).filter((name) => !isUsed(name)).sort()
}

/** Packages that the product itself names although they are installed for the tests only, as `package in file`. */
export function toolsInTheProduct(manifest: Manifest, files: Record<string, string>): string[] {
  const tools = Object.keys(manifest.devDependencies ?? {})
  return Object.entries(files).flatMap(([file, code]) => {
    const named = namedPackages([code])
    return tools.filter((name) => named.has(name)).map((name) => `${name} in ${file}`)
  })
}

function allOf({ dependencies, devDependencies, optionalDependencies }: Manifest): string[] {
  return Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
}

// A specifier or a path into a package stands in quotes: `'pg'`, `'prisma/build/index.js'`. Comments name packages too.
function namedPackages(codes: string[]): Set<string> {
  const named = new Set<string>()
  for (const code of codes) {
    const bare = code.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|\s\/\/ .*$/gm, '')
    for (const [, name] of bare.matchAll(/['"]((?:@[\w.-]+\/)?[\w.-]+)(?:\/[^'"\n]*)?['"]/g)) named.add(name!)
  }
  return named
}
