import { existsSync } from 'node:fs'
import path from 'node:path'
import { buangContoh, isContohTerputus, muatContoh } from '#contoh/contoh.ts'
import type { Progress } from '#src/lib/database/masalah.ts'
import { openSql, type Sql } from '#src/lib/sql.ts'
import { listSemuaDaerah } from '#src/modules/pengguna/daerah.service.ts'
import { muatAcuanBawaan, muatAcuanFolder } from '#src/muatan-acuan.ts'
import type { Pemasangan } from '#src/pemasangan.ts'

const AKAR = path.resolve(import.meta.dirname, '..')
/** Complete reference sets lie beside the project where somebody put them; nothing needs them. */
const FOLDER_LENGKAP = path.resolve(AKAR, '../shared/data')

/** The kabupaten of the demo: boundaries of others are loaded when somebody asks for them. */
const BATAS_CONTOH = ['16.03', '16.07', '17.07', '32.16', '62.13', '76.01']

/** What a new installation needs before it can serve: regions, reference data, and in demo mode the demo governments. */
export async function muatAwal(p: Pemasangan, kini: () => Date, progress: Progress): Promise<void> {
  const { sqlPemilik } = p
  if (sqlPemilik !== null && (await isKosong(sqlPemilik))) {
    await muatAcuanBawaan({ sqlPemilik, progress })
    if (p.setelan.modeContoh && existsSync(FOLDER_LENGKAP)) await muatAcuanFolder(FOLDER_LENGKAP, { sqlPemilik, progress, batasHanya: BATAS_CONTOH })
  }
  if (p.setelan.modeContoh) await muatDaerahContoh(p, kini, progress)
}

async function muatDaerahContoh(p: Pemasangan, kini: () => Date, progress: Progress): Promise<void> {
  if (await isContohTerputus(p.sql)) {
    // Without the administrator's address what is there stays as it is, and is served so.
    if (p.basisData.urlAdmin === null) return
    progress('Muatan daerah contoh terputus pada mulai sebelumnya; dimulai lagi dari awal …')
    const sqlAdmin = openSql(p.basisData.urlAdmin, { max: 1 })
    try {
      await buangContoh(sqlAdmin)
    } finally {
      await sqlAdmin.end()
    }
  } else if ((await listSemuaDaerah(p.sql)).length > 0) return
  progress('Menyiapkan daerah contoh …')
  await muatContoh({ ...p, ringkas: p.setelan.contohRingkas ?? false }, kini, progress)
}

async function isKosong(sqlPemilik: Sql): Promise<boolean> {
  const [baris] = await sqlPemilik<{ ada: boolean }[]>`select exists (select from nomenklatur) as ada`
  return baris?.ada !== true
}
