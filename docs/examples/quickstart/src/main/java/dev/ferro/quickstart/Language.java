package dev.ferro.quickstart;

import dev.ferro.Relation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;

/** A language. An entity may be a plain class as well as a record. */
@Entity
class Language {

    @Id
    private String code;

    @Column(nullable = false)
    private String name;

    @ManyToMany(mappedBy = "languages")
    private Relation<Country> countries = Relation.none();

    /** For Ferro, which fills the fields from a row. */
    private Language() {}

    Language(String code, String name) {
        this.code = code;
        this.name = name;
    }

    String code() {
        return code;
    }

    String name() {
        return name;
    }

    Relation<Country> countries() {
        return countries;
    }

    @Override
    public String toString() {
        return name;
    }
}
