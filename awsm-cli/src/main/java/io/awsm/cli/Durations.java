// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A duration of at least a millisecond as users type it: {@code 500ms}, {@code 5s}, {@code 1.5s}, {@code 2m}, {@code 1h}. */
final class Durations {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)(ms|s|m|h)");
    private static final Map<String, Integer> MILLISECONDS = Map.of("ms", 1, "s", 1000, "m", 60_000, "h", 3_600_000);

    private Durations() {}

    static Duration of(String text) {
        Matcher matcher = FORM.matcher(text);
        if (matcher.matches()) {
            long milliseconds = Math.round(Double.parseDouble(matcher.group(1)) * MILLISECONDS.get(matcher.group(2)));
            if (milliseconds > 0) {
                return Duration.ofMillis(milliseconds);
            }
        }
        throw new IllegalArgumentException("'" + text + "' is not a duration such as 500ms, 5s, 2m or 1h");
    }
}
