package io.awsm.cli;

import picocli.CommandLine;

/** The program. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
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
