// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static java.util.stream.Collectors.joining;

import io.awsm.semantics.Trap;
import io.awsm.wasm.type.ValueType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A script of one module whose expectations are computed. */
final class ScriptBuilder {

    private final String name;
    private final List<String> fields = new ArrayList<>();
    private final List<Command> assertions = new ArrayList<>();

    ScriptBuilder(String name) {
        this.name = name;
    }

    /** Something of the module in the text format. */
    void field(String text) {
        fields.add(text);
    }

    /** An exported function. */
    void function(String export, List<ValueType> parameters, List<ValueType> results, String body) {
        field("(func (export \"" + export + "\")" + types("param", parameters) + types("result", results) + " " + body
                + ")");
    }

    private static String types(String what, List<ValueType> types) {
        return types.stream().map(t -> " (" + what + " " + t.text() + ")").collect(joining());
    }

    /** The function returns what is computed here, or traps if that does. */
    void assertResult(String function, List<Value> arguments, Supplier<Expectation> expected) {
        try {
            assertReturn(function, arguments, expected.get());
        } catch (Trap e) {
            assertTrap(function, arguments, e.getMessage());
        }
    }

    void assertReturn(String function, List<Value> arguments, Expectation... expected) {
        assertions.add(new Command.AssertReturn(line(), invoke(function, arguments), List.of(expected)));
    }

    void assertTrap(String function, List<Value> arguments, String message) {
        assertions.add(new Command.AssertTrap(line(), invoke(function, arguments), message));
    }

    private static Action invoke(String function, List<Value> arguments) {
        return new Action(Action.Kind.INVOKE, Optional.empty(), function, arguments);
    }

    /** Assertions are numbered in place of lines. */
    private int line() {
        return assertions.size() + 1;
    }

    Script build() {
        List<Command> commands = new ArrayList<>();
        commands.add(new Command.Define(0, Optional.empty(), new Definition(name, module())));
        commands.addAll(assertions);
        return new Script(name, commands);
    }

    /** In the binary format. */
    private byte[] module() {
        try {
            Path file = Files.createTempFile("module", ".wast");
            try {
                Files.writeString(file, "(module\n" + String.join("\n", fields) + ")");
                return ((Command.Define) TextConverter.read(file).commands().get(0))
                        .module()
                        .bytes();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
