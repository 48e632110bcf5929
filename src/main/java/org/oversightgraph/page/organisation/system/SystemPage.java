package org.oversightgraph.page.organisation.system;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.page.Continuation;
import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.organisation.Heading;
import org.oversightgraph.page.organisation.Section;
import org.oversightgraph.page.organisation.Tab;
import org.oversightgraph.page.organisation.system.RegionAnswer.Trusts;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Component;

/** Shows the system around an organisation. */
@Component
class SystemPage implements Page {

	private static final String DOCUMENT = "organisation-system";

	private static final String OF_REGION = "region-system";

	@Override
	public List<String> addresses() {
		return List.of(Tab.SYSTEM.address());
	}

	@Override
	public SystemView view(PageRequest request) {
		String code = request.variable("code");
		JsonNode subject = request.ask(DOCUMENT, Map.of("code", code)).path("oversight").path("subject");
		Heading heading = PageRequest.read(subject, Heading.class);
		Rows rows = new Rows(request.links());
		Neighbours neighbours = PageRequest.read(subject, Neighbours.class);
		return switch (heading.kind()) {
			case ICB -> {
				IcbAnswer answer = PageRequest.read(subject, IcbAnswer.class);
				yield new SystemView(heading, answer.sentences(heading),
						joined(new IcbSections(rows, answer).all(), rows.around(answer, neighbours)));
			}
			case TRUST -> {
				TrustAnswer answer = PageRequest.read(subject, TrustAnswer.class);
				yield new SystemView(heading, List.of(answer.sentence(heading.name())),
						joined(new TrustSections(rows, answer).all(), rows.around(answer, neighbours)));
			}
			case REGION -> {
				RegionAnswer answer = region(request, code);
				yield new SystemView(heading, List.of(answer.sentence(heading.name())),
						new RegionSections(rows, answer).all());
			}
			default -> {
				PartnershipAnswer answer = PageRequest.read(subject, PartnershipAnswer.class);
				yield new SystemView(heading, List.of(answer.sentence(heading)),
						new PartnershipSections(rows, answer, heading.kind()).all());
			}
		};
	}

	private static List<Section> joined(List<Section> sections, Section last) {
		List<Section> all = new ArrayList<>(sections);
		all.add(last);
		return all;
	}

	private static RegionAnswer region(PageRequest request, String code) {
		List<RegionAnswer> pages = Continuation.pages((after) -> page(request, code, after),
				(page) -> page.trusts().pageInfo());
		RegionAnswer first = pages.getFirst();
		List<Member> trusts = pages.stream().flatMap((page) -> page.trusts().nodes().stream()).toList();
		return new RegionAnswer(first.icbs(),
				new Trusts(first.trusts().totalCount(), first.trusts().pageInfo(), trusts));
	}

	private static RegionAnswer page(PageRequest request, String code, @Nullable String after) {
		Map<String, @Nullable Object> given = new HashMap<>();
		given.put("code", code);
		given.put("after", after);
		return PageRequest.read(request.ask(OF_REGION, given).path("oversight").path("subject"), RegionAnswer.class);
	}

}
