-- Support that is taken back, and near places found by distance whatever kecamatan they lie in.

alter table dukungan add column ditarik_pada timestamptz;
alter table dukungan add column ditarik_oleh text;
alter table dukungan add constraint check_dukungan_ditarik check ((ditarik_pada is null) = (ditarik_oleh is null));
comment on column dukungan.ditarik_pada is 'Sejak kapan pemberinya menariknya kembali; barisnya tetap, hitungannya tidak.';
alter table dukungan drop constraint uniq_dukungan_kunci;
-- Taken back, it may be given again.
create unique index uniq_dukungan_kunci on dukungan (daerah_id, usulan_id, kunci) where ditarik_pada is null;
create index idx_dukungan_usulan on dukungan (daerah_id, usulan_id);
grant update (ditarik_pada, ditarik_oleh) on dukungan to selaras_aplikasi;

-- Squares of a thousandth of a degree, numbered: an equality that row-level security lets reach an index.
alter table usulan add column kisi bigint;
comment on column usulan.kisi is 'Petak seperseribu derajat tempat titiknya, untuk mencari yang dekat; kosong bila tanpa titik.';
alter table usulan no force row level security;
update usulan set kisi = (floor(lintang * 1000)::bigint + 90000) * 400000 + floor(bujur * 1000)::bigint + 180000 where lintang is not null and bujur is not null;
alter table usulan force row level security;
create index idx_usulan_kisi on usulan (daerah_id, kisi);
grant update (kisi) on usulan to selaras_aplikasi;
