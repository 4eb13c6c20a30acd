/* How a region calls its places, people and goods. Names of hamlets, alleys and persons are invented from usual parts. */

export interface Gaya {
  /** Whether wishes come by RW; where not, by RT or dusun. */
  readonly rw: boolean
  readonly dusun: readonly string[]
  readonly kampung: readonly [awalan: string, kata: readonly string[], kata: readonly string[]]
  readonly gang: readonly string[]
  readonly jalan: readonly string[]
  readonly kali: readonly string[]
  readonly sawah: readonly string[]
  readonly kebun: readonly string[]
  readonly hasil: readonly string[]
  readonly muatan: readonly string[]
  readonly muatanTani: readonly string[]
  readonly sepi: readonly string[]
  readonly airBuruk: readonly string[]
  readonly pos: readonly string[]
  readonly ternak: readonly string[]
  readonly usaha: readonly string[]
  readonly pasar: readonly string[]
  readonly kesenian: readonly string[]
  readonly musim: readonly string[]
  readonly lakiLaki: readonly string[]
  readonly perempuan: readonly string[]
  /** Families in a village, smallest and largest. */
  readonly kkDesa: readonly [number, number]
  readonly poktan: readonly string[]
}

const UMUM = {
  pos: ['pos ronda', 'pertigaan', 'warung pojok', 'lapangan', 'makam'],
  muatanTani: ['benih', 'gabah', 'alat'],
}

const BEKASI: Gaya = {
  ...UMUM,
  rw: true,
  dusun: ['Dusun I', 'Dusun II', 'Dusun III'],
  kampung: [
    'Kp.',
    ['Rawa', 'Kedung', 'Bojong', 'Pulo', 'Ceger', 'Gabus', 'Cabang', 'Pondok', 'Teluk', 'Babakan', 'Pasir', 'Lebak', 'Kobak', 'Bulak', 'Poncol', 'Tanah', 'Ujung', 'Kali', 'Tegal', 'Leuwi', 'Ciketing', 'Cikedokan', 'Jati', 'Turi', 'Walahir'],
    ['Keladi', 'Asem', 'Lele', 'Jati', 'Kelapa', 'Bambu', 'Gede', 'Kaler', 'Kidul', 'Tengah', 'Dua', 'Buntu', 'Panjang', 'Buaya', 'Pisang', 'Sentul', 'Nangka', 'Malang', 'Baru', 'Poncol', 'Bungur', 'Sempu', 'Kramat', 'Cabe', 'Jengkol'],
  ],
  gang: ['Gang H. Mali', 'Gang H. Naman', 'Gang Musala', 'Gang Swadaya', 'Gang Mawar', 'Gang Melati', 'Gang Bambu', 'Gang Kecapi', 'Gang Rambutan', 'Gang H. Entong', 'Gang Balong', 'Gang Damai', 'Gang Kober', 'Gang Pesantren', 'Gang Haji Rian', 'Gang Nangka', 'Gang Abah Sanip', 'Gang Masjid', 'Gang Empang', 'Gang Pelangi', 'Gang Cempaka', 'Gang Jambu', 'Gang Sukun', 'Gang Sawo'],
  jalan: ['Jalan Raya {namadesa}', 'Jalan Poros {namadesa}', 'Jalan Inspeksi Saluran', 'Jalan Balai Desa', 'Jalan Pasar Lama', 'Jalan KH. Noer', 'Jalan Irigasi Timur', 'Jalan Pelaukan'],
  kali: ['Kali Busa', 'Kali Ulu', 'Kali Jambe', 'Kali Cikedokan', 'Kali Ciherang', 'Kali Cikarang Kecil', 'Kali Baru', 'Kali Sadang', 'Kali Gabus', 'Kali Balacan', 'saluran sekunder', 'Kali Bugel'],
  sawah: ['blok sawah Rawa Bambu', 'blok sawah Kedung Putat', 'sawah Kobak', 'sawah Bulak Tengah', 'blok Cabang Dua', 'sawah Lebak', 'blok sawah Tegal', 'sawah Teluk', 'blok Pulo', 'sawah Pangkalan'],
  kebun: ['kebun mangga', 'kebun melinjo', 'kebun pisang'],
  hasil: ['gabah', 'padi', 'sayur'],
  muatan: ['pasir', 'tanah urukan', 'gabah', 'material'],
  sepi: ['sawah', 'kebun kosong', 'pabrik kosong', 'rumpun bambu'],
  airBuruk: ['asin dan kuning', 'keruh dan berkarat', 'bau dan berbusa', 'payau'],
  ternak: ['kambing', 'domba'],
  usaha: ['rengginang', 'keripik singkong', 'kue basah', 'telur asin', 'jahit rumahan', 'tempe', 'dodol', 'ikan asin', 'sambal kemasan'],
  pasar: ['Pasar Desa {namadesa}', 'Pasar Kamisan', 'Pasar Minggon', 'Pasar Lama'],
  kesenian: ['topeng', 'gambang kromong', 'jaipong', 'silat'],
  musim: ['panen', 'tandur'],
  lakiLaki: ['Asep Saepudin', 'Nasan', 'H. Kosim', 'Ujang Rohmat', 'Namin', 'Jaelani', 'Sarmili', 'Engkos', 'Amad Sanusi', 'Tarsim', 'H. Marzuki', 'Dede Yusup', 'Rohman', 'Naman Sarnubi', 'Sanwani', 'Udin Baharudin', 'Nurdin', 'Aceng', 'Marta', 'Agus Supriatna', 'Tatang', 'Suryana', 'Sukarta', 'Warsim', 'Kardi', 'Oman', 'Edi Junaedi', 'Nimin', 'Misan', 'H. Nemin'],
  perempuan: ['Siti Maesaroh', 'Rohayati', 'Hj. Aminah', 'Enah', 'Nining', 'Cicih Sukaesih', 'Yati', 'Iis Sumiati', 'Karmila', 'Nur Aeni', 'Tati Hartati', 'Wati', 'Euis Komala', 'Marsinah', 'Sumiyati', 'Imas', 'Dewi Yulianti', 'Kokom', 'Ratna', 'Ani Suryani'],
  kkDesa: [900, 3800],
  poktan: ['Poktan Sri Mukti', 'Poktan Tani Jaya', 'Poktan Harapan Maju', 'Poktan Sumber Rejeki', 'Poktan Mekar Tani', 'Poktan Karya Tani', 'Poktan Sugih Tani', 'Poktan Sinar Tani'],
}

const BARITO_TIMUR: Gaya = {
  ...UMUM,
  rw: false,
  dusun: [],
  kampung: [
    '',
    ['seberang', 'hulu', 'hilir', 'ujung', 'simpang', 'pinggir', 'tengah'],
    ['Sungai', 'kampung', 'handil', 'jalan', 'kebun', 'lapangan'],
  ],
  gang: ['Gang Basara', 'Gang Ulin', 'Gang Karet', 'Gang Setia', 'Gang Sepakat', 'Gang Keluarga', 'Gang Gereja', 'Gang Langgar', 'Gang Durian', 'Gang Cempedak', 'Gang Meranti', 'Gang Blangiran'],
  jalan: ['Jalan Padat Karya', 'Jalan Desa {namadesa}', 'Jalan Poros {namadesa}', 'Jalan Balai Adat', 'Jalan Kuburan Lama', 'Jalan Tamiang', 'Jalan Pertanian'],
  kali: ['Sungai Karau', 'Sungai Paku', 'Sungai Napu', 'Sungai Siong', 'Sungai Tewah', 'Sungai Ampah', 'anak Sungai Karau', 'Sungai Lasung'],
  sawah: ['sawah tadah hujan', 'handil satu', 'handil dua', 'lahan padi gogo', 'sawah lebak'],
  kebun: ['kebun karet seberang', 'kebun karet hulu', 'kebun karet kilometer tujuh', 'kebun karet tinggiran', 'kebun karet lama'],
  hasil: ['getah karet', 'padi', 'rotan'],
  muatan: ['batu bara', 'sawit', 'kayu', 'pasir'],
  sepi: ['kebun karet', 'hutan', 'semak'],
  airBuruk: ['merah dan masam', 'keruh kena tambang', 'kuning berminyak'],
  ternak: ['kambing', 'babi'],
  usaha: ['anyaman rotan', 'wadi ikan', 'keripik singkong', 'kue lapis', 'amplang', 'tas purun'],
  pasar: ['Pasar {namadesa}', 'Pasar Mingguan', 'Pasar Ampah'],
  kesenian: ['tari dadas', 'kecapi', 'gamelan Maanyan', 'tari giring-giring'],
  musim: ['panen padi', 'menyadap'],
  lakiLaki: ['Yusri', 'Simpei', 'Hernadi', 'Rahmadi', 'Suriansyah', 'Markus Lidin', 'Yakobus', 'Helman', 'Ardianto', 'Sabran', 'Ruslan', 'Kiting', 'Dehen Awan', 'Petrus Ngawan', 'Junaidi', 'Mahyuni', 'Lukas Unyi', 'Ahmad Sapuani', 'Bahrudin', 'Rudi Hartoyo'],
  perempuan: ['Nurhayati', 'Marliana', 'Rina Wati', 'Yuliana', 'Herlina', 'Norsinah', 'Elisabet', 'Masniah', 'Rusdiana', 'Mariati', 'Yosepa', 'Siti Rahmah', 'Tarida', 'Lamiang', 'Halimah'],
  kkDesa: [120, 620],
  poktan: ['Poktan Basara', 'Poktan Karya Bersama', 'Poktan Hapakat', 'Poktan Sinar Karau', 'Poktan Huma Jaya', 'Poktan Gawi Bersama'],
}

const MUARA_ENIM: Gaya = {
  ...UMUM,
  rw: false,
  dusun: ['Dusun I', 'Dusun II', 'Dusun III', 'Dusun IV', 'Dusun V'],
  kampung: [
    'Talang',
    ['Padang', 'Pauh', 'Tebat', 'Tanjung', 'Pangkal', 'Batu', 'Muara', 'Lubuk', 'Ujung', 'Ulak'],
    ['Jawe', 'Lame', 'Ijuk', 'Kemang', 'Durian', 'Rengas', 'Balai', 'Seluai', 'Beringin', 'Panjang'],
  ],
  gang: ['Lorong Masjid', 'Lorong Duku', 'Lorong Keluarga', 'Lorong Sepakat', 'Lorong Pasar', 'Lorong Langgar', 'Lorong Kemuning', 'Lorong SD', 'Lorong Rukun', 'Lorong Tebat'],
  jalan: ['Jalan Desa {namadesa}', 'Jalan Poros {namadesa}', 'Jalan Lintas Desa', 'Jalan Ke Ataran', 'Jalan Pangkalan', 'Jalan Puskesmas'],
  kali: ['Ayek Lawai', 'Ayek Hitam', 'Sungai Meo', 'Siring Tebat', 'Ayek Kiahan', 'Ayek Selepah', 'Sungai Betung', 'Ayek Deras'],
  sawah: ['ataran Tebat', 'ataran Lubuk', 'ataran Siring Agung', 'ataran Pauh', 'ataran Padang', 'ataran Seberang'],
  kebun: ['kebun kopi Talang Lame', 'kebun Bukit Kemang', 'kebun kopi ulu', 'kebun Talang Padang', 'kebun Bukit Balai'],
  hasil: ['kopi', 'getah karet', 'padi', 'sayur'],
  muatan: ['batu bara', 'sawit', 'kopi', 'pasir'],
  sepi: ['kebun karet', 'kebun kopi', 'rawa'],
  airBuruk: ['keruh', 'bau besi', 'kuning kalau hujan'],
  ternak: ['kambing'],
  usaha: ['kopi bubuk', 'kerupuk', 'dodol', 'kempelang', 'gula aren', 'jahit rumahan'],
  pasar: ['Pasar Kalangan {namadesa}', 'Pasar Kalangan', 'Pasar Desa'],
  kesenian: ['gitar tunggal', 'tari sambut', 'rebana', 'kuntau'],
  musim: ['kopi', 'panen'],
  lakiLaki: ['Zainal Abidin', 'Rusdi', 'Herman', 'Sapri', 'Ali Rozali', 'Hasan Basri', 'Yudi Alamsyah', 'Marzuki', 'Suparman', 'Jon Heri', 'Edi Rustam', 'Iskandar', 'Arpan', 'Sulaiman', 'Amrullah', 'M. Nasir', 'Robinson'],
  perempuan: ['Herawati', 'Nurbaiti', 'Rosmala', 'Yusnaini', 'Lismawati', 'Sri Hayati', 'Murni', 'Zahara', 'Ernawati', 'Maryam', 'Misnawati', 'Suryati', 'Fatimah'],
  kkDesa: [220, 900],
  poktan: ['Poktan Tunas Harapan', 'Poktan Serasan', 'Poktan Bukit Indah', 'Poktan Sumber Makmur', 'Poktan Seandanan', 'Poktan Maju Basamo'],
}

const BANYUASIN: Gaya = {
  ...UMUM,
  rw: false,
  dusun: ['Dusun I', 'Dusun II', 'Dusun III', 'Dusun IV'],
  kampung: [
    'Parit',
    ['Lima', 'Tujuh', 'Sembilan', 'Sebelas', 'Nelayan', 'Jawa', 'Bugis', 'Tengah', 'Ujung', 'Seberang'],
    ['Makmur', 'Indah', 'Lama', 'Baru', 'Jaya', 'Mulya', 'Sari', 'Hilir', 'Hulu'],
  ],
  gang: ['Lorong Masjid', 'Lorong Makmur', 'Lorong Nelayan', 'Lorong Jambu', 'Lorong Famili', 'Lorong Sejahtera', 'Lorong Dermaga', 'Lorong Kelapa', 'Lorong Amanah', 'Lorong Pelita'],
  jalan: ['Jalan Poros {namadesa}', 'Jalan Desa {namadesa}', 'Jalan Primer', 'Jalan Parit', 'Jalan Dermaga', 'Jalan Transmigrasi'],
  kali: ['Sungai Bungin', 'Sungai Rengit', 'Sungai Gasing', 'saluran primer', 'Sungai Pinang', 'Sungai Tenggulang', 'Sungai Betung kecil', 'Sungai Rebo'],
  sawah: ['Jalur 4', 'Jalur 6', 'Jalur 8', 'Jalur 10', 'Jalur 13', 'lahan usaha dua', 'sawah Primer 2', 'sawah lebak'],
  kebun: ['kebun kelapa ujung parit', 'kebun kelapa pinggir sungai', 'kebun kelapa Parit Lima', 'kebun kelapa lama'],
  hasil: ['padi', 'kelapa', 'getah karet', 'ikan'],
  muatan: ['sawit', 'gabah', 'kelapa'],
  sepi: ['sawah', 'kebun kelapa', 'rawa', 'nipah'],
  airBuruk: ['payau', 'masam dan merah', 'asin kalau kemarau'],
  ternak: ['kambing'],
  usaha: ['kempelang', 'kerupuk', 'terasi', 'pempek', 'gula kelapa', 'ikan asin'],
  pasar: ['Pasar Kalangan', 'Pasar {namadesa}', 'Pasar Jalur'],
  kesenian: ['kuda lumping', 'rebana', 'senjang', 'tari sambut'],
  musim: ['panen', 'tanam'],
  lakiLaki: ['Sugeng Riyadi', 'Samsul Bahri', 'Daeng Mattola', 'Suwarno', 'M. Yunus', 'Hasanudin', 'Ambo Tuo', 'Slamet', 'Wagimin', 'Saparudin', 'Kgs. Amin', 'Poniman', 'Baharuddin', 'Sukirno', 'Abdul Karim', 'Mustopa'],
  perempuan: ['Sumarni', 'Rohana', 'Indo Tang', 'Siti Fatonah', 'Yuliani', 'Nyimas Aisyah', 'Mujinem', 'Nurjanah', 'Salmah', 'Sri Wahyuni', 'Lasmini', 'Erna Susanti', 'Hadijah'],
  kkDesa: [260, 1100],
  poktan: ['Poktan Tani Mulyo', 'Poktan Sido Makmur', 'Poktan Karya Baru', 'Poktan Sumber Rejeki', 'Gapoktan Telang Jaya', 'Poktan Pasang Surut Jaya'],
}

const LEBONG: Gaya = {
  ...UMUM,
  rw: false,
  dusun: ['Dusun I', 'Dusun II', 'Dusun III'],
  kampung: [
    'Talang',
    ['Tes', 'Ratau', 'Bungin', 'Kodok', 'Sawah', 'Ulu', 'Muara', 'Semelako', 'Bioa', 'Batu'],
    ['Putiak', 'Lamo', 'Baru', 'Tinggi', 'Kering', 'Tenang', 'Panjang', 'Ilir'],
  ],
  gang: ['Gang Masjid', 'Gang Bukit', 'Gang Setia', 'Gang Pinang', 'Gang Kopi', 'Gang Siamang', 'Gang Rukun', 'Gang Pemandian', 'Gang SD'],
  jalan: ['Jalan Desa {namadesa}', 'Jalan Poros {namadesa}', 'Jalan ke Sawah', 'Jalan Lintas {namadesa}', 'Jalan Air Dingin', 'Jalan Bukit Resam'],
  kali: ['Air Ketahun', 'Air Uram', 'Air Kotok', 'Bioa Putiak', 'Air Kidau', 'Air Karang', 'Bioa Nutus', 'Air Simpang'],
  sawah: ['sawah Bioa Tebing', 'sawah Lebung', 'sawah Muara', 'hamparan sawah Tengah', 'sawah Air Dingin', 'sawah Ulu'],
  kebun: ['kebun kopi Bukit Resam', 'kebun kopi Bukit Daun', 'kebun Talang Ulu', 'kebun kopi atas', 'kebun nilam Bukit Sari'],
  hasil: ['kopi', 'padi', 'sayur', 'nilam'],
  muatan: ['pasir', 'kopi', 'kayu'],
  sepi: ['tebing', 'kebun kopi', 'sawah'],
  airBuruk: ['keruh kalau hujan', 'bercampur lumpur', 'kecil sekali'],
  ternak: ['kambing'],
  usaha: ['kopi bubuk', 'keripik pisang', 'lemea', 'gula aren', 'anyaman bambu', 'dodol'],
  pasar: ['Pasar Kalangan', 'Pasar {namadesa}', 'Pasar Muara Aman'],
  kesenian: ['tari kejei', 'sarafal anam', 'kulintang', 'silat'],
  musim: ['kopi', 'panen'],
  lakiLaki: ['Zulkarnain', 'Sudirman', 'Rahmat Hidayat', 'M. Saleh', 'Hendri', 'Bahrul', 'Saiful Anwar', 'Yuspian', 'Jamaludin', 'Ruslan', 'Eko Purnomo', 'Sahrial', 'Hamdan', 'Nasirwan'],
  perempuan: ['Maryam', 'Yurnalis', 'Desmawati', 'Rosdiana', 'Nurlela', 'Susilawati', 'Yunita', 'Asmara Dewi', 'Ratna Juita', 'Hartini', 'Mardiana'],
  kkDesa: [110, 480],
  poktan: ['Poktan Sawah Lebar', 'Poktan Harapan Jaya', 'Poktan Swarang Patang', 'Poktan Bukit Barisan', 'Poktan Tunas Muda', 'Poktan Air Jernih'],
}

export const GAYA: Readonly<Record<string, Gaya>> = { '3216': BEKASI, '6213': BARITO_TIMUR, '1603': MUARA_ENIM, '1607': BANYUASIN, '1707': LEBONG }
