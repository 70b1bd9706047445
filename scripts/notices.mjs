// Writes dist/THIRD-PARTY-NOTICES.txt: the licence of every package whose code is in the built files. Part of
// `npm run build`; it reads what the bundler says it took, and takes that away.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const metafile = join(root, 'dist', 'metafile-esm.json')
const { outputs } = JSON.parse(await readFile(metafile, 'utf8'))
await rm(metafile)

const packageOf = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//
const taken = Object.values(outputs)
  .flatMap(({ inputs }) => Object.keys(inputs))
  .flatMap((file) => packageOf.exec(file)?.slice(1, 2) ?? [])

/** Text → the packages that come under it: hundreds share one. */
const byText = new Map()
for (const folder of [...new Set(taken)].sort()) {
  const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'))
  const files = (await readdir(join(root, folder))).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file)).sort()
  if (files.length === 0) throw new Error(`${name} ships no licence text (${license})`)
  for (const file of files) {
    const text = (await readFile(join(root, folder, file), 'utf8')).trim()
    byText.set(text, (byText.get(text) ?? new Set()).add(`${name} ${version} (${license})`))
  }
}
const notices = [...byText].map(([text, names]) => `${[...names].join(', ')}\n\n${text}\n`)
const intro = 'This package holds code of the packages named here, each under the licence that follows its name.\n'
await writeFile(join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), [intro, ...notices].join(`\n${'-'.repeat(80)}\n\n`))
