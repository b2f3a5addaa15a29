package io.awsm.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;

/** The program. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Preparation.begin();
        int status;
        Streams streams = new Streams(new PrintWriter(System.out, true), new PrintWriter(System.err, true));
        try {
            status = Failures.checkCurrentDirectory(streams.err()) ? execute(streams, arguments) : Failures.ENVIRONMENT;
        } catch (OutOfMemoryError e) {
            System.err.println("awsm: out of memory; give Java more, for example java -Xmx4g -jar ...");
            status = Failures.ENVIRONMENT;
        } catch (StackOverflowError e) {
            System.err.println("awsm: internal error: " + e + " (please report it)");
            status = Failures.ENVIRONMENT;
        }
        System.exit(status);
    }

    /** @return the exit status */
    static int execute(Streams streams, String... arguments) {
        Optional<Command> command = Commands.read(List.of(arguments), streams);
        return command.isPresent()
                ? Failures.run(command.get())
                : new Picocli(streams).commandLine().execute(arguments);
    }
}
