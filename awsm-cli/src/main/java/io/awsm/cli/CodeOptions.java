package io.awsm.cli;

import io.awsm.compiler.CompileOptions;
import io.awsm.compiler.Setting;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** What decides the code: an option for each {@link Setting}. (Picocli wants an annotation on what it mixes in.) */
@Command
class CodeOptions {

    private final Set<Setting> offered;
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);

    CodeOptions() {
        this(EnumSet.allOf(Setting.class));
    }

    /** Only some of the settings. */
    CodeOptions(Set<Setting> offered) {
        this.offered = offered;
    }

    @Spec(Spec.Target.MIXEE)
    void addTo(CommandSpec command) {
        for (Setting setting : offered) {
            OptionSpec.Builder option = OptionSpec.builder(setting.options().toArray(String[]::new))
                    .description(setting.description())
                    .setter(setter(setting));
            if (setting.label().isPresent()) {
                option.type(String.class).paramLabel(setting.label().get());
            } else {
                option.type(boolean.class).arity("0");
            }
            command.addOption(option.build());
        }
    }

    private ISetter setter(Setting setting) {
        return new ISetter() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T set(T value) {
                String before = value == null ? values.remove(setting) : values.put(setting, value.toString());
                return (T) before;
            }
        };
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
