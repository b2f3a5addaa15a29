package io.awsm.toolchain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What one process may use: ten times what the largest real modules need. A hostile module can ask for any amount of
 * LLVM's work.
 *
 * @param time of processors
 * @param memory resident bytes; not known on systems without Linux's {@code /proc}, and then not limited
 */
record ProcessLimits(Duration time, long memory) {

    static final ProcessLimits DEFAULT = new ProcessLimits(Duration.ofMinutes(15), 8L << 30);

    private static final long PAGE_SIZE = 4096;

    ProcessLimits withTime(Duration other) {
        return new ProcessLimits(other, memory);
    }

    /** For messages: {@code 15 minutes or 8 GiB}. */
    @Override
    public String toString() {
        return time.toMinutes() + " minutes or " + (memory >> 30) + " GiB";
    }

    boolean exceededBy(Process process) {
        boolean late = process.info()
                .totalCpuDuration()
                .filter(used -> used.compareTo(time) > 0)
                .isPresent();
        return late || residentBytes(process.pid()) > memory;
    }

    /** The second number of {@code statm}, in pages. */
    private static long residentBytes(long pid) {
        try {
            String[] pages =
                    Files.readString(Path.of("/proc/" + pid + "/statm")).split(" ");
            return Long.parseLong(pages[1]) * PAGE_SIZE;
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }
}
