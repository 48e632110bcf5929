package org.oversightgraph.page.map;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.Continuation;
import org.oversightgraph.page.Page;
import org.oversightgraph.page.PageRequest;
import org.oversightgraph.page.Wording;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.stereotype.Component;

/** Shows a map of England on a date. */
@Component
class MapPage implements Page {

	private static final int WIDTH = 600;

	private static final String ID = "england";

	private final EnglandMaps maps;

	MapPage(EnglandMaps maps) {
		this.maps = maps;
	}

	@Override
	public List<String> addresses() {
		return List.of("/map");
	}

	@Override
	public MapView view(PageRequest request) {
		String zoom = zoom(request);
		AreaLayer layer = AreaLayer.on(request.moment().asOf());
		Optional<String> trust = request.parameter("trust");
		MapBy by = by(request);
		if (trust.isPresent()) {
			return trust(request, trust.get().toUpperCase(Locale.ROOT), layer, by, zoom);
		}
		MapAnswer answer = ask(request, by);
		AreaThemes themes = new AreaThemes(answer, request.links(), zoom);
		if (!layer.isOfIcbs()) {
			return view(layer, themes.regionsAlone(), by, zoom, null, answer.regions().nodes());
		}
		MapTheme theme = switch (by) {
			case REGION -> themes.regions();
			case SHARED -> themes.shared();
			case SEGMENT -> themes.segments();
			case FINDINGS -> themes.findings();
			case AMBULANCE -> themes.ambulance();
		};
		return view(layer, theme, by, zoom, null, answer.regions().nodes());
	}

	private MapView trust(PageRequest request, String code, AreaLayer layer, MapBy by, @Nullable String zoom) {
		TrustTheme answer = request.ask("trust-map", Map.of("code", code), TrustTheme.class);
		if (answer.organisation().kind() != OrganisationKind.TRUST) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"%s is not a trust (%s). Enter the code of a trust, for example RX7."
						.formatted(answer.organisation().name(), Wording.kind(answer.organisation().kind(), null)));
		}
		AreaLayer areas = layer.isOfIcbs() ? layer : AreaLayer.ICBS_2022;
		return view(areas, answer.theme(request.links(), this.maps.codes(areas), zoom, this.maps.hasOffice(code)), by,
				zoom, code, answer.regions().nodes());
	}

	private MapView view(AreaLayer layer, MapTheme theme, MapBy by, @Nullable String zoom, @Nullable String trust,
			List<Body> regions) {
		boolean drawn = theme.areas().keySet().stream().anyMatch(this.maps.codes(layer)::contains);
		List<Body> known = regions.stream().filter((region) -> this.maps.regions().contains(region.code())).toList();
		String place = known.stream()
			.filter((region) -> region.code().equals(zoom))
			.map((region) -> ", " + region.name())
			.findFirst()
			.orElse("");
		EnglandMap map = drawn ? this.maps.draw(new MapPlan(ID, WIDTH, layer, zoom, theme.subject() + place,
				theme.sentence() + " The table on the page has the same content.", theme.legendTitle(), theme.legend(),
				theme.areas(), theme.office())) : null;
		return new MapView(theme, map, by, zoom, trust, known);
	}

	private static MapAnswer ask(PageRequest request, MapBy by) {
		Map<String, Object> filter = by.filter();
		Map<String, @Nullable Object> variables = new HashMap<>();
		variables.put("filter", filter);
		variables.put("withTrusts", !filter.isEmpty());
		variables.put("withFindings", by == MapBy.FINDINGS);
		List<MapAnswer> pages = Continuation.pages((after) -> {
			variables.put("after", after);
			return request.ask("england-map", variables, MapAnswer.class);
		}, MapAnswer::endOfTrusts);
		return pages.getFirst().with(pages.stream().flatMap((page) -> page.allTrusts().stream()).toList());
	}

	private static MapBy by(PageRequest request) {
		if (request.parameter("layer").filter(MapBy.AMBULANCE.value()::equalsIgnoreCase).isPresent()) {
			return MapBy.AMBULANCE;
		}
		return request.parameter("by")
			.map((value) -> MapBy.of(value)
				.orElseThrow(() -> new ApiProblem(ProblemCode.BAD_REQUEST,
						"Unknown value \"%s\" of by. Use %s.".formatted(value,
								Stream.of(MapBy.values()).map(MapBy::value).collect(Collectors.joining(", "))))))
			.orElse(MapBy.REGION);
	}

	private @Nullable String zoom(PageRequest request) {
		String zoom = request.parameter("zoom").map((text) -> text.toUpperCase(Locale.ROOT)).orElse("");
		if (zoom.isEmpty()) {
			return null;
		}
		String region = zoom.equals("LONDON") ? EnglandMaps.LONDON : zoom;
		if (!this.maps.regions().contains(region)) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST, "Unknown region \"%s\" in zoom. Use london, or one of %s."
				.formatted(zoom, String.join(", ", this.maps.regions())));
		}
		return region;
	}

}
