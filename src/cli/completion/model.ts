import type { Command } from 'commander'

/** What a shell has to know of the program to complete its words. */
export interface CompletionModel {
  readonly name: string
  readonly commands: readonly CompletedCommand[]
}

export interface CompletedCommand {
  readonly name: string
  readonly description: string
  readonly options: readonly CompletedOption[]
  /** What its argument can be; null: a file. */
  readonly words: readonly string[] | null
}

export interface CompletedOption {
  /** `--out`, and `-y` where there is one. */
  readonly long: string
  readonly short: string | null
  readonly description: string
  /** What its value can be; `file`: a path or something that nobody can guess; null: it takes none. */
  readonly value: readonly string[] | 'file' | null
}

/** Words that the parser does not know: of an option by its name, of an argument by its command. */
export interface KnownWords {
  readonly options: Readonly<Record<string, readonly string[]>>
  readonly arguments: Readonly<Record<string, readonly string[]>>
}

/** The program as its parser has it, with the words of values that the parser leaves open. */
export const completionModel = (program: Command, known: KnownWords): CompletionModel => ({
  name: program.name(),
  commands: program.commands.map((command) => ({
    name: command.name(),
    description: command.description(),
    options: [
      ...command.options.map(({ long, short, description, argChoices, required, optional }): CompletedOption => {
        const name = (long ?? '').replace(/^--/, '')
        return {
          long: long ?? '',
          short: short ?? null,
          description,
          value:
            required || optional
              ? (argChoices ?? known.options[`${command.name()} ${name}`] ?? known.options[name] ?? 'file')
              : null,
        }
      }),
      { long: '--help', short: '-h', description: 'this text', value: null },
    ],
    words: known.arguments[command.name()] ?? (command.registeredArguments.length === 0 ? [] : null),
  })),
})
