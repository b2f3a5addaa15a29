// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The program. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Preparation.begin();
        int status;
        Streams streams = new Streams(new PrintWriter(System.out, true), new PrintWriter(System.err, true));
        try {
            status = Failures.checkCurrentDirectory(streams.err()) ? start(streams, arguments) : Failures.ENVIRONMENT;
        } catch (OutOfMemoryError e) {
            System.err.println("awsm: out of memory; give Java more, for example java -Xmx4g -jar ...");
            status = Failures.ENVIRONMENT;
        } catch (StackOverflowError e) {
            System.err.println("awsm: internal error: " + e + " (please report it)");
            status = Failures.ENVIRONMENT;
        }
        System.exit(status);
    }

    /** What takes long to load is left to a JVM that is quicker with it. */
    private static int start(Streams streams, String... arguments) {
        Optional<Command> command = Commands.read(List.of(arguments), streams);
        OptionalInt status =
                command.isPresent() ? SecondJvm.run(command.get(), List.of(arguments)) : OptionalInt.empty();
        return status.isPresent() ? status.getAsInt() : execute(command, streams, arguments);
    }

    /** @return the exit status */
    static int execute(Streams streams, String... arguments) {
        return execute(Commands.read(List.of(arguments), streams), streams, arguments);
    }

    private static int execute(Optional<Command> command, Streams streams, String... arguments) {
        return command.isPresent()
                ? Failures.run(command.get())
                : new Picocli(streams).commandLine().execute(arguments);
    }
}
