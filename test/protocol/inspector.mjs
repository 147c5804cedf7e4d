import { join } from 'node:path'
import { BIN, COMMAND, runToEnd, samplesFolder, serveOverHttp } from './served.mjs'

/** The official inspector's command line lists and calls every tool, over both transports, in both eras of the protocol. */
const INSPECTOR = join(BIN, 'mcp-inspector')
const NAME = 'maintenance-froid'
const OPERATIONS = [{ kind: 'set_text', at: '/blocs/0', key: 'intitule', text: 'Un autre intitulé' }]

/** A call that works for each tool: a tool that is listed and not here fails the run. */
const CALLS = {
  list_referentiels: {},
  search_referentiels: { query: 'fluide' },
  get_referentiel: { referentiel: NAME },
  check_referentiel: { referentiel: NAME },
  get_coverage: { referentiel: NAME },
  compare_referentiels: { before: NAME, after: 'production-boulangerie-patisserie' },
  draft_criteria: { referentiel: NAME, block: '/blocs/0' },
  draft_objectives: { referentiel: NAME, competencies: ['/blocs/0/competences/0'], assessment: 'all' },
  draft_exam: { referentiel: NAME, block: '/blocs/0' },
  check_exam: {},
  propose_edit: { referentiel: NAME, operations: OPERATIONS },
  export_referentiel: { referentiel: NAME, format: 'json' },
}

export async function inspector() {
  const { folder, remove } = samplesFolder()
  const { url, stop } = await serveOverHttp(folder)
  const total = { passed: 0, failed: 0 }
  const inspect = async (name, place, args, expected = 0) => {
    const { code, stdout, stderr } = await runToEnd(process.execPath, [
      INSPECTOR,
      '--cli',
      ...place,
      ...args,
      '--format',
      'json',
    ])
    if (code === expected) total.passed += 1
    else {
      total.failed += 1
      console.log(`FAILED: ${name}: exit ${code}, not ${expected}\n${stdout.slice(0, 2000)}\n${stderr.slice(0, 2000)}`)
    }
    return code === 0 ? JSON.parse(stdout).result : {}
  }
  try {
    await Promise.all(
      ['legacy', 'modern'].map(async (era) => {
        for (const [transport, place] of [
          ['stdio', [process.execPath, COMMAND, 'mcp', folder]],
          ['HTTP', [url, '--stored-auth-only']],
        ]) {
          const run = (what, args, expected) =>
            inspect(`${what} (${transport}, ${era})`, place, [...args, '--protocol-era', era], expected)
          const { tools = [] } = await run('tools/list', ['--method', 'tools/list', '--strict'])
          for (const { name } of tools) {
            const args = JSON.stringify(CALLS[name] ?? { unknown: true })
            await run(name, ['--method', 'tools/call', '--tool-name', name, '--tool-args-json', args])
          }
          const wrong = JSON.stringify({ referentiel: 'nothing-of-that-name' })
          await run(
            'a refusal',
            ['--method', 'tools/call', '--tool-name', 'check_referentiel', '--tool-args-json', wrong],
            5,
          )
          await run('resources/list', ['--method', 'resources/list'])
          await run('resources/templates/list', ['--method', 'resources/templates/list'])
          await run('resources/read', ['--method', 'resources/read', '--uri', `referentiel://${NAME}`])
          await run('prompts/list', ['--method', 'prompts/list'])
          const about = ['--prompt-name', 'relire_avant_depot', '--prompt-args', `referentiel=${NAME}`]
          await run('prompts/get', ['--method', 'prompts/get', ...about])
        }
      }),
    )
  } finally {
    await stop()
    remove()
  }
  console.log(`inspector: ${total.passed} commands passed, ${total.failed} failed`)
  return total
}
