// SPDX-License-Identifier: Apache-2.0
package io.awsm.cli;

import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.model.Activation;
import org.apache.maven.model.ActivationOS;
import org.apache.maven.model.ActivationProperty;
import org.apache.maven.model.profile.DefaultProfileActivationContext;
import org.apache.maven.model.profile.DefaultProfileSelector;
import org.apache.maven.model.profile.activation.JdkVersionProfileActivator;
import org.apache.maven.model.profile.activation.OperatingSystemProfileActivator;
import org.apache.maven.model.profile.activation.PropertyProfileActivator;
import org.apache.maven.settings.Profile;
import org.apache.maven.settings.Settings;

/** Which profiles of {@code settings.xml} are active, by Maven's own rules; a file activates none, for want of a project. */
final class MavenProfiles {

    private MavenProfiles() {}

    /** @param system what a property of an activation can be */
    static List<Profile> active(Settings settings, Properties system) {
        DefaultProfileSelector selector = new DefaultProfileSelector()
                .addProfileActivator(new JdkVersionProfileActivator())
                .addProfileActivator(new OperatingSystemProfileActivator())
                .addProfileActivator(new PropertyProfileActivator());
        DefaultProfileActivationContext context = new DefaultProfileActivationContext();
        context.setActiveProfileIds(settings.getActiveProfiles());
        context.setSystemProperties(system);
        Set<String> active = selector
                .getActiveProfiles(
                        settings.getProfiles().stream()
                                .map(MavenProfiles::converted)
                                .toList(),
                        context,
                        problem -> {})
                .stream()
                .map(org.apache.maven.model.Profile::getId)
                .collect(Collectors.toSet());
        return settings.getProfiles().stream()
                .filter(profile -> active.contains(profile.getId()))
                .toList();
    }

    /** The selector takes the profiles of a POM, which are of another type, and looks only at this. */
    private static org.apache.maven.model.Profile converted(Profile profile) {
        org.apache.maven.model.Profile result = new org.apache.maven.model.Profile();
        result.setId(profile.getId());
        if (profile.getActivation() != null) {
            result.setActivation(converted(profile.getActivation()));
        }
        return result;
    }

    private static Activation converted(org.apache.maven.settings.Activation from) {
        Activation to = new Activation();
        to.setActiveByDefault(from.isActiveByDefault());
        to.setJdk(from.getJdk());
        if (from.getProperty() != null) {
            ActivationProperty property = new ActivationProperty();
            property.setName(from.getProperty().getName());
            property.setValue(from.getProperty().getValue());
            to.setProperty(property);
        }
        if (from.getOs() != null) {
            ActivationOS os = new ActivationOS();
            os.setName(from.getOs().getName());
            os.setFamily(from.getOs().getFamily());
            os.setArch(from.getOs().getArch());
            os.setVersion(from.getOs().getVersion());
            to.setOs(os);
        }
        return to;
    }
}
