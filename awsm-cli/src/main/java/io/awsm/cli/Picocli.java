// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import java.nio.file.InvalidPathException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private final Streams streams;

    Picocli(Streams streams) {
        this.streams = streams;
    }

    CommandLine commandLine() {
        AwsmCommand awsm = new AwsmCommand(streams);
        CommandSpec root = spec("awsm", awsm);
        root.usageMessage()
                .synopsisSubcommandLabel("COMMAND")
                .customSynopsis(AwsmCommand.SYNOPSIS.toArray(String[]::new));
        for (Commands command : Commands.values()) {
            root.addSubcommand(command.text(), spec(command.text(), command.make(streams)));
        }
        CommandLine commandLine = new CommandLine(root)
                .setExecutionStrategy(this::execute)
                .setParameterExceptionHandler(Failures::usage)
                .setUsageHelpAutoWidth(true)
                .setOut(streams.out())
                .setErr(streams.err());
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
        command.syntax().options().forEach(option -> spec.addOption(option(option)));
        List<Argument> parameters = command.syntax().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            spec.addPositional(parameter(parameters.get(i), i));
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

    private static OptionSpec option(Argument argument) {
        OptionSpec.Builder spec = OptionSpec.builder(argument.names().toArray(String[]::new))
                .userObject(argument)
                .required(argument.times().isRequired())
                .description(argument.description());
        if (argument.kind() == Argument.Kind.FLAG) {
            return spec.type(boolean.class).build();
        }
        return spec.type(type(argument))
                .auxiliaryTypes(String.class)
                .converters(checked(argument))
                .arity("1")
                .paramLabel(argument.label())
                .build();
    }

    private static PositionalParamSpec parameter(Argument argument, int index) {
        return PositionalParamSpec.builder()
                .userObject(argument)
                .type(type(argument))
                .auxiliaryTypes(String.class)
                .converters(checked(argument))
                .index(argument.times().isRepeatable() ? index + "..*" : String.valueOf(index))
                .arity(argument.times().range())
                .required(argument.times().isRequired())
                .paramLabel(argument.label())
                .description(argument.description())
                .build();
    }

    private static Class<?> type(Argument argument) {
        return argument.times().isRepeatable() ? List.class : String.class;
    }

    /** Of values, picocli keeps the words, and hears only whether they are right. */
    private static ITypeConverter<String> checked(Argument argument) {
        return text -> {
            try {
                argument.kind().check(text);
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
        Argument argument = (Argument) spec.userObject();
        if (argument == null) {
            return; // --help, --version
        } else if (argument.kind() != Argument.Kind.FLAG) {
            spec.stringValues().forEach(argument::add);
        } else if (Boolean.TRUE.equals(spec.getValue())) {
            argument.add("true");
        }
    }
}
