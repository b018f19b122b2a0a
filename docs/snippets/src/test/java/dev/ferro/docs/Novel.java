package dev.ferro.docs;

import dev.ferro.Elements;
import dev.ferro.Ref;
import dev.ferro.Relation;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** An entity with each kind of relation. */
// tag::entity[]
@Entity
class Novel {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    String title;
    int pages;

    @ManyToOne
    Ref<Author> author;

    @ManyToMany
    Relation<Genre> genres = Relation.none();

    @ElementCollection
    Elements<String> keywords = Elements.none();

    // end::entity[]
    Novel(String title, int pages, Ref<Author> author) {
        this.title = title;
        this.pages = pages;
        this.author = author;
    }

    /** For Ferro, which fills the fields from a row. */
    private Novel() {
        this("", 0, Ref.to(Author.class, 0));
    }

    String title() {
        return title;
    }

    int pages() {
        return pages;
    }

    Ref<Author> author() {
        return author;
    }

    Relation<Genre> genres() {
        return genres;
    }

    Elements<String> keywords() {
        return keywords;
    }
}
