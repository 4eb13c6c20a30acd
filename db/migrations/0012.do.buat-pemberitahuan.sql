-- Notices are rows of the inbox of one person; e-mail leaves through an outbox that is filled in the same statement (docs/adr/0011).

create table surat_keluar (
  daerah_id text not null,
  surat_id uuid not null,
  pengguna_id text not null,
  cara text not null,
  keadaan text not null default 'menunggu',
  kirim_setelah timestamptz not null,
  percobaan integer not null default 0,
  galat text,
  selesai_pada timestamptz,
  created_at timestamptz not null default now(),
  primary key (daerah_id, surat_id),
  constraint check_surat_keluar_cara check (cara in ('langsung', 'harian')),
  constraint check_surat_keluar_keadaan check (keadaan in ('menunggu', 'terkirim', 'gagal', 'kedaluwarsa')),
  constraint check_surat_keluar_selesai check ((keadaan = 'menunggu') = (selesai_pada is null))
);
comment on table surat_keluar is 'Surel yang menunggu dikirim atau sudah selesai; alamatnya dibaca dari akun saat dikirim dan tidak disimpan di sini.';

create table pemberitahuan (
  daerah_id text not null,
  pemberitahuan_id uuid not null,
  pengguna_id text not null,
  jenis text not null,
  objek_jenis text not null,
  objek_id text not null,
  data jsonb not null,
  kunci text,
  waktu timestamptz not null,
  di_aplikasi boolean not null,
  surat_id uuid,
  dibaca_pada timestamptz,
  created_at timestamptz not null default now(),
  primary key (daerah_id, pemberitahuan_id),
  constraint check_pemberitahuan_jenis check (jenis in ('ditugaskan', 'menunggu-anda', 'diputuskan', 'dikembalikan', 'ditautkan', 'dianggarkan', 'terlambat', 'diperpanjang', 'jadwal-diubah', 'akun-pengguna'))
);
comment on table pemberitahuan is 'Kotak pemberitahuan: satu baris satu kabar untuk satu orang. Tanpa nama, kontak, atau alamat pengusul.';

create table pemberitahuan_setelan (
  daerah_id text not null,
  pengguna_id text not null,
  jenis text not null,
  di_aplikasi boolean not null,
  surel text not null,
  updated_at timestamptz not null default now(),
  primary key (daerah_id, pengguna_id, jenis),
  constraint check_pemberitahuan_setelan_surel check (surel in ('langsung', 'harian', 'tidak'))
);
comment on table pemberitahuan_setelan is 'Pilihan seseorang per jenis pemberitahuan: tampil di aplikasi, dan surel langsung, harian, atau tidak.';

alter table surat_keluar add constraint fk_surat_keluar_pengguna foreign key (daerah_id, pengguna_id) references pengguna (daerah_id, pengguna_id);
alter table pemberitahuan add constraint fk_pemberitahuan_pengguna foreign key (daerah_id, pengguna_id) references pengguna (daerah_id, pengguna_id);
alter table pemberitahuan add constraint fk_pemberitahuan_surat foreign key (daerah_id, surat_id) references surat_keluar (daerah_id, surat_id);
alter table pemberitahuan_setelan add constraint fk_pemberitahuan_setelan_pengguna foreign key (daerah_id, pengguna_id) references pengguna (daerah_id, pengguna_id);

create index idx_surat_keluar_pengguna on surat_keluar (daerah_id, pengguna_id);
create index idx_surat_keluar_menunggu on surat_keluar (daerah_id, kirim_setelah) where keadaan = 'menunggu';
create index idx_pemberitahuan_kotak on pemberitahuan (daerah_id, pengguna_id, waktu desc, pemberitahuan_id desc);
create index idx_pemberitahuan_belum_dibaca on pemberitahuan (daerah_id, pengguna_id) where dibaca_pada is null and di_aplikasi;
create index idx_pemberitahuan_surat on pemberitahuan (daerah_id, surat_id);
create unique index uniq_pemberitahuan_kunci on pemberitahuan (daerah_id, pengguna_id, kunci);
-- What waited for somebody is settled with the decision, whoever took it: its notices are found by their object.
create index idx_pemberitahuan_objek on pemberitahuan (daerah_id, objek_id) where dibaca_pada is null;
-- Who receives is asked by role and region, in every submission.
create index idx_penugasan_peran on penugasan (daerah_id, peran, kode_wilayah);

alter table surat_keluar enable row level security;
alter table surat_keluar force row level security;
create policy penyewa on surat_keluar using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
alter table pemberitahuan enable row level security;
alter table pemberitahuan force row level security;
create policy penyewa on pemberitahuan using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
alter table pemberitahuan_setelan enable row level security;
alter table pemberitahuan_setelan force row level security;
create policy penyewa on pemberitahuan_setelan using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));

grant select, insert on surat_keluar to selaras_aplikasi;
grant update (keadaan, kirim_setelah, percobaan, galat, selesai_pada) on surat_keluar to selaras_aplikasi;
grant select, insert on pemberitahuan to selaras_aplikasi;
grant update (dibaca_pada) on pemberitahuan to selaras_aplikasi;
grant select, insert on pemberitahuan_setelan to selaras_aplikasi;
grant update (di_aplikasi, surel, updated_at) on pemberitahuan_setelan to selaras_aplikasi;
