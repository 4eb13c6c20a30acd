-- The sealed ledger (docs/adr/0021): what waits for its leaf number, tiles of the tree, and the succession of keys.

create table jejak_antrean (
  daerah_id text not null,
  entri_id uuid not null,
  urut bigint generated always as identity,
  disegel boolean not null default false,
  primary key (daerah_id, entri_id)
);
comment on table jejak_antrean is 'Entri yang belum (disegel = false) atau sudah bernomor daun, menurut urutan masuknya dan bukan menurut jam.';
create index idx_jejak_antrean_belum on jejak_antrean (daerah_id, urut) where not disegel;

create table jejak_petak (
  daerah_id text not null,
  tingkat integer not null,
  nomor bigint not null,
  akar bytea not null,
  isi bytea not null,
  primary key (daerah_id, tingkat, nomor),
  constraint check_jejak_petak_isi check (octet_length(akar) = 32 and octet_length(isi) = 8192)
);
alter table jejak_petak alter column isi set storage external;
comment on table jejak_petak is '256 simpul bersebelahan dari pohon jejak dan akarnya (C2SP tlog-tiles); hanya petak yang penuh.';

create table jejak_kunci (
  daerah_id text not null,
  urut integer not null,
  mulai bigint not null,
  kunci_publik bytea not null,
  tanda_tangan bytea not null,
  tanda_tangan_lama bytea,
  created_at timestamptz not null default now(),
  primary key (daerah_id, urut),
  constraint check_jejak_kunci_bentuk check (octet_length(kunci_publik) = 32 and octet_length(tanda_tangan) = 64 and octet_length(tanda_tangan_lama) = 64)
);
comment on table jejak_kunci is 'Kunci publik yang menandatangani pos periksa sesudah ukuran mulai; ditandatangani olehnya sendiri dan oleh pendahulunya.';

alter table jejak_antrean enable row level security;
alter table jejak_antrean force row level security;
create policy penyewa on jejak_antrean using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on jejak_antrean to selaras_aplikasi;
grant update (disegel) on jejak_antrean to selaras_aplikasi;
alter table jejak_petak enable row level security;
alter table jejak_petak force row level security;
create policy penyewa on jejak_petak using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on jejak_petak to selaras_aplikasi;
alter table jejak_kunci enable row level security;
alter table jejak_kunci force row level security;
create policy penyewa on jejak_kunci using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on jejak_kunci to selaras_aplikasi;

-- What was written before this file waits too.
do $$
declare d text;
begin
  for d in select daerah_id from daerah order by 1 loop
    perform set_config('selaras.daerah', d, true);
    insert into jejak_antrean (daerah_id, entri_id)
    select e.daerah_id, e.entri_id from jejak_entri e
    where e.daerah_id = d and not exists (select from jejak_daun n where n.daerah_id = d and n.entri_id = e.entri_id)
    order by e.created_at, e.entri_id;
  end loop;
  perform set_config('selaras.daerah', '', true);
end $$;
