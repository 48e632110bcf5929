package org.oversightgraph.page.delegation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.ArrangementStatus;
import org.oversightgraph.arrangement.PartyRole;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Count;
import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.Reason;
import org.oversightgraph.page.Wording;
import org.oversightgraph.page.delegation.ServiceChain.Line;
import org.oversightgraph.page.filter.Choice;
import org.oversightgraph.page.filter.Choices;
import org.oversightgraph.page.Continuation;
import org.oversightgraph.page.filter.Query;
import org.oversightgraph.platform.text.SentenceStart;
import org.oversightgraph.table.Table;

import org.springframework.stereotype.Component;

/** Shows the delegations of commissioning and the joint committees. */
@Component
class DelegationPage implements Page {

	private static final String DOCUMENT = "delegation-list";

	private static final List<ArrangementKind> KINDS = List.of(ArrangementKind.COMMISSIONING_DELEGATION,
			ArrangementKind.JOINT_COMMITTEE);

	@Override
	public List<String> addresses() {
		return List.of("/delegations");
	}

	/** The answer. */
	private record Answer(Found arrangements) {

		private record Found(int totalCount, Facets facets, Continuation pageInfo, List<Delegation> nodes) {
		}

		private record Facets(List<Count<ArrangementStatus>> statuses, List<ServiceCount> services) {
		}

		private record ServiceCount(Delegation.Service value, int count) {
		}

	}

	/** The answer about a service. */
	private record ChainAnswer(ServiceChain commissioning) {
	}

	@Override
	public DelegationView view(PageRequest request) {
		Query query = new Query(request);
		List<ArrangementStatus> statuses = query.several("status", ArrangementStatus.values());
		String service = query.one("service").orElse("");
		query.where("kinds", KINDS).where("service").where("statuses", statuses);
		Map<String, @Nullable Object> filter = new HashMap<>(query.filter());
		if (statuses.isEmpty()) {
			filter.put("inForce", null);
		}
		Map<String, @Nullable Object> variables = new HashMap<>(Map.of("filter", filter));
		List<Answer.Found> pages = Continuation.pages((after) -> {
			variables.put("after", after);
			return request.ask(DOCUMENT, variables, Answer.class).arrangements();
		}, Answer.Found::pageInfo);
		Answer.Found found = pages.getFirst();
		List<Delegation> all = pages.stream().flatMap((page) -> page.nodes().stream()).toList();
		ServiceChain chain = service.isEmpty() ? null
				: request.ask("delegation-chain", Map.of("service", service), ChainAnswer.class).commissioning();
		List<Choices> filters = List.of(services(found.facets().services(), service),
				Choices.of("status", "Status", found.facets().statuses(), statuses, Wording::of));
		return new DelegationView(request.moment().asOf(), all, chain, filters, query.chips(filters), table(all),
				chains(chain));
	}

	private static Choices services(List<Answer.ServiceCount> counts, String chosen) {
		return new Choices("service", "Service",
				counts.stream()
					.map((count) -> new Choice(count.value().key(), SentenceStart.of(count.value().name()),
							count.count(), count.value().key().equals(chosen)))
					.toList());
	}

	private static Table table(List<Delegation> delegations) {
		Table.Builder table = Table.named("delegations", "Delegations and joint committees", "Title", "Kind", "Status",
				"Status in the latest source", "Services", "Delegated by", "Delegated to or members", "Host", "From",
				"Until", "Note", "Sources");
		delegations.forEach((delegation) -> {
			List<Body> to = new ArrayList<>(delegation.with(PartyRole.DELEGATE));
			to.addAll(delegation.with(PartyRole.MEMBER));
			table.row(delegation.title(), Wording.of(delegation.kind()), Wording.of(delegation.status()),
					Wording.of(delegation.statusAsRecorded()), delegation.servicesInWords(),
					names(delegation.with(PartyRole.DELEGATOR)), names(to), names(delegation.with(PartyRole.HOST)),
					delegation.since(), delegation.until(), delegation.note(),
					delegation.sources().stream().map(Reason.Source::title).collect(Collectors.joining("; ")));
		});
		return table.build();
	}

	private static @Nullable Table chains(@Nullable ServiceChain chain) {
		if (chain == null || chain.lines().nodes().isEmpty()) {
			return null;
		}
		Table.Builder table = Table.named("chain", "Who commissions the service", "Commissioner", "Provider", "Steps",
				"Not recorded");
		for (Line line : chain.lines().nodes()) {
			table.row(line.commissioner().name(), (line.provider() == null) ? "Not recorded" : line.provider().name(),
					line.chain().stream().map(ServiceChain.Step::statement).collect(Collectors.joining(" ")),
					String.join(" ", line.missing()));
		}
		return table.build();
	}

	private static String names(List<Body> bodies) {
		return bodies.stream().map(Body::name).collect(Collectors.joining("; "));
	}

}
