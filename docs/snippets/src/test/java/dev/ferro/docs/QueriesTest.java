package dev.ferro.docs;

import static dev.ferro.query.Assignment.set;
import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Attribute.textAttribute;
import static dev.ferro.query.Ordering.asc;
import static dev.ferro.query.Ordering.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.InvalidQueryException;
import dev.ferro.Ref;
import dev.ferro.Repository;
import dev.ferro.SchemaGeneration;
import dev.ferro.query.Count;
import dev.ferro.query.Query;
import dev.ferro.query.Restriction;
import jakarta.data.page.CursoredPage;
import jakarta.data.page.Page;
import jakarta.data.page.PageRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about queries. */
class QueriesTest {

    @TempDir
    Path directory;

    Ferro ferro;

    Repository<Novel> novels;

    @BeforeEach
    void open() {
        ferro = Ferro.builder()
                .entities(Author.class, Novel.class, Genre.class)
                .connection(ConnectionSettings.builder("app")
                        .url("sqlite:" + directory.resolve("novels.db"))
                        .schemaGeneration(SchemaGeneration.CREATE)
                        .defaultConnection(true)
                        .build())
                .build();
        novels = ferro.repository(Novel.class);
        Author mary = ferro.repository(Author.class).insert(new Author("Mary Shelley"));
        Ref<Author> author = Ref.to(Author.class, mary.id() == null ? 0 : mary.id());
        novels.insert(new Novel("Frankenstein", 280, author));
        novels.insert(new Novel("The Last Man", 470, author));
    }

    @AfterEach
    void close() {
        ferro.close();
    }

    @Test
    void query_findsWhatItsRestrictionSays() {
        // tag::where[]
        List<Novel> found = novels.where(attribute(Novel::pages)
                        .greaterThan(300)
                        .and(attribute(Novel::title).startsWith("The ")))
                .orderBy(asc(Novel::title))
                .limit(10)
                .list();
        // end::where[]
        assertThat(found).extracting(Novel::title).containsExactly("The Last Man");
    }

    @Test
    void path_joins() {
        // tag::path[]
        Restriction<Novel> byMary = attribute(Novel::author).to(Author::name).equalTo("Mary Shelley");
        Restriction<Novel> same = textAttribute(Novel.class, "author.name").equalTo("Mary Shelley");
        // end::path[]
        assertThat(novels.where(byMary).count()).isEqualTo(2);
        assertThat(same).isEqualTo(byMary);
    }

    @Test
    void composed_restrictions_areValues() {
        // tag::compose[]
        Restriction<Novel> isLong = attribute(Novel::pages).greaterThanEqual(400);
        Restriction<Novel> isFrankenstein =
                attribute(Novel::title).ignoringCase().equalTo("frankenstein");
        List<Novel> either = novels.where(isLong.or(isFrankenstein)).list();
        List<Novel> neither =
                novels.where(Restriction.any(isLong, isFrankenstein).negate()).list();
        // end::compose[]
        assertThat(either).hasSize(2);
        assertThat(neither).isEmpty();
    }

    @Test
    void results_comeInManyForms() {
        // tag::results[]
        Query<Novel> query = novels.query().orderBy(desc(Novel::pages).nullsLast(), asc(Novel::title));
        Optional<Novel> longest = query.first();
        Novel only = query.where(attribute(Novel::pages).lessThan(300)).single(); // one, or an exception
        boolean any = query.exists();
        long all = query.count();
        // end::results[]
        assertThat(longest.map(Novel::title)).contains("The Last Man");
        assertThat(only.title()).isEqualTo("Frankenstein");
        assertThat(any).isTrue();
        assertThat(all).isEqualTo(2);
    }

    @Test
    void stream_isReadAsItGoes() {
        // tag::stream[]
        int pages = ferro.transactions()
                .call(transaction ->
                        novels.query().stream().mapToInt(Novel::pages).sum());
        // end::stream[]
        assertThat(pages).isEqualTo(750);
    }

    @Test
    void pages_byNumberAndByCursor() {
        Query<Novel> query = novels.query().orderBy(asc(Novel::pages));
        // tag::pages[]
        Page<Novel> second = query.page(PageRequest.ofPage(2, 1, true)); // with totals
        CursoredPage<Novel> first = query.cursoredPage(PageRequest.ofSize(1).withoutTotal());
        CursoredPage<Novel> next = query.cursoredPage(first.nextPageRequest());
        // end::pages[]
        assertThat(second.totalElements()).isEqualTo(2);
        assertThat(next.content())
                .extracting(Novel::title)
                .isEqualTo(second.content().stream().map(Novel::title).toList());
    }

    @Test
    void changes_areOneStatement() {
        // tag::change[]
        long changed = novels.where(attribute(Novel::author).to(Author::name).equalTo("Mary Shelley"))
                .update(set(attribute(Novel::pages), attribute(Novel::pages).plus(1)), set(Novel::title, "?"));
        long deleted = novels.where(attribute(Novel::pages).greaterThan(400)).delete();
        // end::change[]
        assertThat(changed).isEqualTo(2);
        assertThat(deleted).isEqualTo(1);
    }

    // tag::select[]
    record PerAuthor(String author, long novels, BigDecimal pages) {}

    List<PerAuthor> perAuthor() {
        return novels.query()
                .orderBy(asc(attribute(Novel::author).to(Author::name)))
                .select(
                        PerAuthor.class,
                        attribute(Novel::author).to(Author::name),
                        Count.rows(),
                        attribute(Novel::pages).sum())
                .groupBy(attribute(Novel::author).to(Author::name))
                .having(Count.<Novel>rows().greaterThan(1L))
                .list();
    }
    // end::select[]

    @Test
    void groups_becomeRecords() {
        assertThat(perAuthor()).containsExactly(new PerAuthor("Mary Shelley", 2, new BigDecimal(750)));
    }

    @Test
    void value_isSelected() {
        // tag::value[]
        Optional<Integer> most =
                novels.query().select(attribute(Novel::pages).max()).first();
        List<String> titles =
                novels.query().select(attribute(Novel::title)).distinct().list();
        // end::value[]
        assertThat(most).contains(470);
        assertThat(titles).hasSize(2);
    }

    @Test
    void unknownName_isRefused() {
        assertThatExceptionOfType(InvalidQueryException.class)
                .isThrownBy(
                        () -> novels.where(textAttribute(Novel.class, "titel").isNull())
                                .list())
                .withMessageStartingWith("FERRO0064: entity Novel has no attribute 'titel'; it has id, title, pages,"
                        + " author. Did you mean 'title'?");
    }
}
