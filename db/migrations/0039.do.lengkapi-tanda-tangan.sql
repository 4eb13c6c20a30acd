-- Signatures of the minutes: who must sign is dated data, a wrong one is withdrawn openly (C-06).

alter table tanda_tangan drop constraint check_tanda_tangan_selaku;
alter table tanda_tangan add constraint check_tanda_tangan_selaku check (selaku in ('pimpinan', 'sekretaris', 'wakil'));
alter table tanda_tangan add constraint check_tanda_tangan_bukti check (case cara when 'pindaian' then berkas_id is not null and bukti is null else berkas_id is null and bukti is not null end);
alter table tanda_tangan add column dicabut_pada timestamptz;
alter table tanda_tangan add column dicabut_oleh text;
alter table tanda_tangan add column alasan_cabut text;
alter table tanda_tangan add constraint check_tanda_tangan_dicabut check ((dicabut_pada is null) = (dicabut_oleh is null) and (dicabut_pada is null) = (alasan_cabut is null));
comment on column tanda_tangan.sidik is 'SHA-256 berkas asli pindaiannya; bagi tanda tangan elektronik, sidik berita acara yang ditandatangani.';
comment on column tanda_tangan.dicabut_pada is 'Tanda tangan yang keliru dicabut dengan alasan sebelum musyawarahnya ditandatangani; barisnya tetap ada.';
create index idx_tanda_tangan_sidik on tanda_tangan (daerah_id, sidik);
grant update (dicabut_pada, dicabut_oleh, alasan_cabut) on tanda_tangan to selaras_aplikasi;

create table syarat_tanda_tangan (
  daerah_id text not null,
  syarat_id uuid not null,
  berlaku_dari date not null,
  tahap text,
  jenis text,
  sekretaris boolean not null,
  wakil integer not null,
  sumber text not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (daerah_id, syarat_id),
  constraint check_syarat_tanda_tangan_tahap check (tahap in ('rembuk', 'desa', 'kecamatan', 'forum-perangkat-daerah', 'musrenbang-kabupaten', 'musrenbang-provinsi')),
  constraint check_syarat_tanda_tangan_jenis check (jenis in ('musrenbang', 'rembuk', 'khusus', 'koordinasi', 'bimtek', 'sinkronisasi')),
  constraint check_syarat_tanda_tangan_wakil check (wakil between 1 and 20)
);
comment on table syarat_tanda_tangan is 'Tanda tangan yang wajib pada berita acara menurut tingkat dan jenis musyawarah, sejak tanggal berlakunya; tanpa ini: pimpinan dan dua wakil peserta (C-06). Hanya bertambah.';
comment on column syarat_tanda_tangan.tahap is 'Kosong: semua tingkat.';
comment on column syarat_tanda_tangan.jenis is 'Kosong: semua jenis.';
alter table syarat_tanda_tangan add constraint uniq_syarat_tanda_tangan unique nulls not distinct (daerah_id, berlaku_dari, tahap, jenis);
alter table syarat_tanda_tangan enable row level security;
alter table syarat_tanda_tangan force row level security;
create policy penyewa on syarat_tanda_tangan using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on syarat_tanda_tangan to selaras_aplikasi;
