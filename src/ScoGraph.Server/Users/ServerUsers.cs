using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using ScoGraph.Server.Users;

namespace ScoGraph;

/// <summary>
/// Those who may ask a server, with their roles and bounds: kept in a file, or in memory. A change holds at once, for whoever is
/// connected, too. Any thread.
/// </summary>
/// <example><code>
/// ServerUsers users = new();
/// users.Add("ada", "a long password");
/// users.SetRole("ada", ServerUser.EveryGraph, GraphRole.Read);
/// string token = users.CreateToken("ada", "nightly report");
/// </code></example>
public sealed class ServerUsers
{
    private const int SecretBytes = 32, LeastPassword = 8, MostPassword = 1024;

    private readonly Lock _lock = new();
    private readonly PasswordHasher<ServerUser> _hasher = new();
    private readonly string? _path;
    private UserTable _table = UserTable.Empty;
    private (DateTime Written, long Length) _stamp;

    /// <summary>No users yet, in memory.</summary>
    public ServerUsers()
    {
    }

    private ServerUsers(string path) => _path = path;

    /// <summary>The users, by name.</summary>
    public IReadOnlyList<ServerUser> All => [.. Volatile.Read(ref _table).All];

    /// <summary>
    /// The users of a file. Each change is written to it at once, as a whole; where the file is not there yet, it is made then.
    /// Programs that change it at one moment wait for each other, by a file beside it whose name ends with <c>.lock</c>.
    /// </summary>
    /// <param name="path">A file of JSON; what it holds of passwords and tokens are hashes.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="FormatException">It holds no users; the message says where and what would be right.</exception>
    public static ServerUsers Open(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ServerUsers users = new(path);
        users.Reload();
        return users;
    }

    /// <summary>Reads the file again, if it is another than was read; a server does so every few seconds.</summary>
    /// <returns>Whether it was another.</returns>
    /// <exception cref="IOException">The file cannot be read; the users stay as they are.</exception>
    /// <exception cref="FormatException">It holds no users; they stay as they are.</exception>
    public bool Reload()
    {
        lock (_lock)
        {
            if (_path is null)
                return false;
            FileInfo file = new(_path);
            if (Stamp(file) == _stamp)
                return false;
            Read(file);
            return true;
        }
    }

    /// <summary>Adds a user, who may do nothing until <see cref="SetRole"/>.</summary>
    /// <param name="name">1 to 100 characters without colon and blanks; clients give it, and histories show it.</param>
    /// <param name="password">8 to 1,024 characters; null for a user with tokens alone.</param>
    /// <exception cref="ArgumentException">The name is none, or taken; the password is too short or too long.</exception>
    /// <exception cref="IOException">The file cannot be written; nothing changed.</exception>
    public void Add(string name, string? password)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (UserNames.Problem(name) is { } problem)
            throw new ArgumentException($"'{name}': {problem}.", nameof(name));
        string? hash = Hash(name, password);
        Change(table => table.Find(name) is null ? table.With(new ServerUser(name) { PasswordHash = hash })
            : throw new ArgumentException($"There is a user '{name}' already.", nameof(name)));
    }

    /// <summary>Gives a user another password, or takes it away.</summary>
    /// <exception cref="ArgumentException">There is no such user; the password is too short or too long.</exception>
    /// <exception cref="IOException">The file cannot be written; nothing changed.</exception>
    public void SetPassword(string name, string? password)
    {
        string? hash = Hash(name, password);
        Change(name, user => user with { PasswordHash = hash });
    }

    /// <summary>Says what a user may do with a graph.</summary>
    /// <param name="name">The user.</param>
    /// <param name="graph">The graph's name, or <see cref="ServerUser.EveryGraph"/> for those that are not named.</param>
    /// <param name="role">What may be done.</param>
    /// <exception cref="ArgumentException">There is no such user.</exception>
    /// <exception cref="IOException">The file cannot be written; nothing changed.</exception>
    public void SetRole(string name, string graph, GraphRole role)
    {
        ArgumentException.ThrowIfNullOrEmpty(graph);
        Change(name, user => user with
        {
            Roles = new Dictionary<string, GraphRole>(user.Roles, StringComparer.Ordinal) { [graph] = role },
        });
    }

    /// <summary>Bounds what a user takes.</summary>
    /// <exception cref="ArgumentException">There is no such user, or a bound is below 1.</exception>
    /// <exception cref="IOException">The file cannot be written; nothing changed.</exception>
    public void SetLimits(string name, UserLimits limits)
    {
        ArgumentNullException.ThrowIfNull(limits);
        if (limits.MaxConcurrentQueries < 1 || limits.MaxQueriesPerMinute < 1 || limits.Queries.MaxRows < 1
            || limits.Queries.MaxMemory < 1 || limits.Queries.Timeout < TimeSpan.FromSeconds(1))
            throw new ArgumentException("Bounds of a user are 1 or more, and time 1 second or more.", nameof(limits));
        Change(name, user => user with { Limits = limits });
    }

    /// <summary>Makes a secret for a program, which clients give as a bearer token.</summary>
    /// <param name="name">The user for whom the program asks.</param>
    /// <param name="purpose">What it is called, to be removed by; a token of that name ends.</param>
    /// <param name="until">When it ends; null for never.</param>
    /// <returns>The secret. Keep it: only its digest is stored.</returns>
    /// <exception cref="ArgumentException">There is no such user.</exception>
    /// <exception cref="IOException">The file cannot be written; nothing changed.</exception>
    public string CreateToken(string name, string purpose, DateTimeOffset? until = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(purpose);
        string secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));
        MachineToken token = new(purpose, Digest(secret), until);
        Change(name, user => user with { Tokens = [.. user.Tokens.Where(other => other.Name != purpose), token] });
        return secret;
    }

    /// <summary>Ends a token.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="ArgumentException">There is no such user.</exception>
    /// <exception cref="IOException">The file cannot be written; nothing changed.</exception>
    public bool RemoveToken(string name, string purpose)
    {
        bool had = false;
        Change(name, user =>
        {
            had = user.Tokens.Any(token => token.Name == purpose);
            return user with { Tokens = [.. user.Tokens.Where(token => token.Name != purpose)] };
        });
        return had;
    }

    /// <summary>Removes a user with all tokens.</summary>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="IOException">The file cannot be written; nothing changed.</exception>
    public bool Remove(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        bool had = false;
        Change(table =>
        {
            had = table.Find(name) is not null;
            return table.Without(name);
        });
        return had;
    }

    /// <summary>The digest under which a token is kept.</summary>
    internal static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    internal ServerUser? Find(string name) => Volatile.Read(ref _table).Find(name);

    internal ServerUser? FindToken(string digest, DateTimeOffset now) => Volatile.Read(ref _table).FindToken(digest, now);

    private string? Hash(string name, string? password) => password switch
    {
        null => null,
        { Length: < LeastPassword or > MostPassword } => throw new ArgumentException(
            $"A password has {LeastPassword} to {MostPassword} characters.", nameof(password)),
        _ => _hasher.HashPassword(new ServerUser(name), password),
    };

    private void Change(string name, Func<ServerUser, ServerUser> change)
    {
        ArgumentNullException.ThrowIfNull(name);
        Change(table => table.With(change(table.Find(name)
            ?? throw new ArgumentException($"There is no user '{name}'.", nameof(name)))));
    }

    private void Change(Func<UserTable, UserTable> change)
    {
        lock (_lock)
        {
            if (_path is null)
            {
                Volatile.Write(ref _table, change(_table));
                return;
            }

            // What another program wrote a moment ago may have the same time and length: the file is read whatever they say.
            using IDisposable others = UserFileLock.Take(_path);
            Read(new FileInfo(_path));
            UserTable changed = change(_table);
            UserFileWriter.Write(changed, _path);
            _stamp = Stamp(new FileInfo(_path));
            Volatile.Write(ref _table, changed);
        }
    }

    private void Read(FileInfo file)
    {
        (DateTime, long) stamp = Stamp(file);
        Volatile.Write(ref _table, file.Exists ? UserFileReader.Read(file.FullName) : UserTable.Empty);
        _stamp = stamp;
    }

    private static (DateTime Written, long Length) Stamp(FileInfo file) => file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
}
