package dev.ferro.internal.repository;

import dev.ferro.internal.query.Fetcher;
import dev.ferro.internal.routing.Router;
import dev.ferro.internal.session.AmbientRunner;
import dev.ferro.internal.session.Origins;

/**
 * What all repositories of one Ferro share. Thread-safe.
 *
 * @param router the resolver
 * @param runner runs what was routed
 * @param origins of the instances
 * @param fetcher of relations
 */
public record Engine(Router router, AmbientRunner runner, Origins origins, Fetcher fetcher) {}
