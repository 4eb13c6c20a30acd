-- Minutes of a meeting have their own version; a statement of none may be taken back (S3-2, C-04).

alter table musyawarah add column versi_notulen integer not null default 1;
grant update (versi_notulen) on musyawarah to selaras_aplikasi;

alter table pernyataan_nihil add column dicabut_pada timestamptz;
alter table pernyataan_nihil add column alasan_cabut text;
alter table pernyataan_nihil add column jabatan text not null default '';
alter table pernyataan_nihil add constraint check_pernyataan_nihil_dicabut check ((dicabut_pada is null) = (alasan_cabut is null));
comment on column pernyataan_nihil.jabatan is 'Yang memasukkannya: desa sendiri, atau kecamatan atas namanya.';
comment on column pernyataan_nihil.dicabut_pada is 'Dicabut karena desanya ternyata mengusulkan; sesudah itu tidak berlaku lagi.';
grant update (nomor_surat, tanggal_surat, penandatangan, alasan, berkas_id, jabatan, created_by, dicabut_pada, alasan_cabut) on pernyataan_nihil to selaras_aplikasi;
