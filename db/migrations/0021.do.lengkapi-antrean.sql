-- The queue of a million: what it is filtered, sorted and searched by stands in one index.

-- Read from the decisions and the need, which are themselves protected: no evidence of their own, so the ledger's comparison leaves them out.
alter table pengajuan add column prioritas_desa integer;
alter table pengajuan add column prioritas_kecamatan integer;
alter table pengajuan add column kata_cari text not null default '';
comment on column pengajuan.kata_cari is 'Judul dalam huruf kecil tanpa tanda baca, diawali spasi: setiap kata dicari dari awalnya.';
-- The owner is bound by row-level security too; for this one filling it steps aside.
alter table pengajuan no force row level security;
alter table usulan no force row level security;
alter table putusan no force row level security;
update pengajuan p set
  prioritas_desa = (select x.urutan_prioritas from putusan x where x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id and x.tahap = 'desa' and x.urutan_prioritas is not null order by x.urut desc limit 1),
  prioritas_kecamatan = (select x.urutan_prioritas from putusan x where x.daerah_id = p.daerah_id and x.pengajuan_id = p.pengajuan_id and x.tahap = 'kecamatan' and x.urutan_prioritas is not null order by x.urut desc limit 1),
  kata_cari = (select ' ' || trim(regexp_replace(lower(u.judul), '[^[:alnum:]]+', ' ', 'g')) from usulan u where u.daerah_id = p.daerah_id and u.usulan_id = p.usulan_id);
alter table pengajuan force row level security;
alter table usulan force row level security;
alter table putusan force row level security;
grant update (prioritas_desa, prioritas_kecamatan, kata_cari) on pengajuan to selaras_aplikasi;

-- A year of one government is one stretch of this index: every filter, order, search and sum of the queue is answered from it alone.
create index idx_pengajuan_daftar on pengajuan (daerah_id, tahun_anggaran, menunggu_sejak, pengajuan_id)
  include (tahap, keadaan, kode_kecamatan, kode_wilayah, bidang_pembangunan, perangkat_daerah_id, kamus_id, kanal, created_by, anggaran_kini, prioritas_kecamatan, prioritas_desa, nomor, kata_cari);
