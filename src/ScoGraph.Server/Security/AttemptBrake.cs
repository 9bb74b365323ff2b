using System.Net;
using System.Net.Sockets;
using ScoGraph.Server.Asking;

namespace ScoGraph.Server.Security;

/// <summary>
/// Slows down who guesses: after some wrong credentials of one user from one address, or of anybody from one address, the next are not
/// looked at for a while, which doubles each time. Guesses of one user from many addresses hold that user up for a moment at the most, so
/// that nobody is locked out by others. It remembers a bounded number of places, the latest.
/// </summary>
internal sealed class AttemptBrake(TimeProvider time, int most = 10_000)
{
    private static readonly BrakeRule OfPair = new(3, TimeSpan.FromMinutes(1)), OfAddress = new(20, TimeSpan.FromMinutes(1)),
        OfUser = new(30, TimeSpan.FromSeconds(1));

    private readonly Lock _lock = new();
    private readonly Dictionary<string, LinkedListNode<BrakedPlace>> _places = new(StringComparer.Ordinal);
    private readonly LinkedList<BrakedPlace> _latest = new();

    /// <summary>How many places it remembers.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _latest.Count;
        }
    }

    /// <param name="user">Who it is said to be; null for one who gives a token.</param>
    /// <exception cref="ServerException">The credentials are not looked at yet.</exception>
    public void ThrowIfHeld(string? user, string address)
    {
        DateTimeOffset now = time.GetUtcNow(), until = now;
        lock (_lock)
        {
            foreach ((string place, _) in Places(user, address))
            {
                if (_places.TryGetValue(place, out LinkedListNode<BrakedPlace>? known) && known.Value.Until > until)
                    until = known.Value.Until;
            }
        }

        if (until > now)
            throw ServerErrors.TooManyAttempts(until - now);
    }

    /// <summary>The credentials were wrong.</summary>
    public void Failed(string? user, string address)
    {
        DateTimeOffset now = time.GetUtcNow();
        lock (_lock)
        {
            foreach ((string place, BrakeRule rule) in Places(user, address))
                Note(place, rule, now);
        }
    }

    /// <summary>The credentials were right.</summary>
    public void Succeeded(string user, string address)
    {
        lock (_lock)
        {
            if (_places.Remove(Pair(user, address), out LinkedListNode<BrakedPlace>? known))
                _latest.Remove(known);
        }
    }

    private void Note(string place, BrakeRule rule, DateTimeOffset now)
    {
        int failures = 1;
        if (_places.TryGetValue(place, out LinkedListNode<BrakedPlace>? known))
        {
            _latest.Remove(known);
            failures = known.Value.IsForgotten(now) ? 1 : known.Value.Failures + 1;
        }
        else if (_latest.Count >= most)
        {
            _places.Remove(_latest.Last!.Value.Place);
            _latest.RemoveLast();
        }

        _places[place] = _latest.AddFirst(new BrakedPlace(place, failures, now, now + rule.Wait(failures)));
    }

    private static IEnumerable<(string Place, BrakeRule Rule)> Places(string? user, string address)
    {
        yield return ($"a {Network(address)}", OfAddress);
        if (user is null)
            yield break;
        yield return (Pair(user, address), OfPair);
        yield return ($"u {user}", OfUser);
    }

    private static string Pair(string user, string address) => $"p {Network(address)} {user}";

    /// <summary>Of an address of IPv6 the first half: whoever has one of them has all that differ in the second.</summary>
    private static string Network(string address) =>
        IPAddress.TryParse(address, out IPAddress? read) && read.AddressFamily == AddressFamily.InterNetworkV6 && !read.IsIPv4MappedToIPv6
            ? Convert.ToHexString(read.GetAddressBytes(), 0, 8) : address;
}
