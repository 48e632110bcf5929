package org.oversightgraph;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Checks that no two classes depend on each other, directly or through others. A nested
 * class counts as part of its outer class. Commands are excluded, because the command
 * tree of picocli names its subcommands and they name their parent.
 */
class ClassCirclesTests {

	private static final String ROOT = "org.oversightgraph.";

	@Test
	void classesHaveNoCycles() {
		assertThat(new Cycles(dependencies()).found()).as("cycles of classes").isEmpty();
	}

	private static Map<String, Set<String>> dependencies() {
		Map<String, Set<String>> dependencies = new TreeMap<>();
		new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("org.oversightgraph")
			.stream()
			.filter((type) -> !outermost(type).isAnnotatedWith(Command.class))
			.forEach((type) -> dependencies.computeIfAbsent(name(type), (key) -> new TreeSet<>())
				.addAll(type.getDirectDependenciesFromSelf()
					.stream()
					.map(Dependency::getTargetClass)
					.map(JavaClass::getBaseComponentType)
					.filter((target) -> target.getName().startsWith(ROOT)
							&& !outermost(target).isAnnotatedWith(Command.class))
					.map(ClassCirclesTests::name)
					.filter((target) -> !target.equals(name(type)))
					.collect(Collectors.toSet())));
		return dependencies;
	}

	private static String name(JavaClass type) {
		return outermost(type).getName().substring(ROOT.length());
	}

	private static JavaClass outermost(JavaClass type) {
		return type.getEnclosingClass().map(ClassCirclesTests::outermost).orElse(type);
	}

	/** Finds the strongly connected components with Tarjan's algorithm. */
	private static final class Cycles {

		private final Map<String, Set<String>> dependencies;

		private final Map<String, Integer> numbers = new HashMap<>();

		private final Map<String, Integer> lowest = new HashMap<>();

		private final Deque<String> open = new ArrayDeque<>();

		private final Set<String> isOpen = new HashSet<>();

		private final List<Set<String>> found = new ArrayList<>();

		Cycles(Map<String, Set<String>> dependencies) {
			this.dependencies = dependencies;
		}

		List<Set<String>> found() {
			this.dependencies.keySet().stream().filter((type) -> !this.numbers.containsKey(type)).forEach(this::visit);
			return this.found;
		}

		private void visit(String type) {
			this.numbers.put(type, this.numbers.size());
			this.lowest.put(type, this.numbers.get(type));
			this.open.push(type);
			this.isOpen.add(type);
			for (String target : this.dependencies.getOrDefault(type, Set.of())) {
				if (!this.numbers.containsKey(target)) {
					visit(target);
					this.lowest.merge(type, this.lowest.get(target), Math::min);
				}
				else if (this.isOpen.contains(target)) {
					this.lowest.merge(type, this.numbers.get(target), Math::min);
				}
			}
			if (this.lowest.get(type).equals(this.numbers.get(type))) {
				close(type);
			}
		}

		private void close(String type) {
			Set<String> cycle = new TreeSet<>();
			String member;
			do {
				member = this.open.pop();
				this.isOpen.remove(member);
				cycle.add(member);
			}
			while (!member.equals(type));
			if (cycle.size() > 1) {
				this.found.add(cycle);
			}
		}

	}

}
