package dev.ferro.writing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** A class with a generated key and a unique attribute. */
@Entity
class Word {

    @Id
    @GeneratedValue
    Long id;

    @Column(unique = true, nullable = false)
    String text;

    int weight;

    Word() {}

    Word(String text, int weight) {
        this.text = text;
        this.weight = weight;
    }
}
