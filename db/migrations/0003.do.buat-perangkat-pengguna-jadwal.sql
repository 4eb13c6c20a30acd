create table perangkat_daerah (
  daerah_id text not null,
  perangkat_daerah_id uuid not null,
  kode text not null,
  nama text not null,
  singkatan text not null,
  jenis text not null,
  bidang_urusan text[] not null default '{}',
  bidang_mitra text,
  kode_wilayah text,
  created_at timestamptz not null default now(),
  primary key (daerah_id, perangkat_daerah_id),
  constraint uniq_perangkat_daerah_kode unique (daerah_id, kode),
  constraint check_perangkat_daerah_kode check (kode ~ '^(\d\.\d{2}\.){3}\d{2}\.\d{4}$'),
  constraint check_perangkat_daerah_jenis check (jenis in ('dinas', 'badan', 'sekretariat', 'inspektorat', 'kecamatan', 'rumah-sakit')),
  constraint check_perangkat_daerah_kecamatan check ((jenis = 'kecamatan') = (kode_wilayah is not null))
);
comment on table perangkat_daerah is 'Perangkat daerah dengan satu sampai tiga bidang urusan; kecamatan adalah perangkat daerah.';

create table pengguna (
  daerah_id text not null,
  pengguna_id text not null,
  nama text not null,
  nama_pengguna text not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, pengguna_id),
  constraint uniq_pengguna_nama unique (daerah_id, nama_pengguna)
);
comment on table pengguna is 'Akun (auth.user) sebagaimana dikenal satu pemerintah daerah.';

create table penugasan (
  daerah_id text not null,
  penugasan_id uuid not null,
  pengguna_id text not null,
  peran text not null,
  kode_wilayah text,
  perangkat_daerah_id uuid,
  jabatan text not null,
  sebagai text not null default 'definitif',
  mulai date not null,
  selesai date,
  created_at timestamptz not null default now(),
  primary key (daerah_id, penugasan_id),
  constraint check_penugasan_sebagai check (sebagai in ('definitif', 'pj', 'plt', 'plh')),
  constraint check_penugasan_masa check (selesai is null or selesai >= mulai)
);
comment on table penugasan is 'Peran + lingkup + masa berlaku seorang pengguna, termasuk pejabat Pj/Plt/Plh.';
alter table penugasan add constraint fk_penugasan_pengguna foreign key (daerah_id, pengguna_id) references pengguna (daerah_id, pengguna_id);
alter table penugasan add constraint fk_penugasan_perangkat_daerah foreign key (daerah_id, perangkat_daerah_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
create index idx_penugasan_pengguna on penugasan (daerah_id, pengguna_id);
create index idx_penugasan_perangkat_daerah on penugasan (daerah_id, perangkat_daerah_id);

create table jadwal (
  daerah_id text not null,
  jadwal_id uuid not null,
  tahun_anggaran integer not null,
  tahap text not null,
  kode_wilayah text,
  buka timestamptz not null,
  tutup timestamptz not null,
  musyawarah_wajib boolean not null default false,
  dasar_hukum text not null,
  surat_perpanjangan text,
  created_at timestamptz not null default now(),
  primary key (daerah_id, jadwal_id),
  constraint uniq_jadwal unique nulls not distinct (daerah_id, tahun_anggaran, tahap, kode_wilayah),
  constraint check_jadwal_urut check (tutup > buka)
);
comment on table jadwal is 'Jendela waktu per tahap dan wilayah; terpisah dari proses yang dijaganya.';

create table gerbang_musyawarah (
  daerah_id text not null,
  tahun_anggaran integer not null,
  tahap text not null,
  kode_wilayah text not null,
  terbuka boolean not null,
  musyawarah_id uuid not null,
  updated_at timestamptz not null default now(),
  primary key (daerah_id, tahun_anggaran, tahap, kode_wilayah)
);
comment on table gerbang_musyawarah is 'Apakah musyawarah tingkat itu sedang terbuka: gerbang kedua, bagi penetapan prioritas.';
