create table kamus_usulan (
  daerah_id text not null,
  kamus_id uuid not null,
  tahun_anggaran integer not null,
  kode text not null,
  nama text not null,
  uraian text,
  kata_kunci text[] not null default '{}',
  satuan text not null,
  harga_satuan bigint,
  volume_min numeric(14, 3),
  volume_maks numeric(14, 3),
  perangkat_daerah_id uuid not null,
  bidang_pembangunan text not null,
  bidang_urusan text not null,
  kode_sub_kegiatan text,
  kewenangan text not null,
  klasifikasi text not null default 'fisik',
  larangan text,
  syarat text[] not null default '{}',
  created_at timestamptz not null default now(),
  primary key (daerah_id, kamus_id),
  constraint uniq_kamus_usulan_kode unique (daerah_id, tahun_anggaran, kode),
  constraint check_kamus_usulan_harga check (harga_satuan > 0),
  constraint check_kamus_usulan_volume check (volume_maks is null or volume_min is null or volume_maks >= volume_min),
  constraint check_kamus_usulan_bidang check (bidang_pembangunan in ('infrastruktur', 'ekonomi', 'sosial-budaya', 'pemerintahan')),
  constraint check_kamus_usulan_kewenangan check (kewenangan in ('desa', 'kabupaten', 'provinsi', 'pusat')),
  constraint check_kamus_usulan_klasifikasi check (klasifikasi in ('fisik', 'nonfisik'))
);
comment on table kamus_usulan is 'Menu usulan per tahun dan perangkat daerah. harga_satuan adalah plafon harga tertinggi; kosong berarti belum ditetapkan dan usulan ditolak.';
alter table kamus_usulan add constraint fk_kamus_usulan_satuan foreign key (satuan) references satuan (kode);
alter table kamus_usulan add constraint fk_kamus_usulan_perangkat_daerah foreign key (daerah_id, perangkat_daerah_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
create index idx_kamus_usulan_perangkat_daerah on kamus_usulan (daerah_id, perangkat_daerah_id);
create index idx_kamus_usulan_satuan on kamus_usulan (satuan);

create table batas_pagu (
  daerah_id text not null,
  batas_pagu_id uuid not null,
  tahun_anggaran integer not null,
  jenis text not null,
  kode_wilayah text,
  perangkat_daerah_id uuid,
  bidang_pembangunan text,
  nilai bigint not null,
  dasar_hukum text not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, batas_pagu_id),
  constraint uniq_batas_pagu unique nulls not distinct (daerah_id, tahun_anggaran, jenis, kode_wilayah, perangkat_daerah_id, bidang_pembangunan),
  constraint check_batas_pagu_nilai check (nilai >= 0),
  constraint check_batas_pagu_jenis check (jenis in ('kecamatan', 'perangkat-daerah')),
  constraint check_batas_pagu_lingkup check (
    (jenis = 'kecamatan' and kode_wilayah is not null and perangkat_daerah_id is null)
    or (jenis = 'perangkat-daerah' and perangkat_daerah_id is not null and kode_wilayah is null))
);
comment on table batas_pagu is 'Batas pagu (plafon) kecamatan atau perangkat daerah, rupiah utuh, dengan dasar hukumnya.';
alter table batas_pagu add constraint fk_batas_pagu_perangkat_daerah foreign key (daerah_id, perangkat_daerah_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
create index idx_batas_pagu_perangkat_daerah on batas_pagu (daerah_id, perangkat_daerah_id);

create table pemesanan_pagu (
  daerah_id text not null,
  batas_pagu_id uuid not null,
  acuan_id uuid not null,
  nilai bigint not null,
  keadaan text not null,
  updated_at timestamptz not null default now(),
  primary key (daerah_id, batas_pagu_id, acuan_id),
  constraint check_pemesanan_pagu_nilai check (nilai >= 0),
  constraint check_pemesanan_pagu_keadaan check (keadaan in ('dipesan', 'terpakai', 'dilepas'))
);
comment on table pemesanan_pagu is 'Bagian batas pagu yang dipesan atau terpakai oleh satu acuan (pengajuan); ditulis pemanggil, tidak pernah membaca usulan.';
alter table pemesanan_pagu add constraint fk_pemesanan_pagu_batas foreign key (daerah_id, batas_pagu_id) references batas_pagu (daerah_id, batas_pagu_id);
create index idx_pemesanan_pagu_acuan on pemesanan_pagu (daerah_id, acuan_id);

-- Planning documents as one versioned tree (kontrak 5).
create table dokumen (
  daerah_id text not null,
  dokumen_id uuid not null,
  jenis text not null,
  perangkat_daerah_id uuid,
  nama text not null,
  tahun_awal integer not null,
  tahun_akhir integer not null,
  versi_aktif_id uuid,
  created_at timestamptz not null default now(),
  primary key (daerah_id, dokumen_id),
  constraint uniq_dokumen unique nulls not distinct (daerah_id, jenis, perangkat_daerah_id, tahun_awal, tahun_akhir),
  constraint check_dokumen_jenis check (jenis in ('rpjpn', 'rpjmn', 'rkp', 'rpjpd', 'rpjmd', 'rpd', 'renstra', 'rkpd', 'renja', 'ppas', 'apbd')),
  constraint check_dokumen_tahun check (tahun_akhir >= tahun_awal)
);
comment on table dokumen is 'Dokumen perencanaan atau penganggaran satu pemerintah daerah atau perangkat daerah; periode adalah data.';
alter table dokumen add constraint fk_dokumen_perangkat_daerah foreign key (daerah_id, perangkat_daerah_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
create index idx_dokumen_perangkat_daerah on dokumen (daerah_id, perangkat_daerah_id);

create table dokumen_tahun (
  daerah_id text not null,
  dokumen_id uuid not null,
  urutan integer not null,
  tahun integer not null,
  primary key (daerah_id, dokumen_id, urutan),
  constraint uniq_dokumen_tahun unique (daerah_id, dokumen_id, tahun)
);
comment on table dokumen_tahun is 'Tahun ke-berapa dari dokumen: pemetaan, bukan hitungan (RKPD 2024 = tahun ketiga RPJMD 2021-2026, S2-3).';
alter table dokumen_tahun add constraint fk_dokumen_tahun_dokumen foreign key (daerah_id, dokumen_id) references dokumen (daerah_id, dokumen_id);

create table dokumen_versi (
  daerah_id text not null,
  versi_id uuid not null,
  dokumen_id uuid not null,
  nomor_versi integer not null,
  tahap text not null,
  terkunci_pada timestamptz,
  nomor_penetapan text,
  tanggal_penetapan date,
  penandatangan text,
  created_at timestamptz not null default now(),
  primary key (daerah_id, versi_id),
  constraint uniq_dokumen_versi unique (daerah_id, dokumen_id, nomor_versi),
  constraint check_dokumen_versi_penetapan check ((nomor_penetapan is null) = (tanggal_penetapan is null))
);
comment on table dokumen_versi is 'Satu tahap dokumen; sesudah terkunci tidak dapat diubah oleh siapa pun.';
alter table dokumen_versi add constraint fk_dokumen_versi_dokumen foreign key (daerah_id, dokumen_id) references dokumen (daerah_id, dokumen_id);
alter table dokumen add constraint fk_dokumen_versi_aktif foreign key (daerah_id, versi_aktif_id) references dokumen_versi (daerah_id, versi_id);
create index idx_dokumen_versi_aktif on dokumen (daerah_id, versi_aktif_id);

create table simpul_identitas (
  daerah_id text not null,
  simpul_id uuid not null,
  jenis text not null,
  primary key (daerah_id, simpul_id)
);
comment on table simpul_identitas is 'Identitas simpul yang tetap sama pada semua versi; yang di luar dokumen menunjuk ke sini.';

create table simpul (
  daerah_id text not null,
  versi_id uuid not null,
  simpul_id uuid not null,
  induk_id uuid,
  jenis text not null,
  kode text,
  nama text not null,
  urutan integer not null,
  perangkat_daerah_id uuid,
  edisi text,
  asal text,
  asal_dasar text,
  sumber jsonb,
  primary key (daerah_id, versi_id, simpul_id),
  constraint check_simpul_jenis check (jenis in ('visi', 'misi', 'tujuan', 'sasaran', 'strategi', 'arah-kebijakan', 'prioritas', 'bidang-urusan', 'program', 'kegiatan', 'sub-kegiatan')),
  constraint check_simpul_asal check (asal is null or asal in ('renstra', 'usulan', 'pokir', 'mandatori', 'direktif', '100-hari', 'spm', 'luncuran'))
);
comment on table simpul is 'Simpul pohon dokumen, dari visi sampai sub kegiatan; asal = mengapa barisnya ada, kosong berarti tanpa asal-usul.';
alter table simpul add constraint fk_simpul_identitas foreign key (daerah_id, simpul_id) references simpul_identitas (daerah_id, simpul_id);
alter table simpul add constraint fk_simpul_versi foreign key (daerah_id, versi_id) references dokumen_versi (daerah_id, versi_id);
alter table simpul add constraint fk_simpul_induk foreign key (daerah_id, versi_id, induk_id) references simpul (daerah_id, versi_id, simpul_id) deferrable initially deferred;
alter table simpul add constraint fk_simpul_perangkat_daerah foreign key (daerah_id, perangkat_daerah_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
alter table simpul add constraint fk_simpul_edisi foreign key (edisi) references nomenklatur_edisi (edisi);
create index idx_simpul_identitas on simpul (daerah_id, simpul_id);
create index idx_simpul_induk on simpul (daerah_id, versi_id, induk_id);
create index idx_simpul_perangkat_daerah on simpul (daerah_id, perangkat_daerah_id);
create index idx_simpul_edisi on simpul (edisi);

create table indikator (
  daerah_id text not null,
  versi_id uuid not null,
  indikator_id uuid not null,
  simpul_id uuid not null,
  tolok_ukur text not null,
  satuan_teks text,
  jenis text not null,
  urutan integer not null,
  primary key (daerah_id, versi_id, indikator_id),
  constraint check_indikator_jenis check (jenis in ('impact', 'outcome', 'output', 'input'))
);
comment on table indikator is 'Indikator kinerja sebuah simpul.';
alter table indikator add constraint fk_indikator_simpul foreign key (daerah_id, versi_id, simpul_id) references simpul (daerah_id, versi_id, simpul_id);
create index idx_indikator_simpul on indikator (daerah_id, versi_id, simpul_id);

create table target (
  daerah_id text not null,
  versi_id uuid not null,
  indikator_id uuid not null,
  tahun integer not null,
  teks text not null,
  nilai numeric(18, 3),
  primary key (daerah_id, versi_id, indikator_id, tahun)
);
comment on table target is 'Target per tahun: teks sebagaimana tertulis dan nilai terurai bila memang angka.';
alter table target add constraint fk_target_indikator foreign key (daerah_id, versi_id, indikator_id) references indikator (daerah_id, versi_id, indikator_id);

create table pagu_simpul (
  daerah_id text not null,
  versi_id uuid not null,
  simpul_id uuid not null,
  tahun integer not null,
  sumber_dana text not null,
  nilai bigint not null,
  primary key (daerah_id, versi_id, simpul_id, tahun, sumber_dana),
  constraint check_pagu_simpul_nilai check (nilai >= 0)
);
comment on table pagu_simpul is 'Pagu simpul per tahun dan sumber dana, rupiah utuh; tingkat atas adalah jumlah bawahnya.';
alter table pagu_simpul add constraint fk_pagu_simpul_simpul foreign key (daerah_id, versi_id, simpul_id) references simpul (daerah_id, versi_id, simpul_id);
alter table pagu_simpul add constraint fk_pagu_simpul_sumber_dana foreign key (sumber_dana) references sumber_dana (kode);
create index idx_pagu_simpul_sumber_dana on pagu_simpul (sumber_dana);

create table lokasi_simpul (
  daerah_id text not null,
  versi_id uuid not null,
  simpul_id uuid not null,
  urutan integer not null,
  kode_wilayah text,
  teks text not null,
  volume numeric(14, 3),
  nilai bigint,
  primary key (daerah_id, versi_id, simpul_id, urutan)
);
comment on table lokasi_simpul is 'Lokasi pelaksanaan sub kegiatan; kode wilayah hanya bila teksnya dikenali.';
alter table lokasi_simpul add constraint fk_lokasi_simpul_simpul foreign key (daerah_id, versi_id, simpul_id) references simpul (daerah_id, versi_id, simpul_id);

create table tautan (
  daerah_id text not null,
  tautan_id uuid not null,
  jenis text not null,
  asal_simpul_id uuid not null,
  tujuan_simpul_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, tautan_id),
  constraint uniq_tautan unique (daerah_id, jenis, asal_simpul_id, tujuan_simpul_id)
);
comment on table tautan is 'Tautan antarpohon dokumen, banyak ke banyak.';
alter table tautan add constraint fk_tautan_asal foreign key (daerah_id, asal_simpul_id) references simpul_identitas (daerah_id, simpul_id);
alter table tautan add constraint fk_tautan_tujuan foreign key (daerah_id, tujuan_simpul_id) references simpul_identitas (daerah_id, simpul_id);
create index idx_tautan_tujuan on tautan (daerah_id, tujuan_simpul_id);
create index idx_tautan_asal on tautan (daerah_id, asal_simpul_id);

-- A published plan of another government is a reference copy: no foreign key crosses tenants (kontrak 6).
create table acuan_atas (
  daerah_id text not null,
  acuan_atas_id uuid not null,
  dari_daerah_id text not null,
  jenis text not null,
  nama text not null,
  edisi text not null,
  sidik text not null,
  isi jsonb not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, acuan_atas_id),
  constraint uniq_acuan_atas unique (daerah_id, dari_daerah_id, jenis, edisi),
  constraint check_acuan_atas_sidik check (sidik ~ '^[0-9a-f]{64}$')
);
comment on table acuan_atas is 'Salinan acuan rencana provinsi atau nasional yang sudah terbit, dengan edisi dan sidiknya.';
