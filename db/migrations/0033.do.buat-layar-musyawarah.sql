-- The room's screen, and those who came without an invitation (domain.md §3.4).

create table layar_musyawarah (
  daerah_id text not null,
  musyawarah_id uuid not null,
  pengajuan_id uuid,
  fase text not null default 'paparan',
  garam bytea not null,
  versi integer not null default 1,
  primary key (daerah_id, musyawarah_id),
  constraint check_layar_musyawarah_fase check (fase in ('paparan', 'pembahasan', 'pemeringkatan', 'berita-acara')),
  constraint check_layar_musyawarah_garam check (octet_length(garam) = 32)
);
comment on table layar_musyawarah is 'Yang sedang tampil di layar ruang musyawarah, dan rahasia tautan layar serta pintunya.';
alter table layar_musyawarah add constraint fk_layar_musyawarah_musyawarah foreign key (daerah_id, musyawarah_id) references musyawarah (daerah_id, musyawarah_id);
alter table layar_musyawarah add constraint fk_layar_musyawarah_pengajuan foreign key (daerah_id, pengajuan_id) references pengajuan (daerah_id, pengajuan_id);
create index idx_layar_musyawarah_pengajuan on layar_musyawarah (daerah_id, pengajuan_id);
alter table layar_musyawarah enable row level security;
alter table layar_musyawarah force row level security;
create policy penyewa on layar_musyawarah using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on layar_musyawarah to selaras_aplikasi;
grant update (pengajuan_id, fase, garam, versi) on layar_musyawarah to selaras_aplikasi;

alter table peserta_musyawarah add column keadaan text not null default 'tercatat';
alter table peserta_musyawarah add constraint check_peserta_musyawarah_keadaan check (keadaan in ('menunggu', 'tercatat', 'dikeluarkan') and (keadaan = 'tercatat' or hadir_pada is null));
comment on column peserta_musyawarah.keadaan is 'menunggu: datang tanpa undangan dan menunggu meja; dikeluarkan: salah catat.';
grant update (keadaan) on peserta_musyawarah to selaras_aplikasi;
