import { readFile } from 'node:fs/promises'
import { type Command, Option } from 'commander'
import { AuditError } from '../error.js'
import { languages } from '../languages/language.js'
import type { Audit } from '../result.js'
import { type Undetermined, undeterminedChoices } from './exitCode.js'
import { checkRendering, formatsAsked, render } from './runAudit.js'
import { type ScreenOptions, screenOf } from './screen.js'

interface Options extends ScreenOptions {
  readonly out?: string
  readonly format?: string
  readonly lang?: Audit['plan']['language']
  readonly undetermined: Undetermined
}

export const reportCommand = (program: Command): Command =>
  program
    .command('report')
    .description('any report from a stored result, without the data')
    .argument('<audit.json>', 'what --format json wrote')
    .option('--out <folder>', 'write the report there')
    .option('--format <formats>', 'terminal, html, json, vega; several with commas')
    .addOption(new Option('--lang <language>', 'of the report; else that of the plan').choices(languages))
    .addOption(
      new Option('--undetermined <what>', 'what an undetermined verdict was told to count as')
        .choices(undeterminedChoices)
        .default('3'),
    )
    .addHelpText('after', '\nExample:\n  maatlat report audit.json --format html --lang nl --out report')
    .action(async (file: string, _: unknown, command: Command) => {
      const options: Options = command.optsWithGlobals()
      const { readAudit } = await import('../reporter/readAudit.js')
      const audit = readAudit(await textOf(file), file)
      const rendering = {
        out: options.out,
        formats: formatsAsked(options.format, options.out),
        undetermined: options.undetermined,
        language: options.lang ?? audit.plan.language,
      }
      await checkRendering(rendering)
      await render(audit, rendering, screenOf(options))
    })

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') {
      const { noSuchFile } = await import('../loader/noSuchFile.js')
      throw await noSuchFile(file, file)
    }
    throw new AuditError(
      'data',
      {
        message: 'This result cannot be read.',
        place: { file },
        hint: 'Give the audit.json that --format json wrote.',
      },
      { cause },
    )
  }
}
