import { z } from 'zod'

/* One's own account: what the screen "Akun saya" sends and shows. */

const Sandi = z.string().min(1).max(1000)

export const GantiSandi = z.strictObject({ kataSandiLama: Sandi, kataSandiBaru: Sandi })
export const DenganSandi = z.strictObject({ kataSandi: Sandi })
export const DenganKode = z.strictObject({
  kode: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
})
export const AkhiriSesi = z.union([z.strictObject({ sesiId: z.string().min(1).max(100) }), z.strictObject({ lainnya: z.literal(true) })])

export const SesiSaya = z.object({
  sesiId: z.string(),
  /** The browser as it names itself. */
  perangkat: z.string().nullable(),
  mulai: z.string(),
  terakhir: z.string(),
  berakhir: z.string(),
  isIni: z.boolean(),
})

export const AkunSayaKeluar = z.object({
  penggunaId: z.string(),
  nama: z.string(),
  namaPengguna: z.string(),
  surel: z.string().nullable(),
  hasSandi: z.boolean(),
  hasFaktorKedua: z.boolean(),
  subjekOidc: z.string().nullable(),
})

/** `uri` for the authenticator app; the codes are shown this once. */
export const FaktorKeduaKeluar = z.object({ uri: z.string(), kodeCadangan: z.array(z.string()) })
export const KodeCadanganKeluar = z.object({ kodeCadangan: z.array(z.string()) })
export const JumlahKeluar = z.object({ jumlah: z.number() })
export const BerhasilKeluar = z.object({ berhasil: z.literal(true) })
