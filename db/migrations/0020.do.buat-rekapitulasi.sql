-- Recaps that need not count (docs/adr/0012): every ledger entry also names the rows it touched, a job folds what they are worth into figures.

create table jejak_sentuhan (
  daerah_id text not null,
  entri_id uuid not null,
  tabel text not null,
  kunci text not null,
  terlipat boolean not null default false,
  primary key (daerah_id, entri_id, tabel, kunci),
  constraint check_jejak_sentuhan_tabel check (tabel in ('pengajuan', 'kamus_usulan'))
);
comment on table jejak_sentuhan is 'Baris yang disentuh sebuah entri jejak dan belum (terlipat = false) atau sudah diperhitungkan dalam rekapitulasi.';
create index idx_jejak_sentuhan_belum on jejak_sentuhan (daerah_id, tabel) where not terlipat;

create table rekap_butir (
  daerah_id text not null,
  pengajuan_id uuid not null,
  tahun_anggaran integer not null,
  posisi text not null,
  perangkat_daerah_id uuid not null,
  bidang_pembangunan text not null,
  bidang_urusan text not null,
  kode_kecamatan text not null,
  kode_wilayah text not null,
  kanal text not null,
  prioritas text not null,
  alasan_kode text not null,
  besaran text not null,
  anggaran bigint not null,
  anggaran_kini bigint not null,
  primary key (daerah_id, pengajuan_id)
);
comment on table rekap_butir is 'Pengajuan sebagaimana terakhir diperhitungkan dalam rekapitulasi; turunan, dapat dibangun ulang kapan saja.';
create index idx_rekap_butir_tahun on rekap_butir (daerah_id, tahun_anggaran, kode_kecamatan);

create table rekap_lipatan (
  daerah_id text not null,
  tahun_anggaran integer not null,
  dimensi text not null,
  dimensi_lain text not null,
  nilai text not null,
  nilai_lain text not null,
  jumlah bigint not null,
  anggaran bigint not null,
  anggaran_kini bigint not null,
  primary key (daerah_id, dimensi, dimensi_lain, tahun_anggaran, nilai, nilai_lain)
);
comment on table rekap_lipatan is 'Jumlah dan uang pengajuan per tahun dan pasangan dimensi; turunan, dilipat dari rekap_butir.';

alter table jejak_sentuhan enable row level security;
alter table jejak_sentuhan force row level security;
create policy penyewa on jejak_sentuhan using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on jejak_sentuhan to selaras_aplikasi;
grant update (terlipat) on jejak_sentuhan to selaras_aplikasi;
alter table rekap_butir enable row level security;
alter table rekap_butir force row level security;
create policy penyewa on rekap_butir using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert, update on rekap_butir to selaras_aplikasi;
alter table rekap_lipatan enable row level security;
alter table rekap_lipatan force row level security;
create policy penyewa on rekap_lipatan using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert, update on rekap_lipatan to selaras_aplikasi;

-- What was proposed before this file counts too.
do $$
declare d text;
begin
  for d in select daerah_id from daerah order by 1 loop
    perform set_config('selaras.daerah', d, true);
    insert into jejak_sentuhan (daerah_id, entri_id, tabel, kunci) select daerah_id, pengajuan_id, 'pengajuan', pengajuan_id::text from pengajuan where daerah_id = d;
  end loop;
  perform set_config('selaras.daerah', '', true);
end $$;
