package io.awsm.cli;

import io.awsm.compiler.Setting;
import io.awsm.script.ScriptResult;
import io.awsm.script.ScriptRunner;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "wast",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Runs test scripts of the WebAssembly specification, compiled, and shows which assertions fail.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {"0:every assertion holds", "1:one does not", "2, 3:as for 'compile'"},
        footer = {
            "",
            "Assertions about the text format are skipped, and counted as such.",
            "",
            "Example:",
            "  awsm wast --memory bounds -O0 test/core/*.wast"
        })
final class WastCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    @Parameters(
            arity = "1..*",
            paramLabel = "SCRIPT",
            description = "A script: .wast, or .json as wast2json writes it, with its modules beside it.")
    private List<Path> scripts;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "How long the commands of one script may take before the one under way fails; default: 60.")
    private int timeout;

    @Mixin
    private CodeOptions code = new CodeOptions(EnumSet.complementOf(EnumSet.of(Setting.NAME)));

    @Mixin
    private ToolchainOptions tools;

    @Mixin
    private ConsoleOptions console;

    @Override
    public Integer call() throws IOException {
        ScriptRunner runner = new ScriptRunner(tools.toolchain(console), code.options(), Duration.ofSeconds(timeout));
        List<ScriptResult> results =
                runner.run(ScriptRunner.read(scripts, tools.jobs()), tools.jobs(), this::showFailures);
        console.result(ScriptSummary.of(results));
        return results.stream().allMatch(ScriptResult::isSuccess) ? 0 : FAILED;
    }

    private void showFailures(ScriptResult result) {
        if (!result.isSuccess()) {
            PrintWriter out = console.out();
            result.failures().forEach(out::println);
            out.flush();
        }
    }
}
