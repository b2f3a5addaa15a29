// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static org.assertj.core.api.Assertions.assertThat;

import io.awsm.codegen.MemoryMechanism;
import io.awsm.compiler.CompileOptions;
import io.awsm.testing.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rings of functions with any parameters, each of which checks what it was called with and calls the next, through a table or
 * directly, as its last action; every ring has other results. A quarter of a million calls exhaust the stack if any keeps a word.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class TailCallsTest {

    private static final int CALLS = 250_000;
    private static final int RINGS = 8;
    private static final int FUNCTIONS = 10;
    private static final List<String> TYPES = List.of("i32", "i64", "f32", "f64", "v128");

    @TempDir
    Path directory;

    static Stream<Arguments> rows() {
        return Row.hosted()
                .filter(row -> row.target().arguments().allowTailCalls() && row.memory() != MemoryMechanism.MASK)
                .map(row -> Arguments.of(row, level(row.memory())));
    }

    private static String level(MemoryMechanism memory) {
        return switch (memory) {
            case NONE -> "3";
            case BOUNDS -> "2";
            default -> "0";
        };
    }

    @ParameterizedTest
    @MethodSource("rows")
    void anyParametersAndResults(Row row, String optimization) throws IOException {
        row.runner();
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < RINGS; i++) {
            text.append(new Ring(random).text());
        }
        Path script = Files.writeString(directory.resolve("rings.wast"), text);
        CompileOptions options = row.options().optimization(optimization).build();
        List<ScriptResult> results = Scripts.runner(options).run(ScriptRunner.read(List.of(script), 1), 1, r -> {});
        assertThat(ScriptResult.sum("all", results).failures()).isEmpty();
        assertThat(results.get(0).passed()).isEqualTo(RINGS * (1 + FUNCTIONS));
    }

    /** One module. */
    private static final class Ring {

        private final Random random;
        private final List<List<String>> parameters = new ArrayList<>();
        private final List<String> results;

        Ring(Random random) {
            this.random = random;
            results = types(random.nextInt(6));
            for (int i = 0; i < FUNCTIONS; i++) {
                parameters.add(types(random.nextInt(random.nextBoolean() ? 6 : 40)));
            }
        }

        private List<String> types(int count) {
            return IntStream.range(0, count)
                    .mapToObj(i -> TYPES.get(random.nextInt(TYPES.size())))
                    .toList();
        }

        String text() {
            StringBuilder text = new StringBuilder("(module (global $left (mut i32) (i32.const 0))\n");
            text.append("(table ")
                    .append(random.nextBoolean() ? "(export \"t\") " : "")
                    .append("funcref (elem");
            IntStream.range(0, FUNCTIONS).forEach(i -> text.append(" $f").append(i));
            text.append("))\n");
            for (int i = 0; i < FUNCTIONS; i++) {
                text.append(function(i)).append(start(i));
            }
            text.append(")\n");
            for (int i = 0; i < FUNCTIONS; i++) {
                text.append("(assert_return (invoke \"").append(i).append("\")");
                results.forEach(type -> text.append(' ').append(constant(type, 100)));
                text.append(")\n");
            }
            return text.toString();
        }

        private String type(int function) {
            return "(param " + String.join(" ", parameters.get(function)) + ") (result " + String.join(" ", results)
                    + ")";
        }

        private String function(int index) {
            StringBuilder text = new StringBuilder("(func $f" + index + " " + type(index) + "\n");
            for (int i = 0; i < parameters.get(index).size(); i++) {
                String type = parameters.get(index).get(i);
                String value = "(local.get " + i + ") " + constant(type, index + i);
                text.append("(if ").append(differs(type, value)).append(" (then unreachable))\n");
            }
            text.append("(if (i32.eqz (global.get $left)) (then (return");
            results.forEach(type -> text.append(' ').append(constant(type, 100)));
            text.append(")))\n(global.set $left (i32.sub (global.get $left) (i32.const 1)))\n");
            return text + call((index + 1) % FUNCTIONS, "return_call") + ")\n";
        }

        private String start(int index) {
            return "(func (export \"" + index + "\") (result " + String.join(" ", results)
                    + ")\n(global.set $left (i32.const " + CALLS + "))\n"
                    + call(index, random.nextBoolean() ? "return_call" : "call") + ")\n";
        }

        private String call(int callee, String mnemonic) {
            StringBuilder text = new StringBuilder("(");
            boolean indirect = random.nextBoolean();
            text.append(indirect ? mnemonic + "_indirect " + type(callee) : mnemonic + " $f" + callee);
            for (int i = 0; i < parameters.get(callee).size(); i++) {
                text.append(' ').append(constant(parameters.get(callee).get(i), callee + i));
            }
            return text + (indirect ? " (i32.const " + callee + "))" : ")");
        }

        private static String constant(String type, int number) {
            return type.equals("v128")
                    ? "(v128.const i64x2 " + number + " " + -number + ")"
                    : "(" + type + ".const " + -number + ")";
        }

        private static String differs(String type, String values) {
            return type.equals("v128")
                    ? "(v128.any_true (v128.xor " + values + "))"
                    : "(" + type + ".ne " + values + ")";
        }
    }
}
