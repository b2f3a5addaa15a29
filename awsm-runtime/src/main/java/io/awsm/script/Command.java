// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A command of a script, at a line of it. */
sealed interface Command {

    int line();

    /** The module that it is about, if it brings one. */
    default Optional<Definition> definition() {
        return Optional.empty();
    }

    /** The same with another module in its place, if it brings one. */
    default Command with(UnaryOperator<Definition> module) {
        return this;
    }

    /** A module to be instantiated, which following actions use if they name no other. */
    record Define(int line, Optional<String> name, Definition module) implements Command {
        @Override
        public Optional<Definition> definition() {
            return Optional.of(module);
        }

        @Override
        public Command with(UnaryOperator<Definition> other) {
            return new Define(line, name, other.apply(module));
        }
    }

    /** Exports of the module with this name, or of the latest, can be imported from {@code as} from now on. */
    record Register(int line, Optional<String> name, String as) implements Command {}

    /** An action that must not trap. */
    record Perform(int line, Action action) implements Command {}

    record AssertReturn(int line, Action action, List<Expectation> expected) implements Command {}

    /** Traps, among them the exhaustion of the call stack. */
    record AssertTrap(int line, Action action, String message) implements Command {}

    /** A valid module that cannot be linked, or whose instantiation traps. */
    record AssertNoInstance(int line, Definition module, String message) implements Command {
        @Override
        public Optional<Definition> definition() {
            return Optional.of(module);
        }

        @Override
        public Command with(UnaryOperator<Definition> other) {
            return new AssertNoInstance(line, other.apply(module), message);
        }
    }

    /** A module that must be refused, for this reason. */
    record AssertRefused(int line, Fault fault, Definition module, String message) implements Command {
        @Override
        public Optional<Definition> definition() {
            return Optional.of(module);
        }

        @Override
        public Command with(UnaryOperator<Definition> other) {
            return new AssertRefused(line, fault, other.apply(module), message);
        }
    }

    /** What is said of the text format, which is not ours, or was lost on the way from it. */
    record Skipped(int line) implements Command {}

    /** What we do not understand; at line 0 the whole script. It always fails. */
    record Unknown(int line, String reason) implements Command {}

    /** What can be wrong with a module. */
    enum Fault {
        MALFORMED,
        INVALID
    }
}
