import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bash } from '../../src/cli/completion/bash.js'
import { fish } from '../../src/cli/completion/fish.js'
import { completionModel } from '../../src/cli/completion/model.js'
import { zsh } from '../../src/cli/completion/zsh.js'
import { metrics } from '../../src/metrics/catalogue.js'
import { maatlat } from './run.js'

const run = promisify(execFile)
const isThere = (shell: string): Promise<boolean> =>
  run(shell, ['-c', 'true']).then(
    () => true,
    () => false,
  )
const [hasZsh, hasFish] = await Promise.all([isThere('zsh'), isThere('fish')])
for (const [shell, has] of Object.entries({ zsh: hasZsh, fish: hasFish })) {
  if (!has) console.warn(`NOT TESTED: there is no ${shell} here, so nothing reads the completion for it.`)
}

let folder = ''
const scripts: Record<string, string> = {}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maatlat-completion-'))
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { code, stdout } = await maatlat(['completion', shell])
    expect(code).toBe(0)
    scripts[shell] = join(folder, `script.${shell}`)
    await writeFile(scripts[shell], stdout)
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** What bash offers after these words; the last one is still being typed. */
async function offeredByBash(script: string, ...words: string[]): Promise<readonly string[]> {
  const typed = ['maatlat', ...words]
  const program = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _maatlat; printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout } = await run('bash', ['--norc', '-c', program, 'bash', script, ...typed], { cwd: folder })
  return stdout.split('\n').filter((line) => line !== '')
}

describe('bash', () => {
  const offered = (...words: string[]) => offeredByBash(scripts['bash'] ?? '', ...words)

  test('the script is taken, and is the completion of maatlat', async () => {
    const { stdout } = await run('bash', [
      '--norc',
      '-c',
      'source "$1"; complete -p maatlat',
      'bash',
      scripts['bash'] ?? '',
    ])
    expect(stdout).toBe('complete -o default -F _maatlat maatlat\n')
  })

  test('commands, options, choices, measures, formats, presets and cases', async () => {
    expect(await offered('')).toEqual(expect.arrayContaining(['init', 'audit', 'explain', 'metrics', 'completion']))
    expect(await offered('aud')).toEqual(['audit'])
    expect(await offered('audit', '--un')).toEqual(expect.arrayContaining(['--undetermined', '--unit']))
    expect(await offered('audit', 'audit.yaml', '--undetermined', '')).toEqual(['pass', 'fail', '3'])
    expect(await offered('metrics', 'verification')).toEqual(['verification_rate'])
    expect(await offered('metrics', '')).toHaveLength(metrics.length)
    expect(await offered('audit', '--format', 'h')).toContain('html')
    expect(await offered('audit', '--format', 'html,j')).toContain('html,json')
    expect(await offered('init', '--preset', 'equal')).toEqual(['equal-burden'])
    expect(await offered('demo', 'be')).toEqual(['berkeley'])
    expect(await offered('completion', '')).toEqual(['bash', 'zsh', 'fish'])
  })

  test('where a file belongs nothing is offered, so that bash offers files', async () => {
    expect(await offered('audit', '')).toEqual([])
    expect(await offered('audit', '--out', '')).toEqual([])
  })
})

/** Words that would run or end something if a shell read them. */
const nasty = ["it's", '$(touch owned)', '`touch owned`', 'a b', '"', '\\', ';touch owned', 'x:y', '%s']
const program = new Command('maatlat')
program
  .command('do')
  .description(`${nasty.join(' ')} description`)
  .argument('[thing]')
  .option('--pick <word>', `one of: ${nasty.join(' ')}`)
const model = completionModel(program, { options: { pick: nasty }, arguments: { do: nasty } })

test('names with quotes, spaces and commands in them are words and nothing else', async () => {
  const script = join(folder, 'nasty.bash')
  await writeFile(script, bash(model))
  expect(await offeredByBash(script, 'do', '')).toEqual(nasty)
  expect(await offeredByBash(script, 'do', '--pick', '')).toEqual(nasty)
  await expect(run('ls', [join(folder, 'owned')])).rejects.toThrow()
})

describe.runIf(hasZsh)('zsh', () => {
  /** With the two functions that offer words replaced by ones that print them. */
  async function offered(script: string, ...words: string[]): Promise<readonly string[]> {
    const program = `
compdef() { true }
compset() { true }
_files() { print -r -- FILES }
compadd() { shift; print -rl -- "$@" }
_describe() { print -rl -- "\${(@P)2}" }
source "$1"; shift
words=("$@"); CURRENT=$#; PREFIX=$words[CURRENT]
_maatlat`
    const { stdout } = await run('zsh', ['-f', '-c', program, 'zsh', script, 'maatlat', ...words], { cwd: folder })
    return stdout.split('\n').filter((line) => line !== '')
  }

  test('the script is read, and offers what bash is offered, with what it is for', async () => {
    const script = scripts['zsh'] ?? ''
    expect(await offered(script, '')).toContainEqual(expect.stringMatching(/^audit:count, measure/))
    expect(await offered(script, 'audit', '--')).toContainEqual(expect.stringMatching(/^--undetermined:/))
    expect(await offered(script, 'audit', '--undetermined', '')).toEqual(['pass', 'fail', '3'])
    expect(await offered(script, 'metrics', '')).toHaveLength(metrics.length)
    expect(await offered(script, 'audit', '')).toEqual(['FILES'])
  })

  test('zsh itself accepts it as a completion', async () => {
    const program = 'autoload -Uz compinit; compinit -D -d "$2"; source "$1"; print -r -- $_comps[maatlat]'
    const { stdout } = await run('zsh', ['-f', '-c', program, 'zsh', scripts['zsh'] ?? '', join(folder, 'dump')])
    expect(stdout).toBe('_maatlat\n')
  })

  test('hostile names are words and nothing else', async () => {
    const script = join(folder, 'nasty.zsh')
    await writeFile(script, zsh(model))
    expect(await offered(script, 'do', '')).toEqual(nasty)
    expect(await offered(script, 'do', '--pick', '')).toEqual(nasty)
  })
})

describe.runIf(hasFish)('fish', () => {
  async function offered(script: string, typed: string): Promise<readonly string[]> {
    const program = 'source $argv[1]; complete -C $argv[2]'
    const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder }
    const { stdout } = await run('fish', ['--no-config', '-c', program, script, typed], { cwd: folder, env })
    return stdout
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.split('\t')[0] ?? '')
  }

  test('the script is read, and offers the same', async () => {
    const script = scripts['fish'] ?? ''
    expect(await offered(script, 'maatlat aud')).toEqual(['audit'])
    expect(await offered(script, 'maatlat audit --undet')).toEqual(['--undetermined'])
    expect((await offered(script, 'maatlat audit --undetermined ')).toSorted()).toEqual(['3', 'fail', 'pass'])
    expect(await offered(script, 'maatlat metrics false_positive')).toEqual(
      expect.arrayContaining(['false_positive_rate', 'false_positive_share']),
    )
    expect(await offered(script, 'maatlat demo be')).toEqual(['berkeley'])
  })

  test('hostile names are words and nothing else', async () => {
    const script = join(folder, 'nasty.fish')
    await writeFile(script, fish(model))
    expect((await offered(script, 'maatlat do --pick ')).toSorted()).toEqual(nasty.toSorted())
    await expect(run('ls', [join(folder, 'owned')])).rejects.toThrow()
  })
})
