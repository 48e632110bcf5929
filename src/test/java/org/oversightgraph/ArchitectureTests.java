package org.oversightgraph;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The house: a package for each concept, one storey upon another, the graph reached
 * through few doors, and reasoning that needs neither a framework nor a database.
 */
class ArchitectureTests {

	private static final String HOUSE = "org.oversightgraph";

	private static final Pattern PACKAGE = Pattern.compile("org\\.oversightgraph\\.(platform\\.\\w+|\\w+).*");

	/**
	 * From the ground up: a package rests on those of the storeys below, never on one
	 * beside or above it. A new package finds its place here.
	 */
	private static final List<Set<String>> STOREYS = List.of(
			Set.of("time", "suggestion", "platform.time", "platform.log", "platform.text"),
			Set.of("platform.graphql", "platform.schema", "platform.neo4j"),
			Set.of("platform.limit", "platform.problem"),
			Set.of("platform.document", "platform.access", "platform.failure"), Set.of("organisation", "platform.http"),
			Set.of("fact", "framework"), Set.of("arrangement", "standing"), Set.of("footprint", "dataset"),
			Set.of("oversight", "release", "adapter"), Set.of("interaction", "directory", "search", "finding",
					"explore", "system", "commissioning", "quality", "curation"),
			Set.of("scenario", "export", "docs"), Set.of("command"));

	private static final Set<String> DOMAIN = Set.of("time", "organisation", "fact", "arrangement", "standing");

	private static final Set<String> REASONING = Set.of("footprint", "oversight", "interaction");

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(HOUSE);

	@Test
	void noTwoPackagesNeedEachOther() {
		slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void everyPackageRestsOnlyOnThoseOfTheStoreysBelow() {
		classes().that(satisfy("stand in a package of their own", (type) -> !packageOf(type).isEmpty()))
			.should(new ArchCondition<>("rest on the storeys below") {
				@Override
				public void check(JavaClass type, ConditionEvents events) {
					String here = packageOf(type);
					for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
						String there = packageOf(dependency.getTargetClass());
						if (!there.isEmpty() && !there.equals(here) && storeyOf(there) >= storeyOf(here)) {
							events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
						}
					}
				}
			})
			.check(CLASSES);
	}

	@Test
	void timeKnowsNothingOfTheRestOfTheHouse() {
		noClasses().that()
			.resideInAPackage(HOUSE + ".time..")
			.should()
			.dependOnClassesThat(satisfy("are ours, and not of time",
					(type) -> type.getPackageName().startsWith(HOUSE) && !packageOf(type).equals("time")))
			.check(CLASSES);
	}

	@Test
	void theFrameworkKnowsNeitherTheReasoningNorTheDataset() {
		noClasses().that()
			.resideInAPackage(HOUSE + ".framework..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(HOUSE + ".footprint..", HOUSE + ".oversight..", HOUSE + ".dataset..")
			.check(CLASSES);
	}

	@Test
	void theDriverIsSeenOnlyWhereTheGraphIsReadOrWritten() {
		noClasses().that(satisfy("neither read nor write the graph", (type) -> !readsOrWritesTheGraph(type)))
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.neo4j.driver..")
			.check(CLASSES);
	}

	@Test
	void controllersNeverSeeTheDriver() {
		noClasses().that()
			.areMetaAnnotatedWith(Controller.class)
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.neo4j..")
			.check(CLASSES);
	}

	@Test
	void theEmbeddedServerIsSeenOnlyByThePlatform() {
		noClasses().that()
			.resideOutsideOfPackage(HOUSE + ".platform.neo4j..")
			.should()
			.dependOnClassesThat(satisfy("are of the Neo4j server",
					(type) -> type.getPackageName().startsWith("org.neo4j")
							&& !type.getPackageName().startsWith("org.neo4j.driver")))
			.check(CLASSES);
	}

	@Test
	void theDomainAndTheReasoningNeedNeitherSpringNorGraphql() {
		noClasses().that(satisfy("are of the domain or of the reasoning", ArchitectureTests::isPure))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "graphql..", "org.dataloader..", "reactor..",
					"tools.jackson..", "com.fasterxml..")
			.check(CLASSES);
	}

	@Test
	void ofTheDomainOnlyAnUnknownCodeIsToldToClients() {
		noClasses().that(satisfy("are of the domain or of the reasoning", ArchitectureTests::isPure))
			.and()
			.doNotHaveSimpleName("UnknownCode")
			.should()
			.dependOnClassesThat()
			.resideInAPackage(HOUSE + ".platform.graphql..")
			.check(CLASSES);
	}

	@Test
	void namesSayWhatAClassIs() {
		classes().should(new ArchCondition<>("not end in Impl, Manager, Utils or Helper") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean vague = type.getSimpleName().matches(".*(Impl|Manager|Utils?|Helper)");
				events.add(new SimpleConditionEvent(type, !vague, type.getDescription() + " is named so"));
			}
		}).check(CLASSES);
	}

	@Test
	void everyPackageIsNullMarked() {
		Set<JavaPackage> packages = new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));
		CLASSES.stream().map(JavaClass::getPackage).forEach(packages::add);
		assertThat(packages).hasSizeGreaterThan(5)
			.allSatisfy((one) -> assertThat(one.isAnnotatedWith(NullMarked.class)).as(one.getName()).isTrue());
	}

	@Test
	void controllersGraphsAndConfigurationsKeepToTheirPackageUnlessAnotherNeedsThem() {
		classes()
			.that(satisfy("are made by Spring or read the graph",
					(type) -> !packageOf(type).isEmpty()
							&& (type.isMetaAnnotatedWith(Component.class) || type.getSimpleName().endsWith("Graph"))))
			.should(new ArchCondition<>("be public only where another package needs them") {
				@Override
				public void check(JavaClass type, ConditionEvents events) {
					boolean needed = type.getDirectDependenciesToSelf()
						.stream()
						.anyMatch((dependency) -> !dependency.getOriginClass().getPackage().equals(type.getPackage()));
					boolean open = type.getModifiers().contains(JavaModifier.PUBLIC);
					events.add(new SimpleConditionEvent(type, needed || !open,
							type.getDescription() + " is public, and no other package needs it"));
				}
			})
			.check(CLASSES);
	}

	@Test
	void nothingIsLoggedThroughTheJdkOrWrittenToStandardStreams() {
		GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
		GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
			.check(CLASSES.that(satisfy("do not start commands", (type) -> !type.getSimpleName().equals("Commands"))));
	}

	/** Decision 18 says why. */
	@Test
	void noThreadIsVirtual() {
		noClasses().should()
			.callMethod(Thread.class, "ofVirtual")
			.orShould()
			.callMethod(Thread.class, "startVirtualThread", Runnable.class)
			.orShould()
			.callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
			.check(CLASSES);
	}

	@Test
	void whatAClassNeedsItIsGivenWhenItIsMade() {
		GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
	}

	private static boolean readsOrWritesTheGraph(JavaClass type) {
		String name = outermost(type).getSimpleName();
		boolean reads = name.endsWith("Graph") || name.endsWith("Node") || name.endsWith("Record");
		return reads || switch (packageOf(type)) {
			case "platform.neo4j" -> true;
			case "fact" -> name.equals("Sources");
			case "release" -> !name.endsWith("Controller");
			default -> false;
		};
	}

	private static boolean isPure(JavaClass type) {
		String in = packageOf(type);
		String name = outermost(type).getSimpleName();
		return (DOMAIN.contains(in) || REASONING.contains(in)) && !name.matches(".*(Controller|Graph|Loader|Settings)");
	}

	/**
	 * The name of a package within the house; empty for the house itself and for others.
	 */
	private static String packageOf(JavaClass type) {
		Matcher within = PACKAGE.matcher(type.getPackageName());
		return within.matches() ? within.group(1) : "";
	}

	private static int storeyOf(String name) {
		for (int storey = 0; storey < STOREYS.size(); storey++) {
			if (STOREYS.get(storey).contains(name)) {
				return storey;
			}
		}
		throw new AssertionError(name + " stands on no storey; the storeys are "
				+ STOREYS.stream().map(Set::toString).collect(Collectors.joining(", ")));
	}

	private static JavaClass outermost(JavaClass type) {
		return type.getEnclosingClass().map(ArchitectureTests::outermost).orElse(type);
	}

	private static DescribedPredicate<JavaClass> satisfy(String description, Predicate<JavaClass> predicate) {
		return DescribedPredicate.describe(description, predicate);
	}

	/** Each package directly below the house, and the parts of the platform. */
	private static final class Packages implements SliceAssignment {

		@Override
		public SliceIdentifier getIdentifierOf(JavaClass type) {
			String name = packageOf(type);
			return name.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(name);
		}

		@Override
		public String getDescription() {
			return "the packages of the house";
		}

	}

}
