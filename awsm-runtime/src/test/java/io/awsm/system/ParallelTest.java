// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ParallelTest {

    @Test
    void resultsKeepTheOrder() throws IOException {
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            int number = i;
            tasks.add(() -> {
                Thread.sleep(number % 7);
                return number;
            });
        }
        assertThat(Parallel.run(4, tasks)).isSorted().hasSize(50);
    }

    @Test
    void noMoreThanJobsRunAtATime() throws IOException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Callable<Integer> task = () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            Thread.sleep(5);
            return running.decrementAndGet();
        };
        Parallel.run(3, Collections.nCopies(20, task));
        assertThat(most).hasValueBetween(1, 3);
    }

    @Test
    void failureInterruptsTheOthersAndWaitsForThem() {
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        List<Callable<String>> tasks = List.of(
                () -> {
                    started.await();
                    throw new IOException("first");
                },
                () -> {
                    started.countDown();
                    try {
                        Thread.sleep(60_000);
                    } finally {
                        ended.set(true);
                    }
                    return "";
                });
        assertThatThrownBy(() -> Parallel.run(2, tasks))
                .isInstanceOf(IOException.class)
                .hasMessage("first");
        assertThat(ended).isTrue();
    }

    @Test
    void unexpectedExceptionsComeThrough() {
        assertThatThrownBy(() -> Parallel.run(1, List.of(() -> {
                    throw new IllegalArgumentException("x");
                })))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
