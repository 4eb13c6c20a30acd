-- What waited for somebody is settled with the decision, whoever took it: its notices are found by their object.
create index idx_pemberitahuan_objek on pemberitahuan (daerah_id, objek_id) where dibaca_pada is null;
