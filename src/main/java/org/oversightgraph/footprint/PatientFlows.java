package org.oversightgraph.footprint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.footprint.Heirs.Heir;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.time.PartialDate;

/**
 * The patients of a trust from outside its systems on a date (NOF-2022-23 T1). They come
 * from the latest measurement of each service that started by the date. A flow from an
 * ICB that was split is not divided and is left out.
 *
 * @param all the flows from outside, the largest first
 * @param share the share of the trust's patients from outside, 0 to 1, by the measure
 * that gives the largest share. Small flows are not recorded, so this is a minimum.
 * @param large the share from which flow from outside is large, 0 to 1
 */
public record PatientFlows(List<PatientFlow> all, double share, double large) {

	/** Returns the flows of a trust from outside its systems. */
	static PatientFlows of(Organisation trust, List<Link> links, WorkingSystems systems, Heirs heirs, LocalDate date,
			double large) {
		Map<String, List<Link>> byService = new TreeMap<>(links.stream()
			.filter((link) -> link.isPatientFlow() && link.from().code().equals(trust.code()))
			.filter((link) -> hasStarted(link, date))
			.collect(Collectors.groupingBy((link) -> String.valueOf(link.service()))));
		Map<Organisation, List<Link>> found = new LinkedHashMap<>();
		Map<Organisation, Double> shares = new LinkedHashMap<>();
		double most = 0;
		for (List<Link> measured : byService.values()) {
			Map<Organisation, List<Link>> outside = outside(latest(measured), systems, heirs);
			outside.forEach((icb, flows) -> {
				found.computeIfAbsent(icb, (key) -> new ArrayList<>()).addAll(flows);
				shares.merge(icb, sum(flows), Math::max);
			});
			most = Math.max(most, outside.values().stream().mapToDouble(PatientFlows::sum).sum());
		}
		return new PatientFlows(found.entrySet()
			.stream()
			.map((entry) -> new PatientFlow(entry.getKey(), shares.getOrDefault(entry.getKey(), 0.0),
					List.copyOf(entry.getValue())))
			.sorted(Comparator.comparingDouble(PatientFlow::share)
				.reversed()
				.thenComparing((flow) -> flow.icb().name())
				.thenComparing((flow) -> flow.icb().code()))
			.toList(), most, large);
	}

	private static boolean hasStarted(Link link, LocalDate date) {
		PartialDate from = link.provenance().period().from();
		return from == null || from.certainlyBy(date);
	}

	/** Returns the flows of the latest measurement. */
	private static List<Link> latest(List<Link> measured) {
		LocalDate last = measured.stream()
			.map(PatientFlows::start)
			.max(Comparator.naturalOrder())
			.orElse(LocalDate.MIN);
		return measured.stream().filter((link) -> start(link).equals(last)).toList();
	}

	private static LocalDate start(Link link) {
		PartialDate from = link.provenance().period().from();
		return (from == null) ? LocalDate.MIN : Objects.requireNonNullElse(from.latest(), LocalDate.MIN);
	}

	/** Groups flows by the ICB to which they now apply, without the trust's systems. */
	private static Map<Organisation, List<Link>> outside(List<Link> flows, WorkingSystems systems, Heirs heirs) {
		Map<Organisation, List<Link>> outside = new LinkedHashMap<>();
		for (Link flow : flows) {
			List<Heir> answering = heirs.of(flow.icb());
			if (answering.size() != 1 || answering.getFirst().isPartial()) {
				continue;
			}
			Organisation icb = answering.getFirst().organisation();
			if (systems.of(icb).isEmpty()) {
				outside.computeIfAbsent(icb, (key) -> new ArrayList<>())
					.add(icb.code().equals(flow.icb().code()) ? flow : flow.inheritedBy(icb));
			}
		}
		return outside;
	}

	private static double sum(Collection<Link> flows) {
		return flows.stream().map(Link::share).filter(Objects::nonNull).mapToDouble(Double::doubleValue).sum();
	}

	/** Whether the share of patients from outside is large. */
	public boolean isLarge() {
		return this.share >= this.large;
	}

	/** Returns the flows that are large by themselves. */
	public List<PatientFlow> alsoServes() {
		return this.all.stream().filter((flow) -> flow.share() >= this.large).toList();
	}

	/** Returns the ICBs from whose areas the patients come, the largest flow first. */
	public List<Organisation> icbs() {
		return this.all.stream().map(PatientFlow::icb).toList();
	}

	/** Returns the supporting facts. */
	public List<Fact> facts() {
		return this.all.stream().flatMap((flow) -> flow.facts().stream()).toList();
	}

	/**
	 * Returns the share of patients from outside in whole per cent, such as "About 31%".
	 */
	public String percent() {
		return PatientFlow.percent(this.share);
	}

}
