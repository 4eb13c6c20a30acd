-- The ledger (docs/adr/0006). Append-only by grant; leaf numbers are given by the sealer after commit.

create table jejak_entri (
  daerah_id text not null,
  entri_id uuid not null,
  peristiwa text not null,
  objek_jenis text not null,
  objek_id text not null,
  isi bytea not null,
  sidik bytea not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (daerah_id, entri_id),
  constraint check_jejak_entri_sidik check (octet_length(sidik) = 32)
);
-- An entry of a few kilobytes stays whole in its row: compressing it on the way in cost more than the insert.
alter table jejak_entri set (toast_tuple_target = 8160);

-- clock_timestamp, not now(): of two changes to one row the later one inserts its entry after the earlier one's commit,
-- so the order of entries is the order of the row's life even when transactions waited for each other.
comment on table jejak_entri is 'Satu perubahan sebagai bita kanonik RFC 8785; sidik = SHA-256(0x00 || isi), daun pohon RFC 9162.';

create table jejak_pribadi (
  daerah_id text not null,
  entri_id uuid not null,
  jalur text not null,
  garam bytea not null,
  nilai jsonb not null,
  primary key (daerah_id, entri_id, jalur)
);
comment on table jejak_pribadi is 'Nilai bidang pribadi yang di entri hanya tampak sebagai komitmen bergaram; dapat dihapus peran penghapus tanpa merusak pohon.';

create table jejak_daun (
  daerah_id text not null,
  nomor bigint not null,
  entri_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, nomor),
  constraint uniq_jejak_daun_entri unique (daerah_id, entri_id)
);
comment on table jejak_daun is 'Nomor daun yang diberikan penyegel sesudah commit, tanpa lubang, mulai 0.';

create table jejak_segel (
  daerah_id text not null,
  ukuran bigint not null,
  akar bytea not null,
  tepi bytea not null,
  catatan text not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, ukuran),
  constraint check_jejak_segel_tepi check (octet_length(tepi) % 32 = 0)
);
comment on table jejak_segel is 'Pos periksa bertanda tangan (C2SP tlog-checkpoint) atas pohon berukuran tertentu.';

create table jejak_penolakan (
  daerah_id text not null,
  jam timestamptz not null,
  pengguna_id text not null,
  jenis text not null,
  operasi text not null,
  jumlah integer not null default 1,
  primary key (daerah_id, jam, pengguna_id, jenis, operasi)
);
comment on table jejak_penolakan is 'Percobaan salah daerah, peran atau jendela, dihitung per jam; yang pertama tiap jam juga menjadi entri.';

alter table jejak_pribadi add constraint fk_jejak_pribadi_entri foreign key (daerah_id, entri_id) references jejak_entri (daerah_id, entri_id);
alter table jejak_daun add constraint fk_jejak_daun_entri foreign key (daerah_id, entri_id) references jejak_entri (daerah_id, entri_id);
create index idx_jejak_entri_waktu on jejak_entri (daerah_id, created_at);
create index idx_jejak_entri_objek on jejak_entri (daerah_id, objek_jenis, objek_id);

create table permintaan (
  daerah_id text not null,
  kunci text not null,
  pengguna_id text not null,
  operasi text not null,
  sidik_isi text not null,
  jawaban jsonb,
  created_at timestamptz not null default now(),
  primary key (daerah_id, pengguna_id, kunci)
);
comment on table permintaan is 'Kunci idempoten yang sudah dijawab: mengirim dua kali tidak mengubah apa pun.';

create table berkas (
  daerah_id text not null,
  berkas_id uuid not null,
  nama_asli text not null,
  jenis_media text not null,
  sidik_asli text not null,
  sidik_simpan text not null,
  ukuran_asli bigint not null,
  ukuran_simpan bigint not null,
  lebar integer,
  tinggi integer,
  exif jsonb,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (daerah_id, berkas_id),
  constraint check_berkas_sidik check (sidik_asli ~ '^[0-9a-f]{64}$' and sidik_simpan ~ '^[0-9a-f]{64}$')
);
comment on table berkas is 'Berkas terunggah. Sidik asli diambil sebelum dikecilkan; EXIF disimpan terpisah dan dibuang dari berkas yang diterbitkan.';
create index idx_berkas_sidik_asli on berkas (daerah_id, sidik_asli);
