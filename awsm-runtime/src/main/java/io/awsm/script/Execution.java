// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import io.awsm.codegen.CodeGenerator;
import io.awsm.compiler.WorkDirectory;
import io.awsm.system.ProcessRunner;
import io.awsm.system.ToolException;
import io.awsm.wasm.InvalidException;
import io.awsm.wasm.MalformedException;
import io.awsm.wasm.WasmException;
import io.awsm.wasm.binary.ModuleReader;
import io.awsm.wasm.module.Module;
import io.awsm.wasm.validation.ModuleValidator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One script being run: first everything is prepared, then the program runs once, then what it said is compared. */
final class Execution {

    private static final String INSTANCE = "an instance";

    private final Script script;
    private final ScriptCompiler compiler;
    private final ProcessRunner runner;
    private final Duration limit;

    private final List<CodeGenerator> modules = new ArrayList<>();
    private final List<String> questions = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final Map<String, OptionalInt> named = new HashMap<>();
    /** Instances that no later command can name. */
    private final Set<Command.Define> alone = new HashSet<>();
    /** The latest module; empty if it was not accepted. */
    private OptionalInt current = OptionalInt.empty();

    private int skipped;

    /**
     * What a command expects.
     *
     * @param question whose answer decides, if {@code known} does not
     */
    private record Check(
            int line, String command, String expected, Predicate<Answer> holds, Optional<Answer> known, int question) {}

    Execution(Script script, ScriptCompiler compiler, ProcessRunner runner, Duration limit) {
        this.script = script;
        this.compiler = compiler;
        this.runner = runner;
        this.limit = limit;
    }

    ScriptResult run() throws IOException {
        defineSpectest();
        findAlone();
        script.commands().forEach(this::prepare);
        List<Failure> failures = new ArrayList<>();
        int passed = 0;
        List<Answer> answers = List.of();
        try {
            answers = answers();
        } catch (ToolException e) {
            // One failure tells more than thousands.
            int before = checks.size();
            checks.removeIf(c -> c.known().isEmpty());
            String expected = "native code, and answers to " + (before - checks.size()) + " commands";
            failures.add(new Failure(script.name(), 0, "compile", expected, e.getMessage()));
        }
        for (Check check : checks) {
            Answer answer = check.known().isPresent() ? check.known().get() : answers.get(check.question());
            if (check.holds().test(answer)) {
                passed++;
            } else {
                failures.add(
                        new Failure(script.name(), check.line(), check.command(), check.expected(), answer.toString()));
            }
        }
        return new ScriptResult(script.name(), passed, skipped, failures);
    }

    /** Everything else fails, too, should this. */
    private void defineSpectest() {
        Module module = ModuleReader.read(Spectest.module().bytes());
        ModuleValidator.validate(module);
        modules.add(compiler.generator(module, 0));
        questions.add("instantiate 0");
        questions.add("register 0 " + name(Spectest.NAME));
    }

    /** A module without a name is out of reach after the next, unless it is registered. */
    private void findAlone() {
        Command.Define latest = null;
        for (Command command : script.commands()) {
            if (command instanceof Command.Define define) {
                latest = define;
                if (define.name().isEmpty()) {
                    alone.add(define);
                }
            } else if (command instanceof Command.Register register
                    && register.name().isEmpty()) {
                alone.remove(latest);
            }
        }
    }

    private void prepare(Command command) {
        int line = command.line();
        if (command instanceof Command.Define define) {
            define(define);
        } else if (command instanceof Command.Register register) {
            String text = "register " + register.name().map(n -> n + " ").orElse("") + "\"" + register.as() + "\"";
            ask(
                    line,
                    text,
                    register.name(),
                    "register",
                    name(register.as()),
                    "success",
                    a -> a instanceof Answer.Returned);
        } else if (command instanceof Command.Perform perform) {
            act(line, perform.action(), "no trap", a -> a instanceof Answer.Returned);
        } else if (command instanceof Command.AssertReturn wanted) {
            act(line, wanted.action(), list(wanted.expected()), a -> matches(wanted.expected(), a));
        } else if (command instanceof Command.AssertTrap wanted) {
            act(line, wanted.action(), "trap: " + wanted.message(), a -> traps(wanted.message(), a));
        } else if (command instanceof Command.AssertNoInstance wanted) {
            instantiate(
                    line, wanted.module(), "instantiate", "trap: " + wanted.message(), a -> traps(wanted.message(), a));
        } else if (command instanceof Command.AssertRefused wanted) {
            refuse(wanted);
        } else if (command instanceof Command.Unknown unknown) {
            know(line, "script", "a script", new Answer.Failed(unknown.reason()), a -> false);
        } else {
            skipped++;
        }
    }

    private void define(Command.Define define) {
        String verb = alone.contains(define) ? "alone" : "instantiate";
        current = instantiate(define.line(), define.module(), verb, INSTANCE, a -> a instanceof Answer.Returned);
        define.name().ifPresent(n -> named.put(n, current));
    }

    /** The module's number, unless it is not accepted. */
    private OptionalInt instantiate(
            int line, Definition definition, String verb, String expected, Predicate<Answer> holds) {
        String command = "instantiate " + definition.name();
        try {
            Module module = compiler.read(definition.bytes());
            ModuleValidator.validate(module);
            int number = modules.size();
            modules.add(compiler.generator(module, number));
            String how = module.imports().isEmpty() ? verb : "instantiate";
            ask(line, command, how + " " + number, expected, holds);
            return OptionalInt.of(number);
        } catch (WasmException e) {
            know(line, command, expected, new Answer.Failed(describe(e)), holds);
            return OptionalInt.empty();
        }
    }

    private void refuse(Command.AssertRefused wanted) {
        String fault = wanted.fault().name().toLowerCase(java.util.Locale.ROOT);
        String command = "decode " + wanted.module().name();
        String expected = fault + ": " + wanted.message();
        Answer answer;
        try {
            ModuleValidator.validate(compiler.read(wanted.module().bytes()));
            answer = new Answer.Failed("a valid module");
        } catch (WasmException e) {
            answer = new Answer.Failed(describe(inOurVersion(e)));
        }
        know(wanted.line(), command, expected, answer, a -> a.toString().startsWith(expected));
    }

    /** What a suite of the version that is implemented says of what later versions allow. */
    private static WasmException inOurVersion(WasmException e) {
        return e.getCause() instanceof WasmException cause ? cause : e;
    }

    private void act(int line, Action action, String expected, Predicate<Answer> holds) {
        String arguments = action.arguments().stream().map(v -> " " + v.word()).collect(Collectors.joining());
        ask(
                line,
                action.toString(),
                action.module(),
                action.kind().text(),
                name(action.field()) + arguments,
                expected,
                holds);
    }

    /** A question about a module that was defined before. */
    private void ask(
            int line,
            String command,
            Optional<String> module,
            String verb,
            String rest,
            String expected,
            Predicate<Answer> holds) {
        OptionalInt number =
                module.map(m -> named.getOrDefault(m, OptionalInt.empty())).orElse(current);
        if (number.isPresent()) {
            ask(line, command, verb + " " + number.getAsInt() + " " + rest, expected, holds);
        } else {
            know(line, command, expected, new Answer.Failed("no such module"), holds);
        }
    }

    private void ask(int line, String command, String question, String expected, Predicate<Answer> holds) {
        checks.add(new Check(line, command, expected, holds, Optional.empty(), questions.size()));
        questions.add(question);
    }

    private void know(int line, String command, String expected, Answer answer, Predicate<Answer> holds) {
        checks.add(new Check(line, command, expected, holds, Optional.of(answer), -1));
    }

    private List<Answer> answers() throws IOException {
        if (checks.stream().allMatch(c -> c.known().isPresent())) {
            return List.of();
        }
        try (WorkDirectory work = new WorkDirectory()) {
            return new Program(runner, compiler.machine(), compiler.compile(modules, work.path()), limit)
                    .run(questions);
        }
    }

    private static boolean matches(List<Expectation> expectations, Answer answer) {
        return answer instanceof Answer.Returned returned
                && expectations.size() == returned.values().size()
                && IntStream.range(0, expectations.size())
                        .allMatch(i ->
                                expectations.get(i).matches(returned.values().get(i)));
    }

    /** Like the reference interpreter, which however says which element is uninitialized. */
    private static boolean traps(String expected, Answer answer) {
        return answer instanceof Answer.Trap trap
                && (trap.message().startsWith(expected)
                        || expected.matches(java.util.regex.Pattern.quote(trap.message()) + " [0-9]+"));
    }

    private static String describe(WasmException e) {
        String kind = e instanceof MalformedException
                ? "malformed"
                : e instanceof InvalidException ? "invalid" : "unsupported";
        return kind + ": " + e.reason();
    }

    private static String list(List<Expectation> expectations) {
        return expectations.isEmpty()
                ? "nothing"
                : expectations.stream().map(Expectation::toString).collect(Collectors.joining(", "));
    }

    /** A name as the program reads it. */
    private static String name(String name) {
        return "#" + HexFormat.of().formatHex(name.getBytes(StandardCharsets.UTF_8));
    }
}
