import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Whether there is a browser to look with; says so loudly where there is none. */
export function isThere(what: string): boolean {
  const there = existsSync(executablePath)
  if (!there) {
    process.stderr.write(
      `\n!! ${what} was NOT looked at in a browser: there is no ${executablePath}. Install Chromium, or set CHROMIUM.\n\n`,
    )
  }
  return there
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  })
