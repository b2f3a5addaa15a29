// SPDX-License-Identifier: Apache-2.0
package io.awsm.script;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;

/**
 * A call of an exported function, or a look at an exported global.
 *
 * @param module the name that the script gave to it; without, the latest one is meant
 * @param field the export's name
 * @param arguments of a call
 */
record Action(Kind kind, Optional<String> module, String field, List<Value> arguments) {

    enum Kind {
        INVOKE,
        GET;

        String text() {
            return this == INVOKE ? "invoke" : "get";
        }
    }

    @Override
    public String toString() {
        String list = arguments.stream().map(Value::toString).collect(joining(", ", "(", ")"));
        return module.map(m -> m + ": ").orElse("") + kind.text() + " \"" + field + "\""
                + (kind == Kind.INVOKE ? list : "");
    }
}
