import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { dependencyFaults, dependencyList, isAllowed, type Entry, type Lock } from '../../app/cli/dependencies.mjs'

describe('the packages of the product', () => {
  it('follow the lockfile, come from the registry with a digest, have an allowed licence, and are listed', () => {
    expect(execFileSync(process.execPath, ['app/cli/dependencies.mjs', '--check'], { encoding: 'utf8' })).toBe('Packages: in order.\n')
  })
})

const good: Entry = { version: '1.0.0', integrity: 'sha512-aa', license: 'MIT' }
const manifest = { dependencies: { good: '1.0.0' } }
const lock = (packages: Record<string, Entry>, own: Entry = manifest): Lock => ({ packages: { '': own, 'node_modules/good': good, ...packages } })

describe('planted among the packages, it is found:', () => {
  it.each<[string, string[], Parameters<typeof dependencyFaults>]>([
    ['nothing', [], [manifest, lock({})]],
    ['a package that the lockfile does not know', ['package-lock.json does not follow the dependencies of package.json: run npm install'], [{ dependencies: { good: '1.0.0', other: '2.0.0' } }, lock({})]],
    ['a range of versions', ['good: ^1.0.0 is not one version'], [{ dependencies: { good: '^1.0.0' } }, lock({}, { dependencies: { good: '^1.0.0' } })]],
    ['a package from elsewhere', ['bad: comes from https://evil.example/bad.tgz, not from the registry'], [manifest, lock({ 'node_modules/bad': { ...good, resolved: 'https://evil.example/bad.tgz' } })]],
    ['a package from a repository', ['bad: comes from git+ssh://git@github.com/a/bad.git, not from the registry'], [manifest, lock({ 'node_modules/bad': { ...good, resolved: 'git+ssh://git@github.com/a/bad.git' } })]],
    ['a package from a folder', ['bad: comes from a folder, not from the registry'], [manifest, lock({ 'node_modules/bad': { ...good, link: true } })]],
    ['a package without a digest', ['bad: has no digest (integrity)'], [manifest, lock({ 'node_modules/bad': { version: '1.0.0', license: 'MIT' } })]],
    ['a weak digest', ['bad: has no digest (integrity)'], [manifest, lock({ 'node_modules/bad': { ...good, integrity: 'sha1-aa' } })]],
    ['a licence that does not fit', ['bad: AGPL-3.0-only is not on the list of allowed licences'], [manifest, lock({ 'node_modules/good/node_modules/bad': { ...good, license: 'AGPL-3.0-only' } })]],
    ['no licence', ['@a/bad: no licence is named'], [manifest, lock({ 'node_modules/@a/bad': { version: '1.0.0', integrity: 'sha512-aa' } })]],
  ])('%s', (_what, faults, given) => expect(dependencyFaults(...given)).toEqual(faults))

  it.each<[string, string[], Record<string, boolean>, Entry[]]>([
    ['nothing, where each script has its word', [], { good: true, bad: false }, [{ ...good, hasInstallScript: true }, { ...good, hasInstallScript: true }]],
    ['a script that nobody has looked at', ['bad: runs a script when it is installed, and allowScripts of package.json does not say whether it may'], { good: true }, [{ ...good, hasInstallScript: true }, { ...good, hasInstallScript: true }]],
    ['a word for a package without a script', ['bad: is named in allowScripts of package.json and has no script to run'], { good: true, bad: false }, [{ ...good, hasInstallScript: true }, good]],
    ['a word for a package that is gone', ['gone: is named in allowScripts of package.json and has no script to run'], { gone: true }, [good, good]],
  ])('when installing: %s', (_what, faults, allowScripts, [first, second]) => {
    const own: Entry = { ...manifest, hasInstallScript: true }
    expect(dependencyFaults({ ...manifest, allowScripts }, { packages: { '': own, 'node_modules/good': first!, 'node_modules/good/node_modules/bad': second! } })).toEqual(faults)
  })

  it.each([
    ['MIT', true], ['(MIT OR GPL-3.0-only)', true], ['GPL-3.0-only OR MIT', true], ['MIT AND GPL-3.0-only', false], ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', true], ['(MIT AND Zlib) OR GPL-2.0-only', true],
    ['UNLICENSED', false], ['SEE LICENSE IN LICENSE', false], ['BUSL-1.1', false],
  ])('whether %s fits', (expression, fits) => expect(isAllowed(expression)).toBe(fits))

  it('what is listed', () => {
    const list = dependencyList(lock({ 'node_modules/tool': { ...good, dev: true, license: 'ISC' }, 'node_modules/tool/node_modules/good': { ...good, version: '0.9.0' } }))
    expect(list).toContain('| good | 0.9.0, 1.0.0 | MIT |')
    expect(list.indexOf('| tool |')).toBeGreaterThan(list.indexOf('For building and testing only'))
  })
})
