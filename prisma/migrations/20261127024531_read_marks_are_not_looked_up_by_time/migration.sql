-- DropIndex
DROP INDEX "read_mark_since";

