-- Every field of a proposal: cause and effect, shape on the map, readiness, typed attachments, and what its score is derived from.
-- New columns stay null where nothing was said, so that rows written before them still equal their last entry in the ledger.

alter table usulan add column penyebab text;
alter table usulan add column dampak text;
alter table usulan add column latar_belakang text;
alter table usulan add column dasar_hukum text;
alter table usulan add column maksud text;
alter table usulan add column tujuan text;
alter table usulan add column fokus text[];
alter table usulan add column isu text;
alter table usulan add column sasaran_id uuid;
alter table usulan add column alamat text;
-- GeoJSON geometry (EPSG:4326); lintang and bujur keep a point that stands for it.
alter table usulan add column geometri jsonb;
alter table usulan add column panjang_m numeric(12, 1);
alter table usulan add column luas_m2 numeric(14, 1);
alter table usulan add column akurasi_m integer;
alter table usulan add column penerima_perempuan integer;
alter table usulan add column penerima_laki_laki integer;
alter table usulan add column swadaya_rupiah bigint;
alter table usulan add column swadaya_persen integer;
alter table usulan add column status_lahan text;
alter table usulan add column sertifikat boolean;
alter table usulan add column surat_hibah boolean;
alter table usulan add column ded boolean;
alter table usulan add column tautan_video text;

alter table usulan add constraint check_usulan_orang check (coalesce(penerima_perempuan, 0) >= 0 and coalesce(penerima_laki_laki, 0) >= 0);
alter table usulan add constraint check_usulan_swadaya check (coalesce(swadaya_rupiah, 0) >= 0 and coalesce(swadaya_persen, 0) between 0 and 100);
alter table usulan add constraint check_usulan_geometri check (geometri is null or (geometri ->> 'type' in ('Point', 'LineString', 'Polygon') and lintang is not null));
alter table usulan add constraint check_usulan_ukuran check (coalesce(panjang_m, 0) >= 0 and coalesce(luas_m2, 0) >= 0 and coalesce(akurasi_m, 0) >= 0);
alter table usulan add constraint check_usulan_status_lahan
  check (status_lahan in ('tidak-perlu', 'milik-desa', 'milik-pemda', 'milik-warga', 'hibah', 'wakaf', 'instansi-lain', 'sengketa', 'belum-jelas'));
alter table usulan add constraint fk_usulan_sasaran foreign key (daerah_id, sasaran_id) references simpul_identitas (daerah_id, simpul_id);
create index idx_usulan_sasaran on usulan (daerah_id, sasaran_id);
grant update (penyebab, dampak, latar_belakang, dasar_hukum, maksud, tujuan, fokus, isu, sasaran_id, alamat, geometri, panjang_m, luas_m2, akurasi_m, penerima_perempuan, penerima_laki_laki, swadaya_rupiah, swadaya_persen, status_lahan, sertifikat, surat_hibah, ded, tautan_video) on usulan to selaras_aplikasi;

alter table pengajuan add column rincian_volume jsonb;
alter table pengajuan add column jenis_belanja text;
alter table pengajuan add column bulan_pelaksanaan integer;
alter table pengajuan add column skor_smart integer;
alter table pengajuan add constraint check_pengajuan_jenis_belanja check (jenis_belanja in ('barang-jasa', 'modal', 'hibah', 'bansos', 'bantuan-keuangan'));
alter table pengajuan add constraint check_pengajuan_bulan check (bulan_pelaksanaan between 1 and 12);
alter table pengajuan add constraint check_pengajuan_skor_smart check (skor_smart between 0 and 5);
grant update (rincian_volume, jenis_belanja, bulan_pelaksanaan, skor_smart) on pengajuan to selaras_aplikasi;

-- An attachment taken back stays on record.
alter table usulan_berkas add column dilepas_pada timestamptz;
alter table usulan_berkas drop constraint check_usulan_berkas_jenis;
alter table usulan_berkas add constraint check_usulan_berkas_jenis
  check (jenis in ('foto', 'proposal', 'surat-pengantar', 'rab', 'sketsa', 'sertifikat', 'surat-hibah', 'ded'));
grant update (jenis, urutan, dilepas_pada) on usulan_berkas to selaras_aplikasi;

-- The device reduces a photo before it sends it: what it says the original's fingerprint was. The look of a picture is a 64-bit hash.
alter table berkas add column sidik_perangkat text;
alter table berkas add column sidik_rupa text;
alter table berkas add constraint check_berkas_sidik_perangkat check (sidik_perangkat ~ '^[0-9a-f]{64}$');
alter table berkas add constraint check_berkas_sidik_rupa check (sidik_rupa ~ '^[0-9a-f]{16}$');
create index idx_berkas_sidik_perangkat on berkas (daerah_id, sidik_perangkat);

create table berkas_rupa (
  daerah_id text not null,
  pita integer not null,
  nilai integer not null,
  berkas_id uuid not null,
  primary key (daerah_id, pita, nilai, berkas_id),
  constraint check_berkas_rupa_pita check (pita between 0 and 3),
  constraint check_berkas_rupa_nilai check (nilai between 0 and 65535)
);
comment on table berkas_rupa is 'Rupa foto dalam empat pita 16 bit: foto yang disimpan ulang atau diperkecil masih bertemu di salah satunya.';
alter table berkas_rupa add constraint fk_berkas_rupa_berkas foreign key (daerah_id, berkas_id) references berkas (daerah_id, berkas_id);
create index idx_berkas_rupa_berkas on berkas_rupa (daerah_id, berkas_id);
alter table berkas_rupa enable row level security;
alter table berkas_rupa force row level security;
create policy penyewa on berkas_rupa using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on berkas_rupa to selaras_aplikasi;
