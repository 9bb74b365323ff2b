using System.Globalization;
using System.Text.Json;

namespace ScoGraph.Server.Users;

/// <summary>Reads users of JSON. What it does not know is an error: a bound with a misspelt name would not hold.</summary>
/// <param name="path">The file, for errors.</param>
internal sealed class UserFileReader(string path)
{
    private const int Megabyte = 1_000_000, DigestLength = 64;

    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="FormatException">It holds no users; the message says where and what would be right.</exception>
    public static UserTable Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            return new UserFileReader(path).Read(document.RootElement);
        }
        catch (JsonException exception)
        {
            throw new FormatException($"{path} is no JSON: {exception.Message}", exception);
        }
        catch (InvalidOperationException exception)
        {
            throw new FormatException($"{path} holds a text that is no Unicode: half a surrogate pair.", exception);
        }
    }

    private UserTable Read(JsonElement root)
    {
        Known(root, "the file", UserKeys.Users);
        Dictionary<string, ServerUser> users = new(StringComparer.Ordinal);
        HashSet<string> digests = new(StringComparer.Ordinal);
        int number = 0;
        foreach (JsonElement item in List(root, UserKeys.Users, UserKeys.Users))
        {
            string place = $"{UserKeys.Users}[{number++}]";
            ServerUser user = User(item, place);
            if (!users.TryAdd(user.Name, user))
                throw Wrong(place, $"two users are called '{user.Name}'");
            if (user.Tokens.FirstOrDefault(token => !digests.Add(token.Digest)) is { } twice)
                throw Wrong(place, $"the token '{twice.Name}' is there twice");
        }

        return new UserTable(users.Values);
    }

    private ServerUser User(JsonElement item, string place)
    {
        Known(item, place, UserKeys.Name, UserKeys.Password, UserKeys.Roles, UserKeys.Limits, UserKeys.Tokens);
        string name = Text(item, UserKeys.Name, place) ?? throw Wrong(place, "the name is missing");
        if (UserNames.Problem(name) is { } problem)
            throw Wrong($"{place}.{UserKeys.Name}", problem);
        return new ServerUser(name)
        {
            PasswordHash = Text(item, UserKeys.Password, place),
            Roles = Roles(item, $"{place}.{UserKeys.Roles}"),
            Limits = Limits(item, $"{place}.{UserKeys.Limits}"),
            Tokens = [.. List(item, UserKeys.Tokens, place).Select((token, i) => Token(token, $"{place}.{UserKeys.Tokens}[{i}]"))],
        };
    }

    private Dictionary<string, GraphRole> Roles(JsonElement item, string place)
    {
        Dictionary<string, GraphRole> roles = new(StringComparer.Ordinal);
        if (!item.TryGetProperty(UserKeys.Roles, out JsonElement given))
            return roles;
        if (given.ValueKind != JsonValueKind.Object)
            throw Wrong(place, "it is an object of graphs and roles, as {\"*\": \"read\"}");
        foreach (JsonProperty role in given.EnumerateObject())
        {
            roles[role.Name] = UserKeys.Role(role.Value.ValueKind == JsonValueKind.String ? role.Value.GetString() : null)
                ?? throw Wrong($"{place}.{role.Name}", "a role is read, write, admin or none");
        }

        return roles;
    }

    private UserLimits Limits(JsonElement item, string place)
    {
        if (!item.TryGetProperty(UserKeys.Limits, out JsonElement given))
            return UserLimits.None;
        Known(given, place, UserKeys.Seconds, UserKeys.Rows, UserKeys.Megabytes, UserKeys.Concurrent, UserKeys.PerMinute);
        return new UserLimits
        {
            Queries = new QueryLimits
            {
                Timeout = Number(given, UserKeys.Seconds, place) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
                MaxRows = Number(given, UserKeys.Rows, place),
                MaxMemory = Number(given, UserKeys.Megabytes, place) is { } megabytes ? (long)megabytes * Megabyte : null,
            },
            MaxConcurrentQueries = Number(given, UserKeys.Concurrent, place),
            MaxQueriesPerMinute = Number(given, UserKeys.PerMinute, place),
        };
    }

    private MachineToken Token(JsonElement item, string place)
    {
        Known(item, place, UserKeys.Name, UserKeys.Digest, UserKeys.Until);
        string name = Text(item, UserKeys.Name, place) ?? throw Wrong(place, "the name is missing");
        string? digest = Text(item, UserKeys.Digest, place);
        if (digest is not { Length: DigestLength } || digest.AsSpan().ContainsAnyExcept("0123456789abcdef"))
            throw Wrong($"{place}.{UserKeys.Digest}", "it is the SHA-256 of the token, as 64 hexadecimal digits in lower case");
        DateTimeOffset? until = null;
        if (Text(item, UserKeys.Until, place) is { } text)
        {
            until = DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset read)
                ? read : throw Wrong($"{place}.{UserKeys.Until}", "it is an instant as 2027-01-31T00:00:00Z");
        }

        return new MachineToken(name, digest, until);
    }

    private JsonElement.ArrayEnumerator List(JsonElement item, string key, string place) =>
        !item.TryGetProperty(key, out JsonElement list) ? default
            : list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : throw Wrong($"{place}.{key}", "it is a list");

    private string? Text(JsonElement item, string key, string place) =>
        !item.TryGetProperty(key, out JsonElement text) ? null
            : text.ValueKind == JsonValueKind.String ? text.GetString() : throw Wrong($"{place}.{key}", "it is a text");

    private int? Number(JsonElement item, string key, string place) =>
        !item.TryGetProperty(key, out JsonElement number) ? null
            : number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out int whole) && whole >= 1 ? whole
            : throw Wrong($"{place}.{key}", "it is a whole number, 1 or more");

    private void Known(JsonElement item, string place, params ReadOnlySpan<string> keys)
    {
        if (item.ValueKind != JsonValueKind.Object)
            throw Wrong(place, "it is an object");
        foreach (JsonProperty property in item.EnumerateObject())
        {
            if (!keys.Contains(property.Name))
                throw Wrong(place, $"'{property.Name}' is unknown; there are {string.Join(", ", keys.ToArray())}");
        }
    }

    private FormatException Wrong(string place, string what) => new($"{path}: {place}: {what}.");
}
