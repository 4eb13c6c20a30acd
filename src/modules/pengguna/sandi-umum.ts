/** Words that people in Indonesia build passwords of, one a word, lower case, letters only. Our own selection. */
export const SANDI_UMUM: ReadonlySet<string> = new Set(
  `password passw pass sandi katasandi rahasia admin administrator superadmin root user username pengguna login masuk welcome selamat datang
selamatdatang qwerty qwertyuiop qwertyui asdfgh asdfghjkl zxcvbn zxcvbnm abcdef abcdefgh abcabc iloveyou loveyou lovely sayang sayangku sayangkamu
cinta cintaku cintakamu akucintakamu akusayangkamu bismillah alhamdulillah bismillahirrahmanirrahim allah allahuakbar astaghfirullah subhanallah
indonesia indonesiaraya merdeka garuda pancasila bhinnekatunggalika nusantara jakarta bandung surabaya semarang bekasi medan makassar palembang
sumatera jawa kalimantan sulawesi papua jawabarat jawatengah jawatimur kabupaten kecamatan kelurahan desa kota provinsi bupati camat lurah kades
kepaladesa bappeda dinas pemda pemkab pemkot pemerintah musrenbang rkpd sipd kemendagri keuangan perencanaan anggaran operator selaras negara
januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu minggu
persib persija arema barcelona realmadrid manchester liverpool chelsea juventus superman batman naruto doraemon pokemon spiderman
monkey dragon master shadow sunshine princess football baseball computer internet samsung google facebook whatsapp instagram telegram
mama papa ibu bapak ayah bunda keluarga keluargaku anak anakku istri suami bahagia sukses semangat sukasuka terserah lupa lupaterus
coba cobacoba cobasaja test testing tester contoh default changeme letmein secret security trustno trustnoone nothing apaaja
satu dua tiga empat lima satuduatiga kucing kelinci harimau singa mawar melati bunga bintang bulan matahari langit hujan`.split(/\s+/),
)
