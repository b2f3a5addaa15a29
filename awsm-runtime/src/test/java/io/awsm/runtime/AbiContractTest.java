// SPDX-License-Identifier: Apache-2.0
package io.awsm.runtime;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.Target;
import io.awsm.codegen.abi.HostAbi;
import io.awsm.codegen.abi.InstanceState;
import io.awsm.codegen.abi.MaskWindow;
import io.awsm.codegen.abi.Representation;
import io.awsm.codegen.abi.RuntimeFunction;
import io.awsm.codegen.abi.RuntimeStruct;
import io.awsm.codegen.abi.RuntimeStruct.Member;
import io.awsm.codegen.abi.TrapCode;
import io.awsm.codegen.abi.ValueArray;
import io.awsm.codegen.abi.WasiFunction;
import io.awsm.llvm.ir.IrBudget;
import io.awsm.llvm.ir.IrModule;
import io.awsm.toolchain.TestLlvm;
import io.awsm.wasm.module.Export;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.ValueType;
import io.awsm.wasm.type.VectorType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What both Java and C know of the ABI is the same: the tables of {@code io.awsm.codegen.abi} become assertions that clang
 * checks against the headers, and its declarations of their functions are compared with ours, for every target.
 */
class AbiContractTest {

    private static final Path DIRECTORY = Scratch.directory();
    private static final Path SOURCES = Path.of("src", "main", "c").toAbsolutePath();
    private static final Machine X86_64 = Machine.of(Target.X86_64_LINUX);
    private static final String HEADERS = "#include <awsm/abi.h>\n#include <awsm/wasi.h>\n";

    /** A function of LLVM's text: its result, its name, its parameters. */
    private static final Pattern DECLARATION = Pattern.compile(
            "^declare (?<result>[^@]*) @(?<name>awsm_[a-z0-9_]+)\\((?<parameters>[^)]*)\\)", Pattern.MULTILINE);
    /** What it says of them that is not part of the calling convention. */
    private static final String FACTS = "\\b(hidden|dso_local|local_unnamed_addr) | noundef\\b|\\bnoundef ";

    /** @param flags clang's */
    private record Machine(String name, String triple, int pointerSize, boolean extendsWords, List<String> flags) {

        static Machine of(Target target) {
            return new Machine(
                    target.name(),
                    target.triple(),
                    target.pointerSize(),
                    target.extendsWords(),
                    target.flags(target.cpu()));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The targets, and one where numbers of 64 bits are aligned like those of 32. */
    static Stream<Machine> machines() {
        String triple = "i686-unknown-linux-gnu";
        return Stream.concat(
                Target.all().stream().map(Machine::of),
                Stream.of(new Machine("i686", triple, 4, false, List.of("--target=" + triple))));
    }

    @ParameterizedTest
    @MethodSource("machines")
    void structuresAreThoseOfTheHeaders(Machine machine) throws IOException {
        Llvm.Result result = check(machine, structures(machine.pointerSize()));
        assertThat(result.description()).isEqualTo("0");
    }

    @ParameterizedTest
    @MethodSource("machines")
    void numbersAreThoseOfTheHeaders(Machine machine) throws IOException {
        assertThat(check(machine, numbers()).description()).isEqualTo("0");
    }

    @ParameterizedTest
    @MethodSource("machines")
    void functionsAreThoseOfTheHeaders(Machine machine) throws IOException {
        Map<String, String> ours = declarations(machine);
        String uses = ours.keySet().stream().map(name -> "(void *)" + name).collect(joining(", "));
        Path output = DIRECTORY.resolve(machine.name() + ".ll");
        compile(
                machine,
                "__attribute__((used)) static void *const all[] = {" + uses + "};\n",
                "-S",
                "-emit-llvm",
                "-o",
                output.toString());
        assertThat(ours).hasSizeGreaterThan(70).isEqualTo(parse(Files.readString(output)));
    }

    static Stream<Target> targets() {
        return Target.all().stream();
    }

    /** A variable's value is no constant expression of C, but clang folds it. */
    @ParameterizedTest
    @MethodSource("targets")
    void theSlackAfterMasksIsThatOfTheRuntime(Target target) throws IOException {
        String limits = "#include <platform/" + (target.isHosted() ? "linux" : "baremetal") + "/limits.c>\n";
        long slack = MaskWindow.of(target).slack();
        for (long other : List.of(slack, slack + 1)) {
            Llvm.Result result = clang(
                    Machine.of(target),
                    limits + "char is_equal[awsm_mask_slack == " + other + " ? 1 : -1];\n",
                    "-fsyntax-only",
                    "-Wno-gnu-folding-constant",
                    "-I" + SOURCES,
                    "-I" + SOURCES.resolve("platform").resolve(target.platform()));
            assertThat(result.status() == 0).as(result.description()).isEqualTo(other == slack);
        }
    }

    @Test
    void aDifferenceIsFound() throws IOException {
        String asserted = structures(8);
        String offset = "offsetof(struct awsm_memory, size) == 8";
        assertThat(asserted).contains(offset);
        Llvm.Result result = check(X86_64, asserted.replace(offset, offset.replace("8", "16")));
        assertThat(result.status()).isNotZero();
        assertThat(result.err()).contains("awsm_memory.size");
    }

    /** The module that {@link ProgramTest} has written by hand. */
    @Test
    void theCommandByHandHasTheSame() throws IOException {
        String command = Files.readString(CompiledRuntime.testSource("command.ll"));
        for (RuntimeStruct struct : List.of(
                RuntimeStruct.INSTANCE,
                RuntimeStruct.STORE,
                RuntimeStruct.MEMORY,
                RuntimeStruct.IMAGE,
                RuntimeStruct.PROGRAM)) {
            assertThat(command)
                    .contains("%" + struct.symbol() + " = type "
                            + struct.type(X86_64.pointerSize()).text() + "\n");
        }
        Map<String, String> declared = parse(command);
        assertThat(declared).isNotEmpty();
        assertThat(declarations(X86_64)).containsAllEntriesOf(declared);
    }

    // Structures

    private static String structures(int pointerSize) {
        StringBuilder text = new StringBuilder();
        for (RuntimeStruct struct : RuntimeStruct.values()) {
            String type = "struct " + struct.symbol();
            List<String> end = new ArrayList<>(List.of("0"));
            for (Member member : struct.members()) {
                String place = "((" + type + " *)0)->" + member.name();
                text.append(assertion(
                        "sizeof(" + place + ") == " + size(member, pointerSize)
                                // The next one of the structure.
                                + " && " + after(end, "__alignof__(" + place + ")") + " == offsetof(" + type + ", "
                                + member.name() + ")"
                                + (hasOffsets(struct)
                                        ? " && offsetof(" + type + ", " + member.name() + ") == "
                                                + struct.offset(member.name(), pointerSize)
                                        : ""),
                        struct.symbol() + "." + member.name()));
                end = List.of("offsetof(" + type + ", " + member.name() + ") + sizeof(" + place + ")");
            }
            text.append(assertion("sizeof(" + type + ") == " + after(end, "_Alignof(" + type + ")"), type));
            if (hasOffsets(struct)) {
                text.append(assertion("sizeof(" + type + ") == " + struct.size(pointerSize), type));
            }
        }
        return text.toString();
    }

    private static String after(List<String> end, String alignment) {
        return "((" + end.get(0) + ") + " + alignment + " - 1) / " + alignment + " * " + alignment;
    }

    /** Numbers of 64 bits are aligned differently on targets of 32: of those structures Java knows the order only. */
    private static boolean hasOffsets(RuntimeStruct struct) {
        return struct.members().stream().noneMatch(m -> m.letter() == 'l' || m.letter() == 'E');
    }

    private static String size(Member member, int pointerSize) {
        return switch (member.letter()) {
            case 'b' -> "1";
            case 'i' -> "4";
            case 'l' -> "8";
            case 'p', 'z' -> Integer.toString(pointerSize);
            case 'V' -> "sizeof(union awsm_value)";
            case 'E' -> "sizeof(struct awsm_external_type)";
            default -> throw new IllegalArgumentException(member.toString());
        };
    }

    // Numbers

    private static String numbers() {
        StringBuilder text = new StringBuilder();
        for (TrapCode trap : TrapCode.values()) {
            text.append(equal("AWSM_TRAP_" + trap.name(), trap.reason(0)));
        }
        for (Export.Kind kind : Export.Kind.values()) {
            text.append(equal("AWSM_KIND_" + kind.name(), kind.ordinal()));
        }
        for (InstanceState.Mode mode : InstanceState.Mode.values()) {
            text.append(equal("AWSM_MODE_" + mode.name(), mode.ordinal()));
        }
        Stream.concat(Stream.of(NumberType.values()), Stream.of(VectorType.values()))
                .forEach(type -> text.append(code(type.text().toUpperCase(), type)));
        text.append(code("FUNCREF", ReferenceType.FUNCREF)).append(code("EXTERNREF", ReferenceType.EXTERNREF));
        text.append(equal("AWSM_NON_NULL", Representation.NON_NULL));
        text.append(equal("AWSM_NO_FUNCTION", TrapCode.NO_FUNCTION));
        text.append(equal("sizeof(union awsm_value)", ValueArray.ELEMENT));
        return text.toString();
    }

    private static String code(String name, ValueType type) {
        Representation representation = Representation.of(type);
        return equal("AWSM_" + name, representation.code())
                + (representation.size() == 0
                        ? ""
                        : equal("sizeof(" + representation.c() + ")", representation.size()));
    }

    private static String equal(String c, int java) {
        return assertion(c + " == " + java, c);
    }

    private static String assertion(String condition, String message) {
        return "_Static_assert(" + condition + ", \"" + message + "\");\n";
    }

    // Functions

    /** Those that code generation declares, but for the entry point: it is named only, and every platform has its own. */
    private static Map<String, String> declarations(Machine machine) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        IrModule ir = new IrModule(out, IrBudget.unlimited(), "abi", machine.triple(), machine.extendsWords(), "");
        Stream.of(RuntimeFunction.values())
                .filter(function -> function != RuntimeFunction.START)
                .forEach(function -> function.in(ir, machine.pointerSize()));
        WasiFunction.types()
                .forEach((symbol, type) ->
                        ir.declare("hidden", HostAbi.result(type), symbol, HostAbi.parameters(type), ""));
        ir.finish();
        return parse(out.toString(StandardCharsets.UTF_8));
    }

    private static Map<String, String> parse(String text) {
        Matcher matcher = DECLARATION.matcher(text);
        return matcher.results()
                .filter(found -> !found.group(2).equals("awsm_start"))
                .collect(toMap(
                        found -> found.group(2),
                        found -> (found.group(1) + "(" + found.group(3) + ")").replaceAll(FACTS, ""),
                        (a, b) -> a,
                        TreeMap::new));
    }

    // clang

    private static Llvm.Result check(Machine machine, String assertions) throws IOException {
        return clang(machine, assertions, "-fsyntax-only");
    }

    private static void compile(Machine machine, String text, String... options) throws IOException {
        assertThat(clang(machine, text, options).description()).isEqualTo("0");
    }

    private static Llvm.Result clang(Machine machine, String text, String... options) throws IOException {
        // Of its own: tests run at once.
        Path source = Files.createTempFile(DIRECTORY, machine.name(), ".c");
        Files.writeString(source, HEADERS + text);
        List<String> command = new ArrayList<>(List.of(TestLlvm.get().clang().toString()));
        command.addAll(machine.flags());
        command.addAll(List.of("-std=c11", "-nostdlibinc", "-DAWSM_ABI=1u", "-I" + SOURCES.resolve("include")));
        command.addAll(List.of(options));
        command.add(source.toString());
        return Llvm.execute(command, DIRECTORY, Map.of(), new byte[0]);
    }
}
