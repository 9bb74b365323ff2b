using System.CommandLine;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using ScoGraph.Explorer.Review;

namespace ScoGraph.Explorer.Starting;

/// <summary>What the command line says of where to listen, and to whom.</summary>
internal sealed class ExplorerOptions
{
    /// <summary>Where the token is taken from, if it is there.</summary>
    public const string TokenVariable = "SCOGRAPH_TOKEN";

    private const string KeyPassword = "SCOGRAPH_TLS_PASSWORD";
    private const int DefaultPort = 7476, TokenBytes = 16, LeastToken = 16;

    private readonly Option<string?> _http = Named("--http", "ADDRESS:PORT",
        $"Where to listen; 127.0.0.1:{DefaultPort} unless given, port 0 for any that is free.");

    private readonly Option<bool> _write = new("--write")
    {
        Description = "Lets questions change the graphs, as far as the role of who asks allows it.",
    };

    private readonly Option<string?> _review = Named(
        "--review", "FILE", "Proposed facts to go through, as 'scograph propose' writes them; what is decided is kept with --write.");

    private readonly Option<string[]> _texts = new("--text")
    {
        Description = "A text of which the facts of --review were proposed, shown whole beside them; KEY=FILE where the document's key is not the file's name. May be given several times.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _users = Named("--users", "FILE", "Those who may come in, as 'scograph users' keeps them.");

    private readonly Option<string?> _certificate = Named("--tls-cert", "FILE", "Encrypts with this certificate: PEM, or PKCS #12 (PFX).");

    private readonly Option<string?> _key = Named(
        "--tls-key", "FILE", $"The private key of --tls-cert, if it is a file of its own; its password is taken from {KeyPassword}.");

    private readonly Option<string?> _audit = Named(
        "--audit", "FILE", "Takes a line of JSON for each question: who, which graph, what kind.");

    private readonly Option<string[]> _hosts = new("--allow-host")
    {
        Description = "A name by which browsers may call the explorer, beside localhost; may be given several times.",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _proxies = new("--proxy")
    {
        Description = "The address of a proxy that is believed where a request came from (X-Forwarded-For); may be given several times.",
        HelpName = "ADDRESS",
    };

    private readonly Option<bool> _exposed = new("--without-tls")
    {
        Description = "Listens beyond this machine although nothing is encrypted, as behind a proxy that does it.",
    };

    private readonly Option<bool> _alone = new("--without-users")
    {
        Description = "Listens beyond this machine although there are no users: whoever has the token may do everything.",
    };

    public void AddTo(Command command)
    {
        Option[] all = [_http, _write, _review, _texts, _users, _certificate, _key, _audit, _hosts, _proxies, _exposed, _alone];
        foreach (Option option in all)
            command.Add(option);
    }

    /// <summary>Where to listen.</summary>
    /// <exception cref="FormatException">
    /// The text is no address with a port, or one beyond this machine and that was not allowed, or with a secret that can be guessed.
    /// </exception>
    public IPEndPoint Place(ParseResult parsed)
    {
        IPEndPoint place = Address(parsed);
        if (IPAddress.IsLoopback(place.Address))
            return place;
        string reached = $"{_http.Name}: {place.Address} can be reached from other machines";
        if (parsed.GetValue(_certificate) is null && !parsed.GetValue(_exposed))
        {
            throw new FormatException(
                $"{reached}, and nothing is encrypted. Add {_certificate.Name} FILE, or {_exposed.Name} behind a proxy that does it.");
        }

        if (GivenToken() is { Length: < LeastToken })
            throw new FormatException($"{TokenVariable} has fewer than {LeastToken} characters and could be guessed from other machines.");
        if (parsed.GetValue(_users) is null && !parsed.GetValue(_alone))
            throw new FormatException($"{reached}, and there are no users. Add {_users.Name} FILE, or {_alone.Name}.");
        return place;
    }

    /// <summary>Whether a token is made that somebody has to be told.</summary>
    public bool MakesToken(ParseResult parsed) => GivenToken() is null && parsed.GetValue(_users) is null;

    public bool MayWrite(ParseResult parsed) => parsed.GetValue(_write);

    /// <summary>The proposed facts to go through; null for none.</summary>
    /// <exception cref="ScoGraphException">There is no such file, or it holds something else.</exception>
    /// <exception cref="FormatException">A text was named without facts, or is of none of them.</exception>
    public ReviewTable? Review(ParseResult parsed)
    {
        string[] texts = parsed.GetValue(_texts) ?? [];
        if (parsed.GetValue(_review) is { } path)
            return ReviewTable.Open(path, texts);
        return texts.Length == 0 ? null : throw new FormatException($"{_texts.Name} belongs to proposed facts: add {_review.Name} FILE.");
    }

    /// <summary>Who may come in, and what they may.</summary>
    /// <exception cref="FormatException">A file does not hold what it should, or options do not go together.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public ScoGraphServerOptions Read(ParseResult parsed)
    {
        ServerUsers? users = Users(parsed);
        return new ScoGraphServerOptions
        {
            Token = GivenToken() ?? (users is null ? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes)) : null),
            Users = users,
            Certificate = Certificate(parsed),
            AuditFile = parsed.GetValue(_audit),
            AllowedHosts = parsed.GetValue(_hosts) ?? [],
            TrustedProxies = [.. (parsed.GetValue(_proxies) ?? []).Select(Proxy)],
            AllowUnencrypted = parsed.GetValue(_exposed),
            AllowTokenAlone = parsed.GetValue(_alone),
            ReadOnly = !MayWrite(parsed),
        };
    }

    private IPEndPoint Address(ParseResult parsed)
    {
        if (parsed.GetValue(_http) is not { } text)
            return new IPEndPoint(IPAddress.Loopback, DefaultPort);
        string address = text.Replace("localhost", "127.0.0.1", StringComparison.OrdinalIgnoreCase);
        bool hasPort = ushort.TryParse(text.AsSpan(text.LastIndexOf(':') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)
            && text.Contains(':', StringComparison.Ordinal);
        return hasPort && IPEndPoint.TryParse(address, out IPEndPoint? read) ? read : throw new FormatException(
            $"{_http.Name}: '{text}' is no address with a port, such as 127.0.0.1:{DefaultPort} or [::1]:{DefaultPort}.");
    }

    private IPAddress Proxy(string text) => IPAddress.TryParse(text, out IPAddress? address) ? address
        : throw new FormatException($"{_proxies.Name}: '{text}' is no address, such as 127.0.0.1.");

    private static string? GivenToken() => Environment.GetEnvironmentVariable(TokenVariable) is { Length: > 0 } given ? given : null;

    private ServerUsers? Users(ParseResult parsed)
    {
        if (parsed.GetValue(_users) is not { } path)
            return null;
        return File.Exists(path) ? ServerUsers.Open(path)
            : throw new FormatException($"{_users.Name}: there is no file {path}; 'scograph users add NAME --file {path}' makes it.");
    }

    private ServerCertificate? Certificate(ParseResult parsed)
    {
        string? key = parsed.GetValue(_key);
        if (parsed.GetValue(_certificate) is not { } path)
            return key is null ? null : throw new FormatException($"{_key.Name} belongs to a certificate: add {_certificate.Name} FILE.");
        string? password = Environment.GetEnvironmentVariable(KeyPassword) is { Length: > 0 } given ? given : null;
        return ServerCertificate.Load(path, key, password);
    }

    private static Option<string?> Named(string name, string help, string description) => new(name)
    {
        Description = description,
        HelpName = help,
    };
}
