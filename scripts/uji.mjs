// npm test: everything, from a fresh clone, with one closing line. With arguments: only those tests.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { akar, ensureInstalled, ensureWeb, findNode } from './persiapan.mjs'

const mulai = Date.now()
const hasil = { passed: 0, failed: 0, skipped: 0 }
const catatan = []
const detik = () => `${Math.round((Date.now() - mulai) / 1000)} s`
const kabar = (baris) => process.stdout.write(`${baris}\n`)

function run(command, args, env = {}) {
  return spawnSync(command, args, { cwd: akar, stdio: 'inherit', env: { ...process.env, ...env } }).status === 0
}

const isRootWithApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

function aptInstall(name) {
  kabar(`Memasang ${name} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) => spawnSync('apt-get', ['-qq', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0
  return apt('update') && apt('install', '-y', '--no-install-recommends', name)
}

function findChromium() {
  const places = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable']
  return places.find((file) => file && existsSync(file) && spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0)
}

function ensureChromium() {
  const found = findChromium() ?? (isRootWithApt && aptInstall('chromium') ? findChromium() : undefined)
  if (!found) catatan.push('SKIP: Chromium tidak ada dan tidak dapat dipasang; uji peramban dilewati. Isi CHROMIUM dengan letaknya bila ada.')
  return found
}

const hasServerPostgres = () =>
  existsSync('/usr/lib/postgresql') && readdirSync('/usr/lib/postgresql').some((v) => existsSync(`/usr/lib/postgresql/${v}/bin/initdb`))

/** Debian's server for the DATABASE_URL tests: only on CI machines, and without starting a service. */
function ensureServerPostgres() {
  if (hasServerPostgres()) return
  if (process.env.CI && isRootWithApt && aptInstall('postgresql-common')) {
    mkdirSync('/etc/postgresql-common', { recursive: true })
    writeFileSync('/etc/postgresql-common/createcluster.conf', 'create_main_cluster = false\n')
    aptInstall('postgresql')
  }
  if (!hasServerPostgres()) catatan.push('SKIP: PostgreSQL milik Debian tidak ada; uji DATABASE_URL pada server itu dilewati.')
}

function runChecks() {
  const { scripts } = JSON.parse(readFileSync(path.join(akar, 'package.json'), 'utf8'))
  for (const name of Object.keys(scripts).filter((script) => script.startsWith('check:'))) {
    kabar(`\n== ${name} (${detik()})`)
    const ok = run('npm', ['run', '-s', name])
    hasil[ok ? 'passed' : 'failed'] += 1
    if (!ok) catatan.push(`GAGAL: npm run ${name}`)
  }
}

function runVitest(node, env, args) {
  const report = path.join(akar, 'laporan-uji/vitest.json')
  rmSync(report, { force: true })
  const ok = run(node, [path.join(akar, 'node_modules/vitest/vitest.mjs'), 'run', ...args], env)
  if (!existsSync(report)) {
    hasil.failed += 1
    catatan.push('GAGAL: vitest berhenti tanpa laporan')
    return
  }
  const counts = JSON.parse(readFileSync(report, 'utf8'))
  hasil.passed += counts.numPassedTests
  hasil.skipped += counts.numPendingTests + counts.numTodoTests
  // A file that cannot even be loaded has no failed test of its own.
  hasil.failed += ok ? counts.numFailedTests : Math.max(1, counts.numFailedTests)
  if (counts.numPassedTests === 0) hasil.failed += 1
}

/** Reads the report above, so it must come last. */
function runRequirements(node) {
  const script = path.join(akar, 'scripts/periksa-kebutuhan.ts')
  if (!existsSync(script)) return
  kabar(`\n== kebutuhan (${detik()})`)
  hasil[run(node, [script]) ? 'passed' : 'failed'] += 1
}

ensureInstalled()
const node = findNode()
const args = process.argv.slice(2)
const chromium = ensureChromium()
const env = { PATH: `${path.join(akar, 'node_modules/.bin')}${path.delimiter}${process.env.PATH}`, ...(chromium ? { CHROMIUM: chromium } : {}) }
Object.assign(process.env, env)
ensureServerPostgres()
ensureWeb(node)
if (args.length === 0) runChecks()
kabar(`\n== vitest (${detik()})`)
runVitest(node, env, args)
if (args.length === 0) runRequirements(node)

kabar(`\nSelesai dalam ${detik()}.`)
for (const baris of catatan) kabar(baris)
kabar(`${hasil.passed} passed, ${hasil.failed} failed, ${hasil.skipped} skipped`)
process.exitCode = hasil.failed > 0 ? 1 : 0
