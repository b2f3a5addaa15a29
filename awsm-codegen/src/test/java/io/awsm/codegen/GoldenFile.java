// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen;

import io.awsm.wasm.NamedModule;
import io.awsm.wasm.TextFormat;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.validation.ModuleValidator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * A module in the text format, with comments around it: the options in a line {@code ;; options: memory=bounds
 * instances=one data=.rodata}, the last for names of data segments, and below {@code ;; IR:} what is expected, without what every
 * module has (the lifecycle of instances, the reflection) unless the options say {@code show=all}.
 */
record GoldenFile(Path path, String input, String options, String expected) {

    private static final String MARKER = ";; IR:";
    private static final List<String> BOILERPLATE = List.of(
            "@m_new",
            "@m_free",
            "@m_trap",
            "@m_trap_info",
            "@m_exit_status",
            "define hidden i32 @m.api.",
            "define hidden void @m.api.",
            "@m_module",
            "@m.image",
            "@m.name ",
            "@m.function_names",
            "declare");

    static GoldenFile read(Path path) throws IOException {
        String text = Files.readString(path);
        int marker = text.indexOf(MARKER);
        String input = (marker < 0 ? text : text.substring(0, marker)).strip();
        String expected = marker < 0
                ? ""
                : text.substring(marker + MARKER.length())
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceFirst("^;; ?", ""))
                        .collect(Collectors.joining("\n"))
                        .strip();
        String options = input.lines()
                .filter(line -> line.startsWith(";; options:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("");
        return new GoldenFile(path, input, options, expected);
    }

    /** The whole IR. */
    String generateAll() throws IOException {
        byte[] bytes = TextFormat.assemble(input);
        String data = option("data", "");
        Module module = ModuleReader.read(data.isEmpty() ? bytes : NamedModule.data(bytes, data.split(",")));
        ModuleValidator.validate(module);
        ByteArrayOutputStream ir = new ByteArrayOutputStream();
        new CodeGenerator(module, codegenOptions()).write(0, ir);
        return ir.toString(StandardCharsets.US_ASCII);
    }

    /** The part that is shown. */
    String generate() throws IOException {
        String all = generateAll();
        if (option("show", "").equals("all")) {
            return all.strip();
        }
        String body = all.substring(all.indexOf("\n\n"));
        return Arrays.stream(body.split("\n(?=\n?(?:define|@|declare|attributes #0))"))
                .map(String::strip)
                .filter(part -> !part.isEmpty() && BOILERPLATE.stream().noneMatch(part::startsWith))
                .collect(Collectors.joining("\n\n"));
    }

    void bless(String actual) throws IOException {
        String comment =
                actual.lines().map(line -> (";; " + line).stripTrailing()).collect(Collectors.joining("\n"));
        Files.writeString(path, input + "\n" + MARKER + "\n" + comment + "\n");
    }

    CodegenOptions codegenOptions() {
        Target target = Target.named(option("target", "x86_64-linux")).orElseThrow();
        MemoryMechanism memory =
                MemoryMechanism.valueOf(option("memory", "guard").toUpperCase());
        Instances instances = Instances.valueOf(option("instances", "many").toUpperCase());
        return new CodegenOptions(
                target,
                option("cpu", target.cpu()),
                "m",
                memory,
                instances,
                flag("program"),
                flag("inline-constant-globals"),
                flag("fast-unsafe"),
                flag("relaxed-traps"),
                flag("lines"),
                CodeSize.valueOf(option("size", "any").toUpperCase()),
                OptionalLong.empty(),
                OptionalInt.empty());
    }

    private String option(String name, String otherwise) {
        return Arrays.stream(options.split(" "))
                .filter(o -> o.startsWith(name + "="))
                .map(o -> o.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }

    private boolean flag(String name) {
        return Arrays.asList(options.split(" ")).contains(name);
    }
}
