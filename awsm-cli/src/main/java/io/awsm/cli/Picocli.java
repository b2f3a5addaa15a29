package io.awsm.cli;

import io.awsm.cli.Syntax.Option;
import io.awsm.cli.Syntax.Parameter;
import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** The commands as picocli sees them, which explains them, and what is wrong with a command line. */
final class Picocli {

    private final ConsoleOptions console;

    Picocli(ConsoleOptions console) {
        this.console = console;
    }

    CommandLine commandLine() {
        AwsmCommand awsm = new AwsmCommand(console);
        CommandSpec root = spec("awsm", awsm);
        root.usageMessage()
                .synopsisSubcommandLabel("COMMAND")
                .customSynopsis(AwsmCommand.SYNOPSIS.toArray(String[]::new));
        for (Commands command : Commands.values()) {
            root.addSubcommand(command.text(), spec(command.text(), command.make(console)));
        }
        CommandLine commandLine = new CommandLine(root)
                .setExecutionStrategy(this::execute)
                .setParameterExceptionHandler(Failures::usage)
                .setUsageHelpAutoWidth(true)
                .setOut(console.standardOutput())
                .setErr(console.standardError());
        commandLine
                .getSubcommands()
                .values()
                .forEach(c -> c.setStopAtPositional(command(c).syntax().onlyParametersFollow()));
        return commandLine;
    }

    private static Command command(CommandLine commandLine) {
        return (Command) commandLine.getCommandSpec().userObject();
    }

    private static CommandSpec spec(String name, Command command) {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command)
                .name(name)
                .mixinStandardHelpOptions(true)
                .versionProvider(new Version());
        command.syntax().options().forEach(option -> spec.addOption(spec(option)));
        List<Parameter<?>> parameters = command.syntax().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            spec.addPositional(spec(parameters.get(i), i));
        }
        Command.Help help = command.help();
        spec.usageMessage()
                .description(help.description().toArray(String[]::new))
                .footer(help.footer().toArray(String[]::new));
        if (!help.exitStatuses().isEmpty()) {
            spec.usageMessage().exitCodeListHeading("%nExit status:%n").exitCodeList(statuses(help));
        }
        return spec;
    }

    private static Map<String, String> statuses(Command.Help help) {
        Map<String, String> statuses = new LinkedHashMap<>();
        for (String line : help.exitStatuses()) {
            int colon = line.indexOf(':');
            statuses.put(line.substring(0, colon), line.substring(colon + 1));
        }
        return statuses;
    }

    private static OptionSpec spec(Option<?> option) {
        OptionSpec.Builder spec = OptionSpec.builder(option.names().toArray(String[]::new))
                .userObject(option)
                .required(option.times().isRequired())
                .description(option.description());
        if (option.isFlag()) {
            return spec.type(boolean.class).build();
        }
        return spec.type(type(option.times()))
                .auxiliaryTypes(String.class)
                .converters(checked(option.value()))
                .arity("1")
                .paramLabel(option.label())
                .build();
    }

    private static PositionalParamSpec spec(Parameter<?> parameter, int index) {
        boolean several = parameter.times().isRepeatable();
        return PositionalParamSpec.builder()
                .userObject(parameter)
                .type(type(parameter.times()))
                .auxiliaryTypes(String.class)
                .converters(checked(parameter.value()))
                .index(several ? index + "..*" : String.valueOf(index))
                .arity(parameter.times().range())
                .required(parameter.times().isRequired())
                .paramLabel(parameter.label())
                .description(parameter.description())
                .build();
    }

    private static Class<?> type(Syntax.Times times) {
        return times.isRepeatable() ? List.class : String.class;
    }

    /** Of values, picocli keeps the words, and hears only whether they are right. */
    private static ITypeConverter<String> checked(Function<String, ?> value) {
        return text -> {
            try {
                value.apply(text);
                return text;
            } catch (InvalidPathException e) {
                throw e;
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        };
    }

    private int execute(ParseResult parsed) {
        Integer help = CommandLine.executeHelpRequest(parsed);
        if (help != null) {
            return help;
        }
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine commandLine = last.commandSpec().commandLine();
        if (last == parsed && last.matchedPositionals().isEmpty()) {
            throw new ParameterException(commandLine, "give a command or a module");
        }
        last.matchedOptions().forEach(Picocli::set);
        last.matchedPositionals().forEach(Picocli::set);
        return Failures.run(command(commandLine));
    }

    private static void set(ArgSpec spec) {
        if (spec.userObject() instanceof Option<?> option) {
            if (!option.isFlag()) {
                spec.stringValues().forEach(option::set);
            } else if (Boolean.TRUE.equals(spec.getValue())) {
                option.set("true");
            }
        } else if (spec.userObject() instanceof Parameter<?> parameter) {
            spec.stringValues().forEach(parameter::set);
        }
    }
}
