-- Reference tables carry no tenant: everyone reads them, only the owner's commands write them.

create table wilayah (
  kode text primary key,
  nama text not null,
  tingkat text not null,
  induk_kode text,
  edisi text not null,
  luas_km2 numeric(12, 3),
  penduduk integer,
  kode_pengganti text,
  berlaku_dari date,
  berlaku_sampai date,
  constraint check_wilayah_kode check (kode ~ '^\d{2}(\.\d{2}(\.\d{2}(\.[123]\d{3})?)?)?$'),
  constraint check_wilayah_tingkat check (tingkat in ('provinsi', 'kabupaten', 'kota', 'kecamatan', 'kelurahan', 'desa', 'desa-adat'))
);
comment on table wilayah is 'Wilayah administrasi menurut edisi Kepmendagri yang berlaku; kode dapat berubah, maka bukan kunci penyewa.';
alter table wilayah add constraint fk_wilayah_induk foreign key (induk_kode) references wilayah (kode);
create index idx_wilayah_induk on wilayah (induk_kode);

create table satuan (
  kode text primary key,
  nama text not null,
  dimensi text not null,
  alias text[] not null default '{}'
);
comment on table satuan is 'Satuan baku dengan dimensi dan ejaan lain yang dipakai kantor (m, meter, M'').';

create table sumber_dana (
  kode text primary key,
  nama text not null,
  kelompok text not null
);
comment on table sumber_dana is 'Sumber dana menurut kodefikasi keuangan daerah.';

create table akun (
  kode text primary key,
  nama text not null,
  constraint check_akun_kode check (kode ~ '^\d(\.\d(\.\d{2}(\.\d{2}(\.\d{2}(\.\d{4})?)?)?)?)?$')
);
comment on table akun is 'Kode rekening belanja.';

create table nomenklatur_edisi (
  edisi text primary key,
  dasar_hukum text not null,
  tahun_dari integer not null,
  tahun_sampai integer
);
comment on table nomenklatur_edisi is 'Edisi kodefikasi dan nomenklatur; beberapa edisi hidup berdampingan.';

create table nomenklatur_tahun (
  tahun integer primary key,
  edisi text not null,
  pengganti_sementara boolean not null default false,
  catatan text
);
comment on table nomenklatur_tahun is 'Edisi yang dipakai untuk satu tahun anggaran; pengganti_sementara berarti edisi asli tahun itu belum dimiliki.';
alter table nomenklatur_tahun add constraint fk_nomenklatur_tahun_edisi foreign key (edisi) references nomenklatur_edisi (edisi);
create index idx_nomenklatur_tahun_edisi on nomenklatur_tahun (edisi);

create table nomenklatur (
  edisi text not null,
  kode text not null,
  tingkat text not null,
  nama text not null,
  kinerja text,
  indikator text,
  satuan text,
  primary key (edisi, kode),
  constraint check_nomenklatur_tingkat check (tingkat in ('urusan', 'bidang-urusan', 'program', 'kegiatan', 'sub-kegiatan')),
  constraint check_nomenklatur_sub_kegiatan check (tingkat <> 'sub-kegiatan' or kode ~ '^([1-9]|X)\.(\d{2}|XX)\.\d{2}\.[1-8]\.\d{2}\.\d{2,4}$')
);
comment on table nomenklatur is 'Urusan, bidang urusan, program, kegiatan dan sub kegiatan per edisi.';
alter table nomenklatur add constraint fk_nomenklatur_edisi foreign key (edisi) references nomenklatur_edisi (edisi);

create table daerah (
  daerah_id text primary key,
  kode_wilayah text,
  nama text not null,
  jenis text not null,
  zona_waktu text not null,
  istilah jsonb not null default '{}',
  data_contoh boolean not null default false,
  tanggal_demo date,
  rute_bawaan text not null default 'permendagri',
  created_at timestamptz not null default now(),
  constraint check_daerah_id check (daerah_id ~ '^[0-9]{2,4}$'),
  constraint check_daerah_jenis check (jenis in ('nasional', 'provinsi', 'kabupaten', 'kota')),
  constraint check_daerah_zona check (zona_waktu in ('WIB', 'WITA', 'WIT')),
  constraint check_daerah_wilayah check ((jenis = 'nasional') = (kode_wilayah is null)),
  constraint check_daerah_demo check (tanggal_demo is null or data_contoh)
);
comment on table daerah is 'Pemerintah daerah pemakai (penyewa). daerah_id tetap selamanya; kode wilayah boleh berubah.';
alter table daerah add constraint fk_daerah_wilayah foreign key (kode_wilayah) references wilayah (kode);
create index idx_daerah_wilayah on daerah (kode_wilayah);
