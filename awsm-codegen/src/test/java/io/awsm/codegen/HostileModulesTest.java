// SPDX-License-Identifier: Apache-2.0
package io.awsm.codegen;

import static io.awsm.wasm.ModuleBytes.bytes;
import static io.awsm.wasm.ModuleBytes.concat;
import static io.awsm.wasm.ModuleBytes.module;
import static io.awsm.wasm.ModuleBytes.name;
import static io.awsm.wasm.ModuleBytes.repeat;
import static io.awsm.wasm.ModuleBytes.sized;
import static io.awsm.wasm.ModuleBytes.u32;
import static io.awsm.wasm.Opcodes.*;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.awsm.wasm.ModuleBytes;
import io.awsm.wasm.UnsupportedException;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.module.Section;
import io.awsm.wasm.validation.ModuleValidator;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Modules whose few bytes stand for much: what they become is in proportion to their bytes, or refused in a sentence
 * before it fills memory or disk. The IR is counted, not kept.
 */
class HostileModulesTest {

    private static final byte[] NOTHING = bytes(0x60, 0, 0);

    /** A type of 2,000 bytes. */
    private static final byte[] THOUSAND_TO_THOUSAND =
            concat(bytes(0x60), u32(1000), repeat(1000, I64), u32(1000), repeat(1000, I64));

    private static final class Count extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }
    }

    private static CodegenOptions options(Instances instances) {
        Target target = Target.X86_64_LINUX;
        return new CodegenOptions(
                target, target.cpu(), "m", MemoryMechanism.GUARD, instances, false, false, false, false, false);
    }

    private static Module read(ModuleBytes bytes) {
        Module module = ModuleReader.read(bytes.toBytes());
        ModuleValidator.validate(module);
        return module;
    }

    /** Bytes of IR. */
    private static long ir(ModuleBytes bytes, Instances instances) throws IOException {
        CodeGenerator generator = new CodeGenerator(read(bytes), options(instances));
        Count out = new Count();
        for (int shard = 0; shard < generator.shards(); shard++) {
            generator.write(shard, out);
        }
        return out.count;
    }

    private static long ir(ModuleBytes bytes) throws IOException {
        return ir(bytes, Instances.MANY);
    }

    private static long header(ModuleBytes bytes) throws IOException {
        Count out = new Count();
        try (Writer writer = new OutputStreamWriter(out, StandardCharsets.US_ASCII)) {
            HeaderGenerator.write(read(bytes), options(Instances.MANY), "", writer);
        }
        return out.count;
    }

    /** Many functions of one type, with the same body. */
    private static ModuleBytes functions(int count, byte[] type, byte[] body) {
        ModuleBytes module = module().item(Section.TYPE, type);
        for (int i = 0; i < count; i++) {
            module.item(Section.FUNCTION, 0);
        }
        for (int i = 0; i < count; i++) {
            module.item(Section.CODE, sized(body));
        }
        return module;
    }

    @Test
    void localsThatNothingNamesCostNothing() throws IOException {
        byte[] none = bytes(0, END);
        byte[] many = concat(bytes(1), u32(50_000), bytes(F64, END));
        assertThat(ir(functions(2000, NOTHING, many))).isEqualTo(ir(functions(2000, NOTHING, none)));
    }

    @Test
    void localsThatAreNamedHaveASlotOnlyIfTheyNeedIt() throws IOException {
        byte[] type = bytes(0x60, 0, 0);
        byte[] read = concat(bytes(1), u32(50_000), bytes(I64, 0x20), u32(40_000), bytes(DROP, END));
        byte[] none = concat(bytes(1), u32(50_000), bytes(I64, END));
        assertThat(ir(functions(1, type, read))).isEqualTo(ir(functions(1, type, none)));

        byte[] written = concat(bytes(1), u32(50_000), bytes(I64, I64_CONST, 7, 0x21), u32(40_000), bytes(END));
        assertThat(ir(functions(1, type, written)) - ir(functions(1, type, none)))
                .isBetween(50L, 200L);
    }

    @ParameterizedTest
    @EnumSource(Instances.class)
    void namesOfOneFunction(Instances instances) throws IOException {
        assertThat(ir(exports(20_000), instances)).isLessThan(20_000 * 500L);
        assertThat(header(exports(20_000))).isLessThan(20_000 * 200L);
    }

    private static ModuleBytes exports(int count) {
        ModuleBytes module = module().item(Section.TYPE, NOTHING).item(Section.FUNCTION, 0);
        for (int i = 0; i < count; i++) {
            module.item(Section.EXPORT, concat(name("e" + i), bytes(0, 0)));
        }
        return module.item(Section.CODE, sized(bytes(0, END)));
    }

    /** Whether others can make a memory grow is asked for each use of its size, and not answered by going through all exports. */
    @Test
    @Timeout(60)
    void sizesOfAMemoryOfAModuleWithManyExports() throws IOException {
        ModuleBytes module = module().item(Section.TYPE, NOTHING);
        for (int i = 0; i < 200; i++) {
            module.item(Section.FUNCTION, 0);
        }
        module.item(Section.MEMORY, 0, 1);
        for (int i = 0; i < 100_000; i++) {
            module.item(Section.EXPORT, concat(name("e" + i), bytes(0, 0)));
        }
        byte[] sizes = concat(bytes(0), repeat(1000, 0x3F, 0, DROP), bytes(END)); // memory.size
        for (int i = 0; i < 200; i++) {
            module.item(Section.CODE, sized(sizes));
        }
        assertThat(ir(module)).isLessThan(100L << 20);
    }

    @Test
    void namesOfOneFunctionWithManyParameters() throws IOException {
        ModuleBytes module = module().item(Section.TYPE, THOUSAND_TO_THOUSAND).item(Section.FUNCTION, 0);
        for (int i = 0; i < 7000; i++) {
            module.item(Section.EXPORT, concat(name("e" + i), bytes(0, 0)));
        }
        module.item(Section.CODE, sized(bytes(0, UNREACHABLE, END)));
        assertThat(ir(module)).isLessThan(7000 * 500L);
        assertThatThrownBy(() -> header(module))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("with the exports, the output is larger than 128 MiB");
    }

    /** Each import of 5 bytes wants the same name. */
    @Test
    void importsOfOneName() throws IOException {
        ModuleBytes module = module();
        for (int i = 0; i < 100_000; i++) {
            module.item(Section.IMPORT, 0, 0, 3, I32, 0);
        }
        assertThat(header(module)).isLessThan(100_000 * 100L);
    }

    /** For lld, which takes minutes for as many sections. */
    @ParameterizedTest
    @CsvSource({"5000, false", "5001, true"})
    void veryManyExportsShareASection(int count, boolean share) throws IOException {
        ModuleBytes module = module().item(Section.GLOBAL, I32, 0, I32_CONST, 0, END);
        for (int i = 0; i < count; i++) {
            module.item(Section.EXPORT, concat(name("e" + i), bytes(3, 0)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CodeGenerator(read(module), options(Instances.MANY)).write(0, out);
        assertThat(out.toString(StandardCharsets.US_ASCII).contains("section \".text."))
                .isEqualTo(share);
    }

    /** The function that does not fit is named, the same each time. */
    @ParameterizedTest
    @ValueSource(ints = {1, 40})
    void callsOfManyParameters(int functions) {
        byte[] calls = concat(bytes(0), parameters(), repeat(3000, CALL, 0), bytes(END));
        UnsupportedException e = catchThrowableOfType(
                UnsupportedException.class, () -> ir(functions(functions, THOUSAND_TO_THOUSAND, calls)));
        assertThat(e)
                .hasMessage("too much code: with this function, the output is larger than 128 MiB and 100 times the"
                        + " module");
        assertThat(e.function()).isEqualTo(OptionalInt.of(0));
        assertThat(e.offset()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x02, 0x03, 0x04})
    void blocksLoopsAndIfsOfManyParameters(int opcode) {
        byte[] open = opcode == IF ? bytes(I32_CONST, 1, IF, 0) : bytes(opcode, 0);
        // Not so many loops may be in one another.
        byte[] all = opcode == LOOP
                ? repeat(30_000, concat(open, bytes(END)))
                : concat(repeat(30_000, open), repeat(30_000, END));
        byte[] body = concat(bytes(0), parameters(), all, bytes(END));
        ModuleBytes module = functions(1, THOUSAND_TO_THOUSAND, body);
        assertThatThrownBy(() -> ir(module))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("too much code: with this function");
    }

    private static byte[] parameters() {
        byte[][] all = new byte[1000][];
        for (int i = 0; i < all.length; i++) {
            all[i] = concat(bytes(0x20), u32(i));
        }
        return concat(all);
    }

    @Test
    void branchesWithManyValues() {
        byte[] body = concat(bytes(0), parameters(), repeat(30_000, concat(bytes(I32_CONST, 1, BR_IF, 0))), bytes(END));
        ModuleBytes module = functions(1, THOUSAND_TO_THOUSAND, body);
        assertThatThrownBy(() -> ir(module))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("too much code: with this function");
    }

    @Test
    void functionsOfManyParameters() {
        ModuleBytes module = functions(30_000, THOUSAND_TO_THOUSAND, bytes(0, UNREACHABLE, END));
        assertThatThrownBy(() -> ir(module))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("too much code: with this function");
    }

    @Test
    void importsOfManyParameters() {
        ModuleBytes module = module().item(Section.TYPE, THOUSAND_TO_THOUSAND);
        for (int i = 0; i < 20_000; i++) {
            module.item(Section.IMPORT, 0, 0, 0, 0);
        }
        assertThatThrownBy(() -> ir(module))
                .isInstanceOf(UnsupportedException.class)
                .hasMessageContaining("too much code: with the imports");
    }

    /** Ten bytes each, a million elements each. */
    @ParameterizedTest
    @EnumSource(Instances.class)
    void largeTablesThatAreNeverWritten(Instances instances) throws IOException {
        ModuleBytes module = module();
        for (int i = 0; i < 20_000; i++) {
            module.item(Section.TABLE, concat(bytes(FUNCREF, 0), u32(1 << 20)));
        }
        assertThat(ir(module, instances)).isLessThan(20_000 * 500L);
    }

    @Test
    void segmentsOfManyTables() throws IOException {
        int count = 50_000;
        ModuleBytes module = module().item(Section.TYPE, NOTHING).item(Section.FUNCTION, 0);
        for (int i = 0; i < count; i++) {
            module.item(Section.TABLE, FUNCREF, 0, 1);
            module.item(Section.ELEMENT, concat(bytes(2), u32(i), bytes(I32_CONST, 0, END, 0, 1, 0)));
        }
        assertThat(ir(module.item(Section.CODE, sized(bytes(0, END))))).isLessThan(count * 500L);
    }

    /** Each of a byte, at the same place. */
    @Test
    void dataSegments() throws IOException {
        int count = 50_000;
        ModuleBytes module = module().item(Section.MEMORY, 0, 1);
        for (int i = 0; i < count; i++) {
            module.item(Section.DATA, 0, I32_CONST, 7, END, 1, 1);
        }
        assertThat(ir(module)).isLessThan(count * 50L);
    }

    @Test
    void manyInitializationsFromALongSegment() throws IOException {
        byte[] init = concat(repeat(3, I32_CONST, 0), bytes(FC, 12, 0, 0));
        ModuleBytes module = module().item(Section.TYPE, NOTHING)
                .item(Section.FUNCTION, 0)
                .item(Section.TABLE, FUNCREF, 0, 1)
                .item(Section.ELEMENT, concat(bytes(1, 0), u32(1_000_000), new byte[1_000_000]))
                .item(Section.CODE, sized(concat(bytes(0), repeat(10_000, init), bytes(END))));
        assertThat(ir(module)).isLessThan(50L << 20);
    }

    /** LLVM takes longer than linear time for long functions. */
    @ParameterizedTest
    @EnumSource(Instances.class)
    void instantiationIsNotOneFunction(Instances instances) throws IOException {
        ModuleBytes module = module().item(Section.IMPORT, 0, 0, 3, I32, 0);
        for (int i = 0; i < 20_000; i++) {
            module.item(Section.GLOBAL, I32, 0, 0x23, 0, END);
            module.item(Section.DATA, 1, 1, 'x');
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CodeGenerator(read(module), options(instances)).write(0, out);
        int longest = 0;
        for (String function : out.toString(StandardCharsets.US_ASCII).split("\ndefine ")) {
            longest = Math.max(longest, function.indexOf("\n}\n"));
        }
        assertThat(longest).isLessThan(300_000);
    }

    /** The index of each type is looked up for each call. */
    @Test
    void manyLongSignatures() throws IOException {
        int count = 20_000;
        ModuleBytes module = module();
        for (int i = 0; i < count; i++) {
            byte[] parameters = repeat(40, I32);
            for (int bit = 0; bit < 20; bit++) {
                parameters[20 + bit] = (byte) ((i >> bit & 1) == 0 ? I32 : I64);
            }
            module.item(Section.TYPE, concat(bytes(0x60, 40), parameters, bytes(0)));
        }
        byte[] call = concat(repeat(40, I32_CONST, 0), bytes(I32_CONST, 0, CALL_INDIRECT, 0, 0));
        module.item(Section.TYPE, NOTHING).item(Section.FUNCTION, u32(count)).item(Section.TABLE, FUNCREF, 0, 1);
        module.item(Section.CODE, sized(concat(bytes(0), repeat(2000, call), bytes(END))));
        assertThat(ir(module)).isLessThan(20L << 20);
    }

    /** What each calls is remembered in proportion to its bytes, not to the indices: with bits it would be a gigabyte. */
    @Test
    void callsOfHighIndices(@TempDir Path directory) throws Exception {
        String classes = Stream.of(HostileModulesTest.class, CodeGenerator.class, ModuleBytes.class, ModuleReader.class)
                .map(c -> Path.of(URI.create(c.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toString()))
                        .toString())
                .collect(joining(File.pathSeparator));
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx300m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classes,
                        CallsOfHighIndices.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(output)).isZero();
    }

    /** A program, to have a virtual machine of its own. */
    static final class CallsOfHighIndices {

        private CallsOfHighIndices() {}

        public static void main(String[] arguments) throws IOException {
            int count = 100_000;
            ir(functions(count, NOTHING, concat(bytes(0, CALL), u32(count - 1), bytes(END))));
        }
    }
}
