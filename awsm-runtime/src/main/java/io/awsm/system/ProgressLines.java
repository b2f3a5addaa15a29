// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Makes lines of text of what {@link io.awsm.compiler.spi.Listener#progress} hears: for each step that takes long one after
 * a second, more at intervals, and at its end how long it took. A step that is over sooner is not worth a line. A thread
 * watches the clock while there are steps. Safe for use by several threads.
 */
public final class ProgressLines {

    /** Who waits longer wants to know what for. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int WIDTH = 20;

    private final Duration interval;
    private final Display display;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private Thread clock;

    /** Shows lines, one at a time. */
    @FunctionalInterface
    public interface Display {
        /** @param last whether nothing more is to come of this step, else the line may be replaced by the next */
        void show(String line, boolean last);
    }

    private static final class Step {
        private final long begin = System.nanoTime();
        private long nextLine = begin + PATIENCE.toNanos();
        private boolean shown;
        private long done;
        private long total;
    }

    /** @param interval how often there is something new to say */
    public ProgressLines(Duration interval, Display display) {
        this.interval = interval;
        this.display = display;
    }

    /** See {@link io.awsm.compiler.spi.Listener#progress}. */
    public synchronized void progress(String name, long done, long total) {
        if (done < 0 || done == total) {
            end(name, done == total);
            return;
        }
        Step step = steps.computeIfAbsent(name, n -> new Step());
        step.done = done;
        step.total = total;
        if (clock == null) {
            clock = new Thread(this::watch, "progress");
            clock.setDaemon(true);
            clock.start();
        }
    }

    private void end(String name, boolean finished) {
        Step step = steps.remove(name);
        if (step != null && step.shown) {
            String time = seconds(System.nanoTime() - step.begin);
            display.show(name + (finished ? " took " : " failed after ") + time, true);
        }
        notifyAll();
    }

    /** Until there is nothing to wait for. */
    private synchronized void watch() {
        try {
            while (!steps.isEmpty()) {
                long now = System.nanoTime();
                long next = now + interval.toNanos();
                for (Map.Entry<String, Step> e : steps.entrySet()) {
                    Step step = e.getValue();
                    if (step.nextLine - now <= 0) {
                        display.show(line(e.getKey(), step, now), false);
                        step.shown = true;
                        step.nextLine = now + interval.toNanos();
                    }
                    next = Math.min(next, step.nextLine);
                }
                wait(Math.max(1, (next - now) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            clock = null;
        }
    }

    private static String line(String name, Step step, long now) {
        String time = seconds(now - step.begin);
        if (step.total <= 1) {
            return name + ", " + time;
        }
        int filled = (int) (WIDTH * step.done / step.total);
        return String.format(
                Locale.ROOT,
                "[%s%s] %d %% %s, %s",
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                100 * step.done / step.total,
                Objects.requireNonNull(name),
                time);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f s", nanos / 1e9);
    }
}
