import type { Bahasa } from '#src/lib/kata.ts'

/** Words of `selaras search`. */
export const kataCariPerintah: Readonly<Record<Bahasa, Record<string, string>>> = {
  id: {
    'ringkas.search kamus': 'Cari butir kamus usulan dengan kata sehari-hari',
    'uraian.search kamus':
      'Yang paling cocok lebih dahulu, dengan kata yang membuatnya cocok, siapa yang berwenang, syaratnya, dan biaya tertingginya. Tanpa --tahun: tahun anggaran yang sedang direncanakan daerah itu.\nContoh: selaras search kamus "gorong2 mampet rt 3" --daerah 3216',
    'opsi.batas': 'paling banyak sekian hasil (bawaan 10)',
    'kamus.tahun': 'Kamus usulan tahun anggaran {{tahun}}, {{jumlah}} butir cocok',
    'kamus.tidak-ada': 'Tidak ada yang cocok dengan “{{teks}}”. Coba nama bendanya: saluran, jalan, lampu.',
    'kamus.kewenangan.desa': 'wewenang desa: usulkan di APB Desa',
    'kamus.kewenangan.kabupaten': 'wewenang kabupaten/kota',
    'kamus.kewenangan.provinsi': 'wewenang provinsi: diteruskan',
    'kamus.kewenangan.pusat': 'wewenang pemerintah pusat: diteruskan',
    'kamus.harga': 'paling tinggi {{harga, rupiah}} per {{satuan}}',
    'kamus.biaya': 'sampai {{biaya, rupiah}} untuk {{volume}} {{satuan}}',
    'kamus.syarat': 'Syarat: {{syarat}}',
    'kamus.larangan': 'Tidak dapat diusulkan: {{larangan}}',
    'kamus.alasan': 'Cocok: {{alasan}}',
    'ringkas.search tempat': 'Kenali tempat yang disebut dalam sebuah kalimat',
    'uraian.search tempat':
      'Desa, kecamatan, RT/RW, kampung, jalan dan koordinat, dengan kepastian dan alasannya; yang ragu ditanyakan, tidak ditebak. Koordinat di depan kalimat: dahului dengan --.\nContoh: selaras search tempat "got mampet rt.3 rw5 ds sukamurni" --daerah 3216',
    'opsi.wilayah': 'kode kecamatan atau desa penulis, penentu nama yang kembar',
    'tempat.kepastian.pasti': 'pasti',
    'tempat.kepastian.perlu-ditanya': 'tanyakan',
    'tempat.tidak-ada': 'Tidak ada tempat yang disebut.',
    'tempat.desa': 'Desanya: {{sebutan}}, {{jalur}} ({{kode}})',
  },
  en: {
    'ringkas.search kamus': 'Search the catalogue with everyday words',
    'uraian.search kamus':
      'Best first, with the words that made it match, whose authority it is, what it needs and what it costs at most. Without --tahun: the budget year the government is planning.\nExample: selaras search kamus "gorong2 mampet rt 3" --daerah 3216',
    'opsi.batas': 'at most so many results (10 unless told)',
    'kamus.tahun': 'Catalogue of budget year {{tahun}}, {{jumlah}} items match',
    'kamus.tidak-ada': 'Nothing matches “{{teks}}”. Try the name of the thing: drain, road, lamp.',
    'kamus.kewenangan.desa': 'the village’s authority: propose it for the village budget',
    'kamus.kewenangan.kabupaten': 'the kabupaten’s or kota’s authority',
    'kamus.kewenangan.provinsi': 'the province’s authority: passed on',
    'kamus.kewenangan.pusat': 'the central government’s authority: passed on',
    'kamus.harga': 'at most {{harga, rupiah}} per {{satuan}}',
    'kamus.biaya': 'up to {{biaya, rupiah}} for {{volume}} {{satuan}}',
    'kamus.syarat': 'Needs: {{syarat}}',
    'kamus.larangan': 'Cannot be proposed: {{larangan}}',
    'kamus.alasan': 'Matches: {{alasan}}',
    'ringkas.search tempat': 'Recognise the places a sentence mentions',
    'uraian.search tempat':
      'Villages, kecamatan, RT/RW, hamlets, roads and coordinates, with their certainty and its reason; what is doubtful is asked, never guessed. A sentence that begins with a coordinate: put -- before it.\nExample: selaras search tempat "got mampet rt.3 rw5 ds sukamurni" --daerah 3216',
    'opsi.wilayah': 'code of the writer’s kecamatan or village, which settles names that occur twice',
    'tempat.kepastian.pasti': 'certain',
    'tempat.kepastian.perlu-ditanya': 'ask',
    'tempat.tidak-ada': 'No place is mentioned.',
    'tempat.desa': 'The village: {{sebutan}}, {{jalur}} ({{kode}})',
  },
}
