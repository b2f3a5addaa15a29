package io.awsm.maven;

/**
 * A {@code <targetProfile>}: what to make of each module for one target. What is not set is as the plain parameter of
 * the same name says.
 */
public class TargetProfile {

    String id;
    String target;
    String cpu;
    String memory;
    String instances;
    String optimization;
    String emit;
    String name;
    Boolean inlineConstantGlobals;
    Boolean fastUnsafe;
    Boolean relaxedTraps;
    String features;

    public void setId(String id) {
        this.id = id;
    }

    public void setTarget(String target) {
        this.target = target;
    }

    public void setCpu(String cpu) {
        this.cpu = cpu;
    }

    public void setMemory(String memory) {
        this.memory = memory;
    }

    public void setInstances(String instances) {
        this.instances = instances;
    }

    public void setOptimization(String optimization) {
        this.optimization = optimization;
    }

    public void setEmit(String emit) {
        this.emit = emit;
    }

    public void setName(String name) {
        this.name = name;
    }

    public void setInlineConstantGlobals(Boolean inlineConstantGlobals) {
        this.inlineConstantGlobals = inlineConstantGlobals;
    }

    public void setFastUnsafe(Boolean fastUnsafe) {
        this.fastUnsafe = fastUnsafe;
    }

    public void setRelaxedTraps(Boolean relaxedTraps) {
        this.relaxedTraps = relaxedTraps;
    }

    public void setFeatures(String features) {
        this.features = features;
    }

    /** This profile with what it leaves open taken from another. */
    TargetProfile or(TargetProfile defaults) {
        TargetProfile profile = new TargetProfile();
        profile.id = either(id, defaults.id);
        profile.target = either(target, defaults.target);
        profile.cpu = either(cpu, defaults.cpu);
        profile.memory = either(memory, defaults.memory);
        profile.instances = either(instances, defaults.instances);
        profile.optimization = either(optimization, defaults.optimization);
        profile.emit = either(emit, defaults.emit);
        profile.name = either(name, defaults.name);
        profile.inlineConstantGlobals = either(inlineConstantGlobals, defaults.inlineConstantGlobals);
        profile.fastUnsafe = either(fastUnsafe, defaults.fastUnsafe);
        profile.relaxedTraps = either(relaxedTraps, defaults.relaxedTraps);
        profile.features = either(features, defaults.features);
        return profile;
    }

    /** Whether it gives a value to the option of that name. */
    boolean says(String option) {
        return switch (option) {
            case "target" -> target != null;
            case "memory" -> memory != null;
            case "instances" -> instances != null;
            case "optimization" -> optimization != null;
            case "emit" -> emit != null;
            case "name" -> name != null;
            default -> throw new IllegalArgumentException(option);
        };
    }

    private static <T> T either(T value, T otherwise) {
        return value != null ? value : otherwise;
    }
}
