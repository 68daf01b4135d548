package care.tend;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import care.tend.platform.Needs;
import care.tend.platform.NeedsSignIn;
import care.tend.platform.OpenToVisitors;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.web.bind.annotation.RequestMapping;

/** The rules of the house, held by the build. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("care.tend");

    @Test
    void modules_refer_only_to_those_they_name() {
        var modules = ApplicationModules.of(Tend.class, resideInAPackage("care.tend.jte.."));

        modules.verify();
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml();
    }

    @Test
    void nobody_asks_the_wall_clock() {
        noClasses()
                .should(callMethod(Instant.class, "now"))
                .orShould(callMethod(LocalDate.class, "now"))
                .orShould(callMethod(LocalDateTime.class, "now"))
                .orShould(callMethod(OffsetDateTime.class, "now"))
                .orShould(callMethod(ZonedDateTime.class, "now"))
                .orShould(callMethod(System.class, "currentTimeMillis"))
                .because("time comes from the injected clock, so that tests can tell it")
                .check(CODE);
    }

    @Test
    void only_one_place_makes_the_clock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("care.tend.platform.internal.PlatformConfiguration")
                .should(callMethod(Clock.class, "systemUTC"))
                .check(CODE);
    }

    @Test
    void every_operation_says_whom_it_is_for() {
        methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .beAnnotatedWith(Needs.class)
                .orShould()
                .beAnnotatedWith(NeedsSignIn.class)
                .orShould()
                .beAnnotatedWith(OpenToVisitors.class)
                .check(CODE);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Base)")
                .check(CODE);
    }

    @Test
    void nothing_is_injected_into_fields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CODE);
    }

    @Test
    void sql_stands_in_tables() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(JdbcClient.class)
                .check(CODE);
    }

    @Test
    void the_kernel_knows_no_framework() {
        classes()
                .that(resideInAPackage("care.tend.kernel.."))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "care.tend.kernel..",
                        "com.fasterxml.jackson.annotation..",
                        "org.springframework.modulith..")
                .check(CODE);
    }
}
