-- The desks: what a queue is filtered, sorted and searched by in one index; bulk decisions that can be resumed; templates, private notes, who is at work on what.

-- Read from the decisions and the need, which are themselves protected: no evidence of their own, so the ledger's comparison leaves them out.
alter table pengajuan add column prioritas_desa integer;
alter table pengajuan add column prioritas_kecamatan integer;
alter table pengajuan add column prioritas integer generated always as (coalesce(prioritas_kecamatan, prioritas_desa, 10000)) stored;
alter table pengajuan add column kata_cari text not null default '';
comment on column pengajuan.kata_cari is 'Judul dalam huruf kecil tanpa tanda baca, diawali spasi: setiap kata dicari dari awalnya.';
-- The owner is bound by row-level security too; for this one filling it steps aside.
alter table pengajuan no force row level security;
alter table usulan no force row level security;
alter table putusan no force row level security;
update pengajuan p set
  prioritas_desa = (select x.urutan_prioritas from putusan x where x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id and x.tahap = 'desa' and x.urutan_prioritas is not null order by x.urut desc limit 1),
  prioritas_kecamatan = (select x.urutan_prioritas from putusan x where x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id and x.tahap = 'kecamatan' and x.urutan_prioritas is not null order by x.urut desc limit 1),
  kata_cari = (select ' ' || trim(regexp_replace(lower(u.judul), '[^[:alnum:]]+', ' ', 'g')) from usulan u where u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id);
alter table pengajuan force row level security;
alter table usulan force row level security;
alter table putusan force row level security;
grant update (prioritas_desa, prioritas_kecamatan, kata_cari) on pengajuan to selaras_aplikasi;

-- A year of one government is one stretch of this index: every filter, order, search and sum of the queue is answered from it alone.
create index idx_pengajuan_daftar on pengajuan (daerah_id, tahun_anggaran, menunggu_sejak, pengajuan_id)
  include (tahap, keadaan, kode_kecamatan, kode_wilayah, bidang_pembangunan, perangkat_daerah_id, kamus_id, anggaran_kini, prioritas, nomor, kata_cari);

create table templat_putusan (
  daerah_id text not null,
  templat_id uuid not null,
  keputusan text not null,
  alasan_kode text not null,
  teks text not null,
  keadaan text not null default 'berlaku',
  created_at timestamptz not null default now(),
  created_by text not null,
  updated_at timestamptz not null default now(),
  primary key (daerah_id, templat_id),
  constraint uniq_templat_putusan unique (daerah_id, keputusan, alasan_kode, teks),
  constraint check_templat_putusan_keputusan check (keputusan in ('ubah', 'kembalikan', 'alihkan', 'cadangkan', 'tunda', 'tolak')),
  constraint check_templat_putusan_alasan check (alasan_kode ~ '^A(0[1-9]|1[0-9]|20)$'),
  constraint check_templat_putusan_teks check (length(teks) between 10 and 1000),
  constraint check_templat_putusan_keadaan check (keadaan in ('berlaku', 'ditarik'))
);
comment on table templat_putusan is 'Kalimat putusan yang sering dipakai satu pemerintah daerah, per keputusan dan alasan.';

create table putusan_massal (
  daerah_id text not null,
  massal_id uuid not null,
  pengguna_id text not null,
  keputusan text not null,
  sidik_isi text not null,
  saat timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, massal_id)
);
comment on table putusan_massal is 'Satu perbuatan memutus banyak usulan sekaligus; dikirim sepotong demi sepotong dan dapat dilanjutkan.';

create table putusan_massal_butir (
  daerah_id text not null,
  massal_id uuid not null,
  pengajuan_id uuid not null,
  hasil text not null,
  penolakan jsonb,
  tahap text,
  keadaan text,
  versi integer,
  saat timestamptz not null,
  primary key (daerah_id, massal_id, pengajuan_id),
  constraint check_putusan_massal_butir_hasil check (hasil in ('diputuskan', 'ditolak')),
  constraint check_putusan_massal_butir_penolakan check ((hasil = 'ditolak') = (penolakan is not null))
);
comment on table putusan_massal_butir is 'Hasil tiap usulan dalam putusan massal: diputuskan, atau ditolak dengan sebabnya. Mengirim ulang butir yang sama tidak mengubah apa pun.';
alter table putusan_massal_butir add constraint fk_putusan_massal_butir_massal foreign key (daerah_id, massal_id) references putusan_massal (daerah_id, massal_id);

create table catatan_internal (
  daerah_id text not null,
  catatan_id uuid not null,
  pengajuan_id uuid not null,
  meja text not null,
  kode_wilayah text,
  perangkat_daerah_id uuid,
  isi text not null,
  pengguna_id text not null,
  jabatan text not null,
  versi integer not null default 1,
  saat timestamptz not null,
  diubah_pada timestamptz,
  primary key (daerah_id, catatan_id),
  constraint check_catatan_internal_isi check (length(isi) between 1 and 2000)
);
comment on table catatan_internal is 'Catatan kerja satu meja (peran dan lingkupnya) tentang satu usulan; tidak pernah terbuka, hanya penulisnya yang mengubah.';
alter table catatan_internal add constraint fk_catatan_internal_pengajuan foreign key (daerah_id, pengajuan_id) references pengajuan (daerah_id, pengajuan_id);
alter table catatan_internal add constraint fk_catatan_internal_pengguna foreign key (daerah_id, pengguna_id) references pengguna (daerah_id, pengguna_id);
alter table catatan_internal add constraint fk_catatan_internal_perangkat_daerah foreign key (daerah_id, perangkat_daerah_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
create index idx_catatan_internal_pengajuan on catatan_internal (daerah_id, pengajuan_id, saat);
create index idx_catatan_internal_pengguna on catatan_internal (daerah_id, pengguna_id);
create index idx_catatan_internal_perangkat_daerah on catatan_internal (daerah_id, perangkat_daerah_id);

create table penanganan (
  daerah_id text not null,
  pengajuan_id uuid not null,
  pengguna_id text,
  sejak timestamptz,
  terakhir timestamptz,
  ditugaskan_kepada text,
  ditugaskan_oleh text,
  ditugaskan_pada timestamptz,
  primary key (daerah_id, pengajuan_id),
  constraint check_penanganan_sedang check ((pengguna_id is null) = (sejak is null) and (sejak is null) = (terakhir is null)),
  constraint check_penanganan_tugas check ((ditugaskan_kepada is null) = (ditugaskan_pada is null))
);
comment on table penanganan is 'Siapa sedang menangani satu usulan (habis sesudah sepuluh menit diam, boleh diambil alih) dan kepada siapa ditugaskan. Memberi tahu, tidak mengunci.';
alter table penanganan add constraint fk_penanganan_pengajuan foreign key (daerah_id, pengajuan_id) references pengajuan (daerah_id, pengajuan_id);
alter table penanganan add constraint fk_penanganan_pengguna foreign key (daerah_id, pengguna_id) references pengguna (daerah_id, pengguna_id);
alter table penanganan add constraint fk_penanganan_kepada foreign key (daerah_id, ditugaskan_kepada) references pengguna (daerah_id, pengguna_id);
create index idx_penanganan_pengguna on penanganan (daerah_id, pengguna_id);
create index idx_penanganan_kepada on penanganan (daerah_id, ditugaskan_kepada);

-- Many decisions at once are told in one notice, which grows while the act goes on.
grant update (data, dibaca_pada) on pemberitahuan to selaras_aplikasi;

alter table templat_putusan enable row level security;
alter table templat_putusan force row level security;
create policy penyewa on templat_putusan using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on templat_putusan to selaras_aplikasi;

alter table putusan_massal enable row level security;
alter table putusan_massal force row level security;
create policy penyewa on putusan_massal using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on putusan_massal to selaras_aplikasi;

alter table putusan_massal_butir enable row level security;
alter table putusan_massal_butir force row level security;
create policy penyewa on putusan_massal_butir using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on putusan_massal_butir to selaras_aplikasi;

alter table catatan_internal enable row level security;
alter table catatan_internal force row level security;
create policy penyewa on catatan_internal using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on catatan_internal to selaras_aplikasi;

alter table penanganan enable row level security;
alter table penanganan force row level security;
create policy penyewa on penanganan using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on penanganan to selaras_aplikasi;
grant update (keadaan, updated_at) on templat_putusan to selaras_aplikasi;
grant update (isi, versi, diubah_pada) on catatan_internal to selaras_aplikasi;
grant update (pengguna_id, sejak, terakhir, ditugaskan_kepada, ditugaskan_oleh, ditugaskan_pada) on penanganan to selaras_aplikasi;
