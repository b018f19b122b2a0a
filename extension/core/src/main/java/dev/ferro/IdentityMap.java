package dev.ferro;

/** Whether instances of the same row are one object (R18). */
public enum IdentityMap {
    /** Within a transaction or session; the default. */
    TRANSACTION,
    /** Never: every read gives new instances. */
    OFF
}
