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
        OptionalInt status = SecondJvm.run(List.of(arguments));
        System.exit(status.isPresent() ? status.getAsInt() : start(arguments));
    }

    private static int start(String... arguments) {
        Preparation.begin();
        Streams streams = new Streams(new PrintWriter(System.out, true), new PrintWriter(System.err, true));
        try {
            return Failures.checkCurrentDirectory(streams.err()) ? execute(streams, arguments) : Failures.ENVIRONMENT;
        } catch (OutOfMemoryError e) {
            System.err.println("awsm: out of memory; give Java more, for example java -Xmx4g -jar ...");
        } catch (StackOverflowError e) {
            System.err.println("awsm: internal error: " + e + " (please report it)");
        }
        return Failures.ENVIRONMENT;
    }

    /** @return the exit status */
    static int execute(Streams streams, String... arguments) {
        Optional<Command> command = Commands.read(List.of(arguments), streams);
        return command.isPresent()
                ? Failures.run(command.get())
                : new Picocli(streams).commandLine().execute(arguments);
    }
}
