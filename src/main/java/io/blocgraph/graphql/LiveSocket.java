package io.blocgraph.graphql;

import io.blocgraph.access.Standing;
import io.blocgraph.access.Standings;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;

/**
 * The sockets of the {@code graphql-transport-ws} protocol. A message that cannot be understood closes one with the code of the
 * protocol, not as a fault of ours. One whose opener may see nothing any more, or was signed out everywhere, is closed within seconds, for good; one whose opener
 * may see something else than before is closed for the client to open another, and to go on after its last cursor.
 */
class LiveSocket extends GraphQlWebSocketHandler {

    private static final Logger log = LoggerFactory.getLogger(LiveSocket.class);
    private static final CloseStatus INVALID_MESSAGE = new CloseStatus(4400, "Invalid message");
    private static final CloseStatus SIGNED_OUT = new CloseStatus(4401, "Unauthorized");
    private static final CloseStatus OPEN_ANEW =
            CloseStatus.SERVICE_RESTARTED.withReason("Permissions have changed: reconnect");

    private final Standings standings;
    private final Set<WebSocketSession> open = ConcurrentHashMap.newKeySet();

    LiveSocket(
            WebGraphQlHandler handler,
            HttpMessageConverter<Object> converter,
            Duration connectionInitTimeout,
            Duration keepAlive,
            Standings standings) {
        super(handler, converter, connectionInitTimeout, keepAlive);
        this.standings = standings;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        open.add(session);
        super.afterConnectionEstablished(session);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        open.remove(session);
        super.afterConnectionClosed(session, status);
    }

    @Scheduled(fixedDelay = 2_000)
    void closeWhatIsOver() {
        for (WebSocketSession session : open) {
            if (session.getAttributes().get(LiveTie.KEY) instanceof LiveTie tie) {
                try {
                    close(session, tie);
                } catch (IOException | RuntimeException away) {
                    log.debug("Checking a socket failed", away);
                }
            }
        }
    }

    private void close(WebSocketSession session, LiveTie tie) throws IOException {
        Optional<Standing> now = standings
                .of(tie.signedIn().proof())
                .filter(it -> it.signedOutAt().equals(tie.standing().signedOutAt()));
        if (now.isEmpty()) {
            session.close(SIGNED_OUT);
        } else if (!now.get().scope().equals(tie.standing().scope())) {
            session.close(OPEN_ANEW);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
        try {
            super.handleTextMessage(session, message);
        } catch (RuntimeException notUnderstood) {
            log.debug("Invalid message: {}", notUnderstood.getClass().getName());
            session.close(INVALID_MESSAGE);
        }
    }
}
