-- The catalogue as offices keep it: who may use an item, where its price comes from, its state, its lock and its predecessor.

alter table kamus_usulan add column tipe text[] not null default '{musrenbang,pokir}';
alter table kamus_usulan add column pengusul text[] not null default '{}';
alter table kamus_usulan add column keluaran text;
alter table kamus_usulan add column hasil text;
alter table kamus_usulan add column sumber_harga text;
alter table kamus_usulan add column prioritas text;
alter table kamus_usulan add column larangan_dasar text;
alter table kamus_usulan add column keadaan text not null default 'berlaku';
alter table kamus_usulan add column alasan_tarik text;
alter table kamus_usulan add column dikunci_pada timestamptz;
alter table kamus_usulan add column asal_kamus_id uuid;
alter table kamus_usulan add column versi integer not null default 1;
alter table kamus_usulan add column updated_at timestamptz not null default now();

-- What was loaded without a price cannot be in force; the owner sees all rows only while row-level security is not forced.
alter table kamus_usulan no force row level security;
update kamus_usulan set keadaan = 'draf' where harga_satuan is null and larangan is null and kewenangan = 'kabupaten';
alter table kamus_usulan force row level security;

alter table kamus_usulan add constraint check_kamus_usulan_tipe check (cardinality(tipe) > 0 and tipe <@ array['musrenbang', 'pokir']);
alter table kamus_usulan add constraint check_kamus_usulan_pengusul
  check (pengusul <@ array['desa', 'kelurahan', 'kecamatan', 'rt-rw', 'lembaga', 'individu', 'dprd', 'perangkat-daerah']);
alter table kamus_usulan add constraint check_kamus_usulan_keadaan check (keadaan in ('draf', 'berlaku', 'ditarik'));
alter table kamus_usulan add constraint check_kamus_usulan_ditarik check ((keadaan = 'ditarik') = (alasan_tarik is not null));
alter table kamus_usulan add constraint check_kamus_usulan_berlaku
  check (keadaan <> 'berlaku' or harga_satuan is not null or larangan is not null or kewenangan <> 'kabupaten');
alter table kamus_usulan add constraint fk_kamus_usulan_asal foreign key (daerah_id, asal_kamus_id) references kamus_usulan (daerah_id, kamus_id);
create index idx_kamus_usulan_asal on kamus_usulan (daerah_id, asal_kamus_id);

create table kamus_kunci (
  daerah_id text not null,
  tahun_anggaran integer not null,
  perangkat_daerah_id uuid not null,
  terkunci boolean not null,
  alasan text not null,
  saat timestamptz not null,
  versi integer not null default 1,
  primary key (daerah_id, tahun_anggaran, perangkat_daerah_id)
);
comment on table kamus_kunci is 'Kunci kamus usulan per tahun dan perangkat daerah; selama terkunci tidak satu butir pun dapat diubah.';
alter table kamus_kunci add constraint fk_kamus_kunci_perangkat_daerah foreign key (daerah_id, perangkat_daerah_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
create index idx_kamus_kunci_perangkat_daerah on kamus_kunci (daerah_id, perangkat_daerah_id);

create table kamus_kecamatan (
  daerah_id text not null,
  tahun_anggaran integer not null,
  kode_kecamatan text not null,
  bidang_pembangunan text[] not null,
  dasar_hukum text not null,
  versi integer not null default 1,
  primary key (daerah_id, tahun_anggaran, kode_kecamatan),
  constraint check_kamus_kecamatan_bidang
    check (cardinality(bidang_pembangunan) > 0 and bidang_pembangunan <@ array['infrastruktur', 'ekonomi', 'sosial-budaya', 'pemerintahan']),
  constraint check_kamus_kecamatan_kode check (kode_kecamatan ~ '^\d{2}\.\d{2}\.\d{2}$')
);
comment on table kamus_kecamatan is 'Bidang pembangunan yang boleh diusulkan dari satu kecamatan pada satu tahun; kecamatan yang tidak disebut boleh semuanya.';

create table usulan_luar_kamus (
  daerah_id text not null,
  luar_kamus_id uuid not null,
  tahun_anggaran integer not null,
  kata text not null,
  kode_wilayah text not null,
  lokus text,
  berkas_id uuid,
  keadaan text not null default 'menunggu',
  kamus_id uuid,
  jawaban text,
  diajukan_oleh text not null,
  diajukan_pada timestamptz not null,
  dijawab_oleh text,
  dijawab_pada timestamptz,
  versi integer not null default 1,
  primary key (daerah_id, luar_kamus_id),
  constraint check_usulan_luar_kamus_keadaan check (keadaan in ('menunggu', 'dipadankan', 'dibuatkan', 'dijawab')),
  constraint check_usulan_luar_kamus_kamus check ((keadaan in ('dipadankan', 'dibuatkan')) = (kamus_id is not null)),
  constraint check_usulan_luar_kamus_jawaban check ((keadaan = 'menunggu') = (jawaban is null))
);
comment on table usulan_luar_kamus is 'Keinginan warga yang tidak ada butirnya di kamus usulan; belum berharga dan tidak masuk anggaran sebelum dikurasi.';
alter table usulan_luar_kamus add constraint fk_usulan_luar_kamus_kamus foreign key (daerah_id, kamus_id) references kamus_usulan (daerah_id, kamus_id);
alter table usulan_luar_kamus add constraint fk_usulan_luar_kamus_berkas foreign key (daerah_id, berkas_id) references berkas (daerah_id, berkas_id);
create index idx_usulan_luar_kamus_kamus on usulan_luar_kamus (daerah_id, kamus_id);
create index idx_usulan_luar_kamus_berkas on usulan_luar_kamus (daerah_id, berkas_id);
create index idx_usulan_luar_kamus_keadaan on usulan_luar_kamus (daerah_id, tahun_anggaran, keadaan);

alter table kamus_kunci enable row level security;
alter table kamus_kunci force row level security;
create policy penyewa on kamus_kunci using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on kamus_kunci to selaras_aplikasi;
grant update (terkunci, alasan, saat, versi) on kamus_kunci to selaras_aplikasi;
alter table kamus_kecamatan enable row level security;
alter table kamus_kecamatan force row level security;
create policy penyewa on kamus_kecamatan using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on kamus_kecamatan to selaras_aplikasi;
grant update (bidang_pembangunan, dasar_hukum, versi) on kamus_kecamatan to selaras_aplikasi;
alter table usulan_luar_kamus enable row level security;
alter table usulan_luar_kamus force row level security;
create policy penyewa on usulan_luar_kamus using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on usulan_luar_kamus to selaras_aplikasi;
grant update (keadaan, kamus_id, jawaban, dijawab_oleh, dijawab_pada, versi) on usulan_luar_kamus to selaras_aplikasi;
