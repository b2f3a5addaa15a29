package io.awsm.cli;

import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.Setting;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What decides the code: an option for each {@link Setting}. */
final class CodeOptions {

    private final Set<Setting> offered;
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    CodeOptions() {
        this(EnumSet.allOf(Setting.class));
    }

    /** Only some of the settings. */
    CodeOptions(Set<Setting> offered) {
        this.offered = offered;
    }

    void addTo(Syntax syntax) {
        for (Setting setting : offered) {
            String[] names = setting.options().toArray(new String[0]);
            if (setting.label().isPresent()) {
                syntax.option(setting.label().get(), setting.description(), v -> values.put(setting, v), names);
            } else {
                syntax.flag(setting.description(), () -> values.put(setting, "true"), names);
            }
        }
    }

    /** For more to be set, and to be checked. */
    CompileOptions.Builder builder() {
        CompileOptions.Builder builder = CompileOptions.builder();
        values.forEach(builder::set);
        return builder;
    }

    /** @throws io.awsm.compiler.UsageException if a value is unknown or does not go with the others */
    CompileOptions options() {
        return builder().build();
    }
}
