-- Webhooks: who is told of which events, and an outbox that the ledger itself fills, in its own statement (docs/adr/0016).

create table langganan (
  daerah_id text not null,
  langganan_id uuid not null,
  nama text not null,
  alamat text not null,
  peristiwa text[] not null,
  kunci_tanda text not null,
  dibuat_oleh text not null,
  dibuat_pada timestamptz not null,
  dihentikan_pada timestamptz,
  dihentikan_oleh text,
  primary key (daerah_id, langganan_id),
  constraint check_langganan_alamat check (alamat like 'https://%'),
  constraint check_langganan_peristiwa check (cardinality(peristiwa) > 0),
  constraint check_langganan_henti check ((dihentikan_pada is null) = (dihentikan_oleh is null))
);
comment on table langganan is 'Alamat sistem lain yang diberi tahu tentang peristiwa usulan (webhook), dengan kunci penandatangan kirimannya.';
alter table langganan add constraint fk_langganan_dibuat_oleh foreign key (daerah_id, dibuat_oleh) references pengguna (daerah_id, pengguna_id);
alter table langganan add constraint fk_langganan_dihentikan_oleh foreign key (daerah_id, dihentikan_oleh) references pengguna (daerah_id, pengguna_id);
create index idx_langganan_dibuat_oleh on langganan (daerah_id, dibuat_oleh);
create index idx_langganan_dihentikan_oleh on langganan (daerah_id, dihentikan_oleh);
alter table langganan enable row level security;
alter table langganan force row level security;
create policy penyewa on langganan using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on langganan to selaras_aplikasi;
grant update (dihentikan_pada, dihentikan_oleh) on langganan to selaras_aplikasi;

create table kiriman_langganan (
  daerah_id text not null,
  kiriman_id uuid not null,
  langganan_id uuid not null,
  peristiwa text not null,
  entri_id uuid,
  keadaan text not null default 'menunggu',
  percobaan integer not null default 0,
  kirim_setelah timestamptz not null default now(),
  riwayat jsonb not null default '[]',
  selesai_pada timestamptz,
  created_at timestamptz not null default now(),
  primary key (daerah_id, kiriman_id),
  constraint check_kiriman_langganan_keadaan check (keadaan in ('menunggu', 'terkirim', 'gagal')),
  constraint check_kiriman_langganan_selesai check ((keadaan = 'menunggu') = (selesai_pada is null)),
  constraint check_kiriman_langganan_entri check ((peristiwa = 'uji') = (entri_id is null))
);
comment on table kiriman_langganan is 'Satu peristiwa untuk satu langganan: menunggu, terkirim, atau gagal, dengan riwayat percobaannya. Isinya disusun dari entri jejaknya.';
alter table kiriman_langganan add constraint fk_kiriman_langganan_langganan foreign key (daerah_id, langganan_id) references langganan (daerah_id, langganan_id);
alter table kiriman_langganan add constraint fk_kiriman_langganan_entri foreign key (daerah_id, entri_id) references jejak_entri (daerah_id, entri_id);
create index idx_kiriman_langganan_langganan on kiriman_langganan (daerah_id, langganan_id, created_at desc);
create index idx_kiriman_langganan_entri on kiriman_langganan (daerah_id, entri_id);
create index idx_kiriman_langganan_menunggu on kiriman_langganan (daerah_id, kirim_setelah) where keadaan = 'menunggu';
alter table kiriman_langganan enable row level security;
alter table kiriman_langganan force row level security;
create policy penyewa on kiriman_langganan using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on kiriman_langganan to selaras_aplikasi;
grant update (keadaan, percobaan, kirim_setelah, riwayat, selesai_pada) on kiriman_langganan to selaras_aplikasi;
