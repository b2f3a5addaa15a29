// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.awsm.compiler.InputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextConverterTest {

    @TempDir
    Path directory;

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("s.wast"), text);
    }

    private List<Command> commands(String text) throws IOException {
        return TextConverter.read(write(text)).commands();
    }

    private static List<Value> arguments(Command command) {
        return ((Command.Perform) command).action().arguments();
    }

    @Test
    void readsModulesAndCommands() throws IOException {
        Script script = TextConverter.read(write("(module $m)\n(register \"a\" $m)\n(invoke $m \"f\" (i32.const -1))"));
        assertThat(script.name()).isEqualTo(directory.resolve("s.wast").toString());
        assertThat(script.commands()).hasSize(3);
        assertThat(script.commands().get(2).line()).isEqualTo(3);
        assertThat(arguments(script.commands().get(2)).get(0).word()).isEqualTo("i32:ffffffff");
    }

    @Test
    void longHexadecimalIntegersAreRounded() throws IOException {
        List<Command> commands = commands("""
                (module)
                (invoke "f" (f64.const 0x0123456789ABCDEFabcdef) (f64.const -0x123_4567_89AB_CDEF_abcdef))
                (invoke "f" (i64.const 0x0_1234_5678_90AB_cdef) (f64.const 0x123456789ABCDEFabcdefp4))
                """);
        assertThat(arguments(commands.get(1)).stream().map(Value::word))
                .containsExactly("f64:44f23456789abcdf", "f64:c4f23456789abcdf");
        assertThat(arguments(commands.get(2)).stream().map(Value::word))
                .containsExactly("i64:1234567890abcdef", "f64:45323456789abcdf");
    }

    @Test
    void whatTheConverterMistakesIsLeftOut() throws IOException {
        List<Command> commands = commands("""
                (assert_invalid (module (func (i32.const 1) (drop (select (nop) (nop))))) "type mismatch")
                (assert_invalid
                  (module (func (select (result) (nop) (nop) (i32.const 1))))
                  "invalid result arity")
                """);
        assertThat(commands.get(0)).isInstanceOf(Command.AssertRefused.class);
        assertThat(commands.get(1)).isEqualTo(new Command.Skipped(3));
    }

    @Test
    void syntaxErrorsHaveTheirPlace() throws IOException {
        Path file = write("(module)\n(modul)");
        assertThatThrownBy(() -> TextConverter.read(file))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + ":2:1: error: ");
    }

    @Test
    void hostileText() throws IOException {
        Path deep = write("(module (func " + "(block ".repeat(200_000));
        assertThatThrownBy(() -> TextConverter.read(deep)).isInstanceOf(InputException.class);
        Path bytes = Files.write(directory.resolve("b.wast"), new byte[] {(byte) 0xFF, 0, (byte) 0x80, '('});
        assertThatThrownBy(() -> TextConverter.read(bytes)).isInstanceOf(InputException.class);
    }
}
