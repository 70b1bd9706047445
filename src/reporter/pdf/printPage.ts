import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { AuditError } from '../../error.js'

/** Far more than a report of a thousand charts needs; a browser that hangs should not hang an audit. */
const longest = 120_000

/**
 * A page on paper, as its style sheet has it: tagged, with its headings as an outline. The browser gets a profile of its
 * own and no network, and leaves nothing behind.
 *
 * @param browser the path of a Chromium
 * @throws AuditError (output) where it prints nothing
 */
export async function printPage(page: string, browser: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'maatlat-pdf-'))
  const [from, to] = [join(folder, 'report.html'), join(folder, 'report.pdf')]
  try {
    await writeFile(from, page)
    const ended = await run(browser, [...flags(join(folder, 'profile')), `--print-to-pdf=${to}`, urlOf(from)], folder)
    return await readFile(to).catch((cause: unknown) => {
      throw notPrinted(browser, ended, cause)
    })
  } finally {
    // A browser may still be writing in its profile when it has ended.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }
}

const urlOf = (path: string): string => pathToFileURL(path).href

const flags = (profile: string): readonly string[] => [
  '--headless',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  // The page asks for nothing; whatever else the browser would ask for finds nobody.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  `--user-data-dir=${profile}`,
  '--no-pdf-header-footer',
  '--export-tagged-pdf',
  '--generate-pdf-document-outline',
  // Chromium refuses to start as root with its sandbox; the page has no script and its policy lets none in.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** How it ended, in words; a signal that ends this program ends the browser and removes the folder first. */
function run(browser: string, args: readonly string[], folder: string): Promise<string> {
  const child = spawn(browser, args, { stdio: 'ignore' })
  const forget = onEnding((signal) => {
    child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    process.kill(process.pid, signal)
  })
  return ending(child).finally(forget)
}

function ending(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      resolve(`it was not done in ${longest / 1000} seconds`)
    }, longest)
    const end = (how: string): void => {
      clearTimeout(late)
      resolve(how)
    }
    child.once('error', ({ code }: NodeJS.ErrnoException) => end(`the system says ${code ?? 'no'}`))
    child.once('exit', (code, signal) => end(signal === null ? `exit code ${code}` : `ended by ${signal}`))
  })
}

/** @returns a function that stops listening */
function onEnding(react: (signal: NodeJS.Signals) => void): () => void {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  const listen = (signal: NodeJS.Signals): void => {
    forget()
    react(signal)
  }
  const forget = (): void => {
    for (const signal of signals) process.off(signal, listen)
  }
  for (const signal of signals) process.once(signal, listen)
  return forget
}

const notPrinted = (browser: string, ended: string, cause: unknown): AuditError =>
  new AuditError(
    'output',
    {
      message: `The browser printed no PDF (${ended}).`,
      place: { file: browser },
      hint: 'Let the environment variable CHROMIUM name another, or ask for html and print that.',
    },
    { cause },
  )
