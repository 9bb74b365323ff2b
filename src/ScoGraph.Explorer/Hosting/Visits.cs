using System.Collections.Concurrent;
using System.Security.Cryptography;
using ScoGraph.Server.Asking;

namespace ScoGraph.Explorer.Hosting;

/// <summary>
/// Who came in with right credentials: a browser is known by a number of 256 bits by chance, in a cookie that no script reads. Only a
/// digest of it is kept.
/// </summary>
internal sealed class Visits(TimeProvider time)
{
    private const int Most = 1000;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, OpenVisit> _visits = new(StringComparer.Ordinal);

    /// <summary>Lets somebody in.</summary>
    /// <returns>What the browser is known by.</returns>
    public string Begin(Caller caller)
    {
        DateTimeOffset now = time.GetUtcNow();
        foreach ((string old, OpenVisit visit) in _visits)
        {
            if (visit.Ends <= now)
                _visits.TryRemove(old, out _);
        }

        if (_visits.Count >= Most && _visits.MinBy(visit => visit.Value.Ends) is { Key: { } first })
            _visits.TryRemove(first, out _);
        string key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        _visits[Digest(key)] = new OpenVisit(caller, now + Longest);
        return key;
    }

    /// <summary>Whose visit it is; null where there is none, or it ended.</summary>
    public Caller? Find(string? key)
    {
        if (string.IsNullOrEmpty(key) || !_visits.TryGetValue(Digest(key), out OpenVisit? visit))
            return null;
        return visit.Ends > time.GetUtcNow() ? visit.Caller : null;
    }

    public void End(string? key)
    {
        if (key is not null)
            _visits.TryRemove(Digest(key), out _);
    }

    private static string Digest(string key) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(key)));
}
