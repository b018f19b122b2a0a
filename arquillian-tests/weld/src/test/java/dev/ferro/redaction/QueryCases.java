package dev.ferro.redaction;

import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Attribute.textAttribute;

import dev.ferro.Ferro;
import dev.ferro.Repository;
import dev.ferro.Transactions;
import dev.ferro.query.Assignment;
import dev.ferro.query.Query;
import dev.ferro.query.Restriction;
import java.util.List;
import java.util.function.BiConsumer;

/** Values in restrictions, assignments and lookups, where the database or the mapping refuses them. */
final class QueryCases {

    private final Repository<Vault> vaults;
    private final Transactions transactions;
    private final BiConsumer<String, Case.Attempt> cases;

    private QueryCases(Ferro ferro, BiConsumer<String, Case.Attempt> cases) {
        this.vaults = ferro.repository(Vault.class).using("app");
        this.transactions = ferro.transactions().using("app");
        this.cases = cases;
    }

    static void add(Ferro ferro, BiConsumer<String, Case.Attempt> cases) {
        QueryCases all = new QueryCases(ferro, cases);
        all.refusedByTheMapping();
        all.refusedByTheDatabase();
        all.refusedByWhatWasFound();
    }

    private static Restriction<Vault> holding(String secret) {
        return textAttribute(Vault.class, "secret").equalTo(secret);
    }

    private void refusedByTheMapping() {
        cases.accept(
                "a key that is none",
                (secret, recorder) -> vaults.where(attribute(Vault.class, "id").equalTo(secret))
                        .list());
        cases.accept(
                "a list of keys that are none",
                (secret, recorder) -> vaults.where(attribute(Vault.class, "id").in(List.of(1, secret)))
                        .list());
        cases.accept(
                "a value with a zero byte",
                (secret, recorder) -> vaults.where(holding(secret + '\0')).list());
        cases.accept(
                "half a character",
                (secret, recorder) -> vaults.where(holding(secret + '\ud800')).list());
        cases.accept(
                "an assignment that is too long",
                (secret, recorder) ->
                        vaults.query().update(Assignment.set(textAttribute(Vault.class, "secret"), secret.repeat(30))));
    }

    private void refusedByTheDatabase() {
        cases.accept(
                "a pattern without an end",
                (secret, recorder) -> vaults.where(
                                textAttribute(Vault.class, "secret").like(secret + "\\"))
                        .list());
        cases.accept(
                "a value for all rows, of which one may have it",
                (secret, recorder) ->
                        vaults.query().update(Assignment.set(textAttribute(Vault.class, "secret"), secret)));
        cases.accept(
                "the same in a transaction, and on",
                (secret, recorder) -> transactions.run(transaction -> {
                    recorder.attempt(() ->
                            vaults.query().update(Assignment.set(textAttribute(Vault.class, "secret"), secret)));
                    recorder.attempt(() -> vaults.where(holding(secret)).list());
                }));
        cases.accept(
                "an upsert by what is not unique",
                (secret, recorder) -> vaults.updateOrCreate(new Vault(1, secret), "id", "secret"));
        cases.accept("an upsert of what another row has", (secret, recorder) -> {
            vaults.getOrCreate(new Vault(20_000 + secret.length(), secret + "upsert"), "secret");
            vaults.updateOrCreate(new Vault(1, secret + "upsert"));
        });
    }

    private void refusedByWhatWasFound() {
        cases.accept(
                "the only one of none",
                (secret, recorder) -> vaults.where(holding(secret + "nobody")).single());
        cases.accept("a query as text", (secret, recorder) -> {
            Query<Vault> query = vaults.where(holding(secret)
                    .negate()
                    .or(textAttribute(Vault.class, "secret").contains(secret)));
            recorder.answer(query.toString());
        });
        cases.accept(
                "a restriction as text",
                (secret, recorder) -> recorder.answer(holding(secret).toString()));
    }
}
