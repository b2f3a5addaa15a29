package io.awsm.cli;

import io.awsm.compiler.CompilerException;
import io.awsm.compiler.InputException;
import io.awsm.compiler.UsageException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** What users see, and scripts get, when something fails. A stack trace only of our own errors, and only with -v. */
final class Failures implements IExecutionExceptionHandler {

    static final int INPUT = 1;
    static final int USAGE = 2;
    static final int ENVIRONMENT = 3;

    private static final String LOCALE = "; set one for UTF-8, for example LC_ALL=C.UTF-8";

    /**
     * Java cannot open what it cannot name, and tells only that there is no such file.
     *
     * @return whether all is well; else a line has been printed
     */
    static boolean checkCurrentDirectory(PrintWriter err) {
        Path current = Path.of("").toAbsolutePath();
        if (Files.isDirectory(current)) {
            return true;
        }
        err.println(
                "awsm: the current directory is not there, or its name cannot be expressed in this locale" + LOCALE);
        err.flush();
        return false;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        boolean ourFault = false;
        int status;
        if (e instanceof InputException) {
            err.println(e.getMessage());
            status = INPUT;
        } else if (e instanceof UsageException) {
            err.println("awsm: " + e.getMessage());
            status = USAGE;
        } else if (e instanceof CompilerException) {
            err.println("awsm: " + e.getMessage());
            status = ENVIRONMENT;
        } else {
            err.println("awsm: internal error: " + e + " (please report it; -v shows where)");
            ourFault = true;
            status = ENVIRONMENT;
        }
        if (ourFault && verbose(parsed)) {
            e.printStackTrace(err);
        }
        err.flush();
        return status;
    }

    private static boolean verbose(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last.hasMatchedOption("-v");
    }

    /** An option or parameter that cannot be. */
    static int usage(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        // Picocli keeps the message but not the exception; arguments have no other fault that paths could have.
        if (e.getMessage().contains(InvalidPathException.class.getName())) {
            err.println("awsm: a file's name cannot be expressed in this locale" + LOCALE);
            err.flush();
            return USAGE;
        }
        err.println("awsm: " + e.getMessage());
        err.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        err.flush();
        return USAGE;
    }
}
