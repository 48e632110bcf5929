package org.oversightgraph.assistant;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.json.jackson3.JacksonMcpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpStatelessServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpStatelessSyncServer;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.info.BuildProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Serves the tools by streamable HTTP, without sessions. */
@Configuration(proxyBeanMethods = false)
class AssistantConfiguration {

	@Bean
	McpJsonMapper mcpJsonMapper() {
		return new JacksonMcpJsonMapper(JsonMapper.shared());
	}

	@Bean(destroyMethod = "close")
	McpStatelessSyncServer assistantServer(HttpTransport transport, McpJsonMapper mapper, Tools tools,
			ObjectProvider<BuildProperties> build) {
		return McpServer.sync(transport)
			.jsonMapper(mapper)
			.serverInfo("oversight-graph", Version.of(build.getIfAvailable()))
			.instructions(Tools.INSTRUCTIONS)
			.capabilities(ServerCapabilities.builder().tools(false).build())
			.immediateExecution(true)
			.tools(tools.all()
				.stream()
				.map((tool) -> SyncToolSpecification.builder()
					.tool(tool.description())
					.callHandler((context, request) -> tool.call(request))
					.build())
				.toList())
			.build();
	}

}
