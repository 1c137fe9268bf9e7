package io.blocgraph.access;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in, and what holds for all of it.
 *
 * @param local whether accounts with passwords can sign in; false where the provider does it alone
 * @param demo whether accounts for the first look are offered; null: with the sample graph in the embedded database
 * @param session how long a sign-in holds at the most, however busy it is
 * @param tokenDays how many days a personal token holds at the most
 * @param nameClaim the claim of the provider that is the name of the account
 * @param create whether somebody whom the provider vouches for gets an account, without grants, if there is none
 * @param origins the origins, besides our own, from which browsers may open sockets, as {@code https://portal.example.vn}
 * @param anonymous how many requests an address may send in a minute without showing who it is
 */
@ConfigurationProperties("blocgraph.access")
public record AccessProperties(
        @DefaultValue("true") boolean local,
        @Nullable Boolean demo,
        @DefaultValue("12h") Duration session,
        @DefaultValue("366") int tokenDays,
        @DefaultValue("preferred_username") String nameClaim,
        @DefaultValue("true") boolean create,
        @DefaultValue List<String> origins,
        @DefaultValue("120") int anonymous) {}
