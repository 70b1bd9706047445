import type { CompletedCommand, CompletedOption, CompletionModel } from './model.js'
import { quoted } from './quoted.js'

/** For zsh: with what each command and option is for beside it. */
export function zsh({ name, commands }: CompletionModel): string {
  return `#compdef ${name}
# zsh completion for ${name}. Read it in: source <(${name} completion zsh)
_${name}() {
  local command= previous=\${words[CURRENT-1]} word
  local -a offered
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case $word in
      (${commands.map((command) => quoted(command.name)).join('|')}) command=$word; break ;;
    esac
  done
  case "$command $previous" in
${commands.flatMap(valueCases).join('\n')}
  esac
  case $command in
    ('')
      offered=(${commands.map((command) => described(command.name, command.description)).join(' ')})
      _describe 'command' offered
      ;;
${commands.map(commandCase).join('\n')}
  esac
}
if [[ $funcstack[1] == _${name} ]]; then _${name} "$@"; else compdef _${name} ${name}; fi
`
}

/** A colon divides a word from what it is for. */
const described = (word: string, description: string): string =>
  quoted(`${word.replace(/[\\:]/g, '\\$&')}:${description}`)

const valueCases = ({ name, options }: CompletedCommand): readonly string[] =>
  options.flatMap(({ long, short, value }) => {
    if (value === null) return []
    const before = [long, short].flatMap((flag) => (flag === null ? [] : [quoted(`${name} ${flag}`)])).join('|')
    return [
      `    (${before}) ${value === 'file' ? '_files' : `compset -P '*,'; compadd -- ${value.map(quoted).join(' ')}`}; return ;;`,
    ]
  })

const optionWord = ({ long, description }: CompletedOption): string => described(long, description)

function commandCase({ name, options, words }: CompletedCommand): string {
  const own = words === null ? '_files' : words.length === 0 ? 'true' : `compadd -- ${words.map(quoted).join(' ')}`
  return `    (${quoted(name)})
      if [[ $PREFIX == -* ]]; then
        offered=(${options.map(optionWord).join(' ')})
        _describe 'option' offered
      else
        ${own}
      fi
      ;;`
}
