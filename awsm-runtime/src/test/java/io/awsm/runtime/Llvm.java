// SPDX-License-Identifier: Apache-2.0
package io.awsm.runtime;

import io.awsm.toolchain.TestLlvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the tools of LLVM, and programs made with them. */
final class Llvm {

    private static final int TIMEOUT_SECONDS = 60;

    private Llvm() {}

    /** What a process did. */
    record Result(int status, String out, String err) {
        /** The status, with what the process said if that is not 0. */
        String description() {
            return status == 0 ? "0" : status + ": " + out + err;
        }
    }

    /** Runs one of LLVM's tools, which must succeed. */
    static void run(String tool, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(TestLlvm.get().clang().resolveSibling(tool).toString());
        command.addAll(arguments);
        Result result = execute(command, Path.of("."), Map.of(), new byte[0]);
        if (result.status() != 0) {
            throw new AssertionError(String.join(" ", command) + "\n" + result.description());
        }
    }

    static Result execute(List<String> command, Path directory, Map<String, String> environment, byte[] input) {
        return text(executeBinary(command, directory, environment, input));
    }

    /** What a process did whose output is not text. */
    record BinaryResult(int status, byte[] out, byte[] err) {}

    private static Result text(BinaryResult result) {
        return new Result(
                result.status(),
                new String(result.out(), StandardCharsets.UTF_8),
                new String(result.err(), StandardCharsets.UTF_8));
    }

    /** Runs a command with nothing but this environment; its status is 128 + the signal if one ended it. */
    static BinaryResult executeBinary(
            List<String> command, Path directory, Map<String, String> environment, byte[] input) {
        try {
            Path out = Files.createTempFile("awsm-test", ".out");
            Path err = Files.createTempFile("awsm-test", ".err");
            Path in = Files.createTempFile("awsm-test", ".in");
            try {
                Files.write(in, input);
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(directory.toFile())
                        .redirectInput(in.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
                builder.environment().clear();
                builder.environment().putAll(environment);
                Process process = builder.start();
                if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("timeout: " + command);
                }
                return new BinaryResult(process.exitValue(), Files.readAllBytes(out), Files.readAllBytes(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
                Files.delete(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
