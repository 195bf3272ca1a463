// `pnpm bench:million`: the day of the outage whose refusals are dear, with ten thousand, a hundred thousand and a million
// clients. Some minutes and less than a gigabyte; writes docs/storm/million.json, which `pnpm bench:storm` puts into its page,
// and a picture.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measure } from './measure.ts'
import { plotOf } from './plotOf.ts'
import { brokenPromises, type Scale } from './report.ts'
import { shapes } from './shapes.ts'
import { simulateCrowd } from './simulateCrowd.ts'

const docs = join(import.meta.dirname, '../../../../docs/storm')
const dear = shapes.find(({ id }) => id === 'dear')
if (!dear) throw new Error('There is no such day.')

const scales: Scale[] = []
const broken: string[] = []
for (const clients of [10_000, 100_000, 1_000_000]) {
  const shape = { ...dear, clients, title: `outage, refusals dear, ${clients.toLocaleString('en')} clients` }
  const before = process.cpuUsage()
  const ledger = await simulateCrowd(shape)
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  const seen = measure(shape, ledger)
  const { requests } = ledger
  const sent = requests.reduce((total, count) => total + (count ?? 0), 0)
  scales.push({ clients, sent, seconds: Math.round(seconds), gigabytes: process.resourceUsage().maxRSS / 1e6, seen })
  console.log(clients, scales.at(-1))
  broken.push(...brokenPromises(shape, seen))
  writeFileSync(join(docs, 'million.svg'), plotOf(shape, [{ name: 'faultkit', ledger }]))
  writeFileSync(join(docs, 'million.json'), `${JSON.stringify(scales, null, 2)}\n`)
}
for (const promise of broken) console.error(`Not kept: ${promise}`)
process.exit(broken.length === 0 ? 0 : 1)
