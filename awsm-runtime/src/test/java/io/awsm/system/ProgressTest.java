// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsm.compiler.spi.Listener;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

    private final Listener listener = new Listener() {
        @Override
        public void progress(String step, long done, long total) {
            heard.add(step + " " + done + "/" + total);
        }
    };

    @Test
    void tellsOfEachTask() throws IOException {
        Callable<Integer> task = () -> 1;

        List<Integer> results =
                Progress.of(listener, "add", progress -> Parallel.run(1, List.of(task, task, task), progress));

        assertThat(results).containsExactly(1, 1, 1);
        assertThat(heard).containsExactly("add 0/1", "add 0/3", "add 1/3", "add 2/3", "add 3/3");
    }

    @Test
    void tellsOfFailure() {
        Callable<Integer> task = () -> {
            throw new IOException("no");
        };
        assertThatThrownBy(() -> Progress.of(listener, "add", p -> Parallel.run(2, List.of(task, () -> 1), p)))
                .hasMessage("no");

        assertThat(heard).startsWith("add 0/1", "add 0/2").endsWith("add -1/2");
    }

    @Test
    void aLongStepHasLines() throws Exception {
        CountDownLatch lines = new CountDownLatch(3);
        ProgressLines progress = new ProgressLines(Duration.ofMillis(10), (line, last) -> {
            heard.add(line.replaceAll("\\d+\\.\\d s", "N s") + (last ? "!" : ""));
            lines.countDown();
        });
        progress.progress("quick", 0, 1);
        progress.progress("quick", 1, 1);
        progress.progress("slow", 0, 1);
        progress.progress("slow", 1, 4);
        assertThat(lines.await(1, TimeUnit.MINUTES)).isTrue();
        progress.progress("slow", 4, 4);

        assertThat(heard)
                .contains("[#####...............] 25 % slow, N s")
                .endsWith("slow took N s!")
                .noneMatch(line -> line.contains("quick took"));
    }

    @Test
    void aStepThatFailsSaysSo() throws Exception {
        CountDownLatch lines = new CountDownLatch(1);
        ProgressLines progress = new ProgressLines(Duration.ofHours(1), (line, last) -> {
            heard.add(line);
            lines.countDown();
        });
        progress.progress("slow", 0, 1);
        assertThat(lines.await(1, TimeUnit.MINUTES)).isTrue();
        progress.progress("slow", Listener.GIVEN_UP, 1);

        assertThat(heard).hasSize(2);
        assertThat(heard.get(0)).matches("slow, \\d+\\.\\d s");
        assertThat(heard.get(1)).matches("slow failed after \\d+\\.\\d s");
    }
}
