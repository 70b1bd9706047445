// Makes the reports of every case with the built library: datasets/<case>/…/<plan>.yaml becomes
// reports/<case>/…/<plan>.html and .json; a plan `…-before` and its `…-after` are compared in `…-compare`. Run
// `npm run build` first; a test fails when a report is stale.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { audit, compareAudits, compareFormatById, formatById, readPlan } from '../dist/index.js'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const files = await readdir(join(root, 'datasets'), { recursive: true })

await rm(join(root, 'reports'), { recursive: true, force: true })
for (const plan of files.filter((file) => file.endsWith('.yaml')).sort()) {
  const result = await audit(await readPlan(join(root, 'datasets', plan)))
  const options = { language: result.plan.language, undetermined: null, colour: false, width: 80 }
  for (const id of ['html', 'json']) {
    const [file] = await (await formatById(id)).render(result, options)
    const target = join(root, 'reports', plan.replace(/\.yaml$/, `.${id}`))
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, file.content)
  }
  console.log(`${result.verdict.padEnd(12)} ${plan}`)
}

for (const plan of files.filter((file) => /^[^/\\]+[/\\][^/\\]+-before(?:\.en)?\.yaml$/.test(file)).sort()) {
  const later = plan.replace('-before', '-after')
  const before = await audit(await readPlan(join(root, 'datasets', plan)))
  const after = await audit(await readPlan(join(root, 'datasets', later)), { baseline: before })
  const compared = { comparison: compareAudits(before, after), before, after }
  for (const id of ['html', 'json']) {
    const options = { language: after.plan.language, undetermined: null, colour: false, width: 80 }
    const [file] = await (await compareFormatById(id)).render(compared, options)
    const target = join(root, 'reports', plan.replace('-before', '-compare').replace(/\.yaml$/, `.${id}`))
    await writeFile(target, file.content)
  }
  console.log(`compared     ${plan}`)
}
