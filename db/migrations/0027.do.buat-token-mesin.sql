-- Tokens of programs that act for a person: only the digest of the secret is kept (docs/adr/0016).

create table token_mesin (
  daerah_id text not null,
  token_id uuid not null,
  pengguna_id text not null,
  nama text not null,
  lingkup text[] not null,
  sidik_token text not null,
  ekor text not null,
  dibuat_pada timestamptz not null,
  kedaluwarsa_pada timestamptz not null,
  terakhir_dipakai timestamptz,
  dicabut_pada timestamptz,
  dicabut_oleh text,
  primary key (daerah_id, token_id),
  constraint check_token_mesin_lingkup check (cardinality(lingkup) > 0),
  constraint check_token_mesin_masa check (kedaluwarsa_pada > dibuat_pada and kedaluwarsa_pada <= dibuat_pada + interval '366 days'),
  constraint check_token_mesin_cabut check ((dicabut_pada is null) = (dicabut_oleh is null))
);
comment on table token_mesin is 'Token program yang bertindak atas nama satu orang: lingkup operasi, masa berlaku, dan sidik rahasianya; rahasianya sendiri tidak disimpan.';
alter table token_mesin add constraint fk_token_mesin_pengguna foreign key (daerah_id, pengguna_id) references pengguna (daerah_id, pengguna_id);
alter table token_mesin add constraint fk_token_mesin_dicabut_oleh foreign key (daerah_id, dicabut_oleh) references pengguna (daerah_id, pengguna_id);
create unique index uniq_token_mesin_sidik on token_mesin (daerah_id, sidik_token);
create index idx_token_mesin_pengguna on token_mesin (daerah_id, pengguna_id);
create index idx_token_mesin_dicabut_oleh on token_mesin (daerah_id, dicabut_oleh);
alter table token_mesin enable row level security;
alter table token_mesin force row level security;
create policy penyewa on token_mesin using (daerah_id = current_setting('selaras.daerah', true)) with check (daerah_id = current_setting('selaras.daerah', true));
grant select, insert on token_mesin to selaras_aplikasi;
grant update (terakhir_dipakai, dicabut_pada, dicabut_oleh) on token_mesin to selaras_aplikasi;
