package dev.ferro.matrix;

import dev.ferro.Ferro;
import dev.ferro.Repository;
import dev.ferro.Sessions;
import dev.ferro.Sql;
import dev.ferro.Transactions;
import java.util.List;
import java.util.Optional;

/** What an operation finds at the use site: the facades with the explicit choice of the combination, its instances. */
record Call(Ferro ferro, Combination combination, Optional<Thing> original, List<Thing> instances) {

    /** With both an explicit choice and an original, each order of saying so is that of one shape. */
    Repository<Thing> repository() {
        Repository<Thing> repository = combination.shape().repository(ferro);
        return combination.shape() == Shape.CLASS ? usingOriginOf(using(repository)) : using(usingOriginOf(repository));
    }

    private Repository<Thing> using(Repository<Thing> repository) {
        return combination.explicit().connection().map(repository::using).orElse(repository);
    }

    private Repository<Thing> usingOriginOf(Repository<Thing> repository) {
        return original.map(repository::usingOriginOf).orElse(repository);
    }

    Thing one() {
        return instances.get(0);
    }

    Sql sql() {
        Sql sql = ferro.sql();
        return combination.explicit().connection().map(sql::using).orElse(sql);
    }

    Transactions transactions() {
        Transactions transactions = ferro.transactions();
        return combination.explicit().connection().map(transactions::using).orElse(transactions);
    }

    Sessions sessions() {
        Sessions sessions = ferro.sessions();
        return combination.explicit().connection().map(sessions::using).orElse(sessions);
    }

    /** For operations that have no form without a name. */
    String name() {
        return combination.explicit().connection().orElseThrow();
    }
}
