package dev.ferro.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** The ways in which work reaches a database. Each touches the table of {@link Mark}, where the test can hold it up. */
enum StatementKind {
    REPOSITORY_INSERT(true) {
        @Override
        void run(FaultBench bench, String id) {
            bench.marks().insert(new Mark(id));
        }
    },
    REPOSITORY_INSERT_ALL(true) {
        @Override
        void run(FaultBench bench, String id) {
            bench.marks().insertAll(List.of(new Mark(id)));
        }
    },
    REPOSITORY_FIND(false) {
        @Override
        void run(FaultBench bench, String id) {
            bench.marks().findById(id);
        }
    },
    REPOSITORY_STREAM(false) {
        @Override
        void run(FaultBench bench, String id) {
            try (Stream<Mark> marks = bench.marks().findAll()) {
                marks.forEach(mark -> {});
            }
        }
    },
    RAW_EXECUTE(true) {
        @Override
        void run(FaultBench bench, String id) {
            bench.sql().execute("insert into mark (id) values (?)", id);
        }
    },
    RAW_FETCH(false) {
        @Override
        void run(FaultBench bench, String id) {
            bench.sql().fetchAll("select id from mark");
        }
    },
    DATA_SOURCE(true) {
        @Override
        void run(FaultBench bench, String id) throws SQLException {
            try (Connection connection =
                            bench.ferro().dataSource(FaultBench.NAME).getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("insert into mark (id) values ('" + id + "')");
            }
        }
    };

    private final boolean writing;

    StatementKind(boolean writing) {
        this.writing = writing;
    }

    boolean isWriting() {
        return writing;
    }

    abstract void run(FaultBench bench, String id) throws SQLException;
}
