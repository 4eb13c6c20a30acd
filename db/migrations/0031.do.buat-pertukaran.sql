-- What came from SIPD's sheets: under which id, and the cells the program has no place of its own for; and which heading of a sheet a
-- government has said means which of ours.

create table usulan_sipd (
  daerah_id text not null,
  tahun_anggaran integer not null,
  id_sipd text not null,
  pengajuan_id uuid not null,
  sidik text not null,
  versi_masuk integer not null,
  titipan jsonb not null,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (daerah_id, tahun_anggaran, id_sipd),
  constraint uniq_usulan_sipd_pengajuan unique (daerah_id, pengajuan_id),
  constraint check_usulan_sipd_id check (length(id_sipd) between 1 and 60),
  constraint check_usulan_sipd_titipan check (jsonb_typeof(titipan) = 'object')
);
comment on table usulan_sipd is 'Baris lembar usulan SIPD yang menjadi pengajuan: nomor asalnya, sidik isinya, dan sel titipan yang dikeluarkan kembali apa adanya.';
alter table usulan_sipd add constraint fk_usulan_sipd_pengajuan foreign key (daerah_id, pengajuan_id) references pengajuan (daerah_id, pengajuan_id);

create table pemetaan_kolom (
  daerah_id text not null,
  sidik_kepala text not null,
  pemetaan jsonb not null,
  kepala text[] not null,
  versi integer not null default 1,
  updated_at timestamptz not null default now(),
  updated_by text not null,
  primary key (daerah_id, sidik_kepala),
  constraint check_pemetaan_kolom_sidik check (sidik_kepala ~ '^[0-9a-f]{64}$'),
  constraint check_pemetaan_kolom_isi check (jsonb_typeof(pemetaan) = 'object')
);
comment on table pemetaan_kolom is 'Judul kolom lembar lain yang sudah dinyatakan artinya: satu baris per bentuk kepala lembar.';

alter table usulan_sipd enable row level security, force row level security;
create policy penyewa on usulan_sipd using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on usulan_sipd to selaras_aplikasi;
alter table pemetaan_kolom enable row level security, force row level security;
create policy penyewa on pemetaan_kolom using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on pemetaan_kolom to selaras_aplikasi;
grant update (pemetaan, kepala, versi, updated_at, updated_by) on pemetaan_kolom to selaras_aplikasi;
