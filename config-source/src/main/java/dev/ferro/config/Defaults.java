package dev.ferro.config;

import dev.ferro.SettingsProblem;
import java.util.List;
import java.util.stream.Collectors;

/** At most one connection may be the default (R2, R3). */
final class Defaults {

    private Defaults() {}

    static List<SettingsProblem> problems(List<ConnectionReader> readers) {
        List<Declared> claims = readers.stream()
                .filter(ConnectionReader::claimsDefault)
                .map(ConnectionReader::connection)
                .toList();
        if (claims.size() < 2) {
            return List.of();
        }
        Declared last = claims.get(claims.size() - 1);
        String names = claims.stream().map(claim -> "'" + claim.name() + "'").collect(Collectors.joining(" and "));
        String unnamed = claims.contains(Declared.UNNAMED) ? " (unnamed settings always do)" : "";
        return List.of(new SettingsProblem(
                last.property(SettingKey.DEFAULT), names + " claim to be the default" + unnamed + "; only one can be"));
    }
}
