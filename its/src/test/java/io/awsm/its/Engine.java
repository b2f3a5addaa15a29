// SPDX-License-Identifier: Apache-2.0
package io.awsm.its;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A way to run programs. */
public interface Engine {

    /**
     * A process, not yet started, that runs the program.
     *
     * @param arguments without the program's name
     * @param environment all that the program sees
     * @param directory what {@code .} is to the program, and all it may use
     */
    ProcessBuilder process(Program program, List<String> arguments, Map<String, String> environment, Path directory);

    /** A native executable, as it is. */
    static Engine nativeCode(String name, ProgramBuilder builder) {
        return new Engine() {
            @Override
            public ProcessBuilder process(
                    Program program, List<String> arguments, Map<String, String> environment, Path directory) {
                return executable(builder.build(program), arguments, environment, directory);
            }

            @Override
            public String toString() {
                return name;
            }
        };
    }

    static ProcessBuilder executable(
            Path file, List<String> arguments, Map<String, String> environment, Path directory) {
        ProcessBuilder builder = new ProcessBuilder(file.toString()).directory(directory.toFile());
        builder.command().addAll(arguments);
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder;
    }
}
