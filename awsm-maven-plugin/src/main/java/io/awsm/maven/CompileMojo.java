// SPDX-License-Identifier: Apache-2.0
package io.awsm.maven;

import io.awsm.compiler.Compiler;
import io.awsm.compiler.CompilerException;
import io.awsm.compiler.InternalException;
import io.awsm.compiler.Setting;
import io.awsm.compiler.Toolchain;
import io.awsm.compiler.UsageException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;

/**
 * Compiles the WebAssembly modules of the project to native code: executables, objects, shared libraries, C headers.
 * Incremental: what is up to date is not compiled again, and the log says why something is.
 *
 * <p>LLVM is fetched from the build's repositories (org.bytedeco:llvm) when the first module has to be compiled, and
 * unpacked once into a cache.
 */
@Mojo(name = "compile", defaultPhase = LifecyclePhase.COMPILE, threadSafe = true)
public class CompileMojo extends AbstractMojo {

    /** Where the modules are. */
    @Parameter(property = "awsm.sourceDirectory", defaultValue = "${project.basedir}/src/main/wasm", required = true)
    private File sourceDirectory;

    /** Where outputs go: {@code PROFILE/NAME}, in the same directories below as the modules. */
    @Parameter(property = "awsm.outputDirectory", defaultValue = "${project.build.directory}/awsm", required = true)
    private File outputDirectory;

    /** Which files are modules, Ant patterns; by default those whose names end with .wasm. */
    @Parameter(property = "awsm.includes", defaultValue = "**/*.wasm")
    private List<String> includes;

    /** Which of them to leave out. */
    @Parameter(property = "awsm.excludes")
    private List<String> excludes;

    /**
     * What to make of each module, for several targets: each has an {@code id} and any of the parameters target, cpu,
     * memory, instances, optimization, emit, name, inlineConstantGlobals, fastUnsafe, relaxedTraps, memorySize, pageSize, rodata,
     * features. Without, there is one profile, {@code default}, made of the parameters of the same names below; with, those are
     * what a profile that leaves something open gets.
     */
    @Parameter
    private List<TargetProfile> targetProfiles = List.of();

    /** What to compile for, by default this machine: {@code x86_64-linux}. */
    @Parameter(property = "awsm.target")
    private String target;

    /** LLVM's name of the processor, or {@code native} for this machine's. */
    @Parameter(property = "awsm.cpu")
    private String cpu;

    /**
     * How sandboxes are kept inside their memory: {@code guard}, {@code bounds}, {@code segment}, {@code mpu}, {@code mask},
     * {@code paged}, {@code none}.
     */
    @Parameter(property = "awsm.memory")
    private String memory;

    /** {@code one} or {@code many} instances; by default one for executables and on microcontrollers, else many. */
    @Parameter(property = "awsm.instances")
    private String instances;

    /** How hard to optimise: 0, 1, 2, 3, s or z. */
    @Parameter(property = "awsm.optimization", defaultValue = "3")
    private String optimization;

    /** What to make, separated by commas: exe, obj, shared, header, bc, ll, asm. */
    @Parameter(property = "awsm.emit", defaultValue = "exe")
    private String emit;

    /** What public symbols start with; by default the name of the module's file. Only if there is one module. */
    @Parameter(property = "awsm.name")
    private String name;

    /** Treat globals as constants where nothing can change them, although they are declared mutable. */
    @Parameter(property = "awsm.inlineConstantGlobals", defaultValue = "false")
    private boolean inlineConstantGlobals;

    /** Give up the traps of integer division and of conversions from floating point, never the sandbox. */
    @Parameter(property = "awsm.fastUnsafe", defaultValue = "false")
    private boolean fastUnsafe;

    /** A load from outside the memory need not trap if nothing uses its value. */
    @Parameter(property = "awsm.relaxedTraps", defaultValue = "false")
    private boolean relaxedTraps;

    /** On microcontrollers, the bytes that there are of a module's memory, less or more than it says. */
    @Parameter(property = "awsm.memorySize")
    private String memorySize;

    /** Bytes of the pages of a memory of which the module does not say so. */
    @Parameter(property = "awsm.pageSize")
    private String pageSize;

    /** On microcontrollers, where read-only data are: ram or flash. Default: ram. */
    @Parameter(property = "awsm.rodata")
    private String rodata;

    /**
     * What modules may use, with commas: a version of WebAssembly to begin with (1.0, 2.0, 3.0), names of features to add,
     * and -NAME to leave one out. Default: all that is implemented.
     */
    @Parameter(property = "awsm.features")
    private String features;

    /** Keep IR and objects beside the outputs. */
    @Parameter(property = "awsm.saveTemps", defaultValue = "false")
    private boolean saveTemps;

    /**
     * Share compiled code with other machines through an HTTP server that answers GET and PUT, as the environment variable
     * AWSM_REMOTE_CACHE does. Entries are signed with AWSM_REMOTE_CACHE_SECRET.
     */
    @Parameter(property = "awsm.remoteCache")
    private String remoteCache;

    /** How many processes of clang may run at a time; 0: one for each processor. */
    @Parameter(property = "awsm.jobs", defaultValue = "0")
    private int jobs;

    /** Use the LLVM (19 or later) installed there, as the environment variable AWSM_LLVM_HOME does. */
    @Parameter(property = "awsm.llvmHome")
    private File llvmHome;

    /** The version of org.bytedeco:llvm to use, by default the one that this plugin was made with. */
    @Parameter(property = "awsm.llvm.version")
    private String llvmVersion;

    /** Where LLVM and the compiled runtime are kept, by default AWSM_CACHE or {@code ~/.cache/awsm}; nobody else may be able to write there. */
    @Parameter(property = "awsm.cache")
    private File cache;

    /** Do nothing. */
    @Parameter(property = "awsm.skip", defaultValue = "false")
    private boolean skip;

    @Parameter(defaultValue = "${project.basedir}", readonly = true, required = true)
    private File basedir;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true, required = true)
    private RepositorySystemSession session;

    @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true, required = true)
    private List<RemoteRepository> pluginRepositories;

    private final RepositorySystem repositorySystem;

    @Inject
    public CompileMojo(RepositorySystem repositorySystem) {
        this.repositorySystem = repositorySystem;
    }

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("awsm.skip is set");
            return;
        }
        try {
            if (!basedir.isDirectory()) {
                throw new UsageException("Java cannot find the project's directory " + basedir
                        + ": its name has characters that the locale lacks; set LC_ALL=C.UTF-8");
            }
            List<String> inputs = new Inputs(sourceDirectory, includes, excludes).find();
            if (inputs.isEmpty()) {
                getLog().info("no modules in " + sourceDirectory);
            }
            build().run(BuildProfile.of(targetProfiles, plainProfile()), inputs);
        } catch (InternalException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (CompilerException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException(e.toString(), e);
        }
    }

    private IncrementalBuild build() throws IOException {
        LogListener listener = new LogListener(getLog());
        Toolchain toolchain = Toolchain.builder()
                .llvmHome(path(llvmHome), "awsm.llvmHome")
                .llvmVersion(llvmVersion)
                .localRepository(session.getLocalRepository().getBasedir().toPath())
                .cache(path(cache))
                .remoteCache(remoteCache)
                .resolver(new RepositoryArtifactResolver(repositorySystem, session, pluginRepositories))
                .listener(listener)
                .build();
        Path output = outputDirectory.toPath().toAbsolutePath().normalize();
        Executions executions = new Executions(output.resolve(".state"), execution, project);
        return new IncrementalBuild(
                new Compiler(toolchain),
                toolchain::llvmIdentity,
                sourceDirectory.toPath(),
                output,
                executions.states(),
                executions.abandoned(),
                jobs > 0 ? jobs : Runtime.getRuntime().availableProcessors(),
                saveTemps,
                listener);
    }

    private static Path path(File file) {
        return file == null ? null : file.toPath();
    }

    /** The parameters that are settings. */
    private TargetProfile plainProfile() {
        TargetProfile profile = new TargetProfile();
        profile.setId(BuildProfile.DEFAULT_ID);
        profile.setEmit(emit);
        for (Setting setting : Setting.values()) {
            try {
                Object value =
                        CompileMojo.class.getDeclaredField(setting.text()).get(this);
                profile.set(setting, value == null ? null : value.toString());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return profile;
    }
}
