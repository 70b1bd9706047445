import type { CompletedCommand, CompletionModel } from './model.js'
import { quotedForFish as quoted } from './quoted.js'

/** For fish: a line a word. */
export function fish({ name, commands }: CompletionModel): string {
  const lines = [
    `# fish completion for ${name}. Read it in: ${name} completion fish | source`,
    ...commands.map(
      (command) =>
        `complete -c ${name} -n __fish_use_subcommand -f -a ${quoted(command.name)} -d ${quoted(command.description)}`,
    ),
    ...commands.flatMap((command) => commandLines(name, command)),
  ]
  return `${lines.join('\n')}\n`
}

function commandLines(program: string, { name, options, words }: CompletedCommand): readonly string[] {
  const here = `complete -c ${program} -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`
  // What stands in -a is split and expanded once more, so each word is quoted within.
  const list = (some: readonly string[]): string => quoted(some.map(quoted).join(' '))
  return [
    ...(words === null ? [`${here} -F`] : words.length === 0 ? [`${here} -f`] : [`${here} -f -a ${list(words)}`]),
    ...options.map(({ long, short, description, value }) =>
      [
        here,
        `-l ${long.replace(/^--/, '')}`,
        ...(short === null ? [] : [`-s ${short.replace(/^-/, '')}`]),
        ...(value === null ? [] : value === 'file' ? ['-r', '-F'] : ['-x', `-a ${list(value)}`]),
        `-d ${quoted(description)}`,
      ].join(' '),
    ),
  ]
}
