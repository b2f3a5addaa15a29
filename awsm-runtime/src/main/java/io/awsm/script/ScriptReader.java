// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.awsm.compiler.InputException;
import io.awsm.compiler.ModuleLoader;
import io.awsm.compiler.UsageException;
import io.awsm.script.Command.Fault;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a script in the form that wast2json writes: an object with the list {@code commands}, and the modules in files
 * beside it.
 */
final class ScriptReader {

    private final Path file;

    private ScriptReader(Path file) {
        this.file = file;
    }

    /**
     * Reads the script and its modules.
     *
     * @param name what to call it in messages, if it is not to say itself
     * @throws InputException if it is not such a script, or a module is missing
     * @throws UsageException if the script cannot be read
     */
    static Script read(Path file, Optional<String> name) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(ModuleLoader.bytes(file))) {
            return new ScriptReader(file).read(json, name);
        } catch (JsonProcessingException e) {
            throw new InputException(file + ": not JSON: " + e.getOriginalMessage(), e);
        }
    }

    private Script read(JsonParser json, Optional<String> name) throws IOException {
        String source = file.toString();
        List<Command> commands = new ArrayList<>();
        expect(json.nextToken() == JsonToken.START_OBJECT);
        for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
            json.nextToken();
            if (field.equals("commands")) {
                expect(json.currentToken() == JsonToken.START_ARRAY);
                while (json.nextToken() == JsonToken.START_OBJECT) {
                    commands.add(command(JsonObject.read(json, file)));
                }
            } else if (field.equals("source_filename")) {
                source = json.getValueAsString(source);
            } else {
                json.skipChildren();
            }
        }
        return new Script(name.orElse(source), commands);
    }

    private void expect(boolean condition) {
        if (!condition) {
            throw new InputException(file + ": not a script: it must be an object with a list of commands");
        }
    }

    private Command command(JsonObject command) throws IOException {
        int line = command.integer("line");
        return switch (command.string("type")) {
            case "module" -> new Command.Define(line, command.optional("name"), definition(command));
            case "register" -> new Command.Register(line, command.optional("name"), command.string("as"));
            case "action" -> new Command.Perform(line, action(command));
            case "assert_return" -> new Command.AssertReturn(line, action(command), expectations(command, "expected"));
            case "assert_trap", "assert_exhaustion" ->
                new Command.AssertTrap(line, action(command), command.string("text"));
            case "assert_malformed" -> refused(line, command, Fault.MALFORMED);
            case "assert_invalid" -> refused(line, command, Fault.INVALID);
            case "assert_unlinkable", "assert_uninstantiable" ->
                new Command.AssertNoInstance(line, definition(command), command.string("text"));
            default -> new Command.Unknown(line, "command " + command.string("type"));
        };
    }

    private Command refused(int line, JsonObject command, Fault fault) throws IOException {
        boolean binary = command.optional("module_type").orElse("binary").equals("binary");
        return binary
                ? new Command.AssertRefused(line, fault, definition(command), command.string("text"))
                : new Command.Skipped(line);
    }

    private Definition definition(JsonObject command) throws IOException {
        String name = command.string("filename");
        try {
            return new Definition(name, ModuleLoader.bytes(file.resolveSibling(name)));
        } catch (UsageException | InvalidPathException e) {
            throw new InputException(file + ": a module of the script is missing: " + e.getMessage(), e);
        }
    }

    private static Action action(JsonObject command) {
        JsonObject action = command.object("action");
        boolean get = action.string("type").equals("get");
        if (!get && !action.string("type").equals("invoke")) {
            throw action.wrong("type");
        }
        List<Value> arguments = get ? List.of() : arguments(action);
        return new Action(
                get ? Action.Kind.GET : Action.Kind.INVOKE,
                action.optional("module"),
                action.string("field"),
                arguments);
    }

    private static List<Value> arguments(JsonObject action) {
        List<Expectation> expectations = expectations(action, "args");
        if (!expectations.stream().allMatch(Expectation::isExact)) {
            throw action.wrong("args");
        }
        return expectations.stream().map(Expectation::value).toList();
    }

    private static List<Expectation> expectations(JsonObject object, String field) {
        return object.objects(field).stream().map(ValueReader::read).toList();
    }
}
