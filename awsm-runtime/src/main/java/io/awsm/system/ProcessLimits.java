// SPDX-License-Identifier: Apache-2.0
package io.awsm.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one process may use: ten times what the largest real modules need. A hostile module can ask for any amount of
 * LLVM's work.
 *
 * @param time of processors
 * @param memory resident bytes; not known on systems without Linux's {@code /proc}, and then not limited
 */
record ProcessLimits(Duration time, long memory) {

    static final ProcessLimits DEFAULT = new ProcessLimits(Duration.ofMinutes(15), 8L << 30);

    private static final Pattern RESIDENT = Pattern.compile("(?m)^VmRSS:\\s+(\\d+) kB$");

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

    /** From {@code status} and not from {@code statm}, which counts pages: their size differs between machines. */
    private static long residentBytes(long pid) {
        try {
            Matcher status = RESIDENT.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
            return status.find() ? Long.parseLong(status.group(1)) << 10 : 0;
        } catch (IOException | RuntimeException e) {
            return 0;
        }
    }
}
