create table word (text varchar(40) primary key);
