package dev.ferro.cdi;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "users")
record User(@Id @GeneratedValue @Nullable Long id, String email) {

    User(String email) {
        this(null, email);
    }
}
