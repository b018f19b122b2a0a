package dev.ferro.testing.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;

@Timeout(120)
@DisabledIfEnvironmentVariable(named = PostgresqlServer.URL_VARIABLE, matches = ".+", disabledReason = "starts none")
class OtherJvmTest {

    @Test
    void twoJvms_startingAtOnce_haveServersOfTheirOwn() throws Exception {
        try (OtherJvm one = OtherJvm.start();
                OtherJvm other = OtherJvm.start()) {
            ServerAddress first = one.address();
            ServerAddress second = other.address();

            assertThat(first.port()).isNotEqualTo(second.port());
            try (Connection connection = second.connect(second.superuser(), "postgres")) {
                assertThat(connection.isValid(5)).isTrue();
            }
            assertThatThrownBy(() -> second.connect(first.superuser(), "postgres"))
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
        }
    }

    @Test
    void jvm_ending_takesItsServerAndItsFilesAlong() throws Exception {
        ServerAddress address;
        Path log;
        try (OtherJvm jvm = OtherJvm.start()) {
            address = jvm.address();
            log = jvm.logFile();
            assertThat(log).exists();
        }

        assertThat(isListening(address)).isFalse();
        assertThat(log).doesNotExist();
    }

    @Test
    void jvm_killed_leavesNoServerAndNoFiles() throws Exception {
        try (OtherJvm jvm = OtherJvm.start()) {
            ServerAddress address = jvm.address();
            Path log = jvm.logFile();

            jvm.kill();

            assertThat(Eventually.holds(() -> !isListening(address))).isTrue();
            assertThat(Eventually.holds(() -> Files.notExists(log))).isTrue();
        }
    }

    private static boolean isListening(ServerAddress address) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), address.port())) {
            return socket.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }
}
