package dev.ferro.docs;

import static dev.ferro.query.Attribute.attribute;
import static dev.ferro.query.Fetch.relation;
import static dev.ferro.query.Ordering.asc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferro.ConnectionSettings;
import dev.ferro.Ferro;
import dev.ferro.Ref;
import dev.ferro.Repository;
import dev.ferro.SchemaGeneration;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about relations. */
class RelationsTest {

    @TempDir
    Path directory;

    Ferro ferro;

    Repository<Author> authors;

    Repository<Novel> novels;

    Repository<Genre> genres;

    Author mary;

    Novel novel;

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
        authors = ferro.repository(Author.class);
        novels = ferro.repository(Novel.class);
        genres = ferro.repository(Genre.class);
        mary = authors.insert(new Author("Mary Shelley"));
        novel = novels.insert(new Novel("Frankenstein", 280, reference(mary)));
        novels.insert(new Novel("The Last Man", 470, reference(mary)));
    }

    private static Ref<Author> reference(Author author) {
        return Ref.to(Author.class, author.id() == null ? 0 : author.id());
    }

    @AfterEach
    void close() {
        ferro.close();
    }

    @Test
    void reference_isFollowed() {
        Long id = novel.id == null ? 0 : novel.id;
        // tag::to-one[]
        Novel found = novels.findById(id).orElseThrow(); // one statement: the row of the novel
        Object key = found.author().id(); // none: the row holds it
        Optional<Author> author = found.author().find(); // one statement
        Optional<Author> same = authors.find(found.author()); // the same, said the other way round
        // end::to-one[]
        assertThat(author.map(Author::name)).contains("Mary Shelley");
        assertThat(same.map(Author::id)).contains((Long) key);
    }

    @Test
    void relation_isAQuery() {
        // tag::to-many[]
        long all = mary.novels().count();
        List<Novel> long_ = mary.novels()
                .where(attribute(Novel::pages).greaterThan(300))
                .orderBy(asc(Novel::title))
                .list();
        // end::to-many[]
        assertThat(all).isEqualTo(2);
        assertThat(long_).extracting(Novel::title).containsExactly("The Last Man");
    }

    @Test
    void manyToMany_isJoinedOnce() {
        // tag::many-to-many[]
        Genre gothic = genres.insert(new Genre("gothic"));
        boolean joined = novel.genres().add(gothic); // insert into novel_genre
        boolean again = novel.genres().add(gothic); // false: nothing happened
        List<Novel> others = gothic.novels().list(); // from the other side
        novel.genres().remove(gothic);
        // end::many-to-many[]
        assertThat(joined).isTrue();
        assertThat(again).isFalse();
        assertThat(others).extracting(Novel::title).containsExactly("Frankenstein");
        assertThat(gothic.novels().count()).isZero();
    }

    @Test
    void elements_areASet() {
        // tag::elements[]
        novel.keywords().addAll(List.of("arctic", "electricity"));
        novel.keywords().remove("arctic");
        List<String> keywords = novel.keywords().list();
        // end::elements[]
        assertThat(keywords).containsExactly("electricity");
    }

    @Test
    void query_namesWhatItFetches() {
        novel.genres().add(genres.insert(new Genre("gothic")));
        // tag::fetch[]
        List<Author> found = authors.query()
                .fetch(
                        relation(Author::novels).to(Novel::genres),
                        relation(Author::novels).to(Novel::keywords))
                .list(); // four statements: authors, novels, genres, keywords
        for (Author author : found) {
            for (Novel novel : author.novels().list()) { // no statement
                novel.genres().list(); // no statement
            }
        }
        // end::fetch[]
        assertThat(found).singleElement().satisfies(author -> {
            assertThat(author.novels().isLoaded()).isTrue();
            assertThat(author.novels().list())
                    .allMatch(novel ->
                            novel.genres().isLoaded() && novel.keywords().isLoaded());
        });
    }
}
