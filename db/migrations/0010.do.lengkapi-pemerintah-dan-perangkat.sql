-- Governments and their offices through time: validity, sub-units, heads, partner divisions, lineage, heads of region.
-- "Not two at once" is an exclusion constraint, always within one government.
create extension if not exists btree_gist;

create table bidang_mitra (
  daerah_id text not null,
  bidang_mitra_id uuid not null,
  nama text not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, bidang_mitra_id),
  constraint uniq_bidang_mitra_nama unique (daerah_id, nama)
);
comment on table bidang_mitra is 'Bidang di Bappeda yang menjadi mitra perangkat daerah.';

alter table perangkat_daerah
  add column induk_id uuid,
  add column bidang_mitra_id uuid,
  add column kode_lain text[] not null default '{}',
  add column alamat text,
  add column berlaku_dari date,
  add column berlaku_sampai date,
  add column dasar_hukum text,
  add column versi integer not null default 1;

-- The partner division was a text; what stands there moves into its own table. The owner is bound by the tenant policy too.
alter table perangkat_daerah no force row level security;
insert into bidang_mitra (daerah_id, bidang_mitra_id, nama)
  select daerah_id, gen_random_uuid(), bidang_mitra from perangkat_daerah where bidang_mitra is not null group by daerah_id, bidang_mitra;
update perangkat_daerah p set bidang_mitra_id = b.bidang_mitra_id from bidang_mitra b where b.daerah_id = p.daerah_id and b.nama = p.bidang_mitra;
alter table perangkat_daerah force row level security;

alter table perangkat_daerah
  drop column bidang_mitra,
  drop constraint uniq_perangkat_daerah_kode,
  drop constraint check_perangkat_daerah_jenis,
  drop constraint check_perangkat_daerah_kecamatan;
alter table perangkat_daerah
  add constraint check_perangkat_daerah_jenis check (jenis in ('dinas', 'badan', 'sekretariat', 'inspektorat', 'satuan', 'kantor', 'kecamatan', 'kelurahan', 'rumah-sakit', 'bagian', 'uptd', 'kementerian')),
  add constraint check_perangkat_daerah_wilayah check ((jenis in ('kecamatan', 'kelurahan')) = (kode_wilayah is not null)),
  add constraint check_perangkat_daerah_masa check (berlaku_sampai >= berlaku_dari),
  add constraint check_perangkat_daerah_induk check (induk_id <> perangkat_daerah_id),
  add constraint excl_perangkat_daerah_kode exclude using gist (daerah_id with =, kode with =, daterange(berlaku_dari, berlaku_sampai, '[]') with &&);
-- Rows from before this file may lack a bidang urusan; every row written from now on has one to three.
alter table perangkat_daerah add constraint check_perangkat_daerah_bidang check (cardinality(bidang_urusan) between 1 and 3) not valid;
alter table perangkat_daerah add constraint fk_perangkat_daerah_induk foreign key (daerah_id, induk_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
alter table perangkat_daerah add constraint fk_perangkat_daerah_bidang_mitra foreign key (daerah_id, bidang_mitra_id) references bidang_mitra (daerah_id, bidang_mitra_id);
create index idx_perangkat_daerah_induk on perangkat_daerah (daerah_id, induk_id);
create index idx_perangkat_daerah_bidang_mitra on perangkat_daerah (daerah_id, bidang_mitra_id);

create view mitra_perangkat with (security_invoker = true) as
  select p.daerah_id, p.perangkat_daerah_id, b.nama as bidang_mitra
  from perangkat_daerah p
  left join perangkat_daerah i on i.daerah_id = p.daerah_id and i.perangkat_daerah_id = p.induk_id
  join bidang_mitra b on b.daerah_id = p.daerah_id and b.bidang_mitra_id = coalesce(p.bidang_mitra_id, i.bidang_mitra_id);
comment on view mitra_perangkat is 'Bidang mitra setiap perangkat daerah; sub unit mengikuti induknya.';
grant select on mitra_perangkat to selaras_aplikasi;

create table kepala_perangkat (
  daerah_id text not null,
  kepala_perangkat_id uuid not null,
  perangkat_daerah_id uuid not null,
  nama text not null,
  nip text,
  pangkat text,
  sebagai text not null,
  mulai date not null,
  selesai date,
  dasar_hukum text not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, kepala_perangkat_id),
  constraint check_kepala_perangkat_sebagai check (sebagai in ('definitif', 'pj', 'plt', 'plh')),
  constraint check_kepala_perangkat_masa check (selesai >= mulai),
  constraint check_kepala_perangkat_sementara check (sebagai = 'definitif' or selesai is not null),
  constraint check_kepala_perangkat_nip check (nip ~ '^\d{18}$'),
  constraint excl_kepala_perangkat_pemegang exclude using gist (daerah_id with =, perangkat_daerah_id with =, daterange(mulai, selesai, '[]') with &&) where (sebagai in ('definitif', 'pj')),
  constraint excl_kepala_perangkat_pengganti exclude using gist (daerah_id with =, perangkat_daerah_id with =, daterange(mulai, selesai, '[]') with &&) where (sebagai in ('plt', 'plh'))
);
comment on table kepala_perangkat is 'Kepala perangkat daerah dengan masa jabatannya; NIP tidak pernah diumumkan.';
alter table kepala_perangkat add constraint fk_kepala_perangkat_perangkat foreign key (daerah_id, perangkat_daerah_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
create index idx_kepala_perangkat_perangkat on kepala_perangkat (daerah_id, perangkat_daerah_id);

create table fungsi_perangkat (
  daerah_id text not null,
  fungsi text not null,
  perangkat_daerah_id uuid not null,
  mulai date not null,
  selesai date,
  created_at timestamptz not null default now(),
  primary key (daerah_id, fungsi, mulai),
  constraint check_fungsi_perangkat_fungsi check (fungsi in ('setda', 'setwan', 'bappeda', 'bpkad', 'bapenda', 'dpmd', 'kominfo', 'inspektorat')),
  constraint check_fungsi_perangkat_masa check (selesai >= mulai),
  constraint excl_fungsi_perangkat exclude using gist (daerah_id with =, fungsi with =, daterange(mulai, selesai, '[]') with &&)
);
comment on table fungsi_perangkat is 'Fungsi yang dicari proses (Bappeda, DPMD, Setwan …) dan perangkat daerah yang memegangnya pada suatu masa.';
alter table fungsi_perangkat add constraint fk_fungsi_perangkat_perangkat foreign key (daerah_id, perangkat_daerah_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
create index idx_fungsi_perangkat_perangkat on fungsi_perangkat (daerah_id, perangkat_daerah_id);

create table perangkat_daerah_silsilah (
  daerah_id text not null,
  asal_id uuid not null,
  tujuan_id uuid not null,
  jenis text not null,
  tanggal date not null,
  dasar_hukum text not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, asal_id, tujuan_id),
  constraint check_perangkat_daerah_silsilah_jenis check (jenis in ('dipecah', 'digabung', 'diganti-nama')),
  constraint check_perangkat_daerah_silsilah_beda check (asal_id <> tujuan_id)
);
comment on table perangkat_daerah_silsilah is 'Perangkat daerah yang dipecah, digabung, atau diganti nama: dari mana menjadi apa, dengan peraturannya.';
alter table perangkat_daerah_silsilah add constraint fk_perangkat_daerah_silsilah_asal foreign key (daerah_id, asal_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
alter table perangkat_daerah_silsilah add constraint fk_perangkat_daerah_silsilah_tujuan foreign key (daerah_id, tujuan_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
create index idx_perangkat_daerah_silsilah_tujuan on perangkat_daerah_silsilah (daerah_id, tujuan_id);

create table tim (
  daerah_id text not null,
  tim_id uuid not null,
  jenis text not null,
  nama text not null,
  mulai date not null,
  selesai date,
  dasar_hukum text not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, tim_id),
  constraint check_tim_jenis check (jenis in ('tapd', 'tim-transisi')),
  constraint check_tim_masa check (selesai >= mulai),
  constraint excl_tim exclude using gist (daerah_id with =, jenis with =, daterange(mulai, selesai, '[]') with &&)
);
comment on table tim is 'Tim yang bukan perangkat daerah (TAPD, tim transisi), dengan masa tugas dan dasar hukumnya.';

create table tim_anggota (
  daerah_id text not null,
  tim_id uuid not null,
  urut integer not null,
  kedudukan text not null,
  jabatan text not null,
  perangkat_daerah_id uuid,
  created_at timestamptz not null default now(),
  primary key (daerah_id, tim_id, urut),
  constraint check_tim_anggota_kedudukan check (kedudukan in ('ketua', 'wakil-ketua', 'sekretaris', 'anggota'))
);
comment on table tim_anggota is 'Anggota tim menurut jabatannya, dan perangkat daerah yang diwakilinya bila ada.';
alter table tim_anggota add constraint fk_tim_anggota_tim foreign key (daerah_id, tim_id) references tim (daerah_id, tim_id);
alter table tim_anggota add constraint fk_tim_anggota_perangkat foreign key (daerah_id, perangkat_daerah_id) references perangkat_daerah (daerah_id, perangkat_daerah_id);
create index idx_tim_anggota_perangkat on tim_anggota (daerah_id, perangkat_daerah_id);

create table kepala_daerah (
  daerah_id text not null,
  kepala_daerah_id uuid not null,
  nama text not null,
  jabatan text not null,
  jenis text not null,
  pelantikan date not null,
  akhir date,
  dasar_hukum text not null,
  created_by text not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, kepala_daerah_id),
  constraint check_kepala_daerah_jabatan check (jabatan in ('kepala-daerah', 'wakil-kepala-daerah')),
  constraint check_kepala_daerah_jenis check (jenis in ('definitif', 'pj', 'plt', 'plh', 'pjs')),
  constraint check_kepala_daerah_masa check (akhir >= pelantikan),
  constraint excl_kepala_daerah_pemegang exclude using gist (daerah_id with =, jabatan with =, daterange(pelantikan, akhir, '[]') with &&) where (jenis in ('definitif', 'pj')),
  constraint excl_kepala_daerah_pengganti exclude using gist (daerah_id with =, jabatan with =, daterange(pelantikan, akhir, '[]') with &&) where (jenis in ('plt', 'plh', 'pjs'))
);
comment on table kepala_daerah is 'Kepala daerah dan wakilnya menurut masa jabatan; pemegang (definitif, Pj) tidak pernah dua sekaligus, begitu pula penggantinya sementara.';

create table pelimpahan (
  daerah_id text not null,
  pelimpahan_id uuid not null,
  kepala_daerah_id uuid not null,
  kepada text not null,
  wewenang text not null,
  mulai date not null,
  selesai date not null,
  dasar_hukum text not null,
  dicabut_pada date,
  created_by text not null,
  created_at timestamptz not null default now(),
  primary key (daerah_id, pelimpahan_id),
  constraint check_pelimpahan_kepada check (kepada in ('sekretaris-daerah', 'wakil-kepala-daerah')),
  constraint check_pelimpahan_wewenang check (wewenang in ('semua-kewenangan', 'perencanaan', 'penganggaran', 'musyawarah')),
  constraint check_pelimpahan_masa check (selesai >= mulai),
  constraint check_pelimpahan_cabut check (dicabut_pada between mulai and selesai)
);
comment on table pelimpahan is 'Kewenangan yang dilimpahkan seorang kepala daerah kepada sekretaris daerah atau wakilnya, dengan masa dan suratnya.';
alter table pelimpahan add constraint fk_pelimpahan_kepala_daerah foreign key (daerah_id, kepala_daerah_id) references kepala_daerah (daerah_id, kepala_daerah_id);
create index idx_pelimpahan_kepala_daerah on pelimpahan (daerah_id, kepala_daerah_id);

do $$
declare t text;
begin
  foreach t in array array['bidang_mitra', 'kepala_perangkat', 'fungsi_perangkat', 'perangkat_daerah_silsilah', 'tim', 'tim_anggota', 'kepala_daerah', 'pelimpahan'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy penyewa on %I using (daerah_id = current_setting(''selaras.daerah'', true)) with check (daerah_id = current_setting(''selaras.daerah'', true))', t);
    execute format('grant select, insert on %I to selaras_aplikasi', t);
  end loop;
end $$;
grant update (nama) on bidang_mitra to selaras_aplikasi;
grant update (selesai) on kepala_perangkat to selaras_aplikasi;
grant update (selesai) on fungsi_perangkat to selaras_aplikasi;
grant update (selesai) on tim to selaras_aplikasi;
grant update (akhir) on kepala_daerah to selaras_aplikasi;
grant update (dicabut_pada) on pelimpahan to selaras_aplikasi;
