// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import com.dylibso.chicory.log.SystemLogger;
import com.dylibso.chicory.runtime.ImportValues;
import com.dylibso.chicory.runtime.Instance;
import com.dylibso.chicory.wabt.Wast2JsonModule;
import com.dylibso.chicory.wasi.WasiExitException;
import com.dylibso.chicory.wasi.WasiOptions;
import com.dylibso.chicory.wasi.WasiPreview1;
import com.dylibso.chicory.wasm.ChicoryException;
import io.awsm.compiler.InputException;
import io.awsm.compiler.ModuleLoader;
import io.awsm.compiler.WorkDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From the text format to what {@link ScriptReader} reads: wast2json of the WebAssembly Binary Toolkit, itself compiled
 * to WebAssembly and from there to bytecode of the JVM.
 */
final class TextConverter {

    /** What wast2json sees of us: a directory of this name with these files. */
    private static final String DIRECTORY = "/script";

    /** Strings may contain any bytes. */
    private static final Charset BYTES = StandardCharsets.ISO_8859_1;

    private static final String TEXT = "script.wast";
    private static final String JSON = "script.json";

    /**
     * A hexadecimal integer of more than 16 significant digits. It can only stand for a float, and wast2json truncates it where it
     * should round to nearest, unless it has an exponent.
     */
    private static final Pattern LONG_INTEGER =
            Pattern.compile("(?<![\\w.])([+-]?0x[0_]*[1-9A-Fa-f](?:_?[0-9A-Fa-f]){16,})(?![\\w.])");

    /** An instruction that wast2json takes for another, in modules that must be invalid because of it. */
    private static final Pattern SELECT_NOTHING = Pattern.compile("\\(select\\s*\\(result\\s*\\)");

    private TextConverter() {}

    /**
     * Reads a script in the text format.
     *
     * @throws InputException if it is not one, or not one that wast2json knows
     */
    static Script read(Path file) throws IOException {
        try (WorkDirectory work = new WorkDirectory()) {
            String text = new String(ModuleLoader.bytes(file), BYTES);
            BinaryModules modules = new BinaryModules();
            String known = LONG_INTEGER.matcher(modules.replace(text)).replaceAll("$1p0");
            Files.writeString(work.path().resolve(TEXT), known, BYTES);
            convert(file, work.path());
            Script script = ScriptReader.read(work.path().resolve(JSON), Optional.of(file.toString()));
            return withoutMistaken(withOriginals(script, modules), text);
        }
    }

    private static Script withOriginals(Script script, BinaryModules modules) {
        return new Script(
                script.name(),
                script.commands().stream()
                        .map(command -> command.with(modules::original))
                        .toList());
    }

    /** Leaves out the commands that would not test what they say. */
    private static Script withoutMistaken(Script script, String text) {
        List<Command> commands = new ArrayList<>(script.commands());
        Matcher matcher = SELECT_NOTHING.matcher(text);
        while (matcher.find()) {
            int line = 1
                    + (int) text.substring(0, matcher.start())
                            .chars()
                            .filter(c -> c == '\n')
                            .count();
            // A command's line is its first.
            int index = -1;
            while (index + 1 < commands.size() && commands.get(index + 1).line() <= line) {
                index++;
            }
            if (index >= 0 && commands.get(index) instanceof Command.AssertRefused refused) {
                commands.set(index, new Command.Skipped(refused.line()));
            }
        }
        return new Script(script.name(), commands);
    }

    private static void convert(Path file, Path directory) {
        ByteArrayOutputStream messages = new ByteArrayOutputStream();
        WasiOptions options = WasiOptions.builder()
                .withStdout(messages)
                .withStderr(messages)
                .withDirectory(DIRECTORY, directory)
                .withArguments(List.of(
                        "wast2json",
                        "--no-check",
                        "--enable-multi-memory",
                        "--enable-tail-call",
                        DIRECTORY + "/" + TEXT,
                        "-o",
                        DIRECTORY + "/" + JSON))
                .build();
        try (WasiPreview1 wasi = WasiPreview1.builder()
                .withLogger(new Silence())
                .withOptions(options)
                .build()) {
            Instance.builder(Wast2JsonModule.load())
                    .withImportValues(ImportValues.builder()
                            .addFunction(wasi.toHostFunctions())
                            .build())
                    .withMachineFactory(Wast2JsonModule::create)
                    .build();
        } catch (WasiExitException e) {
            if (e.exitCode() != 0) {
                throw failure(file, messages, e);
            }
        } catch (ChicoryException | StackOverflowError e) {
            throw failure(file, messages, e);
        }
    }

    /** {@code file.wast:12:3: error: unexpected token}, as wast2json says it, or why it says nothing. */
    private static InputException failure(Path file, ByteArrayOutputStream messages, Throwable cause) {
        String first = messages.toString(StandardCharsets.UTF_8)
                .replaceAll("\u001b\\[[0-9;]*m", "")
                .lines()
                .findFirst()
                .orElse(TEXT + ": the converter failed: " + cause);
        return new InputException(
                ModuleLoader.printable(first.replace(DIRECTORY + "/", "").replace(TEXT, file.toString())), cause);
    }

    /** Chicory logs each call of the system. */
    private static final class Silence extends SystemLogger {
        @Override
        public boolean isLoggable(Level level) {
            return false;
        }
    }
}
