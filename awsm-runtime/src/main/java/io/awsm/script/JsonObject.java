// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.awsm.compiler.InputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A small part of a JSON text, read as a whole: a command. Its methods throw {@link InputException} if a field has not
 * the type that is asked for.
 */
final class JsonObject {

    private final Map<String, Object> fields = new LinkedHashMap<>();
    private final Path file;
    private final int line;

    private JsonObject(Path file, int line) {
        this.file = file;
        this.line = line;
    }

    /** Reads an object whose opening brace has been read. */
    static JsonObject read(JsonParser json, Path file) throws IOException {
        JsonObject object = new JsonObject(file, json.currentTokenLocation().getLineNr());
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            object.fields.put(name, value(json, file));
        }
        return object;
    }

    private static Object value(JsonParser json, Path file) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            return read(json, file);
        } else if (json.currentToken() != JsonToken.START_ARRAY) {
            return json.getText();
        }
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            list.add(value(json, file));
        }
        return list;
    }

    /** Whether there is a field of this name. */
    boolean has(String field) {
        return fields.containsKey(field);
    }

    Optional<String> optional(String field) {
        return has(field) ? Optional.of(string(field)) : Optional.empty();
    }

    /** A string, or the text of a number. */
    String string(String field) {
        if (fields.get(field) instanceof String text) {
            return text;
        }
        throw wrong(field);
    }

    int integer(String field) {
        try {
            return Integer.parseInt(string(field));
        } catch (NumberFormatException e) {
            throw wrong(field);
        }
    }

    JsonObject object(String field) {
        if (fields.get(field) instanceof JsonObject object) {
            return object;
        }
        throw wrong(field);
    }

    /** A list of objects; empty if it is not there. */
    List<JsonObject> objects(String field) {
        List<JsonObject> objects = new ArrayList<>();
        for (Object element : list(fields.getOrDefault(field, List.of()), field)) {
            if (!(element instanceof JsonObject object)) {
                throw wrong(field);
            }
            objects.add(object);
        }
        return objects;
    }

    /** A list of strings, or a string, which is taken for a list of one. */
    List<String> strings(String field) {
        if (fields.get(field) instanceof String text) {
            return List.of(text);
        }
        List<String> strings = new ArrayList<>();
        for (Object element : list(fields.get(field), field)) {
            if (!(element instanceof String text)) {
                throw wrong(field);
            }
            strings.add(text);
        }
        return strings;
    }

    private List<?> list(Object value, String field) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw wrong(field);
    }

    /** The exception for a field that is not there, or not what it should be. */
    InputException wrong(String field) {
        String what = has(field) ? "has an unknown" : "lacks the field";
        return new InputException(
                file + ":" + line + ": not a command that wast2json writes: it " + what + " \"" + field + "\"");
    }
}
