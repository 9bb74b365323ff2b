using System.Text.RegularExpressions;
using Npgsql;

namespace ScoGraph.Postgres.Connections;

/// <summary>
/// How users write where a database is: as a connection string of .NET (<c>Host=…;Database=…</c>), or as an address of PostgreSQL
/// (<c>postgres://user:password@host:port/database?sslmode=require</c>; libpq, section 34.1.1.2).
/// </summary>
internal static partial class ConnectionText
{
    /// <summary>What an address may say of the connection besides, by libpq's names.</summary>
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sslmode"] = "SSL Mode",
        ["sslrootcert"] = "Root Certificate",
        ["sslcert"] = "SSL Certificate",
        ["sslkey"] = "SSL Key",
        ["application_name"] = "Application Name",
        ["connect_timeout"] = "Timeout",
        ["command_timeout"] = "Command Timeout",
        ["host"] = "Host",
        ["port"] = "Port",
        ["user"] = "Username",
        ["password"] = "Password",
        ["dbname"] = "Database",
    };

    public static bool IsAddress(string text) =>
        text.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The connection string of .NET, and the schema and the mapping file where an address names one: <c>?schema=towns</c>,
    /// <c>?mapping=towns.json</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The text is neither.</exception>
    public static (string Settings, string? Schema, string? Mapping) Read(string text)
    {
        if (!IsAddress(text))
        {
            return ReadSettings(text) is { Host: { Length: > 0 } } given ? (given.ConnectionString, null, null)
                : throw Wrong(text, "it names no host");
        }

        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address))
            throw Wrong(text, "it cannot be read");
        NpgsqlConnectionStringBuilder settings = new() { Host = address.Host.Length > 0 ? address.Host : "localhost" };
        if (address.Port > 0)
            settings.Port = address.Port;
        string[] user = address.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
            settings.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            settings.Password = Uri.UnescapeDataString(user[1]);
        if (address.AbsolutePath.Trim('/') is { Length: > 0 } database)
            settings.Database = Uri.UnescapeDataString(database);
        (string? schema, string? mapping) = (null, null);
        foreach (string part in address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pair = part.Split('=', 2);
            if (pair is ["schema", { Length: > 0 } given])
            {
                schema = Uri.UnescapeDataString(given);
                continue;
            }

            if (pair is ["mapping", { Length: > 0 } file])
            {
                mapping = Uri.UnescapeDataString(file);
                continue;
            }

            if (pair.Length != 2 || !Names.TryGetValue(pair[0], out string? name))
                throw Wrong(text, $"it has the unknown part '{pair[0]}'");
            settings[name] = Uri.UnescapeDataString(pair[1]);
        }

        return (settings.ConnectionString, schema, mapping);
    }

    /// <summary>The schema where an address names one, else its database.</summary>
    /// <exception cref="ArgumentException">It is no address.</exception>
    public static string NameOf(string address) =>
        Read(address) is var (settings, schema, _) && schema is not null ? schema
            : new NpgsqlConnectionStringBuilder(settings).Database is { Length: > 0 } database ? database : "postgres";

    /// <summary>An address as it may be shown.</summary>
    public static string WithoutPassword(string address) => Password().Replace(address, "$1$2");

    private static NpgsqlConnectionStringBuilder ReadSettings(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text);
        }
        catch (ArgumentException error)
        {
            throw Wrong(text, error.Message.TrimEnd('.'));
        }
    }

    [GeneratedRegex("^([a-z]+://[^/@:]*):[^@]*(@)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Password();

    private static ArgumentException Wrong(string text, string why)
    {
        // A password does not go into a message.
        string shown = IsAddress(text) ? "The address" : "The connection string";
        return new ArgumentException(
            $"{shown} of the PostgreSQL server is wrong: {why}. Write postgres://user:password@host:5432/database?schema=graph, or "
                + "Host=…;Username=…;Password=…;Database=….");
    }
}
