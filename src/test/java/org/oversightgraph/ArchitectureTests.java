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
import graphql.execution.instrumentation.Instrumentation;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.oversightgraph.fact.Sourced;

import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks dependencies between packages and classes, and rules for names and visibility.
 */
class ArchitectureTests {

	private static final String ROOT = "org.oversightgraph";

	private static final Pattern PACKAGE = Pattern.compile("org\\.oversightgraph\\.([\\w.]+)");

	/**
	 * Levels from the lowest to the highest. A package depends only on packages of lower
	 * levels. Add each new package here.
	 */
	private static final List<Set<String>> LEVELS = List.of(
			Set.of("time", "suggestion", "platform.time", "platform.visibility", "platform.log", "platform.text",
					"platform.program"),
			Set.of("platform.schema", "platform.neo4j", "platform.audit", "table"), Set.of("platform.graphql"),
			Set.of("platform.limit", "platform.problem"),
			Set.of("platform.document", "platform.access", "platform.failure"),
			Set.of("organisation", "platform.http", "platform.observation"), Set.of("argument", "fact", "framework"),
			Set.of("arrangement", "standing"), Set.of("footprint", "dataset"),
			Set.of("oversight", "release", "adapter.file"), Set.of("finding"),
			Set.of("interaction", "support", "directory", "search", "explore", "system", "commissioning", "quality",
					"curation", "adapter", "history", "release.live"),
			Set.of("release.api", "assistant", "scenario", "export", "docs", "page", "adapter.ods", "adapter.ons",
					"adapter.nof", "adapter.cqc"),
			Set.of("adapter.catalogue", "page.filter", "page.chart", "page.role", "page.organisation"),
			Set.of("page.organisation.timeline", "page.map"),
			Set.of("page.directory", "page.shared", "page.gap", "page.support", "page.delegation", "page.network",
					"page.framework", "page.scenario", "page.about", "page.change", "page.organisation.system",
					"page.organisation.standing", "page.organisation.history", "page.organisation.arrangement",
					"page.organisation.gap", "page.organisation.comparison"),
			Set.of("command", "rehearsal"));

	private static final Set<String> DOMAIN = Set.of("time", "organisation", "fact", "arrangement", "standing");

	private static final Set<String> REASONING = Set.of("footprint", "oversight", "interaction");

	private static final JavaClasses CLASSES = new ClassFileImporter()
		.withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
		.importPackages(ROOT);

	@Test
	void packagesHaveNoCycles() {
		slices().assignedFrom(new Packages()).should().beFreeOfCycles().check(CLASSES);
	}

	@Test
	void packagesDependOnLowerLevelsOnly() {
		classes().that(satisfy("are in a package below the root", (type) -> !packageOf(type).isEmpty()))
			.should(new ArchCondition<>("depend only on lower levels") {
				@Override
				public void check(JavaClass type, ConditionEvents events) {
					String here = packageOf(type);
					for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
						String there = packageOf(dependency.getTargetClass());
						if (!there.isEmpty() && !there.equals(here) && levelOf(there) >= levelOf(here)) {
							events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
						}
					}
				}
			})
			.check(CLASSES);
	}

	@Test
	void timeDependsOnNoOtherPackage() {
		noClasses().that()
			.resideInAPackage(ROOT + ".time..")
			.should()
			.dependOnClassesThat(satisfy("are of the product and outside time",
					(type) -> type.getPackageName().startsWith(ROOT) && !packageOf(type).equals("time")))
			.check(CLASSES);
	}

	@Test
	void frameworkDependsOnNeitherReasoningNorDataset() {
		noClasses().that()
			.resideInAPackage(ROOT + ".framework..")
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage(ROOT + ".footprint..", ROOT + ".oversight..", ROOT + ".dataset..")
			.check(CLASSES);
	}

	@Test
	void onlyGraphClassesUseDriver() {
		noClasses().that(satisfy("neither read nor write the graph", (type) -> !readsOrWritesTheGraph(type)))
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.neo4j.driver..")
			.check(CLASSES);
	}

	@Test
	void controllersDoNotUseDriver() {
		noClasses().that()
			.areMetaAnnotatedWith(Controller.class)
			.should()
			.dependOnClassesThat()
			.resideInAPackage("org.neo4j..")
			.check(CLASSES);
	}

	/**
	 * No request can make the server connect to another address. The entry points at the
	 * highest level serve no requests, and nothing depends on them.
	 */
	@Test
	void opensNoConnectionsExceptToNeo4j() {
		noClasses().that(satisfy("serve requests", (type) -> !LEVELS.getLast().contains(packageOf(type))))
			.should()
			.dependOnClassesThat(satisfy("are clients of HTTP or of URLs",
					(type) -> type.getPackageName().startsWith("java.net.http")
							|| type.getPackageName().startsWith("org.springframework.web.client")
							|| type.getPackageName().startsWith("org.springframework.web.reactive")
							|| Set.of("java.net.URLConnection", "java.net.HttpURLConnection", "java.net.Socket")
								.contains(type.getName())))
			.check(CLASSES);
	}

	@Test
	void onlyPlatformUsesEmbeddedServer() {
		noClasses().that()
			.resideOutsideOfPackage(ROOT + ".platform.neo4j..")
			.should()
			.dependOnClassesThat(satisfy("are of the Neo4j server",
					(type) -> type.getPackageName().startsWith("org.neo4j")
							&& !type.getPackageName().startsWith("org.neo4j.driver")))
			.check(CLASSES);
	}

	@Test
	void domainAndReasoningUseNeitherSpringNorGraphQl() {
		noClasses().that(satisfy("belong to the domain or the reasoning", ArchitectureTests::isDomainOrReasoning))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework..", "graphql..", "org.dataloader..", "reactor..",
					"tools.jackson..", "com.fasterxml..")
			.check(CLASSES);
	}

	@Test
	void domainAndReasoningDoNotUsePlatformGraphQl() {
		noClasses().that(satisfy("belong to the domain or the reasoning", ArchitectureTests::isDomainOrReasoning))
			.should()
			.dependOnClassesThat()
			.resideInAPackage(ROOT + ".platform.graphql..")
			.check(CLASSES);
	}

	/** RequestInstrumentation would not pass these calls on. */
	@Test
	void instrumentationsDoNotObserveFields() {
		noMethods().that()
			.areDeclaredInClassesThat(satisfy("are instrumentations other than the chain",
					(type) -> type.isAssignableTo(Instrumentation.class)
							&& !type.getSimpleName().equals("RequestInstrumentation")))
			.should()
			.haveNameMatching("begin(Field.*|SubscribedFieldEvent|ExecuteObject|ExecutionStrategy)")
			.check(CLASSES);
	}

	@Test
	void rejectsVagueClassNames() {
		classes().should(new ArchCondition<>("not end in Impl, Manager, Utils or Helper") {
			@Override
			public void check(JavaClass type, ConditionEvents events) {
				boolean vague = type.getSimpleName().matches(".*(Impl|Manager|Utils?|Helper)");
				events.add(new SimpleConditionEvent(type, !vague, type.getDescription() + " has this suffix"));
			}
		}).check(CLASSES);
	}

	@Test
	void packagesAreNullMarked() {
		Set<JavaPackage> packages = new TreeSet<>((first, second) -> first.getName().compareTo(second.getName()));
		CLASSES.stream().map(JavaClass::getPackage).forEach(packages::add);
		assertThat(packages).hasSizeGreaterThan(5)
			.allSatisfy((each) -> assertThat(each.isAnnotatedWith(NullMarked.class)).as(each.getName()).isTrue());
	}

	@Test
	void componentsAndGraphsArePublicOnlyIfUsedElsewhere() {
		classes()
			.that(satisfy("are Spring components or read the graph",
					(type) -> !packageOf(type).isEmpty()
							&& (type.isMetaAnnotatedWith(Component.class) || type.getSimpleName().endsWith("Graph"))))
			.should(new ArchCondition<>("be public only if another package uses them") {
				@Override
				public void check(JavaClass type, ConditionEvents events) {
					boolean needed = type.getDirectDependenciesToSelf()
						.stream()
						.anyMatch((dependency) -> !dependency.getOriginClass().getPackage().equals(type.getPackage()));
					boolean open = type.getModifiers().contains(JavaModifier.PUBLIC);
					events.add(new SimpleConditionEvent(type, needed || !open,
							type.getDescription() + " is public, but no other package uses it"));
				}
			})
			.check(CLASSES);
	}

	/**
	 * GraphQL reads the methods that a type inherits from an interface only if the type
	 * is public.
	 */
	@Test
	void recordsWithSourcesArePublic() {
		classes().that().implement(Sourced.class).should().bePublic().check(CLASSES);
	}

	@Test
	void usesNeitherJdkLoggingNorStandardStreams() {
		GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(CLASSES);
		GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
	}

	/** The reason is in decision 18. */
	@Test
	void createsNoVirtualThreads() {
		noClasses().should()
			.callMethod(Thread.class, "ofVirtual")
			.orShould()
			.callMethod(Thread.class, "startVirtualThread", Runnable.class)
			.orShould()
			.callMethod(Executors.class, "newVirtualThreadPerTaskExecutor")
			.check(CLASSES);
	}

	@Test
	void usesNoFieldInjection() {
		GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(CLASSES);
	}

	private static boolean readsOrWritesTheGraph(JavaClass type) {
		String name = outermost(type).getSimpleName();
		boolean reads = name.endsWith("Graph") || name.endsWith("Node") || name.endsWith("Record");
		return reads || switch (packageOf(type)) {
			case "platform.neo4j", "release", "release.live" -> true;
			default -> false;
		};
	}

	private static boolean isDomainOrReasoning(JavaClass type) {
		String packageName = packageOf(type);
		String name = outermost(type).getSimpleName();
		return (DOMAIN.contains(packageName) || REASONING.contains(packageName))
				&& !name.matches(".*(Cache|Controller|Fields|Graph|Loader|Settings)");
	}

	/**
	 * Returns the name of a package relative to the root. Empty for the root itself and
	 * for packages of others.
	 */
	private static String packageOf(JavaClass type) {
		Matcher within = PACKAGE.matcher(type.getPackageName());
		return within.matches() ? within.group(1) : "";
	}

	private static int levelOf(String name) {
		for (int level = 0; level < LEVELS.size(); level++) {
			if (LEVELS.get(level).contains(name)) {
				return level;
			}
		}
		throw new AssertionError(name + " has no level. The levels are "
				+ LEVELS.stream().map(Set::toString).collect(Collectors.joining(", ")));
	}

	private static JavaClass outermost(JavaClass type) {
		return type.getEnclosingClass().map(ArchitectureTests::outermost).orElse(type);
	}

	private static DescribedPredicate<JavaClass> satisfy(String description, Predicate<JavaClass> predicate) {
		return DescribedPredicate.describe(description, predicate);
	}

	/**
	 * Groups classes by the packages directly below the root and the parts of the
	 * platform.
	 */
	private static final class Packages implements SliceAssignment {

		@Override
		public SliceIdentifier getIdentifierOf(JavaClass type) {
			String name = packageOf(type);
			return name.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(name);
		}

		@Override
		public String getDescription() {
			return "the packages of the product";
		}

	}

}
