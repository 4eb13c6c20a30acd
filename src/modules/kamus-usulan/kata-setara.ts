/**
 * What people mean: words for the same thing, and the trouble that calls for it. Our own statement of the field, one thing a line:
 * `things | troubles`. Words joined by `_` stand together. A word may serve several things.
 */
const SETARA = `
drainase selokan got parit saluran solokan riol drainage u_ditch uditch saluran_air saluran_pembuangan | tersumbat banjir genangan becek meluap bau limpas
gorong buis_beton box_culvert boks_culvert plat_decker deuker | tersumbat amblas
normalisasi keruk pengerukan angkat_lumpur gali_lumpur sedimen | dangkal lumpur sampah_kali eceng_gondok meluap
sungai kali sudetan | meluap banjir
tanggul turap bronjong talud senderan tembok_penahan dinding_penahan penahan_tanah sheet_pile krib tebing | longsor erosi jebol abrasi gugur roboh retak amblas
irigasi saluran_sawah jaringan_irigasi pengairan saluran_tersier saluran_tani | kekeringan kering sawah_kering
embung waduk situ tandon penampung_air | kekeringan kering kemarau
pintu_air pintu_klep klep | banjir rob
pompa mesin_air pompanisasi alkon sedot_air mesin_sedot | banjir kekeringan sawah_kering
sumur sumur_bor artesis sumur_dalam pompa_tangan | kekeringan kering kemarau air_bersih
air_bersih air_minum pipa_air sambungan_air ledeng leding pipanisasi sambungan_rumah | keruh kering kemarau asin kuning krisis_air susah_air
resapan biopori sumur_resapan | banjir genangan
jalan | rusak berlubang becek licin retak amblas
jalan_lingkungan gang jalan_setapak jalan_gang setapak beton cor | becek licin berlubang
paving paving_block blok | becek
aspal hotmix lapen pengaspalan overlay | berlubang rusak retak
beton cor rigid cor_beton
jalan_usaha_tani jalan_tani jalan_sawah jalan_produksi | panen hasil_panen sawah
jembatan titian jembatan_gantung penyeberangan | putus roboh lapuk
trotoar pedestrian pejalan_kaki jalur_pejalan
zebra_cross penyeberangan zona_selamat | menyeberang nyebrang
rambu marka cermin_tikungan cermin_cembung guardrail pembatas polisi_tidur pita_kejut peringatan | kecelakaan tabrakan tikungan ngebut
lampu_merah lampu_lalu_lintas traffic_light | macet kecelakaan
penerangan_jalan lampu_jalan pju lpju lampu_penerangan lampu penerangan | gelap keamanan rawan
halte angkutan bus angkot bus_sekolah
parkir terminal
rumah_tidak_layak rtlh bedah_rumah rumah_layak rumah_reyot gubuk rumah_swadaya bsps rumah | reyot roboh bocor bambu lapuk
jamban wc mck kakus toilet jambanisasi sanitasi tangki_septik septic_tank septik spiteng | buang_air_besar babs sungai
air_limbah limbah ipal spal | bau comberan
sampah tps bank_sampah gerobak_sampah motor_sampah bak_sampah tong_sampah kontainer truk_sampah amrol angkutan_sampah komposter | numpuk bau kotor bakar
taman ruang_terbuka_hijau taman_bermain taman_kota rth
penghijauan pohon tanam_pohon bibit_pohon tanaman_peneduh reboisasi | gersang panas
mangrove bakau | abrasi rob pesisir
makam tpu pemakaman
ruang_kelas kelas rkb lokal | kurang_kelas rusak bocor
sekolah sd smp gedung_sekolah sekolah_dasar | murid siswa
mebel meja kursi bangku mobiler mebeler meubelair lemari
pagar gerbang
perpustakaan buku taman_baca pojok_baca literasi perpustakaan_keliling
beasiswa bantuan_siswa seragam biaya_sekolah bantuan_pendidikan perlengkapan_sekolah | putus_sekolah miskin tidak_mampu
paud tk taman_kanak permainan_edukatif alat_permainan mainan
komputer laptop tik laboratorium chromebook
kejar_paket pkbm kesetaraan paket_c paket_b buta_huruf | putus_sekolah
guru honor pengajar insentif_guru
posyandu kader_posyandu timbangan_bayi antropometri timbangan dacin balita pos_pelayanan | bayi
makanan_tambahan gizi pmt susu | stunting kurang_gizi gizi_buruk kurus balita
puskesmas pustu poskesdes polindes puskesmas_pembantu pos_kesehatan klinik | berobat jauh
ambulans mobil_siaga mobil_jenazah | rujuk darurat
fogging pengasapan abate jentik penyemprotan | demam_berdarah nyamuk dbd
jaminan_kesehatan bpjs kis kartu_sehat | berobat miskin tidak_mampu
khitanan sunat sunatan khitan_massal
imunisasi vaksin
lansia posbindu posyandu_lansia
keluarga_berencana kb kontrasepsi
gangguan_jiwa odgj jiwa
tuberkulosis tbc
hiv aids
cek_kesehatan periksa_kesehatan pengobatan_gratis pemeriksaan
usaha_kecil umkm ukm usaha_mikro wirausaha modal bantuan_modal usaha_rumahan warung peralatan_usaha | dagang sepi_pembeli
pelatihan latih kursus workshop bimbingan keterampilan pembinaan | pengangguran
menjahit jahit mesin_jahit konveksi garmen
otomotif bengkel montir servis_motor las
tata_boga kue kuliner katering masak olahan_pangan pengolahan_makanan
tata_rias salon rias
barista kopi
pemasaran_digital digital jualan_online marketplace daring | promosi pemasaran
lowongan_kerja bursa_kerja job_fair magang kerja tenaga_kerja | pengangguran phk
pekerja_migran tki tkw
koperasi simpan_pinjam | rentenir bank_keliling pinjol
pasar kios los lapak pasar_desa | becek
pedagang gerobak pedagang_kaki_lima gerobak_dagang
izin perizinan pirt nib halal sertifikasi_halal legalitas_usaha
wisata pokdarwis desa_wisata pariwisata
padi benih bibit benih_padi | gagal_panen
pupuk kompos pupuk_organik | langka mahal
traktor hand_traktor kultivator alat_pertanian mesin_pertanian alsintan bajak mesin_bajak
panen combine_harvester combine perontok thresher power_thresher
penggilingan rmu giling_padi rice_milling pengering dryer
hama wereng tikus pestisida penyemprot sprayer burung_hantu | gagal_panen serangan
hidroponik pekarangan kelompok_wanita_tani sayuran sayur kebun
ternak kambing domba sapi ayam itik bebek unggas peternakan kandang
vaksin_ternak pmk kesehatan_hewan mati_mendadak penyakit_hewan inseminasi | sapi_sakit ternak_mati
ikan lele nila bandeng budidaya_ikan kolam bioflok perikanan pakan_ikan benih_ikan tambak
nelayan perahu jaring mesin_tempel alat_tangkap bubu pukat
pelelangan_ikan tpi dermaga tambatan_perahu
pangan lumbung sembako beras cadangan_pangan | rawan_pangan mahal
disabilitas difabel kursi_roda cacat alat_bantu tongkat
lanjut_usia lansia jompo
yatim piatu anak_terlantar panti
bantuan_sosial sembako pkh bpnt blt bantuan_pangan | miskin tidak_mampu
bencana tangguh_bencana kesiapsiagaan siaga_bencana evakuasi tenda logistik perahu_karet | banjir longsor gempa
pemadam_kebakaran kebakaran hidran hydrant apar damkar pos_damkar | kebakaran api
rumah_ibadah masjid mushola gereja pura tempat_ibadah
guru_ngaji insentif_ngaji tpq madrasah pesantren mengaji keagamaan
olahraga lapangan lapangan_olahraga bola futsal voli badminton bulu_tangkis gelanggang gor alat_olahraga
pemuda karang_taruna kepemudaan
seni budaya sanggar gamelan alat_musik marawis hadroh kesenian adat festival
pramuka kemah
kantor_desa balai_desa gedung_desa kantor_kelurahan
aula gedung_serbaguna gsg balai_warga balai_rw balai_pertemuan
pos_keamanan poskamling ronda pos_ronda siskamling | keamanan maling
kamera_pengawas cctv | keamanan maling
linmas perlindungan_masyarakat hansip
internet wifi hotspot jaringan_internet | blank_spot
website situs_web sistem_informasi aplikasi layanan_daring
insentif_rt honor_rt operasional_rt insentif honor gaji
kader pkk pemberdayaan_keluarga
sertifikat_tanah pendaftaran_tanah prona ptsl
kependudukan ktp akta kartu_keluarga dukcapil administrasi_kependudukan | akta_lahir
narkoba kenakalan_remaja tawuran penyuluhan_hukum
perempuan kekerasan perlindungan_anak perlindungan_perempuan kekerasan_anak pernikahan_dini | kdrt pelecehan pukul
permukiman_kumuh kawasan_kumuh pemugaran_kawasan | kumuh
listrik sambungan_listrik meteran pemasangan_listrik
lalu_lintas | macet
tangki_septik septik sedot_wc sedot_tinja lumpur_tinja | penuh luber
pencemaran limbah_pabrik polusi pengaduan_pencemaran pabrik asap | bau busuk keruh
eceng_gondok gulma_air | dangkal
atlet pembinaan_atlet ssb sekolah_sepak_bola klub usia_dini
kejuaraan turnamen lomba_olahraga kompetisi
rabies anjing_gila kucing_liar anjing_liar sterilisasi | gigit
sarang_tawon tawon ular kobra
tera timbangan_pedagang | curang
pasar_murah operasi_pasar pangan_murah sembako_murah minyak_goreng | mahal naik
pajak pbb pajak_bumi sppt
bantuan_hukum pengacara hukum | perkara
orang_gila gangguan_jiwa odgj depresi pasung | ngamuk stres
tuberkulosis paru | batuk batuk_darah
ibu_hamil hamil bumil persalinan melahirkan lahiran kandungan
stunting balita_pendek kurang_gizi | kerdil pendek kurus
pasangan_usia_subur suntik_kb pil_kb implan spiral kontrasepsi pelayanan_kb
isbat_nikah nikah_siri buku_nikah
narkoba sabu napza obat_terlarang tramadol
menara_telekomunikasi tower sinyal_telepon bts | blank_spot sinyal
perguruan_tinggi kuliah mahasiswa
peringatan_dini sirene ews alat_peringatan | banjir
pita_penggaduh polisi_tidur gundukan pembatas_kecepatan pita_kejut | ngebut kencang
portal pembatas_tinggi | truk muatan tonase
lampu_peringatan lampu_kedip warning_light | tabrakan kecelakaan
gabah lantai_jemur penjemuran jemuran
kincir kincir_air aerator
freezer lemari_pembeku kulkas lemari_es pendingin
pengemas kemasan sealer pengemasan
merek logo brand haki
satuan_pengamanan satpam security
desain_grafis konten_digital editing video
potong_rambut barber cukur pangkas
bahasa_jepang bahasa_korea bahasa_asing
pekerja_migran tki tkw buruh_migran
gelandangan pengemis orang_terlantar anak_jalanan gepeng punk
hajat_bumi sedekah_bumi nyadran tradisi ruwatan
cagar_budaya bangunan_tua situs_sejarah
sengketa_tanah tanah_garapan
batas_desa tapal_batas patok
aparatur_desa perangkat_desa bpd aparat_desa
bumdes bum_desa badan_usaha_milik_desa
kerukunan umat_beragama toleransi
pemilu pemilih_pemula politik
tukang mandor tukang_bangunan
gapura gerbang tugu
alun taman_kota
rel kereta_api perlintasan palang_kereta
tol jalan_nasional jalan_negara pantura
jalan_provinsi
polsek koramil
tenda kursi sound_system
tambal tambal_sulam lubang_jalan | berlubang
pelebaran lebar perlebar | sempit
bahu_jalan tepi_jalan pinggir_jalan
sirtu pengerasan urug pengurugan makadam
bronjong batu_kawat
rumah_pompa pompa_banjir
kolam_retensi retensi
tutup_saluran plat_beton tutup_got grill
bendung dam bendungan
benih_ikan bibit_ikan
rumpon
pelampung jaket_pelampung life_jacket
karung_pasir tanggul_darurat
dapur_umum logistik
asuransi klaim
penyuluh balai_penyuluhan
saung gazebo pondok
tahu tempe
batik membatik kerajinan anyaman
perilaku_hidup_bersih phbs cuci_tangan
posbindu darah_tinggi tensi gula_darah kolesterol hipertensi diabetes
bidan rumah_dinas dokter
kesehatan_anak_sekolah uks
perkawinan_anak kawin_muda pernikahan_dini nikah_muda
remaja konseling
pembukuan keuangan_usaha
pameran bazar promosi_produk bazaar
drone pemetaan
identitas_anak kia
patroli deteksi_dini gangguan_keamanan | begal tawuran
penertiban bangunan_liar satpol_pp | liar
perbaikan rehabilitasi rehab pemeliharaan peningkatan renovasi revitalisasi benahi perbaiki | rusak
pembangunan bangun pembuatan buat pengadaan pemasangan penyediaan
bantuan hibah stimulan subsidi
penyuluhan sosialisasi edukasi kampanye
`

export interface Pengertian {
  /** Phrases of root candidates for the thing itself. */
  readonly benda: readonly (readonly string[])[]
  readonly gejala: readonly (readonly string[])[]
}

export const SEMUA_PENGERTIAN: readonly Pengertian[] = SETARA.trim()
  .split('\n')
  .map((baris) => {
    const [benda = '', gejala = ''] = baris.split('|')
    return { benda: frasa(benda), gejala: frasa(gejala) }
  })

function frasa(teks: string): string[][] {
  return teks
    .trim()
    .split(/\s+/)
    .filter(Boolean)
    .map((f) => f.split('_'))
}
