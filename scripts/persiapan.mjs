// Runs on the machine's own Node (20 or newer) before anything is installed: no dependencies here.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export const akar = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..')
const kabar = (baris) => process.stderr.write(`${baris}\n`)

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

/** npm writes the hidden lockfile last, so it is missing after an interrupted installation. */
function isInstalled() {
  const wanted = readJson(path.join(akar, 'package-lock.json'))?.packages
  const present = readJson(path.join(akar, 'node_modules/.package-lock.json'))?.packages
  if (!wanted || !present) return false
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true
    const found = present[place]
    if (!found) return entry.optional === true || entry.devOptional === true || entry.peer === true
    return found.version === entry.version && found.integrity === entry.integrity
  })
}

/** npm's output belongs on stderr: a command's stdout may be read by a program. */
function runNpm(args) {
  const own = process.env.npm_execpath
  const env = { ...process.env, npm_config_loglevel: process.env.npm_config_loglevel ?? 'error' }
  const options = { cwd: akar, stdio: ['ignore', 2, 2], env }
  if (own && existsSync(own)) return spawnSync(process.execPath, [own, ...args], options).status
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' }).status
}

function berhenti(pesan, langkah) {
  kabar(`Selaras tidak dapat berjalan: ${pesan}`)
  kabar(`Yang dapat dilakukan: ${langkah}`)
  process.exit(1)
}

export function ensureInstalled() {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    berhenti(`Node ${process.versions.node} terlalu tua.`, 'Pasang Node 20 atau lebih baru, lalu jalankan lagi.')
  }
  if (isInstalled()) return
  kabar('Memasang pustaka (npm ci) – sekali saja, beberapa menit …')
  // The runtime itself is a development dependency, so NODE_ENV=production must not leave it out.
  if (runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']) !== 0) {
    berhenti('pemasangan pustaka gagal.', 'Periksa jaringan ke registry npm, ruang penyimpanan dan izin folder ini (pesan di atas), lalu jalankan lagi.')
  }
}

/** The pinned Node 24 that npm brought along; the machine's own only if it is new enough. */
export function findNode() {
  const pinned = [path.join(akar, 'node_modules/node/bin/node'), path.join(akar, 'node_modules/node/bin/node.exe')]
  const found = pinned.find((file) => existsSync(file) && spawnSync(file, ['--version']).status === 0)
  if (found) return found
  if (Number.parseInt(process.versions.node, 10) >= 24) return process.execPath
  kabar('Menyiapkan Node 24 …')
  runNpm(['rebuild', 'node'])
  const rebuilt = pinned.find((file) => existsSync(file))
  return (
    rebuilt ?? berhenti('Node 24 dari paket npm "node" tidak terpasang.', 'Izinkan skrip pemasangan npm (jangan pakai --ignore-scripts), atau pakai Node 24.')
  )
}

const SERVER_ONLY = /\.(queries|service|routes|cli|jobs|test)\.ts$/

function addSources(hash, folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const place = path.join(folder, entry.name)
    if (entry.isDirectory()) {
      if (entry.name !== 'dist' && entry.name !== 'node_modules') addSources(hash, place)
    } else if (!SERVER_ONLY.test(entry.name)) {
      hash
        .update(`${path.relative(akar, place)}\0`)
        .update(readFileSync(place))
        .update('\0')
    }
  }
}

/** Builds the workspace when its sources differ from those of the last complete build. */
export function ensureWeb(node) {
  const config = ['vite.config.ts', 'vite.config.mjs', 'vite.config.js'].some((name) => existsSync(path.join(akar, 'web', name)))
  if (!config) return
  const hash = createHash('sha256').update(readFileSync(path.join(akar, 'package-lock.json')))
  for (const folder of ['web', 'src']) addSources(hash, path.join(akar, folder))
  const sidik = hash.digest('hex')
  const stamp = path.join(akar, 'web/dist/.sidik')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sidik) return
  kabar('Membangun ruang kerja (vite build) …')
  const vite = path.join(akar, 'node_modules/vite/bin/vite.js')
  const run = spawnSync(node, [vite, 'build', 'web', '--logLevel', 'warn'], {
    cwd: akar,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (run.status !== 0) berhenti('ruang kerja tidak dapat dibangun.', 'Baca pesan di atas; perubahan terakhir di web/ mungkin belum selesai.')
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, sidik)
}

function parentOf(pid) {
  try {
    // The name in parentheses may hold anything; the parent is the second field behind it.
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')[1]
  } catch {
    return undefined
  }
}

/** npm starts us through a shell that dies of a signal without passing it on: watch both instead. */
function onNpmGone(stop) {
  if (!process.env.npm_lifecycle_event) return
  const family = () => `${process.ppid} ${parentOf(process.ppid)}`
  const before = family()
  const watch = setInterval(() => {
    if (family() === before) return
    clearInterval(watch)
    stop()
  }, 500)
  watch.unref()
}

/**
 * Becomes the program: its signals, its streams, its exit code. The channel tells the program when this process
 * is killed, so that it does not go on alone.
 */
export function become(node, args) {
  const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT']) {
    process.on(signal, () => {
      // At a terminal Ctrl-C reaches the whole group, the program included.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal)
    })
  }
  onNpmGone(() => child.kill('SIGTERM'))
  child.on('error', (error) => berhenti(`Node 24 tidak dapat dijalankan (${error.message}).`, 'Hapus folder node_modules, lalu jalankan lagi.'))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}
