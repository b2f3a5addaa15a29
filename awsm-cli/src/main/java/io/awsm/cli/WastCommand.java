// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import io.awsm.cli.Argument.Kind;
import io.awsm.cli.Argument.Times;
import io.awsm.compiler.Setting;
import io.awsm.script.ScriptResult;
import io.awsm.script.ScriptRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;

/** Runs test scripts. */
final class WastCommand extends Command {

    private static final int FAILED = 1;

    private final Argument scripts = syntax().parameter(
                    Kind.PATH,
                    Times.AT_LEAST_ONCE,
                    "SCRIPT",
                    "A script: .wast, or .json as wast2json writes it, with its modules beside it.");
    private final Argument timeout = syntax().option(
                    Kind.NUMBER,
                    "SECONDS",
                    "How long the commands of one script may take before the one under way fails; default: 60.",
                    "--timeout");
    private final CodeOptions code = new CodeOptions(syntax(), EnumSet.complementOf(EnumSet.of(Setting.NAME)));
    private final ToolchainOptions tools = new ToolchainOptions(syntax());

    WastCommand(Streams streams) {
        super(streams);
    }

    @Override
    int run() throws IOException {
        ScriptRunner runner =
                new ScriptRunner(tools.toolchain(console()), code.options(), Duration.ofSeconds(timeout.number(60)));
        List<ScriptResult> results =
                runner.run(ScriptRunner.read(scripts.paths(), tools.jobs()), tools.jobs(), this::showFailures);
        console().result(ScriptSummary.of(results));
        return results.stream().allMatch(ScriptResult::isSuccess) ? 0 : FAILED;
    }

    private void showFailures(ScriptResult result) {
        if (!result.isSuccess()) {
            PrintWriter out = console().out();
            result.failures().forEach(out::println);
            out.flush();
        }
    }

    @Override
    Help help() {
        return new Help(
                List.of(
                        "Runs test scripts of the WebAssembly specification, compiled, and shows which assertions fail."),
                List.of("0:every assertion holds", "1:one does not", "2, 3:as for 'compile'"),
                List.of(
                        "",
                        "Assertions about the text format are skipped, and counted as such.",
                        "",
                        "Example:",
                        "  awsm wast --memory bounds -O0 test/core/*.wast"));
    }
}
