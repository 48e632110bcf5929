package org.oversightgraph.page.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.OrganisationStatus;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Continuation;
import org.oversightgraph.page.Names;
import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.role.IcbRole;
import org.oversightgraph.page.shared.SharedAnswer.Icb;
import org.oversightgraph.page.shared.SharedAnswer.Trust;
import org.oversightgraph.page.shared.SharedView.Choice;
import org.oversightgraph.page.shared.SharedView.Options;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Shows which trusts several ICBs share, and the role of each ICB. */
@Component
class SharedPage implements Page {

	private static final String DOCUMENT = "shared-oversight";

	private static final List<TrustType> TYPES = List.of(TrustType.AMBULANCE, TrustType.ACUTE, TrustType.COMMUNITY,
			TrustType.MENTAL_HEALTH, TrustType.SPECIALIST, TrustType.ONLINE);

	@Override
	public List<String> addresses() {
		return List.of("/shared-oversight");
	}

	@Override
	public SharedView view(PageRequest request) {
		Choice choice = choice(request);
		SharedAnswer answer = ask(request, choice);
		Map<String, Icb> icbs = answer.icbs()
			.nodes()
			.stream()
			.collect(Collectors.toMap(Icb::code, Function.identity()));
		choice.icbs().forEach((code) -> {
			if (!icbs.containsKey(code)) {
				throw new ApiProblem(ProblemCode.BAD_REQUEST,
						"Unknown ICB code \"%s\" in icbs. Choose an ICB from the list.".formatted(code));
			}
		});
		List<Trust> trusts = answer.trusts().nodes().stream().filter((trust) -> matches(trust, choice.icbs())).toList();
		List<String> columns = (choice.icbs().size() < 2) ? List.of() : choice.icbs();
		Matrix matrix = Matrix.of(trusts, answer.icbs().nodes(), columns);
		return new SharedView(matrix, sentence(trusts, choice, icbs, region(answer, choice)),
				notes(matrix, choice, icbs), choice, options(answer), SharedView.pairs(matrix, request.links()));
	}

	private static Choice choice(PageRequest request) {
		List<String> icbs = request.parameters("icbs")
			.stream()
			.flatMap((text) -> Stream.of(StringUtils.commaDelimitedListToStringArray(text)))
			.map((text) -> text.strip().toUpperCase(Locale.ROOT))
			.filter((text) -> !text.isEmpty())
			.distinct()
			.toList();
		TrustType type = request.parameter("type").map((text) -> type(text.toUpperCase(Locale.ROOT))).orElse(null);
		return new Choice(icbs, request.parameter("region").map((text) -> text.toUpperCase(Locale.ROOT)).orElse(null),
				type);
	}

	private static TrustType type(String text) {
		return TYPES.stream()
			.filter((type) -> type.name().equals(text))
			.findFirst()
			.orElseThrow(() -> new ApiProblem(ProblemCode.BAD_REQUEST, "Unknown type of trust \"%s\". Use %s."
				.formatted(text, TYPES.stream().map(TrustType::name).collect(Collectors.joining(", ")))));
	}

	private static SharedAnswer ask(PageRequest request, Choice choice) {
		Map<String, Object> filter = new HashMap<>();
		filter.put("kinds", List.of(OrganisationKind.TRUST));
		filter.put("status", OrganisationStatus.ACTIVE);
		filter.put("minSystems", 2);
		if (choice.region() != null) {
			filter.put("region", choice.region());
		}
		if (choice.type() != null) {
			filter.put("trustTypes", List.of(choice.type()));
		}
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("filter", filter);
		List<SharedAnswer> pages = Continuation.pages((after) -> {
			variables.put("after", after);
			return request.ask(DOCUMENT, variables, SharedAnswer.class);
		}, (page) -> page.trusts().pageInfo());
		return pages.getFirst().with(pages.stream().flatMap((page) -> page.trusts().nodes().stream()).toList());
	}

	/**
	 * Returns whether a trust is shared by the ICBs: it works in at least two of them, or
	 * in the one that was chosen.
	 */
	static boolean matches(Trust trust, List<String> icbs) {
		long count = icbs.stream().filter(trust::worksIn).count();
		return count >= Math.min(2, icbs.size());
	}

	/** Returns the answer in words. */
	static String sentence(List<Trust> trusts, Choice choice, Map<String, Icb> icbs, String region) {
		String kind = (choice.type() == null) ? "trust"
				: Wording.kind(OrganisationKind.TRUST, choice.type()).toLowerCase(Locale.UK);
		String count = trusts.isEmpty() ? "No %s works".formatted(kind)
				: Wording.count(trusts.size(), kind + " works", kind + "s work");
		List<String> names = choice.icbs()
			.stream()
			.map(icbs::get)
			.filter(Objects::nonNull)
			.map((icb) -> Names.shortened(icb.name()) + " ICB")
			.toList();
		String where = switch (names.size()) {
			case 0 -> " in more than one system" + region;
			case 1 -> " in " + names.getFirst() + " and in at least one other ICB";
			case 2 -> " in both " + names.getFirst() + " and " + names.getLast();
			default -> " in at least two of " + String.join(", ", names.subList(0, names.size() - 1)) + " and "
					+ names.getLast();
		};
		boolean listed = !trusts.isEmpty() && trusts.size() <= 5 && !names.isEmpty();
		return count + where
				+ (listed ? ": " + trusts.stream()
					.map((trust) -> Names.shortened(trust.name()))
					.sorted()
					.collect(Collectors.joining(", ")) + "." : ".");
	}

	private static String region(SharedAnswer answer, Choice choice) {
		if (choice.region() == null) {
			return "";
		}
		return answer.regions()
			.nodes()
			.stream()
			.filter((region) -> region.code().equals(choice.region()))
			.map((region) -> ", with at least one in the " + region.name() + " region")
			.findFirst()
			.orElse("");
	}

	private static List<String> notes(Matrix matrix, Choice choice, Map<String, Icb> icbs) {
		List<String> notes = new ArrayList<>();
		boolean known = !matrix.roles().isEmpty();
		if (known && matrix.roles().stream().allMatch((role) -> role.compareTo(IcbRole.COMMISSIONS) >= 0)) {
			notes.add(matrix.onlyLead().map((lead) -> lead + " leads the oversight of all of them. ").orElse("")
					+ "Under this edition, no ICB has a recorded role in their oversight. Choose an earlier date or another "
					+ "edition to compare.");
		}
		if (icbs.values().stream().noneMatch(Icb::isOpen)) {
			notes.add(
					"No ICB is open on this date. Before 1 July 2022, the name of an ICB represents the integrated care "
							+ "system of the same area.");
		}
		else {
			notes.addAll(closed(choice, icbs));
		}
		return notes;
	}

	/** Says which chosen ICBs are not open, and which ICBs followed them. */
	private static List<String> closed(Choice choice, Map<String, Icb> icbs) {
		return choice.icbs()
			.stream()
			.map(icbs::get)
			.filter((icb) -> icb != null && !icb.isOpen())
			.map((icb) -> icb.name() + ((icb.status() == OrganisationStatus.CLOSED) ? " has closed." + followed(icb)
					: " is not yet open on this date."))
			.toList();
	}

	private static String followed(Icb icb) {
		String names = icb.successors()
			.stream()
			.map((succession) -> "%s (%s)".formatted(succession.organisation().name(),
					succession.organisation().code()))
			.collect(Collectors.joining(" and "));
		return names.isEmpty() ? "" : " It was succeeded by " + names + ".";
	}

	private static Options options(SharedAnswer answer) {
		List<Body> icbs = answer.icbs()
			.nodes()
			.stream()
			.filter(Icb::isOpen)
			.sorted(Comparator.comparing(Icb::name))
			.map((icb) -> new Body(icb.code(), icb.name(), OrganisationKind.ICB, null, icb.status()))
			.toList();
		List<Body> regions = answer.regions().nodes().stream().sorted(Comparator.comparing(Body::name)).toList();
		return new Options(icbs, regions, TYPES);
	}

}
