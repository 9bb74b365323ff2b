using System.Collections.Immutable;
using System.Net;
using Microsoft.AspNetCore.Routing;

namespace ScoGraph;

/// <summary>What a server asks of its clients, and what it allows them.</summary>
public sealed record ScoGraphServerOptions
{
    /// <summary>
    /// A secret whose holder may do everything: over HTTP as a bearer token or as the password of the user <c>token</c>, over Bolt with the
    /// scheme <c>bearer</c> or basic with that user. Where others reach the server, 16 characters or more by chance. Null where there are
    /// <see cref="Users"/> alone.
    /// </summary>
    public string? Token { get; init; }

    /// <summary>Those who may ask, with their roles and bounds; null where only the <see cref="Token"/> lets in.</summary>
    public ServerUsers? Users { get; init; }

    /// <summary>By what <see cref="ScoGraphServer"/> encrypts HTTP and Bolt, so that nothing else is spoken; null for nothing.</summary>
    public ServerCertificate? Certificate { get; init; }

    /// <summary>
    /// The file behind whose end it is written who did what, a line of JSON each, without texts of statements and values; null for none.
    /// </summary>
    public string? AuditFile { get; init; }

    /// <summary>Whether every query that changes something is refused; false unless given.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>What one query may take: 60 seconds, 1,000,000 rows and about 1 GB unless given.</summary>
    public QueryLimits Limits { get; init; } = new()
    {
        Timeout = TimeSpan.FromSeconds(60),
        MaxRows = 1_000_000,
        MaxMemory = 1_000_000_000,
    };

    /// <summary>How many queries run at once, at least 1; others wait for their turn. 64 unless given.</summary>
    public int MaxConcurrentQueries { get; init; } = 64;

    /// <summary>
    /// How many queries may wait for their turn; a client beyond them receives an error and may ask again. 256 unless given.
    /// </summary>
    public int MaxWaitingQueries { get; init; } = 256;

    /// <summary>
    /// How many connections <see cref="ScoGraphServer"/> holds for HTTP, and as many for Bolt; more are closed. 1,000 unless given.
    /// </summary>
    public int MaxConnections { get; init; } = 1000;

    /// <summary>The bytes of the largest request, or message of Bolt. 16 MiB unless given.</summary>
    public int MaxRequestBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>After how long a transaction that is left alone is rolled back. 30 seconds unless given.</summary>
    public TimeSpan TransactionTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Names by which clients may call the server (the header <c>Host</c>), beside loopback addresses and <c>localhost</c>. Without a
    /// check a web page could reach a server of this machine under a name of its own.
    /// </summary>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>Web pages that may call the server (the header <c>Origin</c>), as <c>https://example.org</c>. None unless given.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; init; } = [];

    /// <summary>
    /// Proxies of which <see cref="ScoGraphServer"/> believes where a request of HTTP came from: the last address of their header
    /// <c>X-Forwarded-For</c>. It then slows down who gives wrong credentials, and not everybody behind the proxy. None unless given.
    /// </summary>
    public IReadOnlyList<IPAddress> TrustedProxies { get; init; } = [];

    /// <summary>
    /// Whether each connection that a trusted proxy opens to the port of Bolt begins with where it is from, in the PROXY protocol
    /// (version 1 or 2), and is ended where it does not. Bolt has no header for it. False unless given; needs <see cref="TrustedProxies"/>.
    /// </summary>
    public bool ProxyProtocol { get; init; }

    /// <summary>
    /// Whether <see cref="ScoGraphServer"/> may listen where other machines reach it although nothing is encrypted, as behind a proxy that
    /// does it. False unless given. An application that maps the graphs among its own addresses decides that itself.
    /// </summary>
    public bool AllowUnencrypted { get; init; }

    /// <summary>
    /// Whether <see cref="ScoGraphServer"/> may listen where other machines reach it although there are no <see cref="Users"/>, so that
    /// everybody who has the token may do everything. False unless given.
    /// </summary>
    public bool AllowTokenAlone { get; init; }

    /// <summary>The clock for transactions that are left alone, bounds of users, wrong credentials, and clients that are slow.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>How long the headers of a request may take: Kestrel has a clock of its own.</summary>
    internal TimeSpan HeaderPatience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What other rooms answer beside the server's own addresses; each is given those addresses with what they share.</summary>
    internal ImmutableArray<Action<IEndpointRouteBuilder>> FurtherAddresses { get; init; } = [];

    /// <summary>The token itself is never written.</summary>
    public override string ToString() => $"{nameof(ScoGraphServerOptions)} {{ ReadOnly = {ReadOnly} }}";
}
