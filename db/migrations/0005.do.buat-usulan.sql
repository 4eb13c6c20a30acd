-- The need is permanent (usulan); its entry for one budget year is a pengajuan; decisions are append-only (kontrak 4).

create table usulan (
  daerah_id text not null,
  usulan_id uuid not null,
  judul text not null,
  masalah text not null,
  kode_wilayah text not null,
  rw text,
  rt text,
  lokus text,
  lintang numeric(9, 6),
  bujur numeric(9, 6),
  pengusul_jenis text not null,
  pengusul_nama text,
  pengusul_kontak text,
  penerima_jiwa integer,
  penerima_kk integer,
  penerima_kk_miskin integer,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (daerah_id, usulan_id),
  constraint check_usulan_titik check ((lintang is null) = (bujur is null)),
  constraint check_usulan_lintang check (lintang between -11.5 and 6.5),
  constraint check_usulan_bujur check (bujur between 94.5 and 141.5),
  constraint check_usulan_penerima check (coalesce(penerima_jiwa, 0) >= 0 and coalesce(penerima_kk, 0) >= 0 and coalesce(penerima_kk_miskin, 0) between 0 and coalesce(penerima_kk, 2147483647)),
  constraint check_usulan_pengusul check (pengusul_jenis in ('warga', 'rt', 'rw', 'desa', 'kelurahan', 'kecamatan', 'lembaga', 'perangkat-daerah', 'dprd'))
);
comment on table usulan is 'Kebutuhan warga itu sendiri, tetap selamanya: masalah, tempat, foto. pengusul_nama dan pengusul_kontak adalah data pribadi.';
create index idx_usulan_wilayah on usulan (daerah_id, kode_wilayah);

create table usulan_berkas (
  daerah_id text not null,
  usulan_id uuid not null,
  berkas_id uuid not null,
  jenis text not null,
  urutan integer not null,
  primary key (daerah_id, usulan_id, berkas_id),
  constraint check_usulan_berkas_jenis check (jenis in ('foto', 'proposal', 'surat-pengantar', 'rab', 'sketsa', 'sertifikat'))
);
comment on table usulan_berkas is 'Foto dan lampiran usulan.';
alter table usulan_berkas add constraint fk_usulan_berkas_usulan foreign key (daerah_id, usulan_id) references usulan (daerah_id, usulan_id);
alter table usulan_berkas add constraint fk_usulan_berkas_berkas foreign key (daerah_id, berkas_id) references berkas (daerah_id, berkas_id);
create index idx_usulan_berkas_berkas on usulan_berkas (daerah_id, berkas_id);

create table pengecualian (
  daerah_id text not null,
  pengecualian_id uuid not null,
  tahun_anggaran integer not null,
  kode_wilayah text not null,
  nomor_surat text not null,
  tanggal_surat date not null,
  penandatangan text not null,
  alasan text not null,
  berlaku_sampai timestamptz not null,
  berkas_id uuid,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (daerah_id, pengecualian_id),
  constraint uniq_pengecualian_surat unique (daerah_id, nomor_surat)
);
comment on table pengecualian is 'Izin tertulis dan terbuka untuk memasukkan usulan sesudah jendela tertutup (S3-15); tampil di halaman publik.';
alter table pengecualian add constraint fk_pengecualian_berkas foreign key (daerah_id, berkas_id) references berkas (daerah_id, berkas_id);
create index idx_pengecualian_berkas on pengecualian (daerah_id, berkas_id);

create table nomor_urut (
  daerah_id text not null,
  tahun_anggaran integer not null,
  kode_wilayah text not null,
  terakhir integer not null,
  primary key (daerah_id, tahun_anggaran, kode_wilayah)
);
comment on table nomor_urut is 'Nomor urut pengajuan terakhir per tahun dan wilayah.';

create table pengajuan (
  daerah_id text not null,
  pengajuan_id uuid not null,
  usulan_id uuid not null,
  tahun_anggaran integer not null,
  tahun_usul integer not null,
  nomor text,
  rute text not null,
  rute_versi integer not null,
  kanal text not null,
  kamus_id uuid not null,
  kode_wilayah text not null,
  kode_kecamatan text not null,
  bidang_pembangunan text not null,
  volume numeric(14, 3) not null,
  satuan text not null,
  harga_satuan bigint not null,
  anggaran bigint not null,
  tahap text not null,
  keadaan text not null,
  volume_kini numeric(14, 3) not null,
  anggaran_kini bigint not null,
  perangkat_daerah_awal_id uuid not null,
  perangkat_daerah_id uuid not null,
  pengecualian_id uuid,
  diajukan_pada timestamptz,
  waktu_perangkat timestamptz,
  menunggu_sejak timestamptz not null,
  versi integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  updated_at timestamptz not null default now(),
  primary key (daerah_id, pengajuan_id),
  constraint uniq_pengajuan_tahun unique (daerah_id, usulan_id, tahun_anggaran),
  constraint uniq_pengajuan_nomor unique (daerah_id, nomor),
  constraint check_pengajuan_volume check (volume > 0 and volume_kini >= 0),
  constraint check_pengajuan_uang check (harga_satuan > 0 and anggaran >= 0 and anggaran_kini >= 0),
  constraint check_pengajuan_nomor check ((keadaan = 'draf' or (keadaan = 'dibatalkan' and diajukan_pada is null)) = (nomor is null)),
  constraint check_pengajuan_tahap check (tahap in ('pengusulan', 'desa', 'kecamatan', 'sekretariat-dprd', 'mitra-bappeda', 'forum-perangkat-daerah', 'musrenbang-kabupaten', 'tapd', 'penganggaran')),
  constraint check_pengajuan_keadaan check (keadaan in ('draf', 'diajukan', 'dikembalikan', 'dicadangkan', 'ditunda', 'ditolak', 'dibatalkan', 'direncanakan', 'dianggarkan'))
);
comment on table pengajuan is 'Satu usulan untuk satu tahun anggaran: kamus, volume, harga, rute, tahap dan keadaannya. Rancangan (draf) hanya milik penulisnya.';
alter table pengajuan add constraint fk_pengajuan_usulan foreign key (daerah_id, usulan_id) references usulan (daerah_id, usulan_id);
alter table pengajuan add constraint fk_pengajuan_kamus foreign key (daerah_id, kamus_id) references kamus_usulan (daerah_id, kamus_id);
alter table pengajuan add constraint fk_pengajuan_perangkat_daerah_awal foreign key (daerah_id, perangkat_daerah_awal_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
alter table pengajuan add constraint fk_pengajuan_perangkat_daerah foreign key (daerah_id, perangkat_daerah_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
alter table pengajuan add constraint fk_pengajuan_pengecualian foreign key (daerah_id, pengecualian_id) references pengecualian (daerah_id, pengecualian_id);
create index idx_pengajuan_antrean on pengajuan (daerah_id, tahun_anggaran, tahap, keadaan, menunggu_sejak, pengajuan_id);
create index idx_pengajuan_kecamatan on pengajuan (daerah_id, kode_kecamatan, tahun_anggaran);
create index idx_pengajuan_wilayah on pengajuan (daerah_id, kode_wilayah, tahun_anggaran);
create index idx_pengajuan_kamus on pengajuan (daerah_id, kamus_id);
create index idx_pengajuan_perangkat_daerah on pengajuan (daerah_id, perangkat_daerah_id);
create index idx_pengajuan_perangkat_daerah_awal on pengajuan (daerah_id, perangkat_daerah_awal_id);
create index idx_pengajuan_pengecualian on pengajuan (daerah_id, pengecualian_id);

create table putusan (
  daerah_id text not null,
  putusan_id uuid not null,
  pengajuan_id uuid not null,
  urut integer not null,
  tahap text not null,
  keputusan text not null,
  tahap_ke text not null,
  keadaan_ke text not null,
  volume numeric(14, 3) not null,
  rupiah bigint not null,
  alasan_kode text,
  teks text,
  urutan_prioritas integer,
  perangkat_daerah_id uuid not null,
  penugasan_id uuid not null,
  pengguna_id text not null,
  jabatan text not null,
  batas_perbaikan date,
  waktu timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, putusan_id),
  constraint uniq_putusan_urut unique (daerah_id, pengajuan_id, urut),
  constraint check_putusan_keputusan check (keputusan in ('ajukan', 'terima', 'ubah', 'kembalikan', 'alihkan', 'cadangkan', 'tunda', 'tolak', 'batalkan', 'anggarkan')),
  constraint check_putusan_alasan check (alasan_kode ~ '^A(0[1-9]|1[0-9]|20)$'),
  constraint check_putusan_beralasan check (keputusan in ('ajukan', 'terima', 'anggarkan') or (alasan_kode is not null and length(teks) >= 10)),
  constraint check_putusan_prioritas check (urutan_prioritas > 0)
);
comment on table putusan is 'Putusan per pengajuan dan tahap, hanya bertambah: teks, volume, rupiah, alasan berkode, pelaku. jabatan adalah jabatan saat memutus.';
alter table putusan add constraint fk_putusan_pengajuan foreign key (daerah_id, pengajuan_id) references pengajuan (daerah_id, pengajuan_id);
alter table putusan add constraint fk_putusan_penugasan foreign key (daerah_id, penugasan_id) references penugasan (daerah_id, penugasan_id);
alter table putusan add constraint fk_putusan_perangkat_daerah foreign key (daerah_id, perangkat_daerah_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
create index idx_putusan_penugasan on putusan (daerah_id, penugasan_id);
create index idx_putusan_perangkat_daerah on putusan (daerah_id, perangkat_daerah_id);

create view putusan_kini with (security_invoker = true) as
select distinct on (daerah_id, pengajuan_id, tahap) *
from putusan
order by daerah_id, pengajuan_id, tahap, urut desc;
comment on view putusan_kini is 'Putusan terakhir per pengajuan dan tahap.';

create table silsilah (
  daerah_id text not null,
  silsilah_id uuid not null,
  jenis text not null,
  asal_pengajuan_id uuid not null,
  tujuan_pengajuan_id uuid not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (daerah_id, silsilah_id),
  constraint uniq_silsilah unique (daerah_id, jenis, asal_pengajuan_id, tujuan_pengajuan_id),
  constraint check_silsilah_jenis check (jenis in ('digabung', 'dipecah', 'diusulkan-kembali', 'sama-dengan')),
  constraint check_silsilah_lain check (asal_pengajuan_id <> tujuan_pengajuan_id)
);
comment on table silsilah is 'Hubungan antarpengajuan: digabung, dipecah, diusulkan kembali, sama dengan.';
alter table silsilah add constraint fk_silsilah_asal foreign key (daerah_id, asal_pengajuan_id) references pengajuan (daerah_id, pengajuan_id);
alter table silsilah add constraint fk_silsilah_tujuan foreign key (daerah_id, tujuan_pengajuan_id) references pengajuan (daerah_id, pengajuan_id);
create index idx_silsilah_asal on silsilah (daerah_id, asal_pengajuan_id);
create index idx_silsilah_tujuan on silsilah (daerah_id, tujuan_pengajuan_id);
