import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { Failure, reasonOf } from '../failure.ts'
import { readText } from '../files/read.ts'
import type { Shell } from '../shell.ts'
import { VERSION } from '../version.ts'

/** Where a token can come from beside a file: arguments are seen by whoever lists the processes. */
const TOKEN_VARIABLE = 'EQUERRE_MCP_TOKEN'

export const mcp: Command = {
  usage: { fr: '[DOSSIER…] [--write] [--http [HÔTE:]PORT]', en: '[DIR…] [--write] [--http [HOST:]PORT]' },
  about: {
    fr:
      'Sert les référentiels des dossiers donnés (sans dossier, le dossier courant) à un assistant, par le Model Context Protocol\u00a0: les lister, les chercher, les lire, les vérifier, comparer, proposer des changements. C’est l’assistant qui lance cette commande, et parle avec elle par l’entrée et la sortie standard.\n\n' +
      'Rien n’est écrit sans --write, rien n’est lu hors des dossiers donnés. Avec --http, le serveur écoute sur cette machine seulement, à moins qu’un hôte ne soit donné\u00a0; un jeton est alors exigé, lu dans la variable EQUERRE_MCP_TOKEN ou dans un fichier (--token-file).',
    en:
      'Serves the référentiels of the folders given (the current one without any) to an assistant, through the Model Context Protocol: list them, search them, read them, check them, compare, propose changes. The assistant runs this command and talks with it on the standard input and output.\n\n' +
      'Nothing is written without --write, nothing is read outside the folders given. With --http the server listens to this machine only, unless a host is given; a token is required then, read from the variable EQUERRE_MCP_TOKEN or from a file (--token-file).',
  },
  options: [
    {
      name: 'write',
      help: {
        fr: 'permet d’écrire les changements que l’on demande d’appliquer',
        en: 'lets changes be written when asked to apply them',
      },
    },
    {
      name: 'http',
      value: { fr: '[HÔTE:]PORT', en: '[HOST:]PORT' },
      help: {
        fr: 'sert par HTTP plutôt que par l’entrée standard',
        en: 'serves over HTTP rather than the standard input',
      },
    },
    {
      name: 'token-file',
      value: { fr: 'FICHIER', en: 'FILE' },
      help: { fr: 'jeton que les clients HTTP présentent', en: 'token that HTTP clients present' },
    },
    {
      name: 'allow-host',
      value: { fr: 'NOM[,NOM…]', en: 'NAME[,NAME…]' },
      help: {
        fr: 'noms par lesquels les clients HTTP appellent le serveur',
        en: 'names that HTTP clients call the server by',
      },
    },
  ],
  examples: ['equerre mcp', 'equerre mcp referentiels --write', 'equerre mcp referentiels --http 8765'],
  run,
}

async function run(args: Arguments, shell: Shell): Promise<ExitCode> {
  const address = args.value('http')
  const http = address === null ? null : addressOf(address)
  if (http === null) refuseHttpOptions(args)
  const token = http === null ? null : tokenOf(args)
  const { isLoopback, Refusal, serveHttp, serveStdio } = await import('@equerre/mcp')
  if (http !== null && !isLoopback(http.host) && token === null) throw tokenWanted(http.host)
  const { default: picomatch } = await import('picomatch')
  const options = {
    directories: args.paths.length === 0 ? [shell.cwd] : args.paths,
    write: args.has('write'),
    matcher: picomatch,
    language: shell.language,
    version: VERSION,
  }
  try {
    if (http === null) await serveStdio(options)
    else {
      const allowedHosts = (args.value('allow-host') ?? '').split(',').filter((name) => name !== '')
      await serveHttp(options, { ...http, allowedHosts, token }, ({ url }) =>
        shell.note(shell.say({ fr: `equerre mcp\u00a0: ${url}`, en: `equerre mcp: ${url}` })),
      )
    }
  } catch (error) {
    if (error instanceof Refusal) throw new Failure(error.words)
    if (http !== null && isListening(error)) throw cannotListen(address ?? '', error)
    throw error
  }
  return EXIT.clean
}

interface Address {
  readonly host: string
  readonly port: number
}

function addressOf(written: string): Address {
  const [, host = '127.0.0.1', digits = ''] = /^(?:(\[[\da-f:.]+\]|[^:]+):)?(\d{1,5})$/i.exec(written) ?? []
  const port = Number(digits)
  if (digits !== '' && port <= 65_535) return { host, port }
  throw new Failure({
    fr: `--http attend un port, ou un hôte et un port (8765, 192.168.1.10:8765), pas «\u00a0${written}\u00a0».`,
    en: `--http expects a port, or a host and a port (8765, 192.168.1.10:8765), not “${written}”.`,
  })
}

function refuseHttpOptions(args: Arguments): void {
  const option = ['token-file', 'allow-host'].find((name) => args.has(name))
  if (option === undefined) return
  throw new Failure({
    fr: `--${option} ne sert qu’avec --http.`,
    en: `--${option} is of use with --http only.`,
  })
}

function tokenOf(args: Arguments): string | null {
  const file = args.value('token-file')
  const token = (file === null ? (process.env[TOKEN_VARIABLE] ?? '') : readText(file, file)).trim()
  if (token === '' && file === null) return null
  if (token.length >= SHORTEST_TOKEN && /^[\x21-\x7e]+$/.test(token)) return token
  throw new Failure({
    fr: `Le jeton doit avoir ${SHORTEST_TOKEN} caractères au moins, sans espace ni accent\u00a0: par exemple ce que donne «\u00a0openssl rand -hex 32\u00a0».`,
    en: `The token must have ${SHORTEST_TOKEN} characters at least, without space or accent: what “openssl rand -hex 32” gives, for example.`,
  })
}

const SHORTEST_TOKEN = 16

const tokenWanted = (host: string): Failure =>
  new Failure({
    fr: `«\u00a0${host}\u00a0» peut être atteint d’ailleurs que de cette machine\u00a0: donnez un jeton, dans la variable ${TOKEN_VARIABLE} ou par --token-file.`,
    en: `“${host}” can be reached from elsewhere than this machine: give a token, in the variable ${TOKEN_VARIABLE} or by --token-file.`,
  })

const isListening = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && (error.syscall === 'listen' || error.syscall === 'getaddrinfo')

function cannotListen(address: string, error: unknown): Failure {
  const reason = reasonOf(error)
  return new Failure({
    fr: `Impossible d’écouter sur «\u00a0${address}\u00a0»\u00a0: ${reason.fr}.`,
    en: `Cannot listen on “${address}”: ${reason.en}.`,
  })
}
