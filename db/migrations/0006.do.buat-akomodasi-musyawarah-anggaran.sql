create table akomodasi (
  daerah_id text not null,
  akomodasi_id uuid not null,
  pengajuan_id uuid not null,
  simpul_id uuid not null,
  volume numeric(14, 3) not null,
  rupiah bigint not null,
  waktu timestamptz not null,
  dilepas_pada timestamptz,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (daerah_id, akomodasi_id),
  constraint check_akomodasi_bagian check (volume > 0 and rupiah > 0)
);
comment on table akomodasi is 'Tautan pengajuan ke sub kegiatan Renja dengan bagian volume dan rupiahnya (S0-5).';
alter table akomodasi add constraint fk_akomodasi_pengajuan foreign key (daerah_id, pengajuan_id) references pengajuan (daerah_id, pengajuan_id);
alter table akomodasi add constraint fk_akomodasi_simpul foreign key (daerah_id, simpul_id) references simpul_identitas (daerah_id, simpul_id);
create unique index uniq_akomodasi_berlaku on akomodasi (daerah_id, pengajuan_id, simpul_id) where dilepas_pada is null;
create index idx_akomodasi_simpul on akomodasi (daerah_id, simpul_id);
create index idx_akomodasi_pengajuan on akomodasi (daerah_id, pengajuan_id);

create table musyawarah (
  daerah_id text not null,
  musyawarah_id uuid not null,
  tahun_anggaran integer not null,
  tahap text not null,
  kode_wilayah text not null,
  nama text not null,
  tanggal date not null,
  tempat text not null,
  keadaan text not null default 'disiapkan',
  sidik_hasil text,
  jumlah_hadir integer,
  berkas_hasil_id uuid,
  versi integer not null default 1,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (daerah_id, musyawarah_id),
  constraint uniq_musyawarah unique (daerah_id, tahun_anggaran, tahap, kode_wilayah),
  constraint check_musyawarah_keadaan check (keadaan in ('disiapkan', 'dibuka', 'ditutup', 'ditandatangani', 'disahkan')),
  constraint check_musyawarah_sidik check (sidik_hasil ~ '^[0-9a-f]{64}$')
);
comment on table musyawarah is 'Musyawarah perencanaan satu tingkat dan wilayah; saat ditutup hasilnya dibekukan dan disidik.';
alter table musyawarah add constraint fk_musyawarah_berkas foreign key (daerah_id, berkas_hasil_id) references berkas (daerah_id, berkas_id);
create index idx_musyawarah_berkas on musyawarah (daerah_id, berkas_hasil_id);

alter table gerbang_musyawarah add constraint fk_gerbang_musyawarah_musyawarah foreign key (daerah_id, musyawarah_id) references musyawarah (daerah_id, musyawarah_id);
create index idx_gerbang_musyawarah_musyawarah on gerbang_musyawarah (daerah_id, musyawarah_id);

create table rincian_belanja (
  daerah_id text not null,
  rincian_id uuid not null,
  tahun_anggaran integer not null,
  simpul_id uuid not null,
  kode_akun text not null,
  uraian text not null,
  nilai bigint not null,
  pengajuan_id uuid,
  created_at timestamptz not null default now(),
  created_by text not null,
  primary key (daerah_id, rincian_id),
  constraint check_rincian_belanja_nilai check (nilai > 0)
);
comment on table rincian_belanja is 'Baris belanja RKA sebuah sub kegiatan; pengajuan_id menunjuk usulan asalnya, kosong berarti tanpa usulan.';
alter table rincian_belanja add constraint fk_rincian_belanja_simpul foreign key (daerah_id, simpul_id) references simpul_identitas (daerah_id, simpul_id);
alter table rincian_belanja add constraint fk_rincian_belanja_akun foreign key (kode_akun) references akun (kode);
alter table rincian_belanja add constraint fk_rincian_belanja_pengajuan foreign key (daerah_id, pengajuan_id) references pengajuan (daerah_id, pengajuan_id);
create index idx_rincian_belanja_simpul on rincian_belanja (daerah_id, simpul_id);
create index idx_rincian_belanja_pengajuan on rincian_belanja (daerah_id, pengajuan_id);
create index idx_rincian_belanja_akun on rincian_belanja (kode_akun);
