using Microsoft.AspNetCore.Identity;
using ScoGraph.Server.Asking;

namespace ScoGraph.Server.Security;

/// <summary>
/// Compares a password with a user's hash, a few at a time: each takes a processor for a good part of a second. A user who is not there
/// takes as long as one who is.
/// </summary>
internal sealed class PasswordCheck : IDisposable
{
    private const int MostWaiting = 64, Longest = 1024;

    private readonly int _atOnce = Math.Max(1, Environment.ProcessorCount / 2);
    private readonly PasswordHasher<ServerUser> _hasher = new();
    private readonly ServerUser _nobody = new("nobody");
    private readonly Lazy<string> _nobodysHash;
    private readonly QueryGate _gate;

    public PasswordCheck()
    {
        _gate = new QueryGate(_atOnce, MostWaiting);
        _nobodysHash = new Lazy<string>(() => _hasher.HashPassword(_nobody, Guid.NewGuid().ToString()));
    }

    /// <param name="user">The user; null for one who is not there.</param>
    /// <exception cref="ServerException">Too many wait.</exception>
    public async ValueTask<bool> IsRight(ServerUser? user, string password)
    {
        if (password.Length > Longest)
            return false;
        await _gate.Enter(CancellationToken.None);
        try
        {
            string hash = user?.PasswordHash ?? _nobodysHash.Value;
            return _hasher.VerifyHashedPassword(user ?? _nobody, hash, password) != PasswordVerificationResult.Failed
                && user?.PasswordHash is not null;
        }
        catch (FormatException)
        {
            // The hash in the file is none: no password fits it.
            return false;
        }
        finally
        {
            _gate.Leave();
        }
    }

    public void Dispose() => _gate.Dispose();
}
