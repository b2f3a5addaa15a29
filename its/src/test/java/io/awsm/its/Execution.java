// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs programs, all under the same conditions: the arguments and variables below (programs with datasets get none), an empty
 * directory with a file beside it that is none of their business, and as standard input the program's {@code .in} file
 * or nothing.
 */
final class Execution {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final List<String> ARGUMENTS = List.of("one", "two words", "", "drei=ü");
    private static final Map<String, String> ENVIRONMENT = Map.of("GREETING", "hello world", "EMPTY", "");

    private Execution() {}

    static Outcome run(Engine engine, Program program) {
        try {
            Path around = Files.createTempDirectory("its");
            Path directory = Files.createDirectory(around.resolve("given"));
            Path outside = Files.writeString(around.resolve("outside.txt"), "secret\n");
            List<String> arguments = program.group().hasDatasets() ? List.of() : ARGUMENTS;
            ProcessBuilder process = engine.process(program, arguments, ENVIRONMENT, directory);
            Optional<Path> input = Optional.of(program.file(".in")).filter(Files::exists);
            Outcome outcome = Outcome.of(process, input, TIMEOUT);
            // Programs clean up: should one leave something, or take what is outside, this says so.
            Files.delete(directory);
            Files.delete(outside);
            Files.delete(around);
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
