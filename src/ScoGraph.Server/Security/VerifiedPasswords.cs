using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace ScoGraph.Server.Security;

/// <summary>
/// Passwords that were right a short while ago: a hash that is slow on purpose would otherwise be made for each request. What is kept is a
/// digest with a key of this process, of the user and the password, and the hash that it fits, so that a password that was changed is gone.
/// </summary>
internal sealed class VerifiedPasswords(TimeProvider time)
{
    private const int Most = 1000, KeyBytes = 32, OnStack = 512;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(KeyBytes);
    private readonly Lock _lock = new();
    private readonly Dictionary<(UInt128, UInt128), (DateTimeOffset Until, string? Hash)> _verified = [];

    public bool Contains(ServerUser user, string password)
    {
        (UInt128, UInt128) digest = Digest(user, password);
        lock (_lock)
        {
            return _verified.TryGetValue(digest, out (DateTimeOffset Until, string? Hash) known) && known.Hash == user.PasswordHash
                && known.Until > time.GetUtcNow();
        }
    }

    public void Add(ServerUser user, string password)
    {
        (UInt128, UInt128) digest = Digest(user, password);
        DateTimeOffset now = time.GetUtcNow();
        lock (_lock)
        {
            if (_verified.Count >= Most)
            {
                foreach (KeyValuePair<(UInt128, UInt128), (DateTimeOffset Until, string? Hash)> entry in _verified.ToList())
                {
                    if (entry.Value.Until <= now)
                        _verified.Remove(entry.Key);
                }
            }

            if (_verified.Count < Most)
                _verified[digest] = (now + Lifetime, user.PasswordHash);
        }
    }

    /// <summary>Nobody sees it, and the key comes first: a plain hash does as well as one that is made for keys.</summary>
    private (UInt128, UInt128) Digest(ServerUser user, string password)
    {
        int most = KeyBytes + Encoding.UTF8.GetMaxByteCount(user.Name.Length + 1 + password.Length);
        Span<byte> text = most <= OnStack ? stackalloc byte[most] : new byte[most], digest = stackalloc byte[SHA256.HashSizeInBytes];
        _key.CopyTo(text);
        int length = KeyBytes + Encoding.UTF8.GetBytes(user.Name, text[KeyBytes..]);

        // No name of a user has a colon.
        text[length++] = (byte)':';
        length += Encoding.UTF8.GetBytes(password, text[length..]);
        SHA256.HashData(text[..length], digest);
        CryptographicOperations.ZeroMemory(text);
        return (BinaryPrimitives.ReadUInt128LittleEndian(digest), BinaryPrimitives.ReadUInt128LittleEndian(digest[16..]));
    }
}
