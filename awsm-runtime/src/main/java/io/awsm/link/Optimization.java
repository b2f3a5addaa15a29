// SPDX-License-Identifier: Apache-2.0
package io.awsm.link;

import io.awsm.codegen.CodeSize;
import java.util.Optional;
import java.util.stream.Stream;

/** How hard LLVM optimises, by its own names. */
public enum Optimization {
    O0("0"),
    O1("1"),
    O2("2"),
    O3("3"),
    OS("s"),
    OZ("z");

    private final String level;

    Optimization(String level) {
        this.level = level;
    }

    /** What it means for functions. */
    public CodeSize size() {
        return switch (this) {
            case OS -> CodeSize.SMALL;
            case OZ -> CodeSize.SMALLEST;
            default -> CodeSize.ANY;
        };
    }

    /** What follows {@code -O}. */
    public String level() {
        return level;
    }

    /** The level that users type as {@code 3}, {@code O3} or {@code -O3}. */
    public static Optional<Optimization> named(String text) {
        String level = text.replaceFirst("^-?O", "");
        return Stream.of(values()).filter(o -> o.level.equals(level)).findFirst();
    }

    /** clang's option. */
    @Override
    public String toString() {
        return "-O" + level;
    }
}
