// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Tasks side by side, at most so many at a time. */
public final class Parallel {

    private Parallel() {}

    /**
     * Runs all tasks and returns their results in the same order. After a failure the others are interrupted, and the
     * failure of the first in the list is thrown, so that which one the user sees does not depend on chance.
     */
    public static <T> List<T> run(int jobs, List<? extends Callable<T>> tasks) throws IOException {
        return run(jobs, tasks, Progress.NONE);
    }

    /** The same, and each task is a part of this step. */
    public static <T> List<T> run(int jobs, List<? extends Callable<T>> tasks, Progress progress) throws IOException {
        progress.expect(tasks.size());
        if (tasks.size() == 1) {
            return List.of(call(tasks.get(0)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(jobs, Math.max(1, tasks.size())));
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<T> task : tasks) {
                futures.add(threads.submit(() -> {
                    T result = task.call();
                    progress.advance();
                    return result;
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(call(future::get));
            }
            return results;
        } finally {
            threads.shutdownNow();
            awaitEnd(threads);
        }
    }

    /** Nothing of the tasks goes on behind the caller's back; interrupted ones end at once. */
    private static void awaitEnd(ExecutorService threads) {
        try {
            threads.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T call(Callable<T> task) throws IOException {
        try {
            return task.call();
        } catch (ExecutionException e) {
            throw rethrow(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (Exception e) {
            throw rethrow(e);
        }
    }

    private static RuntimeException rethrow(Throwable e) throws IOException {
        if (e instanceof IOException io) {
            throw io;
        } else if (e instanceof Error error) {
            throw error;
        } else if (e instanceof RuntimeException runtime) {
            throw runtime;
        }
        return new IllegalStateException(e);
    }
}
