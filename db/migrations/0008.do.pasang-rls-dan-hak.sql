-- Row-level security is forced on every table that carries daerah_id, and each right is granted by name.
-- A policy compares with SET LOCAL selaras.daerah; outside a tenant transaction nothing is visible.

do $$
declare t text;
begin
  for t in
    select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'daerah_id'
    where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'daerah' order by 1
  loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy penyewa on %I using (daerah_id = current_setting(''selaras.daerah'', true)) with check (daerah_id = current_setting(''selaras.daerah'', true))', t);
    execute format('grant select, insert on %I to selaras_aplikasi', t);
  end loop;
end $$;

-- One's own assignments may be read from anywhere: that is how a sign-in finds its governments (kontrak 6).
create policy milik_sendiri on penugasan for select using (pengguna_id = current_setting('selaras.pengguna', true));

-- Governments are public; only their settings change, and only in their own transaction.
alter table daerah enable row level security;
alter table daerah force row level security;
create policy baca on daerah for select using (true);
create policy ubah_sendiri on daerah for update using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
create policy daftar on daerah for insert with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on daerah to selaras_aplikasi;
grant update (istilah, tanggal_demo, rute_bawaan) on daerah to selaras_aplikasi;

-- Reference data: read only.
grant select on wilayah to selaras_aplikasi;
grant select on satuan to selaras_aplikasi;
grant select on sumber_dana to selaras_aplikasi;
grant select on akun to selaras_aplikasi;
grant select on nomenklatur_edisi to selaras_aplikasi;
grant select on nomenklatur_tahun to selaras_aplikasi;
grant select on nomenklatur to selaras_aplikasi;

-- What may change, column by column where a row has parts that never change. Nothing may be deleted.
grant update on perangkat_daerah to selaras_aplikasi;
grant update (nama) on pengguna to selaras_aplikasi;
grant update (selesai) on penugasan to selaras_aplikasi;
grant update (buka, tutup, musyawarah_wajib, surat_perpanjangan) on jadwal to selaras_aplikasi;
grant update (terbuka, musyawarah_id, updated_at) on gerbang_musyawarah to selaras_aplikasi;
grant update on kamus_usulan to selaras_aplikasi;
grant update (nilai, dasar_hukum) on batas_pagu to selaras_aplikasi;
grant update (nilai, keadaan, updated_at) on pemesanan_pagu to selaras_aplikasi;
grant update (versi_aktif_id) on dokumen to selaras_aplikasi;
grant update (terkunci_pada, tahap, nomor_penetapan, tanggal_penetapan, penandatangan) on dokumen_versi to selaras_aplikasi;
grant update on simpul to selaras_aplikasi;
grant update on indikator to selaras_aplikasi;
grant update on target to selaras_aplikasi;
grant update on pagu_simpul to selaras_aplikasi;
grant update on lokasi_simpul to selaras_aplikasi;
grant update (judul, masalah, kode_wilayah, rw, rt, lokus, lintang, bujur, pengusul_jenis, pengusul_nama, pengusul_kontak, penerima_jiwa, penerima_kk, penerima_kk_miskin) on usulan to selaras_aplikasi;
grant update (nomor, kamus_id, kode_wilayah, kode_kecamatan, bidang_pembangunan, volume, satuan, harga_satuan, anggaran, tahap, keadaan, volume_kini, anggaran_kini, perangkat_daerah_awal_id, perangkat_daerah_id, pengecualian_id, diajukan_pada, waktu_perangkat, menunggu_sejak, versi, updated_at) on pengajuan to selaras_aplikasi;
grant update (terakhir) on nomor_urut to selaras_aplikasi;
grant update (dilepas_pada) on akomodasi to selaras_aplikasi;
grant update (keadaan, sidik_hasil, jumlah_hadir, berkas_hasil_id, versi) on musyawarah to selaras_aplikasi;
grant update (jumlah) on jejak_penolakan to selaras_aplikasi;
grant update (jawaban) on permintaan to selaras_aplikasi;
grant select on putusan_kini to selaras_aplikasi;

-- Locked document versions are immutable for everyone: restrictive policies on insert, update and delete (kontrak 2).
do $$
declare t text;
begin
  foreach t in array array['simpul', 'indikator', 'target', 'pagu_simpul', 'lokasi_simpul'] loop
    execute format('create policy terkunci_sisip on %I as restrictive for insert with check (not exists (select from dokumen_versi v where v.daerah_id = %I.daerah_id and v.versi_id = %I.versi_id and v.terkunci_pada is not null))', t, t, t);
    execute format('create policy terkunci_ubah on %I as restrictive for update using (not exists (select from dokumen_versi v where v.daerah_id = %I.daerah_id and v.versi_id = %I.versi_id and v.terkunci_pada is not null))', t, t, t);
    execute format('create policy terkunci_hapus on %I as restrictive for delete using (not exists (select from dokumen_versi v where v.daerah_id = %I.daerah_id and v.versi_id = %I.versi_id and v.terkunci_pada is not null))', t, t, t);
  end loop;
end $$;
create policy terkunci_ubah on dokumen_versi as restrictive for update using (terkunci_pada is null) with check (true);

-- Only the erasing role may remove personal values from the ledger; the tree keeps their commitments.
grant select, delete on jejak_pribadi to selaras_penghapus;
