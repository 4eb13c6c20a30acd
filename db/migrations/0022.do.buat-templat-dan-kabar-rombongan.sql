-- Sentences a desk keeps for its decisions, and one notice for everything one call decided.

create table templat_kalimat (
  daerah_id text not null,
  templat_id uuid not null,
  tahap text not null,
  kode_wilayah text,
  perangkat_daerah_id uuid,
  keputusan text not null,
  nama text not null,
  alasan_kode text,
  teks text not null,
  versi integer not null default 1,
  dihapus_pada timestamptz,
  created_by text not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, templat_id),
  constraint check_templat_kalimat_tahap check (tahap in ('desa', 'kecamatan', 'sekretariat-dprd', 'mitra-bappeda', 'forum-perangkat-daerah', 'musrenbang-kabupaten', 'tapd', 'penganggaran', 'pelaksanaan')),
  constraint check_templat_kalimat_nama check (length(nama) between 1 and 80),
  constraint check_templat_kalimat_teks check (length(teks) between 10 and 1000)
);
comment on table templat_kalimat is 'Kalimat putusan yang disimpan satu meja (tahap dan lingkup penugasannya) untuk dipakai lagi; penanda seperti {{judul}} diisi per usulan. Yang dihapus tetap tercatat.';
alter table templat_kalimat add constraint fk_templat_kalimat_perangkat foreign key (daerah_id, perangkat_daerah_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
create unique index uniq_templat_kalimat_nama on templat_kalimat (daerah_id, tahap, coalesce(kode_wilayah, ''), coalesce(perangkat_daerah_id::text, ''), keputusan, lower(nama)) where dihapus_pada is null;
create index idx_templat_kalimat_perangkat on templat_kalimat (daerah_id, perangkat_daerah_id);

create table pemberitahuan_butir (
  daerah_id text not null,
  pemberitahuan_id uuid not null,
  objek_id text not null,
  objek_jenis text not null,
  data jsonb not null,
  selesai_pada timestamptz,
  created_at timestamptz not null default now(),
  primary key (daerah_id, pemberitahuan_id, objek_id)
);
comment on table pemberitahuan_butir is 'Isi kabar rombongan: setiap hal yang diputus dalam satu kiriman, dalam satu kabar per orang.';
alter table pemberitahuan_butir add constraint fk_pemberitahuan_butir_kabar foreign key (daerah_id, pemberitahuan_id) references pemberitahuan (daerah_id, pemberitahuan_id);
create index idx_pemberitahuan_butir_objek on pemberitahuan_butir (daerah_id, objek_id) where selesai_pada is null;

alter table templat_kalimat enable row level security;
alter table templat_kalimat force row level security;
create policy penyewa on templat_kalimat using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on templat_kalimat to selaras_aplikasi;
grant update (nama, alasan_kode, teks, versi, dihapus_pada) on templat_kalimat to selaras_aplikasi;

alter table pemberitahuan_butir enable row level security;
alter table pemberitahuan_butir force row level security;
create policy penyewa on pemberitahuan_butir using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on pemberitahuan_butir to selaras_aplikasi;
grant update (selesai_pada) on pemberitahuan_butir to selaras_aplikasi;
