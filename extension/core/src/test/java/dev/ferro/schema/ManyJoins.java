package dev.ferro.schema;

import dev.ferro.Relation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;

/** An entity with forty join tables. */
@Entity
record ManyJoins(
        @Id int id,
        @ManyToMany @JoinTable(name = "way1") Relation<Leaf> way1,
        @ManyToMany @JoinTable(name = "way2") Relation<Leaf> way2,
        @ManyToMany @JoinTable(name = "way3") Relation<Leaf> way3,
        @ManyToMany @JoinTable(name = "way4") Relation<Leaf> way4,
        @ManyToMany @JoinTable(name = "way5") Relation<Leaf> way5,
        @ManyToMany @JoinTable(name = "way6") Relation<Leaf> way6,
        @ManyToMany @JoinTable(name = "way7") Relation<Leaf> way7,
        @ManyToMany @JoinTable(name = "way8") Relation<Leaf> way8,
        @ManyToMany @JoinTable(name = "way9") Relation<Leaf> way9,
        @ManyToMany @JoinTable(name = "way10") Relation<Leaf> way10,
        @ManyToMany @JoinTable(name = "way11") Relation<Leaf> way11,
        @ManyToMany @JoinTable(name = "way12") Relation<Leaf> way12,
        @ManyToMany @JoinTable(name = "way13") Relation<Leaf> way13,
        @ManyToMany @JoinTable(name = "way14") Relation<Leaf> way14,
        @ManyToMany @JoinTable(name = "way15") Relation<Leaf> way15,
        @ManyToMany @JoinTable(name = "way16") Relation<Leaf> way16,
        @ManyToMany @JoinTable(name = "way17") Relation<Leaf> way17,
        @ManyToMany @JoinTable(name = "way18") Relation<Leaf> way18,
        @ManyToMany @JoinTable(name = "way19") Relation<Leaf> way19,
        @ManyToMany @JoinTable(name = "way20") Relation<Leaf> way20,
        @ManyToMany @JoinTable(name = "way21") Relation<Leaf> way21,
        @ManyToMany @JoinTable(name = "way22") Relation<Leaf> way22,
        @ManyToMany @JoinTable(name = "way23") Relation<Leaf> way23,
        @ManyToMany @JoinTable(name = "way24") Relation<Leaf> way24,
        @ManyToMany @JoinTable(name = "way25") Relation<Leaf> way25,
        @ManyToMany @JoinTable(name = "way26") Relation<Leaf> way26,
        @ManyToMany @JoinTable(name = "way27") Relation<Leaf> way27,
        @ManyToMany @JoinTable(name = "way28") Relation<Leaf> way28,
        @ManyToMany @JoinTable(name = "way29") Relation<Leaf> way29,
        @ManyToMany @JoinTable(name = "way30") Relation<Leaf> way30,
        @ManyToMany @JoinTable(name = "way31") Relation<Leaf> way31,
        @ManyToMany @JoinTable(name = "way32") Relation<Leaf> way32,
        @ManyToMany @JoinTable(name = "way33") Relation<Leaf> way33,
        @ManyToMany @JoinTable(name = "way34") Relation<Leaf> way34,
        @ManyToMany @JoinTable(name = "way35") Relation<Leaf> way35,
        @ManyToMany @JoinTable(name = "way36") Relation<Leaf> way36,
        @ManyToMany @JoinTable(name = "way37") Relation<Leaf> way37,
        @ManyToMany @JoinTable(name = "way38") Relation<Leaf> way38,
        @ManyToMany @JoinTable(name = "way39") Relation<Leaf> way39,
        @ManyToMany @JoinTable(name = "way40") Relation<Leaf> way40) {

    /** What they all lead to. */
    @Entity
    record Leaf(@Id String name) {}
}
