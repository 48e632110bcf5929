package org.oversightgraph.page;

import java.util.ArrayList;
import java.util.List;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Maps the addresses of all pages, in every format. */
@Configuration(proxyBeanMethods = false)
class PageRouter {

	/** The variable of an address with the format. */
	static final String FORMAT = "format";

	private static final String FILE = ".{" + FORMAT + ":" + String.join("|", Format.extensions()) + "}";

	@Bean
	TemplateEngine templates() {
		TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);
		engine.setTrimControlStructures(true);
		return engine;
	}

	/**
	 * Maps files before pages, because the pattern of an address with a code at the end
	 * also matches the address of its files.
	 */
	@Bean
	RouterFunction<ServerResponse> pageRoutes(List<Page> pages, PageHandler handler) {
		List<RouterFunction<ServerResponse>> files = new ArrayList<>();
		List<RouterFunction<ServerResponse>> html = new ArrayList<>();
		for (Page page : pages) {
			for (String address : page.addresses()) {
				html.add(route(address, page, handler));
				if (!address.endsWith("/")) {
					files.add(route(address + FILE, page, handler));
				}
			}
		}
		files.addAll(html);
		return files.stream().reduce(RouterFunction::and).orElseThrow();
	}

	private static RouterFunction<ServerResponse> route(String address, Page page, PageHandler handler) {
		return RouterFunctions.route(RequestPredicates.path(address), (request) -> handler.answer(page, request));
	}

}
