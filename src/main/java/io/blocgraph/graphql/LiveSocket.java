package io.blocgraph.graphql;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * The socket of the {@code graphql-transport-ws} protocol. A message that cannot be understood closes it with the code of the
 * protocol, not as a fault of ours.
 */
class LiveSocket extends GraphQlWebSocketHandler {

    private static final Logger log = LoggerFactory.getLogger(LiveSocket.class);
    private static final CloseStatus INVALID_MESSAGE = new CloseStatus(4400, "Invalid message");

    LiveSocket(
            WebGraphQlHandler handler,
            HttpMessageConverter<Object> converter,
            Duration connectionInitTimeout,
            Duration keepAlive) {
        super(handler, converter, connectionInitTimeout, keepAlive);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
        try {
            super.handleTextMessage(session, message);
        } catch (RuntimeException notUnderstood) {
            log.debug(
                    "A message could not be understood: {}",
                    notUnderstood.getClass().getName());
            session.close(INVALID_MESSAGE);
        }
    }
}
