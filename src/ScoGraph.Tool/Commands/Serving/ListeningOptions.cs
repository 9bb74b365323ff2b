using System.CommandLine;
using System.Globalization;
using System.Net;

namespace ScoGraph.Tool.Commands.Serving;

/// <summary>Where a server listens, and to whom.</summary>
internal sealed class ListeningOptions
{
    private const int HttpPort = 7474, BoltPort = 7687;
    private const int LeastToken = 16;
    private const string KeyPassword = "SCOGRAPH_TLS_PASSWORD";

    private readonly Option<string?> _http = Address("--http", "HTTP", HttpPort);
    private readonly Option<string?> _bolt = Address("--bolt", "Bolt", BoltPort);

    private readonly Option<string?> _token = new("--token")
    {
        Description = $"The secret that clients give, of 16 characters at least where other machines reach the server; other users of this machine may see it in the list of programs, {ServeToken.Variable} they do not. Without both one is made and printed.",
        HelpName = "TEXT",
    };

    private readonly Option<string[]> _hosts = new("--allow-host")
    {
        Description = "A name by which clients may call the server, beside localhost; may be given several times.",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _origins = new("--allow-origin")
    {
        Description = "Web pages that may call the server, as https://example.org; may be given several times.",
        HelpName = "ORIGIN",
    };

    private readonly Option<string[]> _proxies = new("--proxy")
    {
        Description = "The address of a proxy that is believed where a request of HTTP came from (X-Forwarded-For); may be given several times.",
        HelpName = "ADDRESS",
    };

    private readonly Option<bool> _proxyProtocol = new("--proxy-protocol")
    {
        Description = "The proxies begin each connection to the port of Bolt with where it is from (PROXY protocol, version 1 or 2).",
    };

    private readonly Option<bool> _exposed = new("--without-tls")
    {
        Description = "Listens beyond this machine although nothing is encrypted, as behind a proxy that does it.",
    };

    private readonly Option<bool> _alone = new("--without-users")
    {
        Description = "Listens beyond this machine although there are no users: whoever has the token may do everything.",
    };

    private readonly Option<string?> _users = new("--users")
    {
        Description = "The users who may ask, as 'scograph users' keeps them; without a token of its own the server then has none.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _certificate = new("--tls-cert")
    {
        Description = "Encrypts HTTP and Bolt with this certificate: PEM, those of who signed it behind it, or PKCS #12 (PFX).",
        HelpName = "FILE",
    };

    private readonly Option<string?> _key = new("--tls-key")
    {
        Description = $"The private key of --tls-cert as PEM, if it is a file of its own; a password of it is taken from {KeyPassword}.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _audit = new("--audit")
    {
        Description = "A file that takes a line of JSON for each query: who, which graph, what kind, what came of it.",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        command.Add(_http);
        command.Add(_bolt);
        command.Add(_proxyProtocol);
        AddAccessTo(command);
    }

    /// <summary>Adds what says to whom it listens, without the addresses.</summary>
    public void AddAccessTo(Command command)
    {
        command.Add(_certificate);
        command.Add(_key);
        command.Add(_users);
        command.Add(_audit);
        command.Add(_alone);
        command.Add(_token);
        command.Add(_hosts);
        command.Add(_origins);
        command.Add(_proxies);
        command.Add(_exposed);
    }

    /// <exception cref="UsageException">
    /// An address is none, or lies beyond this machine and that was not allowed, or with a secret that can be guessed.
    /// </exception>
    public (IPEndPoint Http, IPEndPoint Bolt) Addresses(ParseResult parsed) =>
        (Read(parsed, _http, HttpPort), Read(parsed, _bolt, BoltPort));

    /// <summary>The secret that was given; null for none.</summary>
    public string? Token(ParseResult parsed) =>
        (parsed.GetValue(_token) ?? Environment.GetEnvironmentVariable(ServeToken.Variable)) is { Length: > 0 } given ? given : null;

    public bool HasUsers(ParseResult parsed) => parsed.GetValue(_users) is not null;

    /// <summary>Whom the server lets in, and how. Without users it has a token, if need be one by chance.</summary>
    /// <exception cref="UsageException">A file is not there, or does not hold what it should.</exception>
    public ScoGraphServerOptions Read(ParseResult parsed)
    {
        ServerUsers? users = Users(parsed);
        return new ScoGraphServerOptions
        {
            Token = Token(parsed) ?? (users is null ? ServeToken.Create() : null),
            Users = users,
            Certificate = Certificate(parsed),
            AuditFile = parsed.GetValue(_audit),
            AllowedHosts = parsed.GetValue(_hosts) ?? [],
            AllowedOrigins = parsed.GetValue(_origins) ?? [],
            TrustedProxies = [.. (parsed.GetValue(_proxies) ?? []).Select(Proxy)],
            ProxyProtocol = HasProxyProtocol(parsed),
            AllowUnencrypted = parsed.GetValue(_exposed),
            AllowTokenAlone = parsed.GetValue(_alone),
        };
    }

    private bool HasProxyProtocol(ParseResult parsed)
    {
        bool given = parsed.GetValue(_proxyProtocol);
        return !given || parsed.GetValue(_proxies) is { Length: > 0 } ? given
            : throw new UsageException($"{_proxyProtocol.Name} is what proxies speak: name them with {_proxies.Name} ADDRESS.");
    }

    private IPAddress Proxy(string text) => IPAddress.TryParse(text, out IPAddress? address) ? address
        : throw new UsageException($"{_proxies.Name}: '{text}' is no address, such as 127.0.0.1.");

    private ServerUsers? Users(ParseResult parsed)
    {
        if (parsed.GetValue(_users) is not { } path)
            return null;
        if (!File.Exists(path))
            throw new UsageException($"{_users.Name}: there is no file {path}; 'scograph users add NAME --file {path}' makes it.");
        try
        {
            return ServerUsers.Open(path);
        }
        catch (FormatException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    private ServerCertificate? Certificate(ParseResult parsed)
    {
        string? key = parsed.GetValue(_key);
        if (parsed.GetValue(_certificate) is not { } path)
            return key is null ? null : throw new UsageException($"{_key.Name} belongs to a certificate: add {_certificate.Name} FILE.");
        try
        {
            string? password = Environment.GetEnvironmentVariable(KeyPassword) is { Length: > 0 } given ? given : null;
            return ServerCertificate.Load(path, key, password);
        }
        catch (FormatException wrong)
        {
            throw new UsageException(wrong.Message);
        }
    }

    /// <summary>The address that an option gives; this machine where it is not given.</summary>
    /// <exception cref="UsageException">
    /// It is none, or lies beyond this machine and that was not allowed, or with a secret that can be guessed.
    /// </exception>
    public IPEndPoint Read(ParseResult parsed, Option<string?> option, int port)
    {
        if (parsed.GetValue(option) is not { } text)
            return new IPEndPoint(IPAddress.Loopback, port);
        if (!IPEndPoint.TryParse(text.Replace("localhost", "127.0.0.1", StringComparison.OrdinalIgnoreCase), out IPEndPoint? read)
            || !HasPort(text))
            throw new UsageException($"{option.Name}: '{text}' is no address with a port, such as 127.0.0.1:{port} or [::1]:{port}.");
        if (!IPAddress.IsLoopback(read.Address) && parsed.GetValue(_certificate) is null && !parsed.GetValue(_exposed))
        {
            throw new UsageException(
                $"{option.Name}: {read.Address} can be reached from other machines, and nothing is encrypted. Add {_certificate.Name} FILE, listen on 127.0.0.1 behind a proxy with TLS, or add {_exposed.Name}.");
        }

        if (!IPAddress.IsLoopback(read.Address) && Token(parsed) is { Length: < LeastToken })
        {
            throw new UsageException(
                $"The token has fewer than {LeastToken} characters and could be guessed from other machines. Give a longer one, or none: one is made then.");
        }

        if (!IPAddress.IsLoopback(read.Address) && parsed.GetValue(_users) is null && !parsed.GetValue(_alone))
        {
            throw new UsageException(
                $"{option.Name}: {read.Address} can be reached from other machines, and there are no users. Add {_users.Name} FILE, or {_alone.Name}: whoever has the token may do everything then.");
        }

        return read;
    }

    private static bool HasPort(string text) => ushort.TryParse(
        text.AsSpan(text.LastIndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
        && text.Contains(':', StringComparison.Ordinal);

    private static Option<string?> Address(string name, string protocol, int port) => new(name)
    {
        Description = $"Where to listen for {protocol}; 127.0.0.1:{port} unless given, port 0 for any that is free.",
        HelpName = "ADDRESS:PORT",
    };
}
