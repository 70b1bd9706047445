// Makes the reports of every case with the built library: datasets/<case>/…/<plan>.yaml becomes
// reports/<case>/…/<plan>.html and .json; a plan `…-before` and its `…-after` are compared in `…-compare`. Run
// `npm run build` first; a test fails when a report is stale.
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  audit,
  columnPlans,
  compareAudits,
  compareFormatById,
  countColumns,
  formatById,
  readPlan,
} from '../dist/index.js'

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

async function writeComparison(target, { before, after, comparison }) {
  const options = { language: after.plan.language, undetermined: null, colour: false, width: 80 }
  for (const id of ['html', 'json']) {
    const [file] = await (await compareFormatById(id)).render({ comparison, before, after }, options)
    await writeFile(join(root, 'reports', target.replace(/\.yaml$/, `.${id}`)), file.content)
  }
  console.log(`compared     ${target}`)
}

for (const plan of files.filter((file) => /^[^/\\]+[/\\][^/\\]+-before(?:\.en)?\.yaml$/.test(file)).sort()) {
  const later = plan.replace('-before', '-after')
  const before = await audit(await readPlan(join(root, 'datasets', plan)))
  const after = await audit(await readPlan(join(root, 'datasets', later)), { baseline: before })
  await writeComparison(plan.replace('-before', '-compare'), {
    before,
    after,
    comparison: compareAudits(before, after),
  })
}

// Two models on the same people: two columns of one log.
const columns = { before: 'flagged', after: 'flagged_after' }
for (const language of ['', '.en']) {
  const plan = await readPlan(join(root, `datasets/syri-like/syri-like${language}.yaml`))
  const plans = columnPlans(plan, columns)
  const before = await audit(plans.before)
  const after = await audit(plans.after, { baseline: before })
  const { groups } = await countColumns(plans.before, plans.after)
  const comparison = compareAudits(before, after, { joint: { ...columns, groups } })
  await writeComparison(`syri-like/syri-like-compare${language}.yaml`, { before, after, comparison })
}
