// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsm.compiler.spi.Listener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ProcessRunnerTest {

    @TempDir
    Path directory;

    private final ProcessRunner runner = new ProcessRunner(Listener.NONE);

    private String shell(String script) {
        return runner.run(directory, List.of("/bin/sh", "-c", script));
    }

    @Test
    void outputIsBothStreams() {
        assertThat(shell("echo out; echo err >&2")).isEqualTo("out\nerr\n");
    }

    @Test
    void runsWhereItShould() throws IOException {
        assertThat(shell("pwd"))
                .isEqualToIgnoringNewLines(directory.toRealPath().toString());
    }

    @Test
    void inputIsEmpty() {
        assertThat(shell("cat")).isEmpty();
    }

    @Test
    void endlessOutputIsCut() {
        assertThat(shell("head -c 1000000 /dev/zero")).hasSize(64 * 1024);
    }

    @Test
    void commandIsHeardBeforeItRuns() {
        List<List<String>> heard = new ArrayList<>();
        Listener listener = new Listener() {
            @Override
            public void command(List<String> command) {
                heard.add(command);
            }
        };
        new ProcessRunner(listener).run(directory, List.of("/bin/true"));
        assertThat(heard).containsExactly(List.of("/bin/true"));
    }

    @Test
    void failureNamesTheError() {
        assertThatThrownBy(() -> shell("echo 'In file x:'; echo 'x.c:1:2: error: no'; exit 3"))
                .isInstanceOf(ToolException.class)
                .hasMessage("sh failed (status 3): x.c:1:2: error: no");
        assertThatThrownBy(() -> shell("exit 1")).hasMessage("sh failed (status 1): it printed nothing");
    }

    @Test
    void deathNamesTheSignal() {
        assertThatThrownBy(() -> shell("kill -SEGV $$")).hasMessageStartingWith("sh died (signal 11)");
        assertThatThrownBy(() -> shell("kill -KILL $$"))
                .isInstanceOfSatisfying(
                        ToolException.class, e -> assertThat(e.killed()).isTrue());
    }

    @Test
    void deathForWantOfStackIsNoDeath() {
        String most = shell("ulimit -H -s").strip();
        assertThat(shell("ulimit -s; test -e again || { touch again; kill -SEGV $$; }; echo done"))
                .isEqualTo((most.matches("\\d{1,6}") ? most : "1048576") + "\ndone\n");
    }

    @Test
    void tooMuchWorkIsEnded() {
        ProcessRunner impatient = new ProcessRunner(Listener.NONE, new ProcessLimits(Duration.ofSeconds(1), 8L << 30));
        assertThatThrownBy(() -> impatient.run(directory, List.of("/bin/sh", "-c", "while :; do :; done")))
                .isInstanceOfSatisfying(
                        ToolException.class, e -> assertThat(e.exhausted()).isTrue());
    }

    @Test
    void tooMuchMemoryIsEnded() {
        ProcessRunner narrow = new ProcessRunner(Listener.NONE, new ProcessLimits(Duration.ofMinutes(1), 100_000));
        assertThatThrownBy(() -> narrow.run(directory, List.of("/bin/sleep", "30")))
                .isInstanceOfSatisfying(
                        ToolException.class, e -> assertThat(e.exhausted()).isTrue());
    }

    @Test
    void missingProgramIsTheEnvironmentsFault() {
        assertThatThrownBy(() -> runner.run(directory, List.of("/no/such/program")))
                .isInstanceOf(EnvironmentException.class)
                .hasMessageContaining("/no/such/program");
    }

    @Test
    @Timeout(60)
    void interruptionKillsTheChildAndItsChildren() throws Exception {
        Path pids = directory.resolve("pids");
        List<Throwable> failures = new ArrayList<>();
        Thread thread = new Thread(() -> {
            try {
                shell("sleep 100 & echo $$ $! > pids.new; mv pids.new pids; wait");
            } catch (EnvironmentException e) {
                failures.add(e);
            }
        });
        thread.start();
        while (!Files.exists(pids)) {
            Thread.sleep(5);
        }
        thread.interrupt();
        thread.join();
        assertThat(failures).hasSize(1);
        for (String pid : Files.readString(pids).strip().split(" ")) {
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(p -> p.onExit().join());
        }
    }
}
