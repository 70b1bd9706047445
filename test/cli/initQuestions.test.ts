import { execFile, spawn } from 'node:child_process'
import { access, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { builtCli } from '../builtCli.js'

// util-linux's: it gives a program a terminal.
const hasTerminal = await promisify(execFile)('script', ['-qec', 'true', '/dev/null']).then(
  () => true,
  () => false,
)
if (!hasTerminal) console.warn('NOT TESTED: there is no script(1) here, so nothing answers the questions of init.')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maatlat-questions-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Runs init on a terminal, and answers each question when it is asked. */
function answering(answers: readonly string[], ...args: string[]): Promise<{ code: number | null; screen: string }> {
  const log = resolve('datasets/slimme-check/log/pilot-after.csv')
  const command = [process.execPath, builtCli, 'init', log, ...args].map((word) => `'${word}'`).join(' ')
  return new Promise((done, fail) => {
    const child = spawn('script', ['-qec', command, '/dev/null'], {
      cwd: folder,
      env: { ...process.env, TERM: 'xterm' },
    })
    let screen = ''
    let asked = 0
    child.stdout.on('data', (chunk: Buffer) => {
      screen += chunk.toString()
      // A prompt ends in its guess, in brackets.
      const prompts = screen.split('] \u001b[').length - 1
      while (asked < Math.min(prompts, answers.length)) child.stdin.write(answers[asked++] ?? '')
    })
    child.once('error', fail)
    child.once('close', (code) => done({ code, screen }))
  })
}

describe.runIf(hasTerminal)('on a terminal the few questions that matter are asked', () => {
  test('with the guess as the answer, wrong answers asked again', async () => {
    const answers = ['flaged', '', '7', '1', 'help', 'favourable', 'none', 'gender'].map((answer) => `${answer}\r`)
    const { code, screen } = await answering(answers, '--out', 'asked.yaml')
    expect(screen).toContain('There is no column "flaged": did you mean "flagged"?')
    expect(screen).toContain('"flagged" never is "7".')
    expect(screen).toContain('Answer adverse or favourable.')
    expect(code).toBe(0)
    const plan = parse(await readFile(join(folder, 'asked.yaml'), 'utf8'))
    expect(plan).toMatchObject({
      decision: { column: 'flagged', positive: [1], effect: 'favourable' },
      attributes: [{ column: 'gender' }],
    })
    expect(plan).not.toHaveProperty('outcome')
  })

  test('Ctrl-C and Ctrl-D end it, and nothing is written', async () => {
    for (const [at, key] of ['\u0003', '\u0004'].entries()) {
      const { code, screen } = await answering(['\r', key], '--out', `ended-${at}.yaml`)
      expect(code).toBe(130)
      expect(screen).toContain('Interrupted; nothing was written.')
      await expect(access(join(folder, `ended-${at}.yaml`))).rejects.toThrow()
    }
  })

  test('--yes asks nothing', async () => {
    const { code, screen } = await answering([], '--yes', '--out', 'yes.yaml')
    expect(code).toBe(0)
    expect(screen).not.toContain('?')
  })
})
