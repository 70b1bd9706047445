import { constants } from 'node:fs'
import { access, stat } from 'node:fs/promises'
import { delimiter, isAbsolute, join, sep } from 'node:path'
import { AuditError } from '../../error.js'

/** As they are called where programs are looked for, those most likely to be a whole browser first. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
  'brave-browser',
] as const

/** Where systems put one that is not among the programs. */
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
] as const

/** What of the surroundings says where a browser is. */
export interface Surroundings {
  readonly CHROMIUM?: string | undefined
  readonly PATH?: string | undefined
}

/**
 * The Chromium that prints: the one that the variable CHROMIUM names, else the first that is found under a usual name.
 *
 * @throws AuditError (usage) where there is none, with the way out
 */
export async function findBrowser(surroundings: Surroundings = process.env): Promise<string> {
  const { CHROMIUM: named = '' } = surroundings
  const folders = (surroundings.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  if (named !== '') {
    const isPath = isAbsolute(named) || named.includes('/') || named.includes(sep)
    const found = await firstProgram(isPath ? [named] : placesOf(named, folders))
    if (found !== undefined) return found
    throw new AuditError('usage', {
      message: 'There is no program there that can print a PDF.',
      place: { file: named, key: 'CHROMIUM' },
      hint: 'Let CHROMIUM name a Chromium, Chrome or Edge, or unset it to have one looked for.',
    })
  }
  const found = await firstProgram([...names.flatMap((name) => placesOf(name, folders)), ...usualPlaces])
  if (found !== undefined) return found
  throw new AuditError('usage', {
    message: 'A PDF is printed by Chromium, Chrome or Edge, and none was found.',
    place: { key: '--format' },
    hint: 'Install one, let the environment variable CHROMIUM name it, or ask for html and print that.',
  })
}

const placesOf = (name: string, folders: readonly string[]): readonly string[] =>
  folders.flatMap((folder) => endings.map((ending) => join(folder, `${name}${ending}`)))

const endings = process.platform === 'win32' ? ['.exe', ''] : ['']

async function firstProgram(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) if (await isProgram(path)) return path
  return undefined
}

const isProgram = (path: string): Promise<boolean> =>
  Promise.all([stat(path), access(path, constants.X_OK)]).then(
    ([found]) => found.isFile(),
    () => false,
  )
