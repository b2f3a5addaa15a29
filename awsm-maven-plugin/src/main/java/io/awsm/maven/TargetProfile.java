// SPDX-License-Identifier: Apache-2.0
package io.awsm.maven;

import io.awsm.compiler.Setting;
import java.util.EnumMap;
import java.util.Map;

/**
 * A {@code <targetProfile>}: what to make of each module for one target. What is not set is as the plain parameter of
 * the same name says.
 */
public class TargetProfile {

    String id;
    String emit;
    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);

    // Maven calls a method for each element; a test compares them with the table of settings.

    public void setId(String value) {
        id = value;
    }

    public void setEmit(String value) {
        emit = value;
    }

    public void setTarget(String value) {
        set(Setting.TARGET, value);
    }

    public void setCpu(String value) {
        set(Setting.CPU, value);
    }

    public void setMemory(String value) {
        set(Setting.MEMORY, value);
    }

    public void setInstances(String value) {
        set(Setting.INSTANCES, value);
    }

    public void setOptimization(String value) {
        set(Setting.OPTIMIZATION, value);
    }

    public void setName(String value) {
        set(Setting.NAME, value);
    }

    public void setInlineConstantGlobals(String value) {
        set(Setting.INLINE_CONSTANT_GLOBALS, value);
    }

    public void setFastUnsafe(String value) {
        set(Setting.FAST_UNSAFE, value);
    }

    public void setRelaxedTraps(String value) {
        set(Setting.RELAXED_TRAPS, value);
    }

    public void setMemorySize(String value) {
        set(Setting.MEMORY_SIZE, value);
    }

    public void setPageSize(String value) {
        set(Setting.PAGE_SIZE, value);
    }

    public void setRodata(String value) {
        set(Setting.READ_ONLY_DATA, value);
    }

    public void setFeatures(String value) {
        set(Setting.FEATURES, value);
    }

    /** Null is as if it were not set. */
    void set(Setting setting, String value) {
        if (value == null) {
            settings.remove(setting);
        } else {
            settings.put(setting, value);
        }
    }

    Map<Setting, String> settings() {
        return settings;
    }

    /** This profile with what it leaves open taken from another. */
    TargetProfile or(TargetProfile defaults) {
        TargetProfile profile = new TargetProfile();
        profile.id = id != null ? id : defaults.id;
        profile.emit = emit != null ? emit : defaults.emit;
        profile.settings.putAll(defaults.settings);
        profile.settings.putAll(settings);
        return profile;
    }

    /** Whether it gives a value to the option of that name. */
    boolean says(String option) {
        return option.equals("emit")
                ? emit != null
                : Setting.named(option).filter(settings::containsKey).isPresent();
    }
}
