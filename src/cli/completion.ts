import { Argument, type Command } from 'commander'
import { encodings, formats } from '../config/plan.js'
import { languages } from '../languages/language.js'
import type { KnownWords } from './completion/model.js'
import { caseNames } from './demo.js'
import { screenOf } from './screen.js'

const shells = ['bash', 'zsh', 'fish'] as const
type Shell = (typeof shells)[number]

const examples = `
Examples:
  source <(maatlat completion bash)     also in ~/.bashrc
  source <(maatlat completion zsh)      also in ~/.zshrc, after compinit
  maatlat completion fish > ~/.config/fish/completions/maatlat.fish`

export const completionCommand = (program: Command): Command =>
  program
    .command('completion')
    .description('a script with which a shell completes commands, options and their values')
    .addArgument(new Argument('<shell>', 'the shell').choices(shells))
    .addHelpText('after', examples)
    .action(async (shell: Shell, _: unknown, command: Command) => {
      const { completionModel } = await import('./completion/model.js')
      const model = completionModel(program, await knownWords())
      screenOf(command.optsWithGlobals()).print((await scripts[shell]())(model))
    })

const scripts = {
  bash: async () => (await import('./completion/bash.js')).bash,
  zsh: async () => (await import('./completion/zsh.js')).zsh,
  fish: async () => (await import('./completion/fish.js')).fish,
} as const

/** The words of values that the parser leaves to whoever reads them. */
async function knownWords(): Promise<KnownWords> {
  const { metrics } = await import('../metrics/catalogue.js')
  const { presets } = await import('../config/presets/presets.js')
  const { formatIds } = await import('../reporter/formats.js')
  const ids = metrics.map(({ id }) => id)
  return {
    options: {
      format: formatIds,
      'power format': ['terminal', 'html', 'json'],
      preset: presets.map(({ id }) => id),
      effect: ['adverse', 'favourable'],
      lang: languages,
      encoding: encodings,
      'input-format': formats,
      decimal: ['.', ','],
      layout: ['log', 'counts'],
      'on-bad-row': ['stop', 'exclude'],
      measures: ['usual', 'all', ...ids],
      metric: ids,
      'worst-metric': ids,
    },
    arguments: { metrics: ids, demo: caseNames, completion: shells },
  }
}
