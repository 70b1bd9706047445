import type { CompletedCommand, CompletionModel } from './model.js'
import { quoted } from './quoted.js'

/** For bash 3.2 and later (macOS has that one): words are matched by the script itself, and nothing is expanded. */
export function bash({ name, commands }: CompletionModel): string {
  const names = commands.map((command) => command.name)
  return `# bash completion for ${name}. Read it in: source <(${name} completion bash)
_${name}() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} command= word at
  local words=()
  for ((at = 1; at < COMP_CWORD; at++)); do
    case \${COMP_WORDS[at]} in
      ${names.map(quoted).join(' | ')}) command=\${COMP_WORDS[at]}; break ;;
    esac
  done
  COMPREPLY=()
  case "$command $previous" in
${commands.flatMap(valueCases).join('\n')}
    *)
      case $command in
        '') words=(${names.map(quoted).join(' ')} '--help' '--version') ;;
${commands.map(commandCase).join('\n')}
      esac
      ;;
  esac
  # Of several values with commas the last one is still to be completed.
  local before=
  if [[ $current == *,* ]]; then before=\${current%,*},; fi
  for word in "\${words[@]}"; do
    word=$before$word
    if [[ $word == "$current"* ]]; then COMPREPLY+=("$word"); fi
  done
}
complete -o default -F _${name} ${name}
`
}

/** After an option that takes a value: its words, or nothing, and bash offers files. */
const valueCases = ({ name, options }: CompletedCommand): readonly string[] =>
  options.flatMap(({ long, short, value }) => {
    if (value === null) return []
    const before = [long, short].flatMap((flag) => (flag === null ? [] : [quoted(`${name} ${flag}`)])).join(' | ')
    return [`    ${before}) ${value === 'file' ? 'return' : `words=(${value.map(quoted).join(' ')})`} ;;`]
  })

function commandCase({ name, options, words }: CompletedCommand): string {
  const flags = options.map(({ long }) => quoted(long)).join(' ')
  const own = (words ?? []).map(quoted).join(' ')
  return `        ${quoted(name)})
          if [[ $current == -* ]]; then words=(${flags}); else words=(${own}); fi
          ;;`
}
