package org.oversightgraph.assistant;

import java.io.InputStream;
import java.io.OutputStream;

import io.modelcontextprotocol.json.McpJsonMapper;
import io.modelcontextprotocol.server.McpServer;
import io.modelcontextprotocol.server.McpServerFeatures.SyncToolSpecification;
import io.modelcontextprotocol.server.McpSyncServer;
import io.modelcontextprotocol.server.transport.StdioServerTransportProvider;
import io.modelcontextprotocol.spec.McpSchema.ServerCapabilities;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/**
 * Serves the tools over standard input and output, to an assistant that starts the
 * process.
 */
@Component
public class StdioAssistant {

	private final Tools tools;

	private final McpJsonMapper mapper;

	private final String version;

	StdioAssistant(Tools tools, McpJsonMapper mapper, ObjectProvider<BuildProperties> build) {
		this.tools = tools;
		this.mapper = mapper;
		this.version = Version.of(build.getIfAvailable());
	}

	/**
	 * Serves the tools. The assistant ends the conversation when it closes the input.
	 * @return the server, which runs on threads of its own
	 */
	public AutoCloseable serve(InputStream in, OutputStream out) {
		McpSyncServer server = McpServer.sync(new StdioServerTransportProvider(this.mapper, in, out))
			.serverInfo("oversight-graph", this.version)
			.instructions(Tools.INSTRUCTIONS)
			.capabilities(ServerCapabilities.builder().tools(false).build())
			.tools(this.tools.all()
				.stream()
				.map((tool) -> SyncToolSpecification.builder()
					.tool(tool.description())
					.callHandler((exchange, request) -> tool.call(request))
					.build())
				.toList())
			.build();
		return server::close;
	}

}
