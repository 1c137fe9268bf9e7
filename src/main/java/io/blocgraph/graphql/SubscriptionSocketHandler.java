/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.graphql;

import io.blocgraph.access.AccountPermissions;
import io.blocgraph.access.PermissionResolver;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.webmvc.GraphQlWebSocketHandler;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Handles sockets of the {@code graphql-transport-ws} protocol. An invalid message closes the socket with the protocol's code, not
 * as an internal error. A socket whose account has lost all access, or was signed out everywhere, is closed within seconds, for
 * good; one whose account's scope has changed is closed for the client to reconnect and resume after its last cursor.
 */
class SubscriptionSocketHandler extends GraphQlWebSocketHandler {

    private static final Logger log = LoggerFactory.getLogger(SubscriptionSocketHandler.class);
    private static final CloseStatus INVALID_MESSAGE = new CloseStatus(4400, "Invalid message");
    private static final CloseStatus UNAUTHORIZED = new CloseStatus(4401, "Unauthorized");
    private static final CloseStatus PERMISSIONS_CHANGED =
            CloseStatus.SERVICE_RESTARTED.withReason("Permissions have changed: reconnect");

    /** The types of messages about one operation, which name it. */
    private static final Set<String> OPERATION_MESSAGES = Set.of("subscribe", "complete");

    private final JsonMapper jsonMapper;
    private final PermissionResolver permissionResolver;
    private final Set<WebSocketSession> sessions = ConcurrentHashMap.newKeySet();

    SubscriptionSocketHandler(
            WebGraphQlHandler handler,
            JsonMapper json,
            Duration connectionInitTimeout,
            Duration keepAlive,
            PermissionResolver permissionResolver) {
        super(handler, new JacksonJsonHttpMessageConverter(json), connectionInitTimeout, keepAlive);
        this.jsonMapper = json;
        this.permissionResolver = permissionResolver;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        sessions.add(session);
        super.afterConnectionEstablished(session);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        sessions.remove(session);
        super.afterConnectionClosed(session, status);
    }

    @Scheduled(fixedDelay = 2_000)
    void closeRevokedSessions() {
        for (WebSocketSession session : sessions) {
            if (session.getAttributes().get(SocketSession.KEY) instanceof SocketSession socketSession) {
                try {
                    close(session, socketSession);
                } catch (IOException | RuntimeException away) {
                    log.debug("Checking a socket failed", away);
                }
            }
        }
    }

    private void close(WebSocketSession session, SocketSession socketSession) throws IOException {
        Optional<AccountPermissions> now = permissionResolver
                .resolve(socketSession.account().credential())
                .filter(it ->
                        it.signedOutAt().equals(socketSession.permissions().signedOutAt()));
        if (now.isEmpty()) {
            session.close(UNAUTHORIZED);
        } else if (!now.get().scope().equals(socketSession.permissions().scope())) {
            session.close(PERMISSIONS_CHANGED);
        }
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) throws Exception {
        try {
            checkId(jsonMapper.readTree(message.getPayload()));
            super.handleTextMessage(session, message);
        } catch (RuntimeException notUnderstood) {
            log.debug("Invalid message: {}", notUnderstood.getClass().getName());
            session.close(INVALID_MESSAGE);
        }
    }

    /** Requires text as the id of an operation; reading the message would turn a number into one. */
    private static void checkId(JsonNode message) {
        JsonNode id = message.path("id");
        boolean valid = id.isString() && !id.stringValue().isEmpty();
        boolean needed = OPERATION_MESSAGES.contains(message.path("type").asString(""));
        if (!valid && (needed || !id.isMissingNode())) {
            throw new IllegalArgumentException("Invalid id");
        }
    }
}
