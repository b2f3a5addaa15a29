// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.Setting;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** What decides the code: an option for each {@link Setting}. */
final class CodeOptions {

    private final Map<Setting, Argument> settings = new EnumMap<>(Setting.class);

    /** Some of the settings. */
    CodeOptions(Syntax syntax, Set<Setting> offered) {
        for (Setting setting : offered) {
            String[] names = setting.options().toArray(new String[0]);
            settings.put(
                    setting,
                    setting.label().isPresent()
                            ? syntax.option(Argument.Kind.TEXT, setting.label().get(), setting.description(), names)
                            : syntax.flag(setting.description(), names));
        }
    }

    /** For more to be set, and to be checked. */
    CompileOptions.Builder builder() {
        CompileOptions.Builder builder = CompileOptions.builder();
        for (Map.Entry<Setting, Argument> setting : settings.entrySet()) {
            builder.set(setting.getKey(), setting.getValue().text());
        }
        return builder;
    }

    /** @throws io.awsm.compiler.UsageException if a value is unknown or does not go with the others */
    CompileOptions options() {
        return builder().build();
    }
}
