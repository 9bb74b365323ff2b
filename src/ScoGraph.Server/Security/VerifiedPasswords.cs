using System.Security.Cryptography;
using System.Text;

namespace ScoGraph.Server.Security;

/// <summary>
/// Passwords that were right a short while ago: a hash that is slow on purpose would otherwise be made for each request. What is kept is a
/// digest with a key of this process, of the user, the password and the hash that it fits, so that a password that was changed is gone.
/// </summary>
internal sealed class VerifiedPasswords(TimeProvider time)
{
    private const int Most = 1000;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);

    public bool Contains(ServerUser user, string password)
    {
        string digest = Digest(user, password);
        lock (_lock)
            return _until.TryGetValue(digest, out DateTimeOffset until) && until > time.GetUtcNow();
    }

    public void Add(ServerUser user, string password)
    {
        string digest = Digest(user, password);
        DateTimeOffset now = time.GetUtcNow();
        lock (_lock)
        {
            if (_until.Count >= Most)
            {
                foreach (string old in _until.Where(entry => entry.Value <= now).Select(entry => entry.Key).ToList())
                    _until.Remove(old);
            }

            if (_until.Count < Most)
                _until[digest] = now + Lifetime;
        }
    }

    private string Digest(ServerUser user, string password) => Convert.ToBase64String(
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{user.Name}:{user.PasswordHash}:{password}")));
}
