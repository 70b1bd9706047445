import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { version } from '../../src/version.js'

const root = join(import.meta.dirname, '../..')
const textOf = (path: string): Promise<string> => readFile(join(root, path), 'utf8')

/** Each file, and what the world that reads it says that it has to be. */
const files = [
  ['integrations/github/action.yml', 'github-action'],
  ['integrations/gitlab/maatlat.gitlab-ci.yml', 'gitlab-ci'],
  ['integrations/azure/maatlat.yml', 'azure-pipelines'],
  ['.pre-commit-hooks.yaml', 'pre-commit-hooks'],
] as const

async function validatorOf(schema: string) {
  // The schemas are written for editors: they have formats and expressions that Ajv's strict mode does not know.
  const ajv = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false })
  return ajv.compile(JSON.parse(await textOf(`test/schemas/${schema}.json`)))
}

describe.each(files)('%s', (file, schema) => {
  test(`is valid by the published schema (${schema})`, async () => {
    const isValid = await validatorOf(schema)
    expect(isValid(parse(await textOf(file))), JSON.stringify(isValid.errors)).toBe(true)
  })

  test('would not be with a key that nobody knows, so the schema does look', async () => {
    const isValid = await validatorOf(schema)
    const broken: unknown = JSON.parse(
      JSON.stringify(parse(await textOf(file))).replace(/"(steps|script|files)":/, '"no such key":'),
    )
    expect(isValid(broken)).toBe(false)
  })
})

describe('what a pipeline hands over', () => {
  test.each([
    ['integrations/github/action.yml', /\brun: .*|run: \|\n(?: {8}.*\n)*/g],
    ['integrations/azure/maatlat.yml', /- bash: \|\n(?: {6}.*\n)*/g],
  ] as const)('never stands in a script of %s, only in its environment', async (file, scripts) => {
    const found = (await textOf(file)).match(scripts) ?? []
    expect(found.length).toBeGreaterThan(0)
    for (const script of found) expect(script).not.toMatch(/\$\{\{|\$\(/)
  })

  test('is quoted in every script, so that no space or star in it becomes a word of its own', async () => {
    const scripts = await Promise.all(
      ['github/audit.sh', 'gitlab/maatlat.gitlab-ci.yml', 'azure/maatlat.yml'].map((name) =>
        textOf(`integrations/${name}`),
      ),
    )
    for (const script of scripts) {
      const outside = script.replace(/"[^"\n]*"/g, '').replace(/\[\[.*?\]\]/g, '')
      expect(outside.match(/\$\{?MAATLAT_\w+/g)).toBeNull()
    }
  })
})

test.each([...files.slice(0, 3).map(([file]) => file)])(
  '%s installs this version unless another is asked for',
  async (file) => {
    const pinned =
      /version:\s*(?:\n.*description.*\n\s*default: )?(\d+\.\d+\.\d+)|VERSION: (\d+\.\d+\.\d+)|name: version.*default: (\d+\.\d+\.\d+)/i
    const found = pinned.exec(await textOf(file))
    expect(found?.slice(1).find((part) => part !== undefined)).toBe(version)
  },
)
