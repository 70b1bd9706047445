import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { findBrowser } from '../../src/reporter/pdf/findBrowser.js'
import { printPage } from '../../src/reporter/pdf/printPage.js'
import { withDate } from '../../src/reporter/pdf/withDate.js'
import { pdf } from '../../src/reporter/pdf.js'
import { hostileNames, many, options, pilot } from '../reporter/fixtures.js'
import { isThere } from './chromium.js'
import { canReadPdf, poppler } from './poppler.js'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maatlat-print-'))
  // To see what is left behind in it.
  vi.stubEnv('TMPDIR', folder)
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

const leftBehind = async (): Promise<readonly string[]> =>
  (await readdir(folder)).filter((name) => name.startsWith('maatlat-pdf-'))

describe.runIf(isThere('The report as a PDF') && canReadPdf())('the report as a PDF', () => {
  test('has tags, a title, an outline, and a number on every page', async () => {
    const [file] = await pdf.render(pilot(), options())
    expect(file?.path).toBe('report.pdf')
    const path = join(folder, 'pilot.pdf')
    await writeFile(path, file?.content ?? '')
    const info = poppler('pdfinfo', path)
    expect(info).toMatch(/^Tagged: +yes$/m)
    expect(info).toMatch(/^Title: +Slimme Check, pilot, before reweighing – Does not pass$/m)
    expect(Buffer.from(file?.content ?? '').toString('latin1')).toContain('/Outlines')
    const pages = poppler('pdftotext', '-layout', path, '-').split('\f').slice(0, -1)
    expect(pages.length).toBeGreaterThan(5)
    for (const [at, page] of pages.entries()) expect(page.trimEnd()).toMatch(new RegExp(`${at + 1} / ${pages.length}$`))
    // What is folded on a screen is open on paper, and what is to be signed has a page of its own.
    expect(pages.join('')).toContain('minimum_denominator: 30')
    expect(pages.at(-1)?.trimStart()).toMatch(/^Decision and signature/)
  })

  test('is the same bytes each time, without the moment of printing; with a date where the audit has one', async () => {
    const audit = many(hostileNames)
    const [first, again] = [await pdf.render(audit, options()), await pdf.render(audit, options())]
    expect(Buffer.from(first[0]?.content ?? '').equals(Buffer.from(again[0]?.content ?? ''))).toBe(true)
    expect(Buffer.from(first[0]?.content ?? '').toString('latin1')).not.toMatch(/CreationDate|ModDate/)
    const dated = { ...audit, provenance: { ...audit.provenance, date: '2024-03-08T09:10:11.000Z' } }
    const [file] = await pdf.render(dated, options())
    expect(Buffer.from(file?.content ?? '').toString('latin1')).toContain("/CreationDate (D:20240308091011+00'00')")
  })

  test('leaves nothing behind', async () => {
    expect(await leftBehind()).toEqual([])
  })
})

describe('a browser for a PDF', () => {
  const program = async (name: string, script = '#!/bin/sh\nexit 3\n'): Promise<string> => {
    const path = join(folder, name)
    await writeFile(path, script)
    await chmod(path, 0o755)
    return path
  }

  test('is the one that CHROMIUM names, by its path or by its name', async () => {
    const path = await program('my-browser')
    expect(await findBrowser({ CHROMIUM: path, PATH: '' })).toBe(path)
    expect(await findBrowser({ CHROMIUM: 'my-browser', PATH: folder })).toBe(path)
  })

  test('else the first of the usual names where programs are', async () => {
    const path = await program('google-chrome')
    expect(await findBrowser({ PATH: `/nowhere:${folder}` })).toBe(path)
  })

  test('that is not there is an error with a way out', async () => {
    await expect(findBrowser({ CHROMIUM: '/nowhere/chromium', PATH: folder })).rejects.toThrow(
      '/nowhere/chromium CHROMIUM: There is no program there',
    )
    await writeFile(join(folder, 'chromium'), 'no program')
    await expect(findBrowser({ PATH: join(folder, 'nothing') })).rejects.toThrow(
      /--format: A PDF is printed by Chromium.*CHROMIUM/,
    )
  })

  test('that prints nothing is an error, and nothing is left behind', async () => {
    const failing = await program('failing')
    await expect(printPage('<p>', failing)).rejects.toThrow(/printed no PDF \(exit code 3\)/)
    await expect(printPage('<p>', join(folder, 'nowhere'))).rejects.toThrow(/printed no PDF \(the system says ENOENT\)/)
    expect(await leftBehind()).toEqual([])
  })

  test('gets a profile of its own and no network', async () => {
    const telling = await program('telling', `#!/bin/sh\nprintf '%s\\n' "$@" > '${join(folder, 'args')}'\nexit 1\n`)
    await printPage('<p>', telling).catch(() => undefined)
    const args = (await readFile(join(folder, 'args'), 'utf8')).split('\n')
    expect(args).toContain('--host-resolver-rules=MAP * ~NOTFOUND')
    expect(args.find((arg) => arg.startsWith('--user-data-dir='))).toMatch(/maatlat-pdf-.*profile$/)
  })
})

test('a date is blanked without moving a byte, and only where the file says what it is', () => {
  const pdfOf = (text: string): Uint8Array => Buffer.from(text, 'latin1')
  const before = "%PDF\n1 0 obj\n<</CreationDate (D:20261125192642+00'00')>>\nendobj\n(/ModDate (D:x))"
  const after = Buffer.from(withDate(pdfOf(before), null)).toString('latin1')
  expect(after).toHaveLength(before.length)
  expect(after).not.toContain('CreationDate')
  expect(after).toContain('(/ModDate (D:x))')
})
