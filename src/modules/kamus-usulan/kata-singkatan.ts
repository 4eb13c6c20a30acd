import { akarKata } from '#src/modules/kamus-usulan/kata-dasar.ts'

/**
 * Short forms of offices and villages. Our own list; forms seen in public lists of works (Kab. Bandung, Pasangkayu, Jember) and in
 * everyday spelling. `a = b c`: `a` is read as the words `b c`, and still as itself.
 */
const SINGKATAN = `
jl jln jlan jlnn = jalan
gg = gang
jbt jmb jemb jmbt jmbtn = jembatan
jut = jalan usaha tani
jaling = jalan lingkungan
sal slrn salrn = saluran
drn drainse drains = drainase
gor2 = gorong
tpt = tembok penahan tanah
dpt = dinding penahan tanah
pju lpju pjl = penerangan jalan umum lampu
pjuts = penerangan jalan umum tenaga surya
apill = lampu lalu lintas
rth = ruang terbuka hijau
rtlh rutilahu rulahu = rumah tidak layak huni
mck = mandi cuci kakus
ipal = instalasi pengolahan air limbah
spal spald = saluran pembuangan air limbah
iplt = instalasi pengolahan lumpur tinja
spam pamsimas = penyediaan air minum
pdam pam = air minum
tps = tempat penampungan sampah
tpst tps3r = tempat pengolahan sampah
tpu = tempat pemakaman umum
psu = prasarana sarana utilitas
tpi = tempat pelelangan ikan
sdn sdi sds = sekolah dasar sd
smpn = sekolah menengah pertama smp
sman smkn = sma smk
rkb = ruang kelas baru
usb = unit sekolah baru
uks = usaha kesehatan sekolah
ape = alat permainan edukatif
pmt = pemberian makanan tambahan
pkm puskes = puskesmas
psyandu posyndu yandu = posyandu
poskesdes polindes = pos kesehatan desa
rsud rs = rumah sakit
ambulan ambulans ambulance = ambulans
bpjs jkn kis pbi = jaminan kesehatan
dbd = demam berdarah
tbc tb = tuberkulosis
odgj = gangguan jiwa
umkm ukm ikm = usaha kecil mikro
blk = balai latihan kerja
pkl = pedagang kaki lima
pirt = izin pangan industri rumah tangga
nib = nomor induk berusaha
kwt = kelompok wanita tani
poktan gapoktan = kelompok tani
alsintan = alat mesin pertanian
kube = kelompok usaha bersama
pkh = keluarga harapan
bpnt = bantuan pangan
bansos = bantuan sosial
blt = bantuan langsung tunai
dtks = data terpadu kesejahteraan sosial
tpq tpa tka = taman pendidikan quran
mi mts = madrasah
ponpes = pondok pesantren
pkk = pemberdayaan kesejahteraan keluarga
kdrt = kekerasan rumah tangga
paud = pendidikan anak usia dini
ktp kk = kartu penduduk
ptsl = pendaftaran tanah
pos kamling poskamling siskamling = pos keamanan ronda
linmas hansip = perlindungan masyarakat
apar = alat pemadam kebakaran
damkar = pemadam kebakaran
medsos = media sosial
sid = sistem informasi desa
cctv = kamera pengawas
lab = laboratorium
komp = komputer
perpus = perpustakaan
pelat = pelatihan
bimtek = bimbingan teknis
sosiali = sosialisasi
pemb pmbgn pembgn = pembangunan
pngdn pengad = pengadaan
rehab rhb = rehabilitasi
perb prbkn = perbaikan
pmlhrn = pemeliharaan
bgn bgnn = bangunan
msh = masih
kantr ktr = kantor
lap = lapangan
mushala mushalla = mushola
prmhn perum = perumahan
bws = bawah
`

/** Two-letter forms with two meanings: read so only beside the word that settles it. */
const BERSYARAT = `
di = daerah irigasi | rehab rehabilitasi saluran jaringan irigasi sawah tersier bendung
pd = perangkat daerah | kepala dinas
sr = sambungan rumah | air pdam spam sambungan pipa minum listrik
tpa = tempat pemrosesan akhir | sampah akhir
tk = taman kanak | paud sekolah guru gedung ruang anak mainan ape
sd = sekolah dasar | sekolah guru kelas murid siswa gedung ruang toilet pagar mebel anak buku rehab atap meja bangku
`

export interface Singkatan {
  readonly isi: readonly string[]
  /** The words of which one must stand in the same sentence; empty: always read so. */
  readonly syarat: ReadonlySet<string>
}

export const SINGKATAN_KATA: ReadonlyMap<string, readonly Singkatan[]> = susun()

function susun(): Map<string, Singkatan[]> {
  const hasil = new Map<string, Singkatan[]>()
  for (const baris of `${BERSYARAT}${SINGKATAN}`.trim().split('\n')) {
    const [kiri = '', kanan = ''] = baris.split('=')
    const [isi = '', syarat = ''] = kanan.split('|')
    const nilai = { isi: isi.trim().split(/\s+/), syarat: new Set(syarat.trim().split(/\s+/).filter(Boolean)) }
    for (const pendek of kiri.trim().split(/\s+/)) hasil.set(pendek, [...(hasil.get(pendek) ?? []), nilai])
  }
  return hasil
}

/** The roots of what a short form always stands for. */
export function akarSingkatan(kata: string): readonly string[] {
  return (SINGKATAN_KATA.get(kata) ?? []).flatMap((s) => (s.syarat.size === 0 ? s.isi.flatMap(akarKata) : []))
}
