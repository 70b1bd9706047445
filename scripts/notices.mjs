// Writes dist/THIRD-PARTY-NOTICES.txt: the licence of every package whose code is in the built files. Part of
// `npm run build`; it reads what the bundler says it took, and takes that away.
import { readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bundleInteractive } from './bundleInteractive.mjs'
import { intro, noticesOf, packagesOf, rule } from './licences.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const metafile = join(root, 'dist', 'metafile-esm.json')
const { outputs } = JSON.parse(await readFile(metafile, 'utf8'))
await rm(metafile)

const files = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs))
const { inputs } = await bundleInteractive()
const notices = await noticesOf(root, packagesOf([...files, ...inputs]))
await writeFile(join(root, 'dist', 'THIRD-PARTY-NOTICES.txt'), [intro, ...notices].join(rule))
