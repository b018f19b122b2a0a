package dev.ferro.docs;

import dev.ferro.Ref;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.jspecify.annotations.Nullable;

/** An entity that is a class, and changes. */
// tag::entity[]
@Entity
class Review {
    @Id
    @GeneratedValue
    @Nullable
    Long id;

    @ManyToOne(optional = false)
    Ref<Book> book; // the column book_id

    String text;

    Review(Ref<Book> book, String text) {
        this.book = book;
        this.text = text;
    }

    // end::entity[]
    /** For Ferro, which fills the fields from a row. */
    private Review() {
        this(Ref.to(Book.class, 0), "");
    }
}
