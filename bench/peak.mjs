// Loaded before a measured program: as it ends, it writes its peak memory in kilobytes to file descriptor 3. Linux says
// it per program (VmHWM); getrusage also counts what the parent had in memory at the moment of the fork.
import { readFileSync, writeSync } from 'node:fs'

process.on('exit', () => writeSync(3, String(highWaterMark() ?? process.resourceUsage().maxRSS)))

function highWaterMark() {
  try {
    return /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  } catch {
    return undefined
  }
}
