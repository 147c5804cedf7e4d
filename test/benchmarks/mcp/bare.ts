import { readFileSync } from 'node:fs'
import { load } from 'js-yaml'
import { filesBelow } from './files.ts'

/** The yardstick: reads and parses every file of a folder, and keeps nothing. Prints how long it took. */
const [, , folder = ''] = process.argv
const { user, system } = process.cpuUsage()
const start = performance.now()
for (const path of filesBelow(folder)) load(readFileSync(path, 'utf8'))
const wall = performance.now() - start
const spent = process.cpuUsage({ user, system })
console.log(JSON.stringify({ wall, cpu: (spent.user + spent.system) / 1000 }))
