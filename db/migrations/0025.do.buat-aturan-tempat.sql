-- A place wholly outside the village it is proposed for: what the government asks then (D-09).

create table aturan_tempat (
  daerah_id text not null,
  luar_desa text not null,
  versi integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by text not null,
  primary key (daerah_id),
  constraint check_aturan_tempat_luar_desa check (luar_desa in ('alasan', 'peringatan'))
);
comment on table aturan_tempat is 'Apakah tempat yang seluruhnya di luar batas desa pengusul perlu alasan tertulis, atau cukup diperingatkan; daerah tanpa baris memerlukan alasan.';
alter table aturan_tempat enable row level security;
alter table aturan_tempat force row level security;
create policy penyewa on aturan_tempat using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on aturan_tempat to selaras_aplikasi;
grant update (luar_desa, versi, updated_at, updated_by) on aturan_tempat to selaras_aplikasi;

alter table usulan add column alasan_tempat text;
comment on column usulan.alasan_tempat is 'Mengapa tempatnya di luar desa pengusul, menurut pengusul; dibaca meja yang memutus.';
grant update (alasan_tempat) on usulan to selaras_aplikasi;
