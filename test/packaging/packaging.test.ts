import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const run = promisify(execFile)

interface Packed {
  readonly filename: string
  readonly size: number
  readonly unpackedSize: number
  readonly files: readonly { readonly path: string }[]
}

let folder = ''
let installed = ''
let packed: Packed = { filename: '', size: 0, unpackedSize: 0, files: [] }

/** What a build needs. It is made in a folder of its own: other tests may be using dist, which a build clears first. */
const ingredients = [
  ...['package.json', 'tsconfig.json', 'tsup.config.ts', 'src', 'scripts', 'datasets', 'test'],
  ...['README.md', 'CHANGELOG.md', 'LICENSE'],
]

/** The package as `npm pack` makes it from a fresh build, unpacked where a project would have it. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packed-'))
  const source = join(folder, 'source')
  for (const part of ingredients) await cp(join(root, part), join(source, part), { recursive: true })
  await symlink(join(root, 'node_modules'), join(source, 'node_modules'), 'dir')
  await run('npm', ['run', 'build'], { cwd: source })
  const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: source,
  })
  packed = JSON.parse(stdout)[0]
  const modules = join(folder, 'node_modules')
  installed = join(modules, 'maatlat')
  await mkdir(installed, { recursive: true })
  await run('tar', ['-xzf', join(folder, packed.filename), '-C', installed, '--strip-components=1'])
  const { dependencies } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))
  // Only what it says it needs, at the versions of the lock file, and the types of Node that a project has: anything
  // else that it imports is not to be found.
  for (const name of [...Object.keys(dependencies), '@types/node']) {
    await mkdir(join(modules, name, '..'), { recursive: true })
    await symlink(join(root, 'node_modules', name), join(modules, name), 'dir')
  }
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

const maatlat = async (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> => {
  const cli = join(installed, 'dist/cli.js')
  return run(process.execPath, [cli, ...args], { cwd: folder }).then(
    (done) => ({ code: 0, ...done }),
    (failed) => failed,
  )
}

describe('the packed package', () => {
  it('is under 2 MB', () => {
    expect(packed.size).toBeGreaterThan(10_000)
    expect(packed.size).toBeLessThan(2_000_000)
    // Of which more than half are packages that a user would install otherwise, with all licences, half a megabyte the
    // script of an interactive report, which carries the code of the audit once more, and one the log of a made-up town.
    expect(packed.unpackedSize).toBeLessThan(7_000_000)
  })

  it('holds the program, its types, the schemas, the cases and the licence, and neither sources nor tests', () => {
    const paths = packed.files.map(({ path }) => path)
    for (const path of [
      'dist/cli.js',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/audit-plan.schema.json',
      'dist/audit.schema.json',
      'dist/compare.schema.json',
      'datasets/slimme-check/counts.csv',
      'datasets/slimme-check/pilot-before.yaml',
      'LICENSE',
      'README.md',
      'CHANGELOG.md',
    ])
      expect(paths).toContain(path)
    expect(
      paths.filter((path) => !/^(dist|datasets|integrations)\/|^[A-Z]+(\.md)?$|^package\.json$/.test(path)),
    ).toEqual([])
    expect(paths.filter((path) => /\.test\.|\.map$|\.ts$/.test(path) && !path.endsWith('.d.ts'))).toEqual([])
  })

  it('names one version of each part that it needs', async () => {
    const { dependencies } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))
    for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+/)
  })

  it('has nothing that publint finds wrong', async () => {
    const { messages, pkg } = await publint({ pkgDir: installed, pack: false, strict: true })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  it('audits a case that it carries, from anywhere, with nothing but its own parts', async () => {
    const plan = join(installed, 'datasets/slimme-check/pilot-before.yaml')
    const { code, stdout } = await maatlat('audit', plan, '--format', 'json')
    expect(code).toBe(1)
    const { verdict, groups } = JSON.parse(stdout)
    expect(verdict).toBe('fail')
    const women = groups.find(({ group }: { group: string }) => group === 'vrouwen')
    // 51 of the 72 women with whom nothing was wrong were flagged (City of Amsterdam, 2024-03-08).
    expect(women.metrics.false_positive_rate.estimate).toBeCloseTo(51 / 72, 12)
  })

  it('shows its demo, writes the report and says where', async () => {
    const { code, stdout, stderr } = await maatlat('demo', '--out', join(folder, 'shown'))
    expect(code).toBe(0)
    expect(stdout).toContain('FAIL')
    expect(stderr).toContain('report.html')
    expect(await readFile(join(folder, 'shown/report.html'), 'utf8')).toContain('</html>')
  })

  it('says its version, and a wrong plan without a stack', async () => {
    const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    expect((await maatlat('--version')).stdout).toBe(`${version}\n`)
    await writeFile(join(folder, 'bad.yaml'), 'version: 1\nlimts: []\n')
    const { code, stderr } = await maatlat('audit', 'bad.yaml')
    expect(code).toBe(2)
    expect(stderr).toContain('limits')
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('can be imported, with types that resolve, by a project that has neither danfo.js nor our settings', async () => {
    await writeFile(
      join(folder, 'own.ts'),
      `import { type Audit, audit, definePlan, formatIds } from 'maatlat'
const plan = definePlan({
  version: 1,
  data: 'log.csv',
  decision: { column: 'flagged', positive: [1], effect: 'adverse' },
  attributes: [{ column: 'gender' }],
})
const verdict: (result: Audit) => 'pass' | 'fail' | 'undetermined' | 'not_judged' = (result) => result.verdict
export const run = async (): Promise<string> => verdict(await audit(plan))
// @ts-expect-error a verdict is no number, so the types are there and are not any
export const wrong: (result: Audit) => number = verdict
export const ids: readonly string[] = formatIds
`,
    )
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    const settings = [
      '--noEmit',
      '--strict',
      '--skipLibCheck',
      'false',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--lib',
      'es2022',
    ]
    const { code, stdout } = await run(process.execPath, [tsc, ...settings, 'own.ts'], {
      cwd: folder,
    }).then(
      (done) => ({ code: 0, ...done }),
      (failed) => failed,
    )
    expect(stdout).toBe('')
    expect(code).toBe(0)
    await writeFile(join(folder, 'own.mjs'), "import { version } from 'maatlat'\nconsole.log(version)\n")
    expect((await run(process.execPath, ['own.mjs'], { cwd: folder })).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('an install without the tools of development', () => {
  interface Locked {
    readonly dev?: true
    readonly devOptional?: true
    readonly hasInstallScript?: true
  }

  /** Of the lock file: what a user gets, on this kind of machine. */
  const parts = async (): Promise<readonly (readonly [string, Locked])[]> => {
    const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))
    const entries: [string, Locked][] = Object.entries(packages)
    return entries.filter(
      ([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional && existsSync(join(root, path)),
    )
  }

  const bytesOf = async (path: string): Promise<number> => {
    const found = await lstat(path)
    if (!found.isDirectory()) return found.size
    const names = (await readdir(path)).filter((name) => name !== 'node_modules')
    const sizes = await Promise.all(names.map((name) => bytesOf(join(path, name))))
    return sizes.reduce((sum, size) => sum + size, 0)
  }

  it('runs no script', async () => {
    const { scripts } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))
    for (const script of ['preinstall', 'install', 'postinstall']) expect(scripts).not.toHaveProperty(script)
    expect((await parts()).filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([])
  })

  it('has the engine alone, of at most 120 MB', async () => {
    const found = await parts()
    const names = found.map(([path]) => path.replace('node_modules/', ''))
    expect(names).toContain('@duckdb/node-bindings')
    // What it finds out on Linux is which C library there is.
    expect(names.filter((name) => !name.startsWith('@duckdb/node-bindings'))).toEqual(['detect-libc'])
    const sizes = await Promise.all(found.map(([path]) => bytesOf(join(root, path))))
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(120e6)
  })
})
