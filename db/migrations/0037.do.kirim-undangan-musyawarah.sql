-- Invitations by e-mail wait in the participant's own row; the photographed attendance list is a file of the meeting (domain.md §3.4).

alter table peserta_musyawarah add column undangan_diantre_pada timestamptz;
alter table peserta_musyawarah add column undangan_dicoba_pada timestamptz;
alter table peserta_musyawarah add column undangan_terkirim_pada timestamptz;
alter table peserta_musyawarah add column undangan_percobaan integer not null default 0;
alter table peserta_musyawarah add column undangan_sebab text;
comment on column peserta_musyawarah.undangan_sebab is 'Mengapa surel undangannya belum terkirim, kata peladen surel.';
grant update (undangan_diantre_pada, undangan_dicoba_pada, undangan_terkirim_pada, undangan_percobaan, undangan_sebab) on peserta_musyawarah to selaras_aplikasi;

alter table musyawarah add column berkas_daftar_hadir_id uuid;
alter table musyawarah add constraint fk_musyawarah_berkas_daftar_hadir foreign key (daerah_id, berkas_daftar_hadir_id) references berkas (daerah_id, berkas_id);
create index idx_musyawarah_berkas_daftar_hadir on musyawarah (daerah_id, berkas_daftar_hadir_id);
comment on column musyawarah.berkas_daftar_hadir_id is 'Foto atau pindaian daftar hadir bertanda tangan; tidak pernah diumumkan.';
grant update (berkas_daftar_hadir_id) on musyawarah to selaras_aplikasi;
