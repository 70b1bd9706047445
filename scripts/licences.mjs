import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const packageOf = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//

/** The folders of the packages that files come from, each once. */
export const packagesOf = (files) =>
  [...new Set(files.flatMap((file) => packageOf.exec(file)?.slice(1, 2) ?? []))].sort()

/** The licence of each package, under its name; of hundreds that share a text, that text once. */
export async function noticesOf(root, folders) {
  const byText = new Map()
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
    const files = (await readdir(join(root, folder)))
      .filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
      .sort()
    if (files.length === 0) throw new Error(`${name} ships no licence text (${license})`)
    for (const file of files) {
      const text = (await readFile(join(root, folder, file), 'utf8')).trim()
      byText.set(text, (byText.get(text) ?? new Set()).add(`${name} ${version} (${license})`))
    }
  }
  return [...byText].map(([text, names]) => `${[...names].join(', ')}\n\n${text}\n`)
}

export const intro = 'This holds code of the packages named here, each under the licence that follows its name.\n'
export const rule = `\n${'-'.repeat(80)}\n\n`
