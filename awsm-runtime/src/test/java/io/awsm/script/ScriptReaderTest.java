// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsm.compiler.InputException;
import io.awsm.compiler.UsageException;
import io.awsm.wasm.type.NumberType;
import io.awsm.wasm.type.ReferenceType;
import io.awsm.wasm.type.VectorType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptReaderTest {

    private static final byte[] MODULE = {0, 'a', 's', 'm', 1, 0, 0, 0};

    @TempDir
    Path directory;

    private Script read(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("s.json"), text);
        return ScriptReader.read(file, Optional.empty());
    }

    private List<Command> commands(String... commands) throws IOException {
        return read("{\"source_filename\": \"s.wast\", \"future\": {\"x\": [1]}, \"commands\": ["
                        + String.join(",", commands) + "]}")
                .commands();
    }

    @Test
    void everyKindOfCommand() throws IOException {
        Files.write(directory.resolve("s.0.wasm"), MODULE);
        String invoke = "'action': {'type': 'invoke', 'module': '$m', 'field': 'f\\u0000', 'args': ["
                + "{'type': 'i32', 'value': '4294967295'}]}";
        List<Command> commands = commands(("{'type': 'module', 'line': 1, 'name': '$m', 'filename': 's.0.wasm'};"
                        + "{'type': 'register', 'line': 2, 'as': 'M'};"
                        + "{'type': 'action', 'line': 3, 'action': {'type': 'get', 'field': 'g'}, 'expected': []};"
                        + "{'type': 'assert_return', 'line': 4, " + invoke + ", 'expected': ["
                        + "{'type': 'f32', 'value': 'nan:canonical'}]};"
                        + "{'type': 'assert_trap', 'line': 5, " + invoke + ", 'text': 'unreachable'};"
                        + "{'type': 'assert_exhaustion', 'line': 6, " + invoke + ", 'text': 'call stack exhausted'};"
                        + "{'type': 'assert_invalid', 'line': 7, 'filename': 's.0.wasm', 'text': 'type mismatch',"
                        + " 'module_type': 'binary'};"
                        + "{'type': 'assert_malformed', 'line': 8, 'filename': 's.0.wasm', 'text': 'unexpected end',"
                        + " 'module_type': 'binary'};"
                        + "{'type': 'assert_malformed', 'line': 9, 'filename': 's.1.wat', 'text': 'unknown operator',"
                        + " 'module_type': 'text'};"
                        + "{'type': 'assert_unlinkable', 'line': 10, 'filename': 's.0.wasm', 'text': 'unknown import',"
                        + " 'module_type': 'binary'};"
                        + "{'type': 'assert_uninstantiable', 'line': 11, 'filename': 's.0.wasm', 'text': 'unreachable',"
                        + " 'module_type': 'binary'};"
                        + "{'type': 'assert_exception', 'line': 12}")
                .replace('\'', '"')
                .split(";"));
        Action action = new Action(
                Action.Kind.INVOKE, Optional.of("$m"), "f\0", List.of(new Value(NumberType.I32, "ffffffff")));
        assertThat(commands.get(0)).isInstanceOfSatisfying(Command.Define.class, define -> {
            assertThat(define.name()).contains("$m");
            assertThat(define.module().bytes()).isEqualTo(MODULE);
        });
        assertThat(commands.subList(1, 6))
                .containsExactly(
                        new Command.Register(2, Optional.empty(), "M"),
                        new Command.Perform(3, new Action(Action.Kind.GET, Optional.empty(), "g", List.of())),
                        new Command.AssertReturn(
                                4, action, List.of(new Expectation(NumberType.F32, List.of(Expectation.CANONICAL)))),
                        new Command.AssertTrap(5, action, "unreachable"),
                        new Command.AssertTrap(6, action, "call stack exhausted"));
        assertThat(commands.get(6)).isInstanceOfSatisfying(Command.AssertRefused.class, refused -> {
            assertThat(refused.fault()).isEqualTo(Command.Fault.INVALID);
            assertThat(refused.message()).isEqualTo("type mismatch");
        });
        assertThat(commands.get(7))
                .isInstanceOfSatisfying(
                        Command.AssertRefused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Command.Fault.MALFORMED));
        assertThat(commands.get(8)).isEqualTo(new Command.Skipped(9));
        assertThat(commands.get(9)).isInstanceOf(Command.AssertNoInstance.class);
        assertThat(commands.get(10)).isInstanceOf(Command.AssertNoInstance.class);
        assertThat(commands.get(11)).isEqualTo(new Command.Unknown(12, "command assert_exception"));
    }

    private Expectation expectation(String value) throws IOException {
        Command command = commands("{'type': 'assert_return', 'line': 1, 'action': {'type': 'get', 'field': 'g'},"
                                .replace('\'', '"')
                        + " \"expected\": [" + value.replace('\'', '"') + "]}")
                .get(0);
        return ((Command.AssertReturn) command).expected().get(0);
    }

    @Test
    void values() throws IOException {
        assertThat(expectation("{'type': 'i64', 'value': '-1'}"))
                .isEqualTo(new Expectation(NumberType.I64, List.of("ffffffffffffffff")));
        assertThat(expectation("{'type': 'i64', 'value': '18446744073709551615'}"))
                .isEqualTo(new Expectation(NumberType.I64, List.of("ffffffffffffffff")));
        assertThat(expectation("{'type': 'v128', 'lane_type': 'f64', 'value': ['nan:arithmetic', '1']}"))
                .isEqualTo(new Expectation(VectorType.V128, List.of(Expectation.ARITHMETIC, "0000000000000001")));
        assertThat(expectation("{'type': 'externref', 'value': '7'}"))
                .isEqualTo(new Expectation(ReferenceType.EXTERNREF, List.of("00000007")));
        assertThat(expectation("{'type': 'externref', 'value': 'null'}"))
                .isEqualTo(new Expectation(ReferenceType.EXTERNREF, List.of(Value.NULL)));
        assertThat(expectation("{'type': 'funcref', 'value': '0'}"))
                .isEqualTo(new Expectation(ReferenceType.FUNCREF, List.of(Expectation.ANY)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'i32', 'value': '4294967296'}",
                "{'type': 'i32', 'value': '-2147483649'}",
                "{'type': 'i32', 'value': 'nan:canonical'}",
                "{'type': 'i32', 'value': '1e3'}",
                "{'type': 'i32', 'value': '00000000000000000000000000000000001'}",
                "{'type': 'i32', 'value': ['1', '2']}",
                "{'type': 'i33', 'value': '1'}",
                "{'value': '1'}",
                "{'type': 'v128', 'value': '1'}",
                "{'type': 'v128', 'lane_type': 'i32', 'value': ['1']}",
                "{'type': 'v128', 'lane_type': 'i7', 'value': ['1']}"
            })
    void badValues(String value) {
        assertThatThrownBy(() -> expectation(value))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("s.json:1: not a command");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"commands\": {}}",
                "{\"commands\": [",
                "{\"commands\": [{\"type\": \"module\", \"line\": 1}]}",
                "{\"commands\": [{\"type\": \"module\", \"line\": 1, \"filename\": \"nowhere.wasm\"}]}",
                "{\"commands\": [{\"type\": \"module\", \"line\": 1, \"filename\": \"\\u0000\"}]}",
                "{\"commands\": [{\"type\": \"module\", \"line\": \"x\", \"filename\": \"s.json\"}]}",
                "{\"commands\": [{\"line\": 1}]}",
                "{\"commands\": [{\"type\": \"action\", \"line\": 1, \"action\": {\"type\": \"put\"}}]}",
                "{\"commands\": [{\"type\": \"action\", \"line\": 1, \"action\": 3}]}"
            })
    void notAScript(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(InputException.class).hasMessageContaining("s.json");
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> read("{\"x\":" + "[".repeat(1_000_000))).isInstanceOf(InputException.class);
    }

    @Test
    void missingScript() {
        assertThatThrownBy(() -> ScriptReader.read(directory.resolve("none.json"), Optional.empty()))
                .isInstanceOf(UsageException.class);
    }
}
