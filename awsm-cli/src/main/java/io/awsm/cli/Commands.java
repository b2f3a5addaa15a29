package io.awsm.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** The commands by their names, in the order of the help. */
enum Commands {
    COMPILE(CompileCommand::new),
    RUN(RunCommand::new),
    VALIDATE(ValidateCommand::new),
    INSPECT(InspectCommand::new),
    TARGETS(TargetsCommand::new),
    WAST(WastCommand::new);

    private final Function<ConsoleOptions, Command> maker;

    Commands(Function<ConsoleOptions, Command> maker) {
        this.maker = maker;
    }

    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    Command make(ConsoleOptions console) {
        return maker.apply(console);
    }

    private static Optional<Commands> named(String text) {
        return Arrays.stream(values()).filter(c -> c.text().equals(text)).findFirst();
    }

    /** The command that these words are beyond doubt, with all that they say. */
    static Optional<Command> read(List<String> words, ConsoleOptions console) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<Commands> named = named(words.get(0));
        if (named.isEmpty() && words.stream().anyMatch(w -> named(w).isPresent())) {
            return Optional.empty();
        }
        Command command = named.isPresent() ? named.get().make(console) : new AwsmCommand(console);
        return command.syntax().read(named.isPresent() ? words.subList(1, words.size()) : words)
                ? Optional.of(command)
                : Optional.empty();
    }
}
