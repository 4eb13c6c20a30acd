import { describe, expect, it } from 'vitest'
import { bacaStatus, kataStatus } from '#src/modules/pertukaran/status-sipd.ts'
import { daftarKeputusan, DAFTAR_RUTE, lanjutan, type Posisi, type Rute } from '#src/modules/usulan/putusan/rute.ts'

const DESA = '32.16.14.2001'
const asmas = { rute: 'sipd', kodeWilayah: DESA } as const
const pokir = { rute: 'pokir', kodeWilayah: DESA } as const

/** Every place a submitted proposal can come to on a route. */
function terjangkau(rute: Rute, kodeWilayah: string): Posisi[] {
  const ada = new Map<string, Posisi>()
  const antre: Posisi[] = [{ tahap: 'pengusulan', keadaan: 'draf' }]
  for (let p = antre.pop(); p !== undefined; p = antre.pop()) {
    for (const keputusan of daftarKeputusan(rute, { ...p, kodeWilayah })) {
      const ke = lanjutan(rute, { ...p, kodeWilayah }, keputusan)
      if (ke === null || ke.tahap === 'pengusulan' || ada.has(JSON.stringify(ke))) continue
      ada.set(JSON.stringify(ke), ke)
      antre.push(ke)
    }
  }
  return [...ada.values()]
}

describe('kata status SIPD', () => {
  it('menyebut siapa yang ditunggu, bukan siapa yang sudah memutus', () => {
    expect(bacaStatus('Validasi Mitra Bappeda', asmas)).toEqual({ tahap: 'mitra-bappeda', keadaan: 'diajukan' })
    expect(bacaStatus('Diteruskan ke Musrenbang Kecamatan', asmas)).toEqual({ tahap: 'kecamatan', keadaan: 'diajukan' })
    expect(bacaStatus('diteruskan ke forum skpd || ditolak', asmas)).toEqual({ tahap: 'forum-perangkat-daerah', keadaan: 'ditolak' })
    expect(bacaStatus('Pengajuan Usulan', asmas)).toEqual({ tahap: 'desa', keadaan: 'diajukan' })
    expect(bacaStatus('Pengajuan Usulan', { rute: 'permendagri', kodeWilayah: '32.16.14' })).toEqual({ tahap: 'kecamatan', keadaan: 'diajukan' })
    expect(bacaStatus('Dibatalkan', asmas)).toEqual({ tahap: 'desa', keadaan: 'dibatalkan' })
  })

  it('pokir lewat sekretariat dewan, dan sesudah forum ke TAPD', () => {
    expect(bacaStatus('Pengajuan Usulan', pokir)).toEqual({ tahap: 'sekretariat-dprd', keadaan: 'diajukan' })
    expect(bacaStatus('Diteruskan ke Musrenbang Provinsi/Kabupaten/Kota', pokir)).toEqual({ tahap: 'tapd', keadaan: 'diajukan' })
    expect(bacaStatus('Verifikasi Kecamatan', pokir)).toMatchObject({ salah: 'status-bukan-jalurnya' })
    expect(bacaStatus('Validasi Sekretariat Dewan', asmas)).toMatchObject({ salah: 'status-bukan-jalurnya' })
  })

  it('yang tidak dikenal disebut kata terdekatnya', () => {
    expect(bacaStatus('Validasi Mtra Bapeda', asmas)).toEqual({ salah: 'status-tidak-dikenal', saran: 'Validasi Mitra Bappeda' })
    expect(bacaStatus('Validasi TAPD||Dikembalikan', asmas)).toMatchObject({ salah: 'status-bukan-jalurnya' })
  })

  it('setiap kata yang keluar terbaca kembali sebagai tempat yang sama, di setiap rute', () => {
    let jumlah = 0
    for (const rute of DAFTAR_RUTE)
      for (const kodeWilayah of [DESA, '32.16.14'])
        for (const posisi of terjangkau(rute, kodeWilayah)) {
          jumlah += 1
          const kata = kataStatus(posisi, { rute, kodeWilayah })
          expect(bacaStatus(kata, { rute, kodeWilayah }), `${rute} ${kata}`).toEqual(posisi)
        }
    expect(jumlah).toBeGreaterThan(200)
  })
})
