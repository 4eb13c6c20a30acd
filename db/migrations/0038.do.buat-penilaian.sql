-- Criteria sets, and the scoring of a meeting's proposals by several assessors who do not see each other's values (docs/adr/0023).

create table set_kriteria (
  daerah_id text not null,
  set_kriteria_id uuid not null,
  tahun_anggaran integer not null,
  tahap text not null,
  bidang_pembangunan text not null,
  versi integer not null,
  nama text not null,
  sumber text not null,
  isi jsonb not null,
  created_at timestamptz not null,
  created_by text not null,
  primary key (daerah_id, set_kriteria_id),
  constraint uniq_set_kriteria_versi unique (daerah_id, tahun_anggaran, tahap, bidang_pembangunan, versi),
  constraint check_set_kriteria_tahap check (tahap in ('desa', 'kecamatan', 'forum-perangkat-daerah', 'musrenbang-kabupaten')),
  constraint check_set_kriteria_bidang check (bidang_pembangunan in ('infrastruktur', 'ekonomi', 'sosial-budaya', 'pemerintahan')),
  constraint check_set_kriteria_versi check (versi >= 1)
);
comment on table set_kriteria is 'Set kriteria penilaian per tahun, tahap, dan bidang pembangunan; setiap perubahan adalah versi baru, yang lama tetap.';

create table penilaian (
  daerah_id text not null,
  penilaian_id uuid not null,
  musyawarah_id uuid not null,
  bidang_pembangunan text not null,
  set_kriteria_id uuid not null,
  keadaan text not null default 'dibuka',
  alasan_batal text,
  dibuka_pada timestamptz not null,
  selesai_pada timestamptz,
  versi integer not null default 1,
  created_by text not null,
  primary key (daerah_id, penilaian_id),
  constraint check_penilaian_keadaan check (keadaan in ('dibuka', 'selesai', 'dibatalkan')),
  constraint check_penilaian_batal check ((keadaan = 'dibatalkan') = (alasan_batal is not null)),
  constraint check_penilaian_selesai check ((keadaan = 'selesai') = (selesai_pada is not null))
);
comment on table penilaian is 'Penilaian usulan sebidang dalam sebuah musyawarah; yang masuk sesudah dibuka dinilai dalam penilaian susulan.';
create unique index uniq_penilaian_terbuka on penilaian (daerah_id, musyawarah_id, bidang_pembangunan) where keadaan = 'dibuka';

create table usulan_dinilai (
  daerah_id text not null,
  penilaian_id uuid not null,
  pengajuan_id uuid not null,
  data jsonb not null,
  diajukan_pada timestamptz,
  primary key (daerah_id, penilaian_id, pengajuan_id)
);
comment on table usulan_dinilai is 'Usulan yang dinilai, dengan angka yang diketahui program saat penilaian dibuka; null berarti tidak ada datanya.';

create table penilai (
  daerah_id text not null,
  penilaian_id uuid not null,
  pengguna_id text not null,
  jabatan text not null,
  terisi integer not null default 0,
  dikirim_pada timestamptz,
  dilepas_pada timestamptz,
  primary key (daerah_id, penilaian_id, pengguna_id)
);
comment on table penilai is 'Yang menilai, seberapa jauh, dan kapan lembarnya dikirim; sesudah itu nilainya tidak berubah.';

create table nilai_usulan (
  daerah_id text not null,
  penilaian_id uuid not null,
  pengguna_id text not null,
  pengajuan_id uuid not null,
  kriteria text not null,
  nilai integer not null,
  dinilai_pada timestamptz not null,
  primary key (daerah_id, penilaian_id, pengguna_id, pengajuan_id, kriteria)
);
comment on table nilai_usulan is 'Nilai seorang penilai untuk satu kriteria satu usulan; tertutup bagi yang lain sampai penilaian selesai.';

create table kelayakan_usulan (
  daerah_id text not null,
  penilaian_id uuid not null,
  pengajuan_id uuid not null,
  syarat text not null,
  lolos boolean not null,
  catatan text not null default '',
  diperiksa_pada timestamptz not null,
  diperiksa_oleh text not null,
  primary key (daerah_id, penilaian_id, pengajuan_id, syarat)
);
comment on table kelayakan_usulan is 'Jawaban lolos atau tidak atas sebuah syarat, terpisah dari nilai.';

alter table penilaian add constraint fk_penilaian_musyawarah foreign key (daerah_id, musyawarah_id) references musyawarah (daerah_id, musyawarah_id);
alter table penilaian add constraint fk_penilaian_set foreign key (daerah_id, set_kriteria_id) references set_kriteria (daerah_id, set_kriteria_id);
alter table usulan_dinilai add constraint fk_usulan_dinilai_penilaian foreign key (daerah_id, penilaian_id) references penilaian (daerah_id, penilaian_id);
alter table usulan_dinilai add constraint fk_usulan_dinilai_pengajuan foreign key (daerah_id, pengajuan_id) references pengajuan (daerah_id, pengajuan_id);
alter table penilai add constraint fk_penilai_penilaian foreign key (daerah_id, penilaian_id) references penilaian (daerah_id, penilaian_id);
alter table penilai add constraint fk_penilai_pengguna foreign key (daerah_id, pengguna_id) references pengguna (daerah_id, pengguna_id);
alter table nilai_usulan add constraint fk_nilai_usulan_penilai foreign key (daerah_id, penilaian_id, pengguna_id) references penilai (daerah_id, penilaian_id, pengguna_id);
alter table nilai_usulan add constraint fk_nilai_usulan_usulan foreign key (daerah_id, penilaian_id, pengajuan_id) references usulan_dinilai (daerah_id, penilaian_id, pengajuan_id);
alter table kelayakan_usulan add constraint fk_kelayakan_usulan_usulan foreign key (daerah_id, penilaian_id, pengajuan_id) references usulan_dinilai (daerah_id, penilaian_id, pengajuan_id);

create index idx_penilaian_musyawarah on penilaian (daerah_id, musyawarah_id);
create index idx_penilaian_set on penilaian (daerah_id, set_kriteria_id);
create index idx_usulan_dinilai_pengajuan on usulan_dinilai (daerah_id, pengajuan_id);
create index idx_penilai_pengguna on penilai (daerah_id, pengguna_id);
create index idx_nilai_usulan_usulan on nilai_usulan (daerah_id, penilaian_id, pengajuan_id);

alter table set_kriteria enable row level security;
alter table set_kriteria force row level security;
create policy penyewa on set_kriteria using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on set_kriteria to selaras_aplikasi;
alter table penilaian enable row level security;
alter table penilaian force row level security;
create policy penyewa on penilaian using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on penilaian to selaras_aplikasi;
alter table usulan_dinilai enable row level security;
alter table usulan_dinilai force row level security;
create policy penyewa on usulan_dinilai using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on usulan_dinilai to selaras_aplikasi;
alter table penilai enable row level security;
alter table penilai force row level security;
create policy penyewa on penilai using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on penilai to selaras_aplikasi;
alter table nilai_usulan enable row level security;
alter table nilai_usulan force row level security;
create policy penyewa on nilai_usulan using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on nilai_usulan to selaras_aplikasi;
alter table kelayakan_usulan enable row level security;
alter table kelayakan_usulan force row level security;
create policy penyewa on kelayakan_usulan using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on kelayakan_usulan to selaras_aplikasi;
grant update (keadaan, alasan_batal, selesai_pada, versi) on penilaian to selaras_aplikasi;
grant update (terisi, dikirim_pada, dilepas_pada) on penilai to selaras_aplikasi;
grant update (nilai, dinilai_pada) on nilai_usulan to selaras_aplikasi;
grant update (lolos, catatan, diperiksa_pada, diperiksa_oleh) on kelayakan_usulan to selaras_aplikasi;
create policy tertutup on nilai_usulan as restrictive for select using (
  pengguna_id = current_setting('selaras.penilai', true)
  or exists (select from penilaian p where p.daerah_id = nilai_usulan.daerah_id and p.penilaian_id = nilai_usulan.penilaian_id and p.keadaan = 'selesai'));
comment on policy tertutup on nilai_usulan is 'Sebelum penilaian selesai nilai hanya terbaca oleh yang memberinya.';
