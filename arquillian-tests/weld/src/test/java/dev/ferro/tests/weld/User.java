package dev.ferro.tests.weld;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "users")
public record User(@Id @GeneratedValue @Nullable Long id, String email) {

    public User(String email) {
        this(null, email);
    }
}
