package dev.ferro.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** URLs people write: {@code {S}} is the secret, {@code {H}} a host and port where nobody listens. */
final class UrlTemplates {

    private static final List<String> WELL_FORMED = List.of(
            "postgresql://u:{S}@{H}/shop",
            "postgres://u:{S}@{H}/shop?sslmode=disable",
            "PostgreSQL://u:{S}@{H}/shop",
            "postgresql://:{S}@{H}/shop",
            "postgresql://u:{S}@{H},{H}/shop?targetServerType=primary",
            "postgresql://u:{S}@[::1]:1/shop",
            "postgresql://u:{S}@nosuchhost.invalid/shop",
            "postgresql://{H}/shop?user=u&password={S}",
            "postgresql://u@{H}/shop?password={S}",
            "jdbc:postgresql://{H}/shop?user=u&password={S}",
            "jdbc:postgresql://{H}/shop?password={S}&user=u&sslmode=disable",
            "jdbc:postgresql://nosuchhost.invalid/shop?user=u&password={S}",
            "JDBC:POSTGRESQL://{H}/shop?user=u&password={S}");

    /** Secret-like, unknown and refused ones: behind a misplaced {@code &} even a name may be part of a secret. */
    private static final List<String> PARAMETERS = List.of(
            "sslpassword",
            "sslfactoryarg",
            "socketFactoryArg",
            "authenticationPluginClassName",
            "loginTimeout",
            "connectTimeout",
            "options",
            "currentSchema",
            "stringtype",
            "loggerLevel",
            "readOnlyMode",
            "apikey",
            "service_role",
            "access_token",
            "token",
            "secret",
            "passwd",
            "Password",
            "PASSWORD",
            "pwd",
            "sslPassword",
            "x",
            "{S}{S}{S}");

    private static final List<String> BROKEN = List.of(
            "postgresql:/u:{S}@{H}/shop",
            "postgresql:u:{S}@{H}/shop",
            "postgresql//u:{S}@{H}/shop",
            "postgresql://u:{S}",
            "postgresql://u:{S}@",
            "postgresql://u:{S}@/shop?connectTimeout=0",
            "postgresql://u:{S}@:99999/shop",
            "postgresql://u:{S}@localhost:port/shop",
            "postgresql://u:{S}@local host/shop",
            "postgresql://u:{S}@{H}/shop/more",
            "postgresql:///u:{S}@{H}/shop",
            "postgresql://u/{S}@{H}/shop",
            "postgresql://u?{S}@{H}/shop",
            "postgresql://u#{S}@{H}/shop",
            "postgresql://u:{S}%@{H}/shop",
            "postgresql://u:{S}@{H}/shop\n",
            "postgresql://u:{S}\n@{H}/shop",
            " postgresql://u:{S}@{H}/shop",
            "\"postgresql://u:{S}@{H}/shop\"",
            "url=postgresql://u:{S}@{H}/shop",
            "u:{S}@{H}/shop",
            "//u:{S}@{H}/shop",
            "postgresql://u:{S}@{H}/shop?password={S}",
            "jdbc:postgresql://u:{S}@{H}/shop",
            "jdbc:postgresql:u:{S}@{H}/shop",
            "jdbc:postgresql//u:{S}@{H}/shop",
            "jdbc:postgresql://{H}/shop&user=u&password={S}",
            "jdbc:postgresql://{H}/shop;user=u;password={S}",
            "jdbc:postgresql://{H};password={S}",
            "jdbc:postgresql://{H}/shop?user=u;password={S}",
            "jdbc:postgresql://{H}/shop?user=u,password={S}",
            "jdbc:postgresql://{H}/shop?user=u?password={S}",
            "jdbc:postgresql://{H}/shop?user=u&password={S}&password={S}",
            "jdbc:postgresql:shop&password={S}");

    private static final List<String> WRONG_SCHEME = List.of(
            "mysql://u:{S}@{H}/shop",
            "jdbc:mysql://{H}/shop?user=u&password={S}",
            "jdbc:mariadb://u:{S}@{H}/shop",
            "jdbc:oracle:thin:u/{S}@//{H}/shop",
            "jdbc:sqlserver://{H};user=u;password={S}",
            "mongodb+srv://u:{S}@{H}/shop",
            "redis://:{S}@{H}",
            "https://u:{S}@{H}/shop",
            "postgressql://u:{S}@{H}/shop",
            "psql://u:{S}@{H}/shop",
            "jdbc:postgres://u:{S}@{H}/shop",
            "jdbc:h2:mem:shop;USER=u;PASSWORD={S}",
            "{S}://u@{H}/shop",
            "sqlite://u:{S}@{H}/shop",
            "sqlite:u:{S}@{H}/shop",
            "sqlite3:shop.db?key={S}",
            "sqlite:shop.db?password={S}",
            "sqlite:shop.db?mode=ro&key={S}",
            "sqlite:shop.db?mode={S}",
            "sqlite:shop.db;password={S}",
            "sqlite:shop.db&password={S}",
            "sqlite:file:shop.db?key={S}",
            "sqlite::memory:?key={S}",
            "sqlite::{S}",
            "jdbc:sqlite:shop.db?cipher=aes256cbc&key={S}");

    private static final List<String> DOUBLED_SCHEME = List.of(
            "postgresql://postgresql://u:{S}@{H}/shop",
            "postgresql:postgresql://u:{S}@{H}/shop",
            "jdbc:jdbc:postgresql://{H}/shop?user=u&password={S}",
            "jdbc:postgresql://postgresql://u:{S}@{H}/shop",
            "jdbc:postgresql:postgresql://u:{S}@{H}/shop",
            "jdbc:postgresql:jdbc:postgresql://{H}/shop?user=u&password={S}",
            "postgresql://jdbc:postgresql://{H}/shop?user=u&password={S}",
            "sqlite:postgresql://u:{S}@{H}/shop",
            "jdbc:sqlite:postgresql://u:{S}@{H}/shop",
            "jdbc:sqlite:jdbc:postgresql://{H}/shop?user=u&password={S}",
            "sqlite:jdbc:postgresql://{H}/shop;user=u;password={S}");

    private static final List<String> PASTED =
            List.of("{S}", "{S}@{H}", "u:{S}", ":{S}", "jdbc:{S}", "postgresql:{S}", "\n{S}\n", "password={S}");

    private UrlTemplates() {}

    static List<String> all() {
        List<String> all = new ArrayList<>();
        Stream.of(WELL_FORMED, BROKEN, WRONG_SCHEME, DOUBLED_SCHEME, PASTED).forEach(all::addAll);
        for (String parameter : PARAMETERS) {
            all.add("postgresql://u:right@{H}/shop?" + parameter + "={S}");
            all.add("jdbc:postgresql://{H}/shop?user=u&password=right&" + parameter + "={S}");
        }
        return List.copyOf(all);
    }
}
