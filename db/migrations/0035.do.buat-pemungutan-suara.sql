-- One vote of a meeting: its proposals, the rights to vote (only their hashes), and the ballots (docs/adr/0020).

create table pemungutan_suara (
  daerah_id text not null,
  pemungutan_id uuid not null,
  musyawarah_id uuid not null,
  judul text not null,
  cara text not null,
  pemilih text not null,
  bidang_pembangunan text,
  aturan text not null default '',
  poin integer,
  batas_rupiah bigint,
  maks_pilihan integer,
  hanya uuid[],
  mulai timestamptz,
  selesai timestamptz,
  keadaan text not null default 'disiapkan',
  dibuka_pada timestamptz,
  ditutup_pada timestamptz,
  jumlah_suara integer,
  sidik_suara text,
  versi integer not null default 1,
  created_by text not null,
  primary key (daerah_id, pemungutan_id),
  constraint check_pemungutan_suara_cara check (cara in ('setuju', 'poin', 'anggaran')),
  constraint check_pemungutan_suara_pemilih check (pemilih in ('delegasi', 'warga')),
  constraint check_pemungutan_suara_bidang check (bidang_pembangunan in ('infrastruktur', 'ekonomi', 'sosial-budaya', 'pemerintahan')),
  constraint check_pemungutan_suara_poin check ((cara = 'poin') = (poin is not null) and poin between 1 and 1000),
  constraint check_pemungutan_suara_batas check ((cara = 'anggaran') = (batas_rupiah is not null) and batas_rupiah > 0),
  constraint check_pemungutan_suara_maks check (maks_pilihan between 1 and 200),
  constraint check_pemungutan_suara_waktu check (selesai > mulai),
  constraint check_pemungutan_suara_keadaan check (keadaan in ('disiapkan', 'dibuka', 'ditutup', 'dibatalkan')),
  constraint check_pemungutan_suara_beku check ((sidik_suara is null or keadaan = 'ditutup') and (sidik_suara is null) = (jumlah_suara is null)),
  constraint check_pemungutan_suara_sidik check (sidik_suara ~ '^[0-9a-f]{64}$')
);
comment on table pemungutan_suara is 'Pemungutan suara sebuah musyawarah: caranya, pemilihnya, aturannya, dan sidik semua suaranya sesudah ditutup.';
comment on column pemungutan_suara.hanya is 'Usulan daftar pendek; tanpa ini semua usulan musyawarah (sebidang) yang belum ditolak.';
comment on column pemungutan_suara.sidik_suara is 'SHA-256 bentuk kanonik pilihan dan semua suara, menurut tanda terima.';

create table pilihan_suara (
  daerah_id text not null,
  pemungutan_id uuid not null,
  nomor_pilihan integer not null,
  pengajuan_id uuid not null,
  nomor text not null,
  judul text not null,
  kode_wilayah text not null,
  rupiah bigint not null,
  primary key (daerah_id, pemungutan_id, nomor_pilihan),
  constraint uniq_pilihan_suara_pengajuan unique (daerah_id, pemungutan_id, pengajuan_id),
  constraint check_pilihan_suara_nomor check (nomor_pilihan between 1 and 200)
);
comment on table pilihan_suara is 'Usulan di surat suara, dengan harga sebagaimana saat pemungutan dibuka.';

create table hak_suara (
  daerah_id text not null,
  sidik_hak text not null,
  pemungutan_id uuid not null,
  lembar_id uuid not null,
  kode_wilayah text not null,
  peserta_id uuid,
  keadaan text not null default 'terbit',
  primary key (daerah_id, sidik_hak),
  constraint check_hak_suara_sidik check (sidik_hak ~ '^[0-9a-f]{64}$'),
  constraint check_hak_suara_keadaan check (keadaan in ('terbit', 'terpakai', 'ditarik'))
);
comment on table hak_suara is 'Hak memberi satu suara: hanya sidik tokennya; terpakai tanpa waktu dan tanpa suaranya.';

create table suara (
  daerah_id text not null,
  pemungutan_id uuid not null,
  tanda_terima text not null,
  isi jsonb not null,
  primary key (daerah_id, pemungutan_id, tanda_terima),
  constraint check_suara_tanda_terima check (tanda_terima ~ '^[0-9A-HJKMNP-TV-Z]{20}$')
);
comment on table suara is 'Suara yang masuk, tanpa pemilih, tempat, atau waktu; hanya bertambah, dan tidak terbaca sebelum pemungutan ditutup.';

alter table pemungutan_suara add constraint fk_pemungutan_suara_musyawarah foreign key (daerah_id, musyawarah_id) references musyawarah (daerah_id, musyawarah_id);
alter table pilihan_suara add constraint fk_pilihan_suara_pemungutan foreign key (daerah_id, pemungutan_id) references pemungutan_suara (daerah_id, pemungutan_id);
alter table pilihan_suara add constraint fk_pilihan_suara_pengajuan foreign key (daerah_id, pengajuan_id) references pengajuan (daerah_id, pengajuan_id);
alter table pilihan_suara add constraint fk_pilihan_suara_wilayah foreign key (kode_wilayah) references wilayah (kode);
alter table hak_suara add constraint fk_hak_suara_pemungutan foreign key (daerah_id, pemungutan_id) references pemungutan_suara (daerah_id, pemungutan_id);
alter table hak_suara add constraint fk_hak_suara_wilayah foreign key (kode_wilayah) references wilayah (kode);
alter table hak_suara add constraint fk_hak_suara_peserta foreign key (daerah_id, peserta_id) references peserta_musyawarah (daerah_id, peserta_id);
alter table suara add constraint fk_suara_pemungutan foreign key (daerah_id, pemungutan_id) references pemungutan_suara (daerah_id, pemungutan_id);

create index idx_pemungutan_suara_musyawarah on pemungutan_suara (daerah_id, musyawarah_id);
create index idx_pilihan_suara_pengajuan on pilihan_suara (daerah_id, pengajuan_id);
create index idx_pilihan_suara_wilayah on pilihan_suara (kode_wilayah);
create index idx_hak_suara_pemungutan on hak_suara (daerah_id, pemungutan_id, kode_wilayah);
create index idx_hak_suara_wilayah on hak_suara (kode_wilayah);
create index idx_hak_suara_peserta on hak_suara (daerah_id, peserta_id);

alter table pemungutan_suara enable row level security;
alter table pemungutan_suara force row level security;
create policy penyewa on pemungutan_suara using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on pemungutan_suara to selaras_aplikasi;
grant update (keadaan, dibuka_pada, ditutup_pada, jumlah_suara, sidik_suara, versi) on pemungutan_suara to selaras_aplikasi;
alter table pilihan_suara enable row level security;
alter table pilihan_suara force row level security;
create policy penyewa on pilihan_suara using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on pilihan_suara to selaras_aplikasi;
alter table hak_suara enable row level security;
alter table hak_suara force row level security;
create policy penyewa on hak_suara using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on hak_suara to selaras_aplikasi;
grant update (keadaan) on hak_suara to selaras_aplikasi;
alter table suara enable row level security;
alter table suara force row level security;
create policy penyewa on suara using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
create policy rahasia on suara as restrictive for select using (
  tanda_terima = current_setting('selaras.tanda_terima', true)
  or exists (select from pemungutan_suara p where p.daerah_id = suara.daerah_id and p.pemungutan_id = suara.pemungutan_id and p.keadaan = 'ditutup'));
comment on policy rahasia on suara is 'Sebelum ditutup suara hanya terbaca oleh yang menyebut tanda terimanya, agar kiriman ulang dikenali.';
create policy masuk on suara as restrictive for insert with check (
  exists (select from pemungutan_suara p where p.daerah_id = suara.daerah_id and p.pemungutan_id = suara.pemungutan_id and p.keadaan = 'dibuka'));
comment on policy masuk on suara is 'Suara hanya masuk selama pemungutan dibuka.';
grant select, insert on suara to selaras_aplikasi;
