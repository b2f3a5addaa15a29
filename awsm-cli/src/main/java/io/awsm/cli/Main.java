package io.awsm.cli;

import picocli.CommandLine;

/** The program. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        int status;
        try {
            CommandLine command = commandLine();
            status = Failures.checkCurrentDirectory(command.getErr())
                    ? command.execute(arguments)
                    : Failures.ENVIRONMENT;
        } catch (OutOfMemoryError e) {
            System.err.println("awsm: out of memory; give Java more, for example java -Xmx4g -jar ...");
            status = Failures.ENVIRONMENT;
        } catch (StackOverflowError e) {
            System.err.println("awsm: internal error: " + e + " (please report it)");
            status = Failures.ENVIRONMENT;
        }
        System.exit(status);
    }

    static CommandLine commandLine() {
        CommandLine commandLine = new CommandLine(new AwsmCommand())
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(Failures::usage)
                .setUsageHelpAutoWidth(true);
        commandLine.getSubcommands().get("run").setStopAtPositional(true); // what follows is the guest's
        return commandLine;
    }
}
