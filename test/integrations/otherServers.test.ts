import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Job, runIn, startJob } from './step.js'

const root = join(import.meta.dirname, '../..')
const parsed = async (path: string) => parse(await readFile(join(root, path), 'utf8'))

let job: Job
beforeAll(async () => {
  job = await startJob()
  await writeFile(
    join(job.folder, 'counts.csv'),
    'attribute,group,tp,fp,fn,tn\ngender,M,50,20,50,980\ngender,V,50,300,50,700\n',
  )
  await writeFile(
    join(job.folder, 'audit.yaml'),
    `version: 1
data: { source: counts.csv, layout: counts }
decision: { effect: adverse }
attributes: [{ column: gender, reference: M }]
limits: [{ metric: false_positive_rate, max: 0.1 }]
`,
  )
})
afterAll(() => job.end())

describe('the scripts of other build servers, as they stand', () => {
  test('GitLab: the job fails with its audit, and leaves the reports where it says that they are', async () => {
    const { maatlat } = await parsed('integrations/gitlab/maatlat.gitlab-ci.yml')
    const script = [...maatlat.before_script, ...maatlat.script].join('\n')
    const run = await runIn(job, `set -e\n${script}`, maatlat.variables)
    expect(run.code, run.stderr).toBe(1)
    for (const path of Object.values<string>(maatlat.artifacts.reports)) {
      expect(await readFile(join(job.folder, path), 'utf8')).toContain('false_positive_rate')
    }
    expect(maatlat.allow_failure.exit_codes).toEqual([3])
  })

  test('Azure: the step fails with its audit, and leaves the tests where they are published from', async () => {
    const { parameters, steps } = await parsed('integrations/azure/maatlat.yml')
    const byName = new Map<string, string>(
      parameters.map((one: { name: string; default: string }) => [one.name, one.default]),
    )
    const step = steps.find(({ bash }: { bash?: string }) => bash !== undefined)
    const env = Object.fromEntries(
      Object.entries<string>(step.env).map(([name, value]) => [
        name,
        byName.get(/^\$\{\{ parameters\.(\w+) \}\}$/.exec(value)?.[1] ?? '') ?? '',
      ]),
    )
    const run = await runIn(job, step.bash, { ...env, BUILD_ARTIFACTSTAGINGDIRECTORY: join(job.folder, 'staged') })
    expect(run.code, run.stderr).toBe(1)
    const published = steps.find(({ task }: { task?: string }) => task === 'PublishTestResults@2')
    expect(published.inputs.testResultsFiles).toBe('$(Build.ArtifactStagingDirectory)/maatlat/junit.xml')
    expect(await readdir(join(job.folder, 'staged/maatlat'))).toEqual(
      expect.arrayContaining(['audit.json', 'junit.xml', 'report.html']),
    )
  })
})

describe('the pre-commit hook', () => {
  test('looks at plans and at nothing else', async () => {
    const [hook] = await parsed('.pre-commit-hooks.yaml')
    const files = new RegExp(hook.files)
    expect(
      ['audit.yaml', 'a/audit.yml', 'audits/audit.benefit.yaml', 'audit-2025.yaml'].filter((name) => files.test(name)),
    ).toHaveLength(4)
    expect(['audit.json', 'auditor.yaml', 'my-audit.yaml.bak', 'x.yaml'].filter((name) => files.test(name))).toEqual([])
  })

  test('passes plans that are sound though their data is elsewhere, and names each that is not', async () => {
    const [hook] = await parsed('.pre-commit-hooks.yaml')
    const plan = await readFile(join(job.folder, 'audit.yaml'), 'utf8')
    const write = (name: string, text: string): Promise<void> => writeFile(join(job.folder, name), text)
    await write('audit.elsewhere.yaml', plan.replace('counts.csv', 'not-here.csv'))
    await write('audit.one.yaml', plan.replace('metric', 'metrik'))
    await write('audit.two.yaml', plan.replace('0.1', 'high'))
    const sound = await runIn(job, `${hook.entry} audit.yaml audit.elsewhere.yaml`)
    expect(sound.code, sound.stderr).toBe(0)
    expect(sound.stdout).toContain('not looked at')
    const broken = await runIn(job, `${hook.entry} audit.yaml audit.one.yaml audit.two.yaml`)
    expect(broken.code).toBe(2)
    expect(broken.stderr).toContain('audit.one.yaml:5')
    expect(broken.stderr).toContain('audit.two.yaml:5')
  })
})
