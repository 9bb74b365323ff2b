using System.Text.Json;

namespace ScoGraph.Server.Users;

/// <summary>Writes users as JSON; a file is replaced as a whole, and none but its owner may read it.</summary>
internal static class UserFileWriter
{
    private const long Megabyte = 1_000_000;

    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(UserTable users, string path)
    {
        string full = Path.GetFullPath(path), draft = $"{full}.{Guid.NewGuid():N}";
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            using (FileStream file = new(draft, options))
            {
                using (Utf8JsonWriter json = new(file, new JsonWriterOptions { Indented = true }))
                    Write(users, json);
                file.Flush(flushToDisk: true);
            }

            File.Move(draft, full, overwrite: true);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    private static void Write(UserTable users, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteStartArray(UserKeys.Users);
        foreach (ServerUser user in users.All)
        {
            json.WriteStartObject();
            json.WriteString(UserKeys.Name, user.Name);
            if (user.PasswordHash is { } hash)
                json.WriteString(UserKeys.Password, hash);
            json.WriteStartObject(UserKeys.Roles);
            foreach ((string graph, GraphRole role) in user.Roles.OrderBy(r => r.Key, StringComparer.Ordinal))
                json.WriteString(graph, UserKeys.Of(role));
            json.WriteEndObject();
            WriteLimits(user.Limits, json);
            WriteTokens(user.Tokens, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLimits(UserLimits limits, Utf8JsonWriter json)
    {
        if (limits == UserLimits.None)
            return;
        json.WriteStartObject(UserKeys.Limits);
        if (limits.Queries.Timeout is { } time)
            json.WriteNumber(UserKeys.Seconds, Math.Max(1, (long)time.TotalSeconds));
        if (limits.Queries.MaxRows is { } rows)
            json.WriteNumber(UserKeys.Rows, rows);
        if (limits.Queries.MaxMemory is { } memory)
            json.WriteNumber(UserKeys.Megabytes, Math.Max(1, memory / Megabyte));
        if (limits.MaxConcurrentQueries is { } concurrent)
            json.WriteNumber(UserKeys.Concurrent, concurrent);
        if (limits.MaxQueriesPerMinute is { } rate)
            json.WriteNumber(UserKeys.PerMinute, rate);
        json.WriteEndObject();
    }

    private static void WriteTokens(IReadOnlyList<MachineToken> tokens, Utf8JsonWriter json)
    {
        if (tokens.Count == 0)
            return;
        json.WriteStartArray(UserKeys.Tokens);
        foreach (MachineToken token in tokens)
        {
            json.WriteStartObject();
            json.WriteString(UserKeys.Name, token.Name);
            json.WriteString(UserKeys.Digest, token.Digest);
            if (token.Until is { } until)
                json.WriteString(UserKeys.Until, until);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
