import { spawn } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { builtCli } from '../builtCli.js'
import type { Run } from '../cli/run.js'

const action = join(import.meta.dirname, '../../integrations/github')

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>
  readonly runs: {
    readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[]
  }
}

/** A folder for a job: where it works, and what a runner gives it. */
export interface Job {
  readonly folder: string
  readonly end: () => Promise<void>
}

interface Step extends Run {
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
}

/** A job with the built maatlat on its PATH, and an npm that installs nothing and writes down what it was told. */
export async function startJob(): Promise<Job> {
  const folder = await mkdtemp(join(tmpdir(), 'maatlat-job-'))
  await mkdir(join(folder, 'bin'))
  await mkdir(join(folder, 'work'))
  await program(folder, 'maatlat', `exec "${process.execPath}" "${builtCli}" "$@"`)
  await program(folder, 'npm', `printf '%s\\n' "$@" >"${folder}/npm-was-told"`)
  return { folder: join(folder, 'work'), end: () => rm(folder, { recursive: true, force: true }) }
}

async function program(folder: string, name: string, line: string): Promise<void> {
  const path = join(folder, 'bin', name)
  await writeFile(path, `#!/bin/sh\n${line}\n`)
  await chmod(path, 0o755)
}

/**
 * Runs the action's step as a runner does: inputs into the environment, then its script by bash.
 *
 * @param around what else the environment holds
 */
export async function runStep(
  { folder }: Pick<Job, 'folder'>,
  given: Readonly<Record<string, string>>,
  around: Readonly<Record<string, string>> = {},
): Promise<Step> {
  const { inputs, runs }: Action = parse(await readFile(join(action, 'action.yml'), 'utf8'))
  const [step] = runs.steps
  const runner = join(folder, '..')
  const told = { GITHUB_OUTPUT: join(runner, 'output'), GITHUB_STEP_SUMMARY: join(runner, 'summary') }
  for (const path of Object.values(told)) await writeFile(path, '')
  const values = Object.entries(step?.env ?? {}).map(([name, value]) => {
    const [, input = ''] = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value) ?? []
    return [name, given[input] ?? inputs[input]?.default ?? ''] as const
  })
  const env = { ...around, GITHUB_ACTIONS: 'true', GITHUB_ACTION_PATH: action, ...told, ...Object.fromEntries(values) }
  return {
    ...(await runIn({ folder }, step?.run ?? '', env)),
    outputs: outputsIn(await readFile(told.GITHUB_OUTPUT, 'utf8')),
    summary: await readFile(told.GITHUB_STEP_SUMMARY, 'utf8'),
  }
}

/** Runs a script in a job, as https://docs.github.com/actions/reference/workflow-syntax says of `shell: bash`. */
export async function runIn(
  { folder }: Pick<Job, 'folder'>,
  script: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const around = join(folder, '..')
  await writeFile(join(around, 'step.sh'), script)
  const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', join(around, 'step.sh')], {
    cwd: folder,
    env: {
      PATH: `${join(around, 'bin')}:${process.env['PATH'] ?? ''}`,
      HOME: around,
      RUNNER_TEMP: around,
      ...env,
    },
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString()
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { code, stdout, stderr }
}

/** `name<<word`, the lines of the value, `word`: as a runner reads them. Anything else it would read is a mistake. */
function outputsIn(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {}
  const lines = text.split('\n')
  while (lines.length > 1) {
    const [, name, word] = /^([a-z-]+)<<(\w+)$/.exec(lines.shift() ?? '') ?? []
    const end = lines.indexOf(word ?? '')
    if (name === undefined || end < 0) throw new Error(`no output of a step: ${text}`)
    outputs[name] = lines
      .splice(0, end + 1)
      .slice(0, -1)
      .join('\n')
  }
  return outputs
}
