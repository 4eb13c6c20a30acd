/**
 * Everyday and regional words in standard Indonesian: chat spelling, Betawi, Sundanese, Javanese as spoken around Bekasi, Malay of
 * Sumatra. Our own list. `a b = c`: `a` and `b` mean `c`.
 */
const BAKU = `
dkt deket dekt cedak = dekat
dpn = depan
blkg blkng = belakang
blm belom durung = belum
udh udah dah wis = sudah
gk ga gak ngga nggak kagak ora teu henteu = tidak
bgt banget pisan nemen = sangat
org wong = orang
tmpt = tempat
utk buat bwt kanggo = untuk
dgn = dengan
krn = karena
bnyk akeh loba = banyak
sllu = selalu
ancur hancur ajur = rusak
rsk rusk rusakk = rusak
jelek butut = rusak
bolong bolong2 lobang lubang kobak = berlubang
pecah pecah2 = retak
gelep poek peteng petengan petang ptng = gelap
mampet mampat mampetan buntu bumpet pampet = tersumbat
banjirr caah = banjir
ngecembeng = genangan
jeblok ledok bledug blotong beletok = becek
ambles jeblos amblesan blong = amblas
rubuh ambrug ambruk runtuh ambrol rungkad = roboh
jebol jebolan bedah = jebol
doyong miring condong = roboh
reyot reot gubug gubuk = reyot
bocor bocor2 rembes = bocor
solokan slokan selokn susukan wangan kalen = selokan
comberan pecomberan = selokan
kali walungan = sungai
cai banyu aer ae = air
ujan udan = hujan
peju peju2 = pju
padem padam mati2 = padam
kombain combain kombine = combine
web situs laman = website
idup = hidup
item = hitam
sumur sumurbor sumursatelit jetpump = sumur
dalan dalanan = jalan
ngaspal aspalt = aspal
ngecor coran dicor corcoran = beton
semenisasi betonisasi rigid rabat = beton
pavingan peving conblock konblok conblok = paving
imah omah rumh = rumah
sakola skolah skola sekolahan = sekolah
barudak budak bocah anakanak arek = anak
aki nini lansia jompo manula sepuh kolot = lansia
kebon kebun = kebun
pare sawah = sawah
empang balong tebat blumbang = kolam
embe wedus kambing = kambing
hayam ayam = ayam
sampan parahu perau = perahu
wese wc jamban kakus cubluk jumbleng helikopter = jamban
beol ngising bab berak boker = buang air besar
gering loro sakit = sakit
reungit nyamuk = nyamuk
runtah larahan sampahh = sampah
lampu lampune damar = lampu
pasar pasaran = pasar
dagang dagangan jualan jualan2 ngewarung = dagang
kuburan makam pekuburan astana pasarean = makam
masigit mesjid = masjid
langgar surau musola musholla mushalla = mushola
benerin dibenerin benerno betulin betulkan dandanan = perbaikan
bikin dibikin bikinin gawe gawekeun nyieun = pembangunan
pasangin pasangan pasang = pasang
gali ngeruk keruk dikeruk disedot sedot = keruk
nyapu ngebersihin bersihin resik = bersih
nganggur pengangguran ngaggur = pengangguran
gawean gawe pagawean loker lowongan = kerja
duit modalin = modal
belajar diajar sinau = belajar
kopdes = koperasi
ngaji ngajar_ngaji = mengaji
maen main = bermain
sepakbola bal_balan = bola
bidan dukun_bayi = bidan
wifi waifi inet internetan sinyal = internet
lemot = internet
tv = televisi
pc laptop = komputer
motor montor = motor
begal rampok maling copet = keamanan
`

export const KATA_BAKU: ReadonlyMap<string, string> = susun()

function susun(): Map<string, string> {
  const hasil = new Map<string, string>()
  for (const baris of BAKU.trim().split('\n')) {
    const [kiri = '', kanan = ''] = baris.split('=')
    for (const kata of kiri.trim().split(/\s+/)) if (kata !== kanan.trim()) hasil.set(kata.replace('_', ' '), kanan.trim())
  }
  return hasil
}

/** Words that say little: of whom, where. They decide only between equals. */
export const PELENGKAP: ReadonlySet<string> = new Set(
  'desa kelurahan kampung dusun kecamatan kabupaten tempat umum kepala besar kecil anak keluarga rumah tangga'.split(' '),
)

/** Words that say nothing about what is wanted. */
export const PENGISI: ReadonlySet<string> = new Set(
  `yang yg dan untuk dari pada dengan jika kalau kalo klo setiap tiap ada adanya tidak sudah belum kami kita warga mohon minta tolong agar supaya biar ini itu tersebut
  saya aku gue kula pak bu bapak ibu min admin bang mas kang lurah kades camat rt rw di ke se atau juga lagi lg masih akan bisa dapat oleh karena sebab sejak saat
  waktu kapan sangat sekali dong donk ya yah kok nih tuh deh sih nya lah perlu butuh ingin mau pengen pingin harap segera cepat tahun bulan hari malah jadi menjadi
  sering selalu terus kadang semua seluruh banyak sedikit beberapa para orang masyarakat penduduk sini situ sana 
  usulan usul pengajuan permohonan terkait tentang dalam atas bagi hingga sampai lewat melalui serta secara sebagai seperti punya milik wilayah lokasi kondisi keadaan 
  meninggal punya masuk keluar penuh padet padat ngarep nang pada udah masih mau pernah dulu
  dkk dll dsb sdr an buah kegiatan`.split(/\s+/),
)
