// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import io.awsm.compiler.CompilerException;
import io.awsm.compiler.InputException;
import io.awsm.compiler.UsageException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What users see, and scripts get, when something fails. A stack trace only of our own errors, and only with -v. */
final class Failures {

    static final int INPUT = 1;
    static final int USAGE = 2;
    static final int ENVIRONMENT = 3;

    private Failures() {}

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

    /** Runs a command; its exit status. */
    static int run(Command command) {
        PrintWriter err = command.console().err();
        try {
            return command.run();
        } catch (InputException e) {
            return failed(err, e.getMessage(), INPUT);
        } catch (UsageException e) {
            return failed(err, "awsm: " + e.getMessage(), USAGE);
        } catch (CompilerException e) {
            return failed(err, "awsm: " + e.getMessage(), ENVIRONMENT);
        } catch (Exception e) {
            err.println("awsm: internal error: " + e + " (please report it; -v shows where)");
            if (command.console().isVerbose()) {
                e.printStackTrace(err);
            }
            err.flush();
            return ENVIRONMENT;
        }
    }

    private static int failed(PrintWriter err, String line, int status) {
        err.println(line);
        err.flush();
        return status;
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
