package org.oversightgraph.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.organisation.OrganisationCode;
import org.oversightgraph.time.DateInWords;

/**
 * Applies changes that merge or split ICBs.
 *
 * @param facts the facts after earlier changes
 * @param bodies the organisations that changes can refer to
 * @param clusters the clusters on the date
 */
record IcbChanges(SupposedFacts facts, OpenBodies bodies, List<Cluster> clusters) {

	private static final Pattern CLUSTER = Pattern.compile("(?i) cluster\\b| \\(fictional\\)");

	private static final Pattern COMMON = Pattern.compile("(?i)^NHS | integrated care board| \\(fictional\\)");

	String merge(ScenarioChange.MergeIcbs change) {
		List<Organisation> icbs = this.bodies.icbs(change.icbs());
		if (icbs.size() < 2) {
			throw OpenBodies.wrong("Name at least two integrated care boards to merge.");
		}
		List<String> bare = icbs.stream().map((icb) -> COMMON.matcher(icb.name()).replaceAll("")).toList();
		return merge(icbs, named(change.name(), icbName(joined(bare), icbs)), "");
	}

	String split(ScenarioChange.SplitIcb change) {
		Organisation icb = this.bodies.icb(change.icb());
		List<Organisation> heirs = change.names().stream().map((name) -> named(name, "")).toList();
		if (heirs.size() < 2) {
			throw OpenBodies.wrong("Name at least two ICBs into which %s is split.".formatted(icb.name()));
		}
		if (heirs.stream().map(Organisation::code).distinct().count() < heirs.size()) {
			throw OpenBodies.wrong("The ICBs into which %s is split need different names.".formatted(icb.name()));
		}
		this.facts.succeed(List.of(icb), heirs, true);
		return "%s is split into %s. Its records are not assigned to any of them by guess.".formatted(icb.name(),
				Wording.names(heirs));
	}

	String mergeCluster(ScenarioChange.MergeCluster change) {
		String code = change.cluster().value();
		Cluster cluster = this.clusters.stream()
			.filter((candidate) -> candidate.organisation().code().equals(code) || candidate.icbs().contains(code))
			.findFirst()
			.orElse(null);
		if (cluster == null) {
			Organisation body = this.facts.body(code);
			throw (body == null) ? OpenBodies.unknown(change.cluster()) : OpenBodies
				.wrong("%s is in no cluster on %s.".formatted(body.name(), DateInWords.of(this.facts.date())));
		}
		if (!cluster.isInForce()) {
			throw OpenBodies.wrong("No two integrated care boards are certainly in the cluster %s on %s."
				.formatted(cluster.organisation().name(), DateInWords.of(this.facts.date())));
		}
		return merge(cluster);
	}

	List<String> mergeClusters(boolean all) {
		if (!all) {
			throw OpenBodies.wrong("mergeClusters is false. Set it to true, or omit the change.");
		}
		List<Cluster> inForce = this.clusters.stream()
			.filter(Cluster::isInForce)
			.sorted(Comparator.comparing((cluster) -> cluster.organisation().code()))
			.toList();
		return inForce.isEmpty() ? List.of("Nothing changes: no cluster of integrated care boards is in force on %s."
			.formatted(DateInWords.of(this.facts.date()))) : inForce.stream().map(this::merge).toList();
	}

	private String merge(Cluster cluster) {
		List<Organisation> icbs = this.bodies.icbs(cluster.icbs().stream().map(OrganisationCode::new).toList());
		String name = CLUSTER.matcher(cluster.organisation().name()).replaceAll("");
		return merge(icbs, named(null, icbName(name, icbs)), "of the cluster " + name + " ");
	}

	private String merge(List<Organisation> icbs, Organisation heir, String cluster) {
		List<Organisation> regions = this.facts.regionsOf(icbs);
		this.facts.succeed(icbs, List.of(heir), false);
		return "The %s ICBs %s(%s) merge into %s%s.".formatted(Wording.number(icbs.size()), cluster,
				String.join("; ", icbs.stream().map(Organisation::name).toList()), heir.name(),
				(regions.size() > 1)
						? ". They are in several regions (%s), and no record says which region the new ICB would be in"
							.formatted(Wording.names(regions))
						: "");
	}

	/** Joins names: "A with B", or "A with B, C and with D". */
	private static String joined(List<String> names) {
		String last = names.getLast();
		return (names.size() < 3) ? String.join(" with ", names) : "%s with %s and with %s".formatted(names.getFirst(),
				String.join(", ", names.subList(1, names.size() - 1)), last);
	}

	private static String icbName(String bare, List<Organisation> icbs) {
		boolean nhs = icbs.stream().allMatch((icb) -> icb.name().startsWith("NHS "));
		return (nhs ? "NHS " : "") + bare + " Integrated Care Board";
	}

	/** Creates an ICB under a unique name. */
	private Organisation named(@Nullable String requested, String defaultName) {
		Organisation icb = Supposition.icb((requested == null) ? defaultName : requested, this.facts.date());
		if (icb.code().endsWith(":")) {
			throw OpenBodies.wrong("An ICB needs a name.");
		}
		if (this.facts.body(icb.code()) != null) {
			throw OpenBodies.wrong("%s already exists. It is made by an earlier change.".formatted(icb.name()));
		}
		return icb;
	}

}
